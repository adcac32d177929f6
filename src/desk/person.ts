import type { PersonId } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';
import type { QuietHours } from '../notice/quiet-hours.ts';

/**
 * A person as the desk knows them, by their first account (`platform:external`). Language and zone are their own choice,
 * else what the platform says; null leaves the procedure's default.
 */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language | null;
  readonly timeZone: string | null;
  /** Absent where there are none. */
  readonly quiet?: QuietHours;
  /** The person's further accounts, as `platform:external`; absent where there is only the first. */
  readonly also?: readonly PersonId[];
}

/** An account on a platform, as the platform described it with a request. */
export interface Account {
  readonly platform: string;
  readonly external: string;
  readonly name: string;
  /** How its person reads, as far as the platform tells. */
  readonly language?: Language | null;
  readonly timeZone?: string | null;
}

/** What a person chooses; null ends it. */
export interface Preferences {
  readonly language?: Language;
  readonly timeZone?: string;
  readonly quiet?: QuietHours | null;
}
