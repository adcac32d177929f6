import { type Patience, patience } from '../../../adapters/discord/client.ts';
import type { DiscordConfig } from '../../../adapters/discord/config.ts';
import { discordPlatform } from '../../../adapters/discord/discord.ts';
import type { Card, Form } from '../../../src/card/card.ts';
import type {
  Answer,
  Inbound,
  Intake,
  MessageChange,
  Parcel,
  Platform,
  Suggesting,
  Suggestion,
} from '../../../src/platform.ts';
import { type DiscordWorld, type DiscordWorldOptions, startDiscordWorld } from '../../support/discord/world.ts';

/** One line that the adapter logged. */
export interface Logged {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The adapter between a Discord of its own and a scripted desk. */
export interface Harness {
  readonly world: DiscordWorld;
  readonly discord: Platform;
  readonly config: DiscordConfig;
  readonly intake: Intake;
  /** What the desk was handed, in order. */
  readonly asked: Inbound[];
  /** What became of messages, as the desk was told. */
  readonly changes: MessageChange[];
  readonly suggestions: Suggesting[];
  readonly logged: Logged[];
  /** What the desk suggests from now on. */
  offer(given: readonly Suggestion[]): void;
  /** What the desk answers from now on. */
  answer(give: (inbound: Inbound) => Answer | Promise<Answer>): void;
  /** Moves the clock of the adapter and of its Discord. */
  later(duration: Temporal.DurationLike): void;
  now(): Temporal.Instant;
  stop(): Promise<void>;
}

interface HarnessOptions extends DiscordWorldOptions {
  readonly waits?: Partial<Patience>;
  readonly starts?: boolean;
  readonly config?: Partial<DiscordConfig>;
}

export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const { waits = {}, starts = true, config: changed = {}, ...ofWorld } = options;
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const now = (): Temporal.Instant => Temporal.Now.instant().add(ahead);
  const world = await startDiscordWorld({ now, ...ofWorld });
  const logged: Logged[] = [];
  const write = (level: Logged['level']) => (fields: Logged['fields'], message: string) => {
    logged.push({ level, fields, message });
  };
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const config: DiscordConfig = {
    token: world.botToken,
    apiUrl: world.apiUrl,
    operations: world.channel('operations').id,
    staff: null,
    clients: world.channel('payments-clients').id,
    ...changed,
  };
  const discord = discordPlatform(config, { log, now, shelf: null }, { ...patience, reconnectMs: 1, ...waits });
  const asked: Inbound[] = [];
  const changes: MessageChange[] = [];
  const suggestions: Suggesting[] = [];
  let offers: readonly Suggestion[] = [];
  let give: (inbound: Inbound) => Answer | Promise<Answer> = () => ({ kind: 'done' });
  const intake: Intake = {
    handle: async (_platform: string, inbound: Inbound) => {
      asked.push(inbound);
      return give(inbound);
    },
    changed: async (_platform, change) => {
      changes.push(change);
    },
    suggest: async (_platform, suggesting) => {
      suggestions.push(suggesting);
      return offers;
    },
  };
  if (starts) {
    await discord.start(intake);
    await world.until(() => world.commands().length > 0, 'the commands');
  }

  return {
    world,
    discord,
    config,
    intake,
    asked,
    changes,
    suggestions,
    offer: (given) => {
      offers = given;
    },
    logged,
    answer: (next) => {
      give = next;
    },
    later: (duration) => {
      ahead = ahead.add(duration);
      world.clockMoved();
    },
    now,
    stop: async () => {
      await discord.stop();
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
