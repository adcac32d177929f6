import type { Presence } from '../incident/absence.ts';
import type { Filed } from '../incident/filed.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';

/** Everything a card needs to know: one incident as it stands now, and for whom it is put into words. */
export interface View {
  readonly filed: Filed;
  /** Names of all people that the incident or the shown entries mention. */
  readonly people: ReadonlyMap<PersonId, string>;
  /** Further accounts of those who have several, by which another platform can call them. */
  readonly accounts?: ReadonlyMap<PersonId, readonly PersonId[]>;
  readonly now: Temporal.Instant;
  /** Clients of it read somewhere now, whatever was so when it was raised. */
  readonly clientsReached: boolean;
  /** It was merged into one that has been merged on since, so that it can't be separated from that. */
  readonly mergedOn?: boolean;
  /** Who can be called when the next escalation is due, by what the desk has at hand; without it the procedure alone counts. */
  readonly presence?: Presence;
  readonly reader: Reader;
}

/** For whom a text is: one person, or a conversation. */
export interface Reader {
  readonly language: Language;
  /** An IANA zone, for plain texts where a platform can't show a time in the reader's own zone (buttons, options). */
  readonly timeZone: string;
  /** The command's name on the reader's platform, such as `/incident`. */
  readonly command: string;
}
