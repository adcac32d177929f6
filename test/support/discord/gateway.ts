import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayIntentBits as Intents, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Signal } from '../signal.ts';
import type { Guild } from './guild.ts';
import { guildCreateJson } from './guild-json.ts';
import { APP, BOT_TOKEN, GUILD, userOf } from './seed.ts';

interface Session {
  readonly id: string;
  readonly intents: number;
  /** Everything that was dispatched, its number being the place in the list plus one. */
  readonly events: { readonly t: string; readonly d: object }[];
  socket: WebSocket | null;
}

/** The gateway, as the bot connects to it and as a test disturbs it. */
export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says where the gateway is. */
  at(url: string): void;
  readonly url: string;
  /** Whether a privileged intent was granted to the app. */
  privileged(intent: number): boolean;
  /** Sends an event to each session that asked for it; 0 needs no intent. Gives how many there were. */
  dispatch(event: string, data: object, intents: number): number;
  /** How many sessions are connected. */
  readonly count: number;
  /** How many times a session was begun, and taken up again. */
  readonly identified: number;
  readonly resumed: number;
  /** Waits until a session is connected. */
  connected(): Promise<void>;
  /** Breaks every connection off, without a word; sessions can be resumed. */
  drop(): void;
  /** Asks the bot to connect anew and resume (op 7). */
  askToReconnect(): void;
  /** Ends every session (op 9), or says that it may be resumed. */
  invalidate(resumable?: boolean): void;
  /** Forgets sessions: the next RESUME gets op 9. */
  forget(): void;
  /** Lets no connection in until told otherwise. */
  refuse(refused?: boolean): void;
  stop(): void;
}

const ALL_INTENTS = Object.values(Intents)
  .filter((one) => typeof one === 'number')
  .reduce((all, one) => all | one, 0);
const PRIVILEGED = Intents.GuildMembers | Intents.GuildPresences | Intents.MessageContent;
/** The documentation's own example. */
const HEARTBEAT_MS = 41_250;

interface GatewayParts {
  readonly guild: Guild;
  readonly signal: Signal;
  readonly id: () => string;
  /** The privileged intents that the app was granted. */
  readonly privileged: number;
}

export const createGateway = ({ guild, signal, id, privileged }: GatewayParts): Gateway => {
  const server = new WebSocketServer({ noServer: true });
  const sockets = new Set<WebSocket>();
  let sessions: Session[] = [];
  let url = '';
  let refused = false;
  let identified = 0;
  let resumed = 0;

  const send = (socket: WebSocket, op: number, d: unknown, more: object = { s: null, t: null }) =>
    socket.send(JSON.stringify({ op, d, ...more }));
  const deliver = (session: Session, t: string, d: object): void => {
    session.events.push({ t, d });
    if (session.socket !== null) send(session.socket, Op.Dispatch, d, { s: session.events.length, t });
  };

  const identify = (socket: WebSocket, { token, intents }: { readonly token?: string; readonly intents?: number }) => {
    if (token !== BOT_TOKEN) return socket.close(Close.AuthenticationFailed, 'Authentication failed.');
    if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0) {
      return socket.close(Close.InvalidIntents, 'Invalid intent(s).');
    }
    if ((intents & PRIVILEGED & ~privileged) !== 0) {
      return socket.close(Close.DisallowedIntents, 'Disallowed intent(s).');
    }
    identified += 1;
    const session: Session = { id: `session-${id()}`, intents, events: [], socket };
    sessions.push(session);
    deliver(session, 'READY', {
      v: 10,
      user: { ...userOf(APP.id), verified: true, email: null, flags: 0, mfa_enabled: true },
      guilds: guild.gone ? [] : [{ id: GUILD.id, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: url,
      shard: [0, 1],
      application: { id: APP.id, flags: 0 },
    });
    if (!guild.gone && (intents & Intents.Guilds) !== 0) deliver(session, 'GUILD_CREATE', guildCreateJson(guild));
    signal.changed();
  };

  const resume = (
    socket: WebSocket,
    { token, session_id, seq = 0 }: { token?: string; session_id?: string; seq?: number },
  ) => {
    const session = sessions.find((one) => one.id === session_id);
    if (token !== BOT_TOKEN) return socket.close(Close.AuthenticationFailed, 'Authentication failed.');
    if (session === undefined) return send(socket, Op.InvalidSession, false);
    if (seq > session.events.length) return socket.close(Close.InvalidSeq, 'Invalid seq.');
    session.socket = socket;
    for (const [index, { t, d }] of session.events.entries()) {
      if (index >= seq) send(socket, Op.Dispatch, d, { s: index + 1, t });
    }
    resumed += 1;
    deliver(session, 'RESUMED', {});
    signal.changed();
  };

  const receive = (socket: WebSocket, text: string): void => {
    const { op, d } = JSON.parse(text);
    const known = sessions.some((session) => session.socket === socket);
    if (op === Op.Heartbeat) send(socket, Op.HeartbeatAck, null);
    else if (op === Op.Identify && known) socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
    else if (op === Op.Identify) identify(socket, d);
    else if (op === Op.Resume) resume(socket, d);
    else if (!known) socket.close(Close.NotAuthenticated, 'Not authenticated.');
    else if (op !== Op.PresenceUpdate) socket.close(Close.UnknownOpcode, 'Unknown opcode.');
  };

  const accept = (socket: WebSocket): void => {
    sockets.add(socket);
    socket.on('message', (data) => receive(socket, String(data)));
    socket.on('close', (code) => {
      sockets.delete(socket);
      // Events: Gateway: a client that closes with 1000 or 1001 ends its session.
      if (code === 1000 || code === 1001) sessions = sessions.filter((session) => session.socket !== socket);
      for (const session of sessions) if (session.socket === socket) session.socket = null;
      signal.changed();
    });
    send(socket, Op.Hello, { heartbeat_interval: HEARTBEAT_MS });
  };

  return {
    upgrade: (request, socket, head) => {
      if (refused) socket.destroy();
      else server.handleUpgrade(request, socket, head, accept);
    },
    at: (given) => {
      url = given;
    },
    get url() {
      return url;
    },
    privileged: (intent) => (privileged & intent) !== 0,
    dispatch: (event, data, intents) => {
      const meant = sessions.filter((session) => intents === 0 || (session.intents & intents) !== 0);
      for (const session of meant) deliver(session, event, data);
      return meant.length;
    },
    get count() {
      return sessions.filter(({ socket }) => socket !== null).length;
    },
    get identified() {
      return identified;
    },
    get resumed() {
      return resumed;
    },
    connected: () => signal.until(() => sessions.some(({ socket }) => socket !== null), 'a session at the gateway'),
    drop: () => {
      for (const socket of sockets) socket.terminate();
    },
    askToReconnect: () => {
      for (const socket of sockets) send(socket, Op.Reconnect, null);
    },
    invalidate: (resumable = false) => {
      for (const socket of sockets) send(socket, Op.InvalidSession, resumable);
      if (!resumable) sessions = [];
    },
    forget: () => {
      sessions = [];
    },
    refuse: (value = true) => {
      refused = value;
    },
    stop: () => {
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
};
