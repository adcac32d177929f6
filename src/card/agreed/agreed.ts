/** A label with what stands beside it, a line each. */
export interface AgreedFact {
  readonly label: string;
  readonly values: readonly string[];
}

export type AgreedPart =
  | { readonly kind: 'text'; readonly text: string }
  /** The first cell of each row is its heading. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'entries';
      readonly entries: readonly { readonly name: string; readonly facts: readonly AgreedFact[] }[];
    }
  /** One after the other. */
  | { readonly kind: 'steps'; readonly name: string; readonly steps: readonly string[] };

export interface AgreedSection {
  /** Lower-case word, one of its kind. */
  readonly key: string;
  readonly title: string;
  readonly parts: readonly AgreedPart[];
}

/** The whole agreed procedure, in words. */
export interface AgreedSheet {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly AgreedSection[];
}
