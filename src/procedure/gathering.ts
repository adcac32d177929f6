/** A text in both languages, as the procedure gives it. */
export type Both = Readonly<Record<'en' | 'pl', string>>;

/** What whoever reports it is asked. */
export interface Question {
  readonly key: string;
  readonly ask: Both;
  /** One that isn't is asked, and neither counted nor reminded of. */
  readonly required: boolean;
}

/** What is looked at while the cause is sought. */
export interface DiagnosisLine {
  readonly key: string;
  readonly text: Both;
}

/** What helped before, and when it is worth a try. */
export interface KnownWorkaround {
  readonly text: Both;
  readonly when: Both | null;
}

/** What a category says of gathering information and finding the cause; empty where it says nothing. */
export interface GatheringOf {
  readonly questions: readonly Question[];
  readonly diagnosis: readonly DiagnosisLine[];
  readonly workarounds: readonly KnownWorkaround[];
}
