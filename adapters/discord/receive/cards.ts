import type { Block, Card, Form } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { writeOpen, writeSubmit } from '../render/custom-id.ts';
import { type ChoiceField, formCard } from '../render/form.ts';
import { words } from '../words.ts';

/** A card that only says something, with texts that must not be lost below it. */
export function wordCard(language: Language, text: string, more: readonly Block[] = []): Card {
  return {
    language,
    tone: 'normal',
    summary: text,
    blocks: [{ kind: 'text', text: [{ kind: 'text', text }] }, ...more],
  };
}

const button = (label: string, press: string, style: 'primary' | 'plain' = 'primary'): Block => ({
  kind: 'buttons',
  buttons: [{ label, press, style, confirm: null }],
});

/** A form that can't be opened just now, behind a button; `further` when it is the rest of one. */
export function openCard({ language }: Form, kept: string, further: boolean): Card {
  const { openFormNow, moreReady } = words[language];
  return wordCard(language, further ? moreReady : openFormNow, [button(words[language].openForm, writeOpen(kept))]);
}

/** A form without fields: what it says, and its own button. */
export function readCard(form: Form): Card {
  return formCard(form, button(form.submit, writeSubmit(form.name, '', form.context)));
}

/** A form with one choice and nothing else: a button for each option. `chosen` keeps the form with that option. */
export function chooseCard(form: Form, { options }: ChoiceField, chosen: (value: string) => string): Card {
  return formCard(form, {
    kind: 'buttons',
    buttons: options.map(({ value, label }) => ({
      label,
      press: writeSubmit(form.name, chosen(value), form.context, false),
      style: 'plain',
      confirm: null,
    })),
  });
}

/** What was wrong, where, and everything that was written; with a form to mend it in, where there is one. */
export function mendCard(
  language: Language,
  said: string,
  faults: readonly { readonly at: string; readonly fault: string }[],
  given: readonly string[],
  kept: string | null,
): Card {
  const facts = faults.filter(({ at }) => at !== '').map(({ at, fault }) => ({ label: at, value: [span(fault)] }));
  const others = faults
    .filter(({ at }) => at === '')
    .map(({ fault }): Block => ({ kind: 'text', text: [span(fault)] }));
  const quotes = given.filter((text) => text.trim() !== '').map((text): Block => ({ kind: 'quote', text }));
  return wordCard(language, said, [
    ...others,
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
    ...quotes,
    ...(kept === null ? [] : [button(words[language].openAgain, writeOpen(kept))]),
  ]);
}

/** Asks once before what a button does; `label` is the button's. */
export function sureCard(language: Language, label: string, press: string): Card {
  const { sure, yes } = words[language];
  return wordCard(language, sure(label), [button(yes(label), press)]);
}

function span(text: string) {
  return { kind: 'text', text } as const;
}
