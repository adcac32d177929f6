import type { Rules } from '../incident/permissions.ts';
import type { Audience, Conversation, Level, Priority } from '../incident/terms.ts';
import type { Alerts } from './alerts.ts';
import type { Client } from './clients.ts';
import type { Closing, RecoveryLine } from './closing.ts';
import type { EscalationStep, NamedPath } from './escalation.ts';
import type { GatheringOf, KnownWorkaround } from './gathering.ts';
import type { SupportHours } from './hours.ts';
import type { Read } from './languages.ts';
import type { Majors } from './major.ts';
import type { Privacy } from './private.ts';
import type { Publicity } from './public.ts';
import type { Rota } from './rota.ts';
import type { Sweep } from './sweep.ts';

/** A name in both languages, as the procedure gives it. */
export interface Named {
  readonly key: string;
  readonly name: { readonly en: string; readonly pl: string };
}

export interface Service extends Named {
  /** Further words by which people call it; compared without case and diacritics. */
  readonly aliases: readonly string[];
  /** Who owns it: a person's id on a platform, such as `chat:anna`, or null where nobody is named. */
  readonly owner: string | null;
  /** Who manages those who resolve it, where their group names nobody. */
  readonly manager: string | null;
  /** People who speak for its clients. */
  readonly contacts: readonly string[];
  readonly group: string | null;
  /** Conversations that are told of this service; an audience that isn't named uses the platforms' defaults. */
  readonly conversations: Readonly<Partial<Record<Audience, readonly Conversation[]>>>;
  /** What helped before, whatever the category. */
  readonly workarounds: readonly KnownWorkaround[];
  /** When it is supported; null for always. */
  readonly support: SupportHours | null;
  /** Null where its incidents are open to all who respond. */
  readonly private: Privacy | null;
  /** Null where the status page says nothing of it. */
  readonly public: Publicity | null;
  /** What has to be done after its restore. */
  readonly recovery: readonly RecoveryLine[];
}

export interface Category extends Named, GatheringOf {
  /** Further words by which people tell of it; compared without case and diacritics. */
  readonly aliases: readonly string[];
  /** A group that takes this category whatever the service. */
  readonly group: string | null;
  /** Null where its incidents are open to all who respond. */
  readonly private: Privacy | null;
  readonly recovery: readonly RecoveryLine[];
}

export interface Group extends Named {
  /** What a platform mentions for this group, by platform: a user group's id, a role's id. */
  readonly handles: Readonly<Record<string, string>>;
  /** Who manages it: what it doesn't resolve is escalated there. */
  readonly manager: string | null;
  /** Who is in it, by id: for what the procedure permits to the group. Empty where nobody is named. */
  readonly members: readonly string[];
  /** Groups that platforms keep, as `chat:S123`: whoever is in one is in this group too. */
  readonly from?: readonly string[];
}

/** All in whole seconds, above 0. Targets run from the report. */
export interface Targets {
  readonly respond: number;
  readonly restore: number;
  /** How long nobody may have taken it before the group is reminded; shorter than `respond`. */
  readonly remindUntaken: number;
  /** How often responders get a progress post. */
  readonly progress: number;
  /** How soon clients should have their first update. */
  readonly firstUpdate: number;
  /** How often clients hear; what a client update promises unless its writer says otherwise. */
  readonly clientUpdate: number;
  /** How long before a promised update its writer is reminded. */
  readonly updateLead: number;
  /** How long after a missed promise the desk posts a holding update, and then the second. */
  readonly updateGrace: number;
  /** How long somebody may have it without a word from anybody before nobody has it any more. */
  readonly takeLapses: number;
  /** How long after restoring the closing is reminded of, and again. */
  readonly closing: number;
}

/** What an organisation agreed. A version names its whole content. */
export interface Procedure {
  readonly version: string;
  readonly language: 'en' | 'pl';
  /** Conversations that read in another one, or in both. */
  readonly languages: readonly Read[];
  readonly timeZone: string;
  readonly services: readonly Service[];
  readonly clients: readonly Client[];
  readonly defaultService: string;
  readonly categories: readonly Category[];
  readonly groups: readonly Group[];
  /** Takes what no service or category gives to a group. */
  readonly catchAll: string;
  readonly defaultImpact: Level;
  readonly defaultUrgency: Level;
  /** matrix[impact][urgency] */
  readonly matrix: Readonly<Record<Level, Readonly<Record<Level, Priority>>>>;
  readonly priorities: Readonly<Record<Priority, Targets>>;
  readonly path: readonly EscalationStep[];
  /** Paths for some incidents, before the usual one; the first that fits is taken. */
  readonly paths: readonly NamedPath[];
  /** After the path's last step; repeated every `wait` until somebody answers. */
  readonly lastResort: EscalationStep;
  /** What a step may call outside the desk: a pager, a telephone. Address and secret are settings, not the procedure's. */
  readonly webhooks: readonly Named[];
  /** Seconds after its end within which an incident may be reopened. */
  readonly reopenWithin: number;
  readonly causes: readonly Named[];
  readonly rotas: readonly Rota[];
  /** Where this organisation's rules differ from the usual ones. */
  readonly permissions: Partial<Rules>;
  /** Seconds after which whoever was asked is reminded, once, of what is not answered. */
  readonly remindQuestions: number;
  readonly alerts: Alerts;
  readonly closing: Readonly<Record<Priority, Closing>>;
  readonly majors: Majors;
  readonly sweep: Sweep;
}
