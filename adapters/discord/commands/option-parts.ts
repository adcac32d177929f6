import type { Language } from '../../../src/language/language.ts';

export type Both = Readonly<Record<Language, string>>;

export interface Choice {
  readonly value: string;
  readonly name: Both;
}

/** One option of a subcommand. `field` is the field of the form that asks for the same. */
export interface Option {
  readonly name: Both;
  readonly does: Both;
  readonly field: string;
  readonly kind:
    | { readonly type: 'text' }
    /** Completed while it is typed. */
    | { readonly type: 'suggested'; readonly of: 'incident' | 'service' | 'category' }
    | { readonly type: 'choice'; readonly choices: readonly Choice[] }
    | { readonly type: 'person' }
    | { readonly type: 'number' };
}

export const text = (name: Both, does: Both, field: string): Option => ({ name, does, field, kind: { type: 'text' } });
export const choice = (name: Both, does: Both, field: string, choices: readonly Choice[]): Option => ({
  name,
  does,
  field,
  kind: { type: 'choice', choices },
});
export const suggested = (name: Both, does: Both, of: 'incident' | 'service' | 'category'): Option => ({
  name,
  does,
  field: of,
  kind: { type: 'suggested', of },
});
export const named = (value: string, en: string, pl: string): Choice => ({ value, name: { en, pl } });

export const incident = suggested(
  { en: 'incident', pl: 'incydent' },
  { en: 'Which one: INC-42, or words from it', pl: 'Który: INC-42 albo słowa z niego' },
  'incident',
);
export const words = (en: string, pl: string) => text({ en: 'text', pl: 'tekst' }, { en, pl }, 'text');

export const entry: Option = {
  name: { en: 'entry', pl: 'wpis' },
  does: { en: 'Its number in the timeline', pl: 'Jego numer na osi czasu' },
  field: 'entry',
  kind: { type: 'number' },
};
