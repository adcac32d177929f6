import { createFaults, type Faults } from '../faults.ts';
import { createSignal, type Signal } from '../signal.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createGuild, type Guild } from './guild.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import type { Reply } from './reply.ts';
import { PEOPLE, type PersonName, type SeededChannel } from './seed.ts';
import type { Command, Interaction, Json, ModalBody, Stored } from './shapes.ts';
import { createSnowflakes } from './snowflakes.ts';

/** One request that the product made. */
export interface ApiCall {
  /** The route as api.ts names it, e.g. `POST /channels/:channel/messages`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly at: Temporal.Instant;
  /** What Discord made of it, even where the answer was lost; undefined while it runs. */
  readonly reply: Reply | undefined;
}

/** A person's open modal, and the interaction that opened it. */
export interface OpenModal {
  readonly modal: ModalBody;
  readonly opener: Interaction;
}

/** What the parts of the world share. */
export interface Core {
  readonly now: () => Temporal.Instant;
  readonly id: () => string;
  readonly guild: Guild;
  readonly signal: Signal;
  readonly faults: Faults;
  readonly rateLimits: RateLimits;
  readonly gateway: Gateway;
  readonly calls: ApiCall[];
  /** Oldest first; without those that were deleted. */
  readonly messages: Map<string, Stored>;
  readonly interactions: Map<string, Interaction>;
  readonly commands: Map<string, Command>;
  /** When each command was created, and where: "" is global. */
  readonly creations: { readonly place: string; readonly at: Temporal.Instant }[];
  readonly modals: Map<string, OpenModal>;
  readonly locales: Map<string, string>;
  /** People who refuse the bot's direct messages. */
  readonly refusing: Set<string>;
  /** The privileged intents that the app was granted. */
  readonly privileged: number;
}

export interface CoreOptions {
  readonly channels: readonly SeededChannel[];
  readonly now: () => Temporal.Instant;
  readonly rateLimits: boolean;
  readonly privileged: number;
}

export const createCore = ({ channels, now, rateLimits, privileged }: CoreOptions): Core => {
  const signal = createSignal();
  const id = createSnowflakes(now);
  const guild = createGuild(channels);
  return {
    now,
    id,
    guild,
    signal,
    faults: createFaults(signal),
    rateLimits: createRateLimits(now, rateLimits),
    gateway: createGateway({ guild, signal, id, privileged }),
    calls: [],
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    creations: [],
    modals: new Map(),
    locales: new Map(),
    refusing: new Set(),
    privileged,
  };
};

export const personName = (userId: string): PersonName | undefined =>
  (Object.keys(PEOPLE) as PersonName[]).find((name) => PEOPLE[name].id === userId);
