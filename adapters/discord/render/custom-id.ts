import { type FormName, formNames } from '../../../src/card/card.ts';
import { CUSTOM_ID } from '../limits.ts';

/**
 * What our components carry. The first sign says what follows it: `=` a press of the desk's own, `?` one that is asked
 * about first, `~` a form that is kept to be opened, `!` a form to submit, `+` one
 * that is nothing without what is kept of it. A digit before it keeps two that carry the
 * same apart: Discord takes each custom_id once a message.
 */
export type Carried =
  | { readonly kind: 'press'; readonly press: string; readonly asks: boolean }
  | { readonly kind: 'open'; readonly kept: string }
  | {
      readonly kind: 'submit';
      readonly form: FormName;
      readonly kept: string;
      readonly context: string;
      /** Whether it means anything once what was kept of it is gone. */
      readonly whole: boolean;
    };

/** Of a card's button. The adapter's own cards carry what is its own, which no press begins like. */
export function writePressed(press: string, asks: boolean): string {
  return /^[~!+]/.test(press) ? press : `${asks ? '?' : '='}${press}`;
}

export function writeOpen(kept: string): string {
  return `~${kept}`;
}

/** A context that doesn't fit is known by the kept form alone; so are a first window's values in the second. */
export function writeSubmit(form: FormName, kept: string, context: string, isFirst = true): string {
  const whole = `${isFirst ? '!' : '+'}${form}:${kept}:${context}`;
  return whole.length <= CUSTOM_ID ? whole : `+${form}:${kept}:`;
}

/** The same, told apart from `times` others that carry the same; only the first nine of them can be. */
export function apart(customId: string, times: number): string {
  return times === 0 ? customId : `${times}${customId}`;
}

/** What this version didn't write is handed on as a press, for the desk to answer. */
export function readCarried(customId: string): Carried {
  const [, sign, rest = ''] = /^\d?([=?~!+])([\s\S]*)$/.exec(customId) ?? [];
  switch (sign) {
    case '=':
    case '?':
      return { kind: 'press', press: rest, asks: sign === '?' };
    case '~':
      return { kind: 'open', kept: rest };
    case '!':
    case '+': {
      const [, name, kept = '', context = ''] = /^(\w+):([\w-]*):([\s\S]*)$/.exec(rest) ?? [];
      const form = formNames.find((known) => known === name);
      if (form !== undefined) return { kind: 'submit', form, kept, context, whole: sign === '!' };
    }
  }
  return { kind: 'press', press: customId, asks: false };
}
