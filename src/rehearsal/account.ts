import type { Audience, Priority } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';

/** Which incident is played. */
export interface Scenario {
  readonly priority: Priority;
  /** A key of the procedure. */
  readonly service: string;
  /** A key of the procedure; null for a report that names none. */
  readonly category: string | null;
}

/** One line of a message, without its buttons and small print. */
export type Said =
  | { readonly kind: 'headline' | 'text' | 'quote'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string };

/** Where a message goes, as a manager knows the place. */
export interface Place {
  readonly name: string;
  /** Who reads there: an audience, or one person directly. */
  readonly reads: Audience | 'person';
}

/** Somebody does something. */
export interface Done {
  readonly kind: 'done';
  readonly who: string;
  readonly does: string;
}

/** A message is sent. */
export interface Told {
  readonly kind: 'told';
  /** The same words may go to several places; at least one. */
  readonly places: readonly Place[];
  /** Who is called by name, or everybody. */
  readonly calls: readonly string[];
  readonly said: readonly Said[];
}

export interface Moment {
  readonly at: Temporal.Instant;
  /** 14:05, or tomorrow, 9:00. */
  readonly when: string;
  /** 5 min after the report. */
  readonly after: string;
  /** In the order in which they happen. */
  readonly happens: readonly (Done | Told)[];
}

/** What a rehearsal shows, in words: what a terminal prints and a page draws. */
export interface Account {
  readonly language: Language;
  readonly heading: string;
  readonly intro: string;
  readonly from: Temporal.Instant;
  /** What is to be kept, and by when. */
  readonly targets: readonly { readonly at: Temporal.Instant; readonly text: string }[];
  readonly moments: readonly Moment[];
}
