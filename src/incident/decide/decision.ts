import type { Procedure } from '../../procedure/procedure.ts';
import type { Presence } from '../absence.ts';
import type { AskType, Written } from '../command.ts';
import type { Entry, Event } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { Refusal } from '../refusal.ts';
import type { PersonId, TextId } from '../terms.ts';

/** What happened, or why nothing did. */
export type Decision = { readonly events: readonly Event[] } | { readonly refusal: Refusal };

/** What a decision is made from: nothing else is looked at. */
export interface Situation {
  readonly incident: Incident;
  readonly by: PersonId;
  /** Every id that whoever asks ever had; absent where it is the one. */
  readonly ids?: readonly PersonId[];
  readonly procedure: Procedure;
  readonly now: Temporal.Instant;
  /** The entry that the request names by its number; absent where it names none, or there is no such entry. */
  readonly entry?: Entry | null;
  /** Who can be called now; absent where nobody is called. */
  readonly presence?: Presence;
  /** Texts that say what the named entry says once more, elsewhere in the timeline. */
  readonly copies?: readonly TextId[];
  /** Whether a person reads anywhere what is sent to them; everybody where it isn't told. */
  readonly reachable?: (person: PersonId) => boolean;
  /** What else whoever asks may ask for; everything where it isn't told. */
  readonly may?: (ask: AskType) => boolean;
  /** Texts that were withdrawn already. */
  readonly blank?: (text: TextId) => boolean;
}

/** Whoever asks, by every id that they ever had: what one account did, the person did. */
export function askers({ by, ids }: Pick<Situation, 'by' | 'ids'>): readonly PersonId[] {
  return ids ?? [by];
}

export function happened(...events: readonly Event[]): Decision {
  return { events };
}

export function refused(refusal: Refusal): Decision {
  return { refusal };
}

/** A text of nothing but space says nothing. */
export function isBlank(text: Written | null): boolean {
  return text !== null && !saysSomething(text.body);
}

/** False for nothing but space and characters that nobody sees. */
export function saysSomething(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}
