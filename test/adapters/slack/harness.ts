import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Patience, patience } from '../../../adapters/slack/client.ts';
import type { SlackConfig } from '../../../adapters/slack/config.ts';
import { slackPlatform } from '../../../adapters/slack/slack.ts';
import type { Card, Form } from '../../../src/card/card.ts';
import type { Answer, Inbound, MessageChange, Parcel, Platform } from '../../../src/platform.ts';
import { intakeOf } from '../../support/intake-of.ts';
import { type SlackWorld, startSlackWorld } from '../../support/slack/world.ts';

/** One line that the adapter logged. */
export interface Logged {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The adapter between a Slack of its own and a scripted desk. */
export interface Harness {
  readonly world: SlackWorld;
  readonly slack: Platform;
  /** Where Slack's requests come in. */
  readonly entrance: string;
  /** What the desk was handed, in order. */
  readonly asked: Inbound[];
  /** What the desk was told of messages, in order. */
  readonly changed: MessageChange[];
  readonly logged: Logged[];
  /** Whether the desk can note what it is told of messages; it can until told otherwise. */
  notes(can: boolean): void;
  /** What the desk answers from now on. */
  answer(give: (inbound: Inbound) => Answer | Promise<Answer>): void;
  /** Moves the adapter's clock. */
  later(duration: Temporal.DurationLike): void;
  now(): Temporal.Instant;
  stop(): Promise<void>;
}

interface HarnessOptions {
  readonly transport?: 'http' | 'socket';
  readonly waits?: Partial<Patience>;
  readonly starts?: boolean;
  readonly apiUrl?: string;
}

export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const { transport = 'http', starts = true } = options;
  const world = await startSlackWorld({ transport });
  let ahead = Temporal.Duration.from({ seconds: 0 });
  // The world signs by the machine's clock, so the adapter's starts there.
  const now = (): Temporal.Instant => Temporal.Now.instant().add(ahead);
  const logged: Logged[] = [];
  const write = (level: Logged['level']) => (fields: Logged['fields'], message: string) => {
    logged.push({ level, fields, message });
  };
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const config: SlackConfig = {
    botToken: world.botToken,
    transport:
      transport === 'http'
        ? { kind: 'http', signingSecret: world.signingSecret }
        : { kind: 'socket', appToken: world.appToken },
    apiUrl: options.apiUrl ?? world.apiUrl,
    operations: world.channel('operations').id,
    staff: null,
    clients: world.channel('payments-clients').id,
    command: '/incident',
  };
  const slack = slackPlatform(config, { log, now }, { ...patience, reconnectMs: 1, ...options.waits });

  const asked: Inbound[] = [];
  const changed: MessageChange[] = [];
  let noting = true;
  let give: (inbound: Inbound) => Answer | Promise<Answer> = () => ({ kind: 'done' });
  const intake = intakeOf({
    handle: async (_platform: string, inbound: Inbound) => {
      asked.push(inbound);
      return give(inbound);
    },
    changed: async (_platform: string, change: MessageChange) => {
      changed.push(change);
      if (!noting) throw new Error(`database gone: ${await change.text?.()}`);
    },
  });

  const server = createServer((request, response) => slack.route?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const entrance = `http://127.0.0.1:${port}${slack.route?.path ?? '/'}`;
  world.pointAt(entrance);
  if (starts) await slack.start(intake);

  return {
    world,
    slack,
    entrance,
    asked,
    changed,
    logged,
    notes: (can) => {
      noting = can;
    },
    answer: (next) => {
      give = next;
    },
    later: (duration) => {
      ahead = ahead.add(duration);
    },
    now,
    stop: async () => {
      if (slack.ready()) await slack.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await world.stop();
    },
  };
}

export function textCard(text: string, blocks: Card['blocks'] = []): Card {
  return {
    language: 'en',
    tone: 'normal',
    summary: text,
    blocks: [{ kind: 'text', text: [{ kind: 'text', text }] }, ...blocks],
  };
}

export const takeButton: Card['blocks'][number] = {
  kind: 'buttons',
  buttons: [{ label: 'Take it', press: 'take:42:3', style: 'primary', confirm: null }],
};

export function noteForm(fields?: Form['fields']): Form {
  return {
    language: 'en',
    name: 'note',
    context: '42:3',
    title: 'Note',
    submit: 'Save',
    cancel: 'Cancel',
    fields: fields ?? [
      { kind: 'lines', name: 'text', label: 'What is known', value: '', hint: null, required: true },
      {
        kind: 'choice',
        name: 'how',
        label: 'How',
        options: [
          { value: 'a', label: 'First' },
          { value: 'b', label: 'Second' },
        ],
        value: 'a',
        hint: 'One of two',
        required: false,
      },
      { kind: 'person', name: 'who', label: 'Who', hint: null, required: false },
    ],
  };
}

let deliveries = 0;

/** A UUID that no other parcel of this run has. */
export function parcel(conversation: string, card: Card, more: Partial<Parcel> = {}): Parcel {
  deliveries += 1;
  return {
    delivery: `00000000-0000-4000-8000-${String(deliveries).padStart(12, '0')}`,
    conversation,
    card,
    edit: null,
    under: null,
    now: Temporal.Now.instant(),
    ...more,
  };
}

/** A promise that the test resolves, so that the desk answers when the test wants. */
export function gate<T>(): { readonly reached: Promise<void>; wait(): Promise<T>; open(value: T): void } {
  const arrival = Promise.withResolvers<void>();
  const opening = Promise.withResolvers<T>();
  return {
    reached: arrival.promise,
    wait: () => {
      arrival.resolve();
      return opening.promise;
    },
    open: opening.resolve,
  };
}
