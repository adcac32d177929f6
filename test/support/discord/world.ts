import { GatewayIntentBits as Intents } from 'discord-api-types/v10';
import type { Fault, Gate, OrderedFault } from '../faults.ts';
import { isRoute } from './api.ts';
import { type ApiCall, type Core, createCore } from './core.ts';
import type { ErrorCode } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { channelJson } from './guild.ts';
import { deleteMessage } from './messages.ts';
import { permissionsIn } from './permissions.ts';
import { createPerson, type Person } from './person.ts';
import { channelNamed, readChannel, readWithThreads, type SeenMessage, seen } from './reading.ts';
import {
  APP,
  BOT_TOKEN,
  CHANNELS,
  GUILD,
  PEOPLE,
  type PersonName,
  ROLES,
  type RoleName,
  type SeededChannel,
} from './seed.ts';
import { startServer } from './server.ts';
import type { Command } from './shapes.ts';

export interface DiscordWorldOptions {
  /** The world's clock: ids, the 3 s and 15 min of interactions, nonces, rate limits. The machine's unless told. */
  readonly now?: () => Temporal.Instant;
  readonly channels?: readonly SeededChannel[];
  /**
   * Whether rate limits hold, as they do unless told. They go by the world's clock, but discord.js waits for them by
   * the machine's: where a test moves its clock, false spares it that.
   */
  readonly rateLimits?: boolean;
  /** The privileged intents that the app was granted; none unless told. */
  readonly privileged?: number;
}

/** What goes wrong with a request; refused by one of Discord's own codes. */
export type DiscordFault =
  | Exclude<Fault, { readonly kind: 'refused' }>
  | { readonly kind: 'refused'; readonly code: ErrorCode };

interface Meant {
  /** As api.ts names it, e.g. `POST /channels/:channel/messages`. */
  readonly route: string;
  /** A channel's name or id; without it every channel is meant. */
  readonly channel?: string;
}

/** A channel as a test reads and arranges it. */
export interface ChannelView {
  readonly name: string;
  readonly id: string;
  /** What all in it see, oldest first. */
  posts(): readonly SeenMessage[];
  /** The same, with each thread's messages after the one that it began at. */
  messages(): readonly SeenMessage[];
  /** Sets one overwrite of permissions: in the place of the one that was there. */
  permit(who: 'app' | PersonName | RoleName, rights: { readonly allow?: bigint; readonly deny?: bigint }): void;
  /** What is pinned in it. */
  pinned(): readonly SeenMessage[];
  /** Whether a member sees it. */
  isSeenBy(userId: string): boolean;
  /** Deletes a message, whosever it is. */
  deleteMessage(id: string): void;
  /** Deletes the channel. */
  delete(): void;
}

export interface DiscordWorld {
  /** For `new Client({ rest: { api } })`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly app: { readonly id: string; readonly name: string };
  readonly guild: { readonly id: string; readonly name: string; remove(): void };
  readonly people: Readonly<Record<PersonName, Person>>;
  channel(name: string): ChannelView;
  message(id: string): SeenMessage | undefined;
  /** The requests of a route that the product made so far, or all. */
  calls(route?: string): readonly ApiCall[];
  /** The commands that are registered; those of every guild too. */
  commands(): readonly Command[];
  /** Makes coming requests fail. */
  fault(order: Meant & { readonly times?: number; readonly fault: DiscordFault }): OrderedFault;
  /** Makes coming requests wait until the test lets them go. */
  hold(order: Meant & { readonly at?: 'before' | 'after' }): Gate;
  /** Waits until `check` holds, looking again whenever something happens in Discord; no sleeping. */
  until(check: () => boolean | Promise<boolean>, what?: string, seconds?: number): Promise<void>;
  /** Says that the test moved the clock: whoever waits in the world looks at it. */
  clockMoved(): void;
  readonly gateway: Gateway;
  stop(): Promise<void>;
}

/** Starts a Discord of its own on a free loopback port: REST and gateway within Discord's limits, and people. */
export const startDiscordWorld = async (options: DiscordWorldOptions = {}): Promise<DiscordWorld> => {
  const core = createCore({
    channels: options.channels ?? CHANNELS,
    now: options.now ?? Temporal.Now.instant,
    rateLimits: options.rateLimits ?? true,
    privileged: options.privileged ?? 0,
  });
  const server = await startServer(core);
  core.gateway.at(`ws://127.0.0.1:${server.port}`);
  const names = Object.keys(PEOPLE) as PersonName[];
  const people = Object.fromEntries(names.map((name) => [name, createPerson(core, name)])) as Record<
    PersonName,
    Person
  >;

  /** The order as the shared faults take it. */
  const meant = ({ route, channel }: Meant) => {
    if (!isRoute(route)) throw new Error(`there is no route ${route}`);
    if (channel === undefined) return { method: route };
    const known = [...core.guild.channels.values()].find(({ id, name }) => id === channel || name === channel);
    return { method: route, channel: known?.id ?? channel };
  };

  return {
    apiUrl: `http://127.0.0.1:${server.port}/api`,
    botToken: BOT_TOKEN,
    app: APP,
    guild: { id: GUILD.id, name: GUILD.name, remove: () => removeGuild(core) },
    people,
    channel: (name) => createChannel(core, name),
    message: (id) => {
      const found = core.messages.get(id);
      return found === undefined ? undefined : seen(core, found);
    },
    calls: (route) => core.calls.filter((call) => route === undefined || call.route === route),
    commands: () => [...core.commands.values()],
    fault: ({ fault, times, ...order }) =>
      core.faults.order({
        ...meant(order),
        ...(times === undefined ? {} : { times }),
        fault: fault.kind === 'refused' ? { kind: 'refused', error: String(fault.code) } : fault,
      }),
    hold: ({ at, ...order }) => core.faults.hold({ ...meant(order), ...(at === undefined ? {} : { at }) }),
    until: core.signal.until,
    clockMoved: core.signal.changed,
    gateway: core.gateway,
    stop: async () => {
      core.faults.clear();
      core.gateway.stop();
      await server.stop();
    },
  };
};

const removeGuild = (core: Core): void => {
  core.guild.gone = true;
  core.gateway.dispatch('GUILD_DELETE', { id: GUILD.id }, Intents.Guilds);
  core.signal.changed();
};

const createChannel = (core: Core, name: string): ChannelView => {
  const channel = channelNamed(core, name);
  return {
    name,
    id: channel.id,
    posts: () => readChannel(core, channel),
    messages: () => readWithThreads(core, channel),
    permit: (who, { allow = 0n, deny = 0n }) => {
      const role = Object.entries(ROLES).find(([called]) => called === who)?.[1];
      const id = role?.id ?? (who === 'app' ? APP.id : PEOPLE[who as PersonName].id);
      const others = channel.overwrites.filter((one) => one.id !== id);
      channel.overwrites = [...others, { id, type: role === undefined ? 1 : 0, allow, deny }];
      core.gateway.dispatch('CHANNEL_UPDATE', channelJson(channel), Intents.Guilds);
      core.signal.changed();
    },
    pinned: () => readChannel(core, channel).filter(({ id }) => core.messages.get(id)?.pinned === true),
    isSeenBy: (userId) => permissionsIn(core.guild, channel, userId) !== 0n,
    deleteMessage: (id) => {
      const message = core.messages.get(id);
      if (message === undefined) throw new Error(`no message ${id}`);
      deleteMessage(core, message);
    },
    delete: () => {
      core.guild.channels.delete(channel.id);
      for (const message of core.messages.values()) {
        if (message.channelId === channel.id) core.messages.delete(message.id);
      }
      core.gateway.dispatch('CHANNEL_DELETE', channelJson(channel), Intents.Guilds);
      core.signal.changed();
    },
  };
};
