import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Dispatch,
  Events,
  type GatewayInteractionCreateDispatchData,
  type GatewayMessageDeleteBulkDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageUpdateDispatchData,
  GatewayIntentBits as Intents,
  SimpleShardingStrategy,
} from 'discord.js';
import { type Patience, restOptions } from '../client.ts';
import type { DiscordConfig } from '../config.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';

/** The connection by which Discord tells what people do. */
export interface Gateway {
  /** Ends when the first attempt has, whether Discord was there or not. */
  start(): Promise<void>;
  stop(): Promise<void>;
  connected(): boolean;
}

/** Not privileged: what people write isn't read, only that a message was changed or deleted. Interactions need none. */
const INTENTS = Intents.GuildMessages;

/** What Discord expects of whoever runs the bot. */
const ADVICE: Readonly<Record<number, string>> = {
  [Close.AuthenticationFailed]: 'Discord refuses DISCORD_TOKEN: put in the token of the bot',
  [Close.ShardingRequired]: 'The bot is in too many servers for one connection',
};

/** After this many doublings the wait grows no more. */
const DOUBLINGS = 5;

interface GatewayTools {
  readonly config: DiscordConfig;
  readonly log: Log;
  readonly waits: Patience;
  readonly interaction: (data: GatewayInteractionCreateDispatchData) => void;
  readonly edited: (message: GatewayMessageUpdateDispatchData) => void;
  readonly deleted: (message: { readonly id: string; readonly channel_id: string }) => void;
  /** A new session began: what happened before it isn't told. */
  readonly ready: () => void;
}

/**
 * The library resumes and reconnects by itself, as long as it may. Where it gives up, or can't begin, another connection
 * takes its place, for as long as it takes.
 */
export function createGateway({ config, log, waits, interaction, edited, deleted, ready }: GatewayTools): Gateway {
  const up = new Set<number>();
  let stopping = new AbortController();
  let keeping: Promise<void> = Promise.resolve();

  /** One client from its login to the end for good; throws when it can't begin. */
  const connection = async (onUp: () => void): Promise<void> => {
    let inner: SimpleShardingStrategy | null = null;
    let over = false;
    const client = new Client({
      intents: INTENTS,
      rest: restOptions(config, waits),
      ws: {
        buildStrategy: (manager) => {
          inner = new SimpleShardingStrategy(manager);
          return inner;
        },
      },
    });
    const ended = Promise.withResolvers<void>();
    const isUp = (shard: number): void => {
      // A client that was on its way when it was ended comes up all the same.
      if (over) void inner?.destroy();
      else up.add(shard);
    };
    client.ws.on(Dispatch.Ready, (_, shard: number) => {
      isUp(shard);
      if (over) return;
      onUp();
      ready();
    });
    client.ws.on(Dispatch.Resumed, (_, shard: number) => isUp(shard));
    client.ws.on(Dispatch.InteractionCreate, (data: GatewayInteractionCreateDispatchData) => {
      if (!over) interaction(data);
    });
    client.ws.on(Dispatch.MessageUpdate, (data: GatewayMessageUpdateDispatchData) => {
      if (!over) edited(data);
    });
    client.ws.on(Dispatch.MessageDelete, (data: GatewayMessageDeleteDispatchData) => {
      if (!over) deleted(data);
    });
    client.ws.on(Dispatch.MessageDeleteBulk, ({ ids, channel_id }: GatewayMessageDeleteBulkDispatchData) => {
      for (const id of over ? [] : ids) deleted({ id, channel_id });
    });
    client.on(Events.ShardReconnecting, (shard) => up.delete(shard));
    client.on(Events.ShardDisconnect, ({ code }, shard) => {
      up.delete(shard);
      log.error({ code }, ADVICE[code] ?? 'Discord closed the connection for good');
      ended.resolve();
    });
    // Without a listener an error would end the process.
    const failed = (error: Error): void => log.warn({ reason: reasonOf(error) }, 'The connection to Discord failed');
    client.on(Events.Error, failed);
    client.on(Events.ShardError, failed);
    const ending = client.login(config.token).then(() => ended.promise);
    try {
      await orStop(stopping.signal, ending);
    } finally {
      over = true;
      up.clear();
      await client.destroy();
    }
  };

  const keep = async (onFirst: () => void): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        await connection(() => {
          failures = 0;
          log.info({}, 'Connected to Discord');
          onFirst();
        });
      } catch (fault) {
        if (!stopping.signal.aborted) log.warn({ reason: reasonOf(fault) }, 'No connection to Discord; trying again');
      }
      onFirst();
      failures += 1;
      await pause(waits.reconnectMs * 2 ** Math.min(failures - 1, DOUBLINGS), stopping.signal);
    }
  };

  return {
    start: async () => {
      stopping = new AbortController();
      const first = Promise.withResolvers<void>();
      keeping = keep(first.resolve);
      // A gateway that takes no connection is tried again by the library itself, without an end.
      await Promise.race([first.promise, pause(waits.callMs, stopping.signal)]);
    },
    stop: async () => {
      stopping.abort();
      await keeping;
    },
    connected: () => up.size > 0,
  };
}

/** Waits for the work or the stop, whichever comes first. */
async function orStop(signal: AbortSignal, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => resolve();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((fault: unknown) => {
    if (!signal.aborted) throw fault;
  });
}
