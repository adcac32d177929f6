import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { clientOptions, type Patience } from '../client.ts';
import type { SlackConfig } from '../config.ts';
import { reasonOf } from '../errors.ts';
import { type Log, libraryLogger } from '../log.ts';
import type { Arrival } from './bolt.ts';

export interface SocketReceiver extends Receiver {
  /** True while at least one connection is up. */
  connected(): boolean;
}

/** Slack renews a connection every few hours; with two there is always one (it allows ten). */
const CONNECTIONS = 2;

/** A connection that doesn't greet within this many calls' patience is given up. */
const GREETING = 3;

/**
 * Slack asks a connection to go before it recycles it. The library then closes it, but tells of the end only seconds
 * later, since Slack leaves the other end open; nothing comes by that connection meanwhile.
 */
function isGoodbye(data: unknown): boolean {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return false;
  try {
    return envelope.parse(JSON.parse(data)).type === 'disconnect';
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return false;
    throw error;
  }
}

const envelope = z.object({ type: z.string() });

/** After this many doublings the wait grows no more. */
const DOUBLINGS = 5;

/**
 * Socket Mode over two connections. The library's own reconnection ends in an unhandled rejection when Slack refuses it,
 * so it is off: each connection is one object, and when it is lost another takes its place, for as long as it takes.
 * The library pings every 5 s and gives a connection up that doesn't answer.
 */
export function socketReceiver(appToken: string, config: SlackConfig, log: Log, waits: Patience): SocketReceiver {
  const up = new Set<SocketModeReceiver>();
  let stopping = new AbortController();
  let app: App | null = null;
  let keeping: readonly Promise<void>[] = [];

  const create = (): SocketModeReceiver => {
    const receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger: libraryLogger(log),
      installerOptions: { clientOptions: clientOptions(config, log, waits) },
      customPropertiesExtractor: ({ body, envelope_id }): Arrival & Record<string, unknown> => ({
        inbound: body?.event_id ?? envelope_id,
      }),
      processEventErrorHandler: async ({ error }) => {
        log.error({ reason: reasonOf(error) }, 'A request from Slack was not acknowledged');
        // Acknowledging now would fail once more, outside of everybody's reach.
        return false;
      },
    });
    if (app) receiver.init(app);
    return receiver;
  };

  /** One connection from its opening to its end; throws when it can't be opened. */
  const connection = async (onUp: () => void): Promise<void> => {
    const receiver = create();
    const ended = new Promise<void>((resolve) => {
      receiver.client.once('disconnected', () => resolve());
      receiver.client.on('ws_message', (data: unknown) => {
        if (isGoodbye(data)) resolve();
      });
    });
    try {
      await orStop(stopping.signal, greeted(receiver, waits.callMs * GREETING));
      if (stopping.signal.aborted) return;
      up.add(receiver);
      onUp();
      await orStop(stopping.signal, ended);
    } finally {
      up.delete(receiver);
      await farewell(receiver.client, log);
    }
  };

  /** Keeps one connection up until the stop. */
  const keep = async (onFirst: () => void): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        await connection(() => {
          failures = 0;
          log.info({}, 'Connected to Slack');
          onFirst();
        });
        // Connections that end as soon as they began don't become a flood.
        await pause(waits.reconnectMs, stopping.signal);
      } catch (fault) {
        if (stopping.signal.aborted) return;
        failures += 1;
        log.warn({ reason: reasonOf(fault), failures }, 'No connection to Slack; trying again');
        onFirst();
        await pause(waits.reconnectMs * 2 ** Math.min(failures - 1, DOUBLINGS), stopping.signal);
      }
    }
  };

  return {
    init: (given) => {
      app = given;
    },
    /** Ends when the first attempts have, whether Slack was there or not. */
    start: async () => {
      stopping = new AbortController();
      const firsts: Promise<void>[] = [];
      keeping = Array.from({ length: CONNECTIONS }, () => {
        const { promise, resolve } = Promise.withResolvers<void>();
        firsts.push(promise);
        return keep(resolve);
      });
      await Promise.all(firsts);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(keeping);
    },
    connected: () => up.size > 0,
  };
}

/**
 * Closes a connection. The library says goodbye first and then waits for Slack to hang up, which Slack doesn't do: asked
 * once more, when the goodbye is on its way, it hangs up itself. That the end was reached is of no interest any more;
 * a connection that never was has none.
 */
async function farewell(client: SocketModeReceiver['client'], log: Log): Promise<void> {
  const disconnect = (): void => {
    client.disconnect().catch((fault: unknown) => log.debug({ reason: reasonOf(fault) }, 'Already closed'));
  };
  disconnect();
  await setImmediate();
  disconnect();
}

async function greeted(receiver: SocketModeReceiver, ms: number): Promise<void> {
  const timer = new AbortController();
  const late = sleep(ms, undefined, { signal: timer.signal }).then(() => Promise.reject(new Error('no greeting')));
  try {
    await Promise.race([receiver.start(), late]);
  } finally {
    timer.abort();
  }
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
