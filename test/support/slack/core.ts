import { createFaults, type Fault, type Faults } from '../faults.ts';
import { createSignal, type Signal } from '../signal.ts';
import type { AppManifest } from './app-manifest.ts';
import type { Emulator } from './emulator.ts';
import { createEphemerals, type Ephemerals } from './ephemerals.ts';
import { createModals, type Modals } from './modals.ts';
import { APP, BOT_TOKEN, type Enterprise, type SeededChannel } from './seed.ts';
import type { ApiArguments, ApiReply, StateValues } from './shapes.ts';
import { createTimestamps, type Timestamps } from './timestamps.ts';

/** One call of the Web API that the product made. */
export interface ApiCall {
  readonly method: string;
  readonly args: ApiArguments;
  readonly at: Temporal.Instant;
  /** What Slack made of it, even where the answer was lost; undefined while it runs. */
  readonly reply: ApiReply | undefined;
  readonly fault: Fault | undefined;
}

/** What the parts of the world share. */
export interface Core {
  readonly now: () => Temporal.Instant;
  readonly emulator: Emulator;
  readonly channels: readonly SeededChannel[];
  readonly enterprise: Enterprise | undefined;
  readonly manifest: AppManifest;
  readonly signal: Signal;
  readonly timestamps: Timestamps;
  readonly faults: Faults;
  readonly modals: Modals;
  readonly ephemerals: Ephemerals;
  readonly calls: ApiCall[];
  /** The app's token, and those that it had before. */
  readonly tokens: { bot: string; readonly revoked: Set<string> };
  /** What the app may do, as Slack says with each answer. */
  readonly scopes: Set<string>;
  /** What is pinned, as channel and message. */
  readonly pins: Set<string>;
  /** Locales that a test changed, by user id. */
  readonly locales: Map<string, string>;
  /** User groups, by id: the ids of the people in each. */
  readonly userGroups: Map<string, Set<string>>;
  /** Accounts that were deactivated. */
  readonly deactivated: Set<string>;
  /** What each person has chosen in messages, by person and message. */
  readonly choices: Map<string, StateValues>;
}

export const createCore = (
  emulator: Emulator,
  channels: readonly SeededChannel[],
  now: () => Temporal.Instant,
  enterprise: Enterprise | undefined,
  manifest: AppManifest,
): Core => {
  const signal = createSignal();
  return {
    now,
    emulator,
    channels,
    enterprise,
    manifest,
    signal,
    timestamps: createTimestamps(now),
    faults: createFaults(signal),
    modals: createModals(now),
    ephemerals: createEphemerals(),
    calls: [],
    tokens: { bot: BOT_TOKEN, revoked: new Set() },
    scopes: new Set(APP.scopes),
    pins: new Set(),
    locales: new Map(),
    userGroups: new Map(),
    deactivated: new Set(),
    choices: new Map(),
  };
};

/** A call of the emulator in the world's own timestamps. */
export const callEmulator = async (core: Core, method: string, args: ApiArguments, token: string): Promise<ApiReply> =>
  core.timestamps.toWorld(await core.emulator.call(method, core.timestamps.toEmulator(args), token));
