import type { FaultOrder, Gate, HoldOrder, OrderedFault } from '../faults.ts';
import type { Ways } from './acting.ts';
import { createApi } from './api.ts';
import { asOwner } from './api-conversations.ts';
import { type AppManifest, importedManifest } from './app-manifest.ts';
import { type ApiCall, type Core, createCore } from './core.ts';
import { startEmulator } from './emulator.ts';
import { eventPayload } from './payloads.ts';
import { createPerson, type Person } from './person.ts';
import { channelNamed, readMessages, readPosts, readThread, type SeenMessage } from './reading.ts';
import { createResponseUrls } from './response-urls.ts';
import {
  APP,
  APP_TOKEN,
  BOT_TOKEN,
  CHANNELS,
  type Enterprise,
  PEOPLE,
  type PersonName,
  type SeededChannel,
  SIGNING_SECRET,
  TEAM,
} from './seed.ts';
import { startServer } from './server.ts';
import { createSockets, type Sockets } from './sockets.ts';
import { httpTransport, packetOf, postSigned, type SendOptions, type Sent } from './transport.ts';

export interface SlackWorldOptions {
  /** Where the product takes Slack's requests, e.g. http://127.0.0.1:PORT/slack/events; see `pointAt`. */
  readonly eventsUrl?: string;
  /** How people's actions reach the product; HTTP unless told. */
  readonly transport?: 'http' | 'socket';
  /** The world's clock: message timestamps, triggers, response URLs. Signatures use the machine's. */
  readonly now?: () => Temporal.Instant;
  readonly channels?: readonly SeededChannel[];
  /** Makes the workspace one of an Enterprise organisation: requests then carry its fields. */
  readonly enterprise?: Enterprise;
  /** What the app asked for when it was made; the manifest that people import, unless told. */
  readonly manifest?: AppManifest;
}

/** A channel as a test reads and arranges it. */
export interface Channel {
  readonly name: string;
  /** Of a channel that was there from the start. */
  readonly id: string;
  /** Everything in it, each post followed by its replies. */
  messages(): Promise<readonly SeenMessage[]>;
  /** Top-level messages only, oldest first. */
  posts(): Promise<readonly SeenMessage[]>;
  /** A post and its replies, oldest first. */
  thread(ts: string): Promise<readonly SeenMessage[]>;
  /** The messages that are pinned in it. */
  pinned(): Promise<readonly string[]>;
  /** Who is in it, by their ids. */
  members(): Promise<readonly string[]>;
  archive(): Promise<void>;
  unarchive(): Promise<void>;
  /** Brings in a person, or the app. */
  invite(who: PersonName | 'app'): Promise<void>;
  /** Puts a person or the app out; nobody can be put out of #general. */
  remove(who: PersonName | 'app'): Promise<void>;
  /** Deletes a message of the app. */
  deleteMessage(ts: string): Promise<void>;
}

export interface SlackWorld {
  /** For SLACK_API_URL; ends in /api/. */
  readonly apiUrl: string;
  /** The app's token as it is now. */
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** What the app may do, as each answer says; refused without it: opening and arranging channels, pinning, user groups. */
  readonly scopes: Set<string>;
  readonly team: { readonly id: string; readonly domain: string };
  readonly app: { readonly id: string; readonly botId: string; readonly botUserId: string; readonly name: string };
  readonly people: Readonly<Record<PersonName, Person>>;
  channel(name: string): Channel;
  /** Makes a user group, or puts others into it. */
  userGroup(id: string, people: readonly PersonName[]): void;
  /** Says where the product takes Slack's requests, once its port is known. */
  pointAt(eventsUrl: string): void;
  /** The calls of a method that the product made so far, or all calls; "response_url" is one too. */
  calls(method?: string): readonly ApiCall[];
  /** Makes coming calls fail, also those of "response_url". A channel goes by name or id. */
  fault(order: FaultOrder): OrderedFault;
  /** Makes coming calls wait until the test lets them go. */
  hold(order: HoldOrder): Gate;
  /**
   * The app is removed from the workspace and installed again: its token is revoked, it is in no channel any more (but
   * for #general, which nobody leaves), and it has a new token.
   */
  reinstall(): Promise<void>;
  /** Ages all trigger ids given out so far beyond their 3 seconds. */
  expireTriggers(): void;
  /** Waits until `check` holds, looking again whenever something happens in Slack; no sleeping. */
  until(check: () => boolean | Promise<boolean>, what?: string, seconds?: number): Promise<void>;
  /** Sends an event of the Events API. */
  event(event: object, options?: SendOptions): Promise<Sent>;
  /** Posts any bytes, signed, to the product's URL, whatever the transport is. */
  sendRaw(body: string, options?: SendOptions & { readonly contentType?: string }): Promise<Sent>;
  /** Socket Mode's connections. */
  readonly sockets: Sockets;
  stop(): Promise<void>;
}

/** Starts a Slack of its own on free loopback ports: a stateful Web API within Slack's limits, and people. */
export const startSlackWorld = async (options: SlackWorldOptions = {}): Promise<SlackWorld> => {
  const channels = options.channels ?? CHANNELS;
  const core = createCore(
    await startEmulator(channels),
    channels,
    options.now ?? Temporal.Now.instant,
    options.enterprise,
    options.manifest ?? importedManifest(),
  );
  const sockets = createSockets(core);
  const responseUrls = createResponseUrls(core);
  const api = createApi(core, responseUrls, () => sockets.ticket(`ws://127.0.0.1:${server.port}`));
  const server = await startServer({ api, signal: core.signal, sockets, scopes: core.scopes });
  const root = `http://127.0.0.1:${server.port}`;

  let eventsUrl = options.eventsUrl;
  const target = (): string => {
    if (eventsUrl === undefined) throw new Error('nobody said where the product is: call pointAt first');
    return eventsUrl;
  };
  const transport = options.transport === 'socket' ? sockets.transport : httpTransport(target);
  const ways: Ways = { transport, responseUrls, root: () => root };
  const names = Object.keys(PEOPLE) as PersonName[];
  const people = Object.fromEntries(names.map((name) => [name, createPerson(core, name, ways)])) as Record<
    PersonName,
    Person
  >;
  const channelId = (given: string | undefined): { readonly channel?: string } =>
    given === undefined ? {} : { channel: core.emulator.channelIds.get(given) ?? given };

  return {
    apiUrl: `${root}/api/`,
    get botToken() {
      return core.tokens.bot;
    },
    appToken: APP_TOKEN,
    signingSecret: SIGNING_SECRET,
    scopes: core.scopes,
    team: TEAM,
    app: { id: APP.id, botId: APP.botId, botUserId: APP.botUserId, name: APP.botName },
    people,
    channel: (name) => createChannel(core, name),
    userGroup: (id, members) => core.userGroups.set(id, new Set(members.map((name) => core.emulator.userIds[name]))),
    pointAt: (url) => {
      eventsUrl = url;
    },
    calls: (method) => core.calls.filter((call) => method === undefined || call.method === method),
    fault: (order) => core.faults.order({ ...order, ...channelId(order.channel) }),
    hold: (order) => core.faults.hold({ ...order, ...channelId(order.channel) }),
    reinstall: async () => {
      const { tokens } = core;
      tokens.revoked.add(tokens.bot);
      tokens.bot = `${BOT_TOKEN}-${tokens.revoked.size}`;
      for (const channel of core.emulator.channelIds.values()) {
        await asOwner(core, 'conversations.kick', { channel, user: APP.botUserId });
      }
    },
    expireTriggers: () => core.modals.expireTriggers(),
    until: core.signal.until,
    event: (event, sending) =>
      transport.send(
        packetOf('events_api', eventPayload(event, Math.floor(core.now().epochMilliseconds / 1000))),
        sending,
      ),
    sendRaw: (body, { contentType = 'application/x-www-form-urlencoded', ...sending } = {}) =>
      postSigned(target(), body, contentType, sending),
    sockets,
    stop: async () => {
      core.faults.clear();
      sockets.stop();
      await Promise.all([server.stop(), core.emulator.stop()]);
    },
  };
};

const createChannel = (core: Core, name: string): Channel => {
  const place = () => channelNamed(core, name);
  const idOf = (who: PersonName | 'app'): string => (who === 'app' ? APP.botUserId : core.emulator.userIds[who]);
  const arrange = async (method: string, args: object): Promise<void> => {
    const reply = await asOwner(core, method, { channel: (await place()).id, ...args });
    if (!reply.ok) throw new Error(`${method} in #${name}: ${reply.error}`);
  };
  return {
    name,
    get id() {
      return core.emulator.channelIds.get(name) ?? '';
    },
    messages: async () => readMessages(core, await place()),
    posts: async () => readPosts(core, await place()),
    thread: async (ts) => readThread(core, await place(), ts),
    pinned: async () => {
      const { id } = await place();
      return [...core.pins].flatMap((pin) => (pin.startsWith(`${id} `) ? [pin.slice(id.length + 1)] : []));
    },
    members: async () => {
      const { id, readAs } = await place();
      const reply = await core.emulator.call('conversations.members', { channel: id, limit: 1000 }, readAs);
      if (!reply.ok) throw new Error(`conversations.members of #${name}: ${reply.error}`);
      return reply.members as readonly string[];
    },
    archive: async () => {
      // Who is in no channel archives none, and a channel that the app made is not the owner's.
      await asOwner(core, 'conversations.join', { channel: (await place()).id });
      await arrange('conversations.archive', {});
    },
    unarchive: () => arrange('conversations.unarchive', {}),
    invite: (who) => arrange('conversations.invite', { users: idOf(who) }),
    remove: (who) => arrange('conversations.kick', { user: idOf(who) }),
    deleteMessage: async (ts) => {
      const { id } = await place();
      const reply = await core.emulator.call('chat.delete', core.timestamps.toEmulator({ channel: id, ts }), BOT_TOKEN);
      if (!reply.ok) throw new Error(`chat.delete in #${name}: ${reply.error}`);
    },
  };
};
