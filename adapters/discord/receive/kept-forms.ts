import { randomBytes } from 'node:crypto';
import type { Field, Form } from '../../../src/card/card.ts';

/**
 * Forms that were shown, so that they can be opened once more with what was written: Discord closes a window when it is
 * submitted and gives back the values alone. Only in memory: one that is gone is typed or pressed once more.
 */
export interface KeptForms {
  /** Gives the name that it goes by, 8 characters. */
  keep(kept: Kept): string;
  find(name: string): Kept | null;
}

export interface Kept {
  readonly form: Form;
  /** Of a form that needs two windows, in the second: the whole, and what was written into the first. */
  readonly before: { readonly whole: Form; readonly values: Values } | null;
}

type Values = Readonly<Record<string, string>>;

const MOST = 1000;

export function createKeptForms(): KeptForms {
  const forms = new Map<string, Kept>();
  return {
    keep: (kept) => {
      const name = randomBytes(6).toString('base64url');
      forms.set(name, kept);
      const oldest = forms.keys().next();
      if (forms.size > MOST && !oldest.done) forms.delete(oldest.value);
      return name;
    },
    find: (name) => forms.get(name) ?? null,
  };
}

/** The form with what was written in the place of what stood there. */
export function refilled(form: Form, values: Values): Form {
  return { ...form, fields: form.fields.map((field) => withValue(field, values)) };
}

function withValue(field: Field, values: Values): Field {
  switch (field.kind) {
    case 'line':
    case 'lines': {
      const value = values[field.name];
      return value === undefined ? field : { ...field, value };
    }
    case 'choice': {
      const value = values[field.name];
      return value === undefined ? field : { ...field, value: value === '' ? null : value };
    }
    case 'person':
    case 'note':
    case 'quote':
      return field;
  }
}
