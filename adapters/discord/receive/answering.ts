import type { Card, Form } from '../../../src/card/card.ts';
import type { Answer, Asked } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import { within } from '../look-up/cache.ts';
import { writeSubmit } from '../render/custom-id.ts';
import { hasInputs, isInput, onlyChoice, renderModal } from '../render/form.ts';
import { words } from '../words.ts';
import type { Ask, Question, Result } from './ask.ts';
import { chooseCard, mendCard, openCard, readCard, wordCard } from './cards.ts';
import { type Kept, type KeptForms, refilled } from './kept-forms.ts';
import type { Reply } from './reply.ts';

/** What a request brought with it, for the case that it has to be given back. */
export interface Brought {
  /** The form that was submitted, where it is still kept. */
  readonly form: Form | null;
  /** What was written, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** The person's own words among it. */
  readonly texts: readonly string[];
  /** What a field is called where it was filled in; '' where it wasn't. */
  readonly nameOf: (field: string, language: Card['language']) => string;
  /** Whether a window may follow: none may upon a window. */
  readonly opens: boolean;
}

export const NOTHING: Brought = { form: null, values: {}, texts: [], nameOf: () => '', opens: true };

interface AnsweringTools {
  readonly ask: Ask;
  readonly forms: KeptForms;
  readonly now: () => Temporal.Instant;
  readonly waits: Patience;
}

export interface Answering {
  /** Hands a request to the desk and shows the person how it ended. Never throws. */
  request(question: Question, asked: Asked, reply: Reply, brought: Brought): Promise<void>;
  /** Opens a form, or says how it can be opened. Never throws. */
  open(kept: Kept, reply: Reply, opens: boolean): Promise<void>;
}

const LATE = Symbol('late');

/**
 * Whether the desk will answer with a form isn't known before it has, and a window can't be opened once the answer is
 * put off: so nothing is put off before most of Discord's three seconds are over.
 */
export function createAnswering({ ask, forms, now, waits }: AnsweringTools): Answering {
  const open: Answering['open'] = async (kept, reply, opens) => {
    const { form, before } = kept;
    if (!hasInputs(form)) return reply.show(readCard(form));
    const only = onlyChoice(form);
    if (only !== null && !opens) {
      const chosen = (value: string) => forms.keep({ form: refilled(form, { [only.name]: value }), before: null });
      return reply.show(chooseCard(form, only, chosen));
    }
    const name = forms.keep(kept);
    const customId = writeSubmit(form.name, name, form.context, before === null);
    const modal = renderModal({ form, isFirst: before === null }, customId, now());
    if (opens && reply.fresh() && (await reply.open(modal))) return;
    await reply.show(openCard(form, name, before !== null));
  };

  const show = async (result: Result, reply: Reply, brought: Brought): Promise<void> => {
    if (result.kind === 'failed') {
      const { texts } = brought;
      if (texts.length === 0) return reply.show(wordCard(result.language, words[result.language].notSaved));
      return reply.show(giveBack(result.language, words[result.language].notSavedBelow, [], brought));
    }
    const { answer, language } = result;
    switch (answer.kind) {
      case 'card':
        return reply.show(answer.card);
      case 'form':
        return open({ form: prefilled(answer.form, brought), before: null }, reply, brought.opens);
      case 'invalid':
        return reply.show(giveBack(language, words[language].mendBelow, faultsOf(answer, brought, language), brought));
      case 'done':
        return reply.nothing();
    }
  };

  /** Everything that was written, and the form with it where it can be opened again. */
  const giveBack = (
    language: Card['language'],
    said: string,
    faults: readonly { readonly at: string; readonly fault: string }[],
    { form, values, texts }: Brought,
  ): Card => {
    const kept = form === null ? null : forms.keep({ form: refilled(form, values), before: null });
    return mendCard(language, said, faults, texts, kept);
  };

  return {
    open,
    request: async (question, asked, reply, brought) => {
      const work = ask.ask(question, asked);
      const first = await within<Result | typeof LATE>(waits.answerMs, work, () => LATE);
      if (first === LATE) await reply.wait();
      await show(await work, reply, brought);
    },
  };
}

/** What a command gave beside what opened the form stands in it. */
function prefilled(form: Form, { form: submitted, values }: Brought): Form {
  // Another form than the one that was submitted is made of it already.
  return submitted === null ? refilled(form, known(form, values)) : form;
}

function known(form: Form, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const given = form.fields.flatMap((field) => {
    const value = isInput(field) ? values[field.name] : undefined;
    if (value === undefined || value === '' || !isInput(field)) return [];
    const possible = field.kind !== 'choice' || field.options.some((one) => one.value === value);
    return possible ? [[field.name, value] as const] : [];
  });
  return Object.fromEntries(given);
}

function faultsOf(
  { faults }: Extract<Answer, { kind: 'invalid' }>,
  brought: Brought,
  language: Card['language'],
): readonly { readonly at: string; readonly fault: string }[] {
  return Object.entries(faults).map(([field, fault]) => ({ at: brought.nameOf(field, language), fault }));
}
