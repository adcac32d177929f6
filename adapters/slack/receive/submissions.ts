import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { ModalView, WebClient } from '@slack/web-api';
import type { Language } from '../../../src/language/language.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { within } from '../look-up/cache.ts';
import { renderForm, renderWord } from '../render/form.ts';
import { words } from '../words.ts';
import type { Ask, Question, Result } from './ask.ts';
import { remember } from './open-form.ts';
import { inputsOf, refilled, valuesOf } from './refilled.ts';
import { type Reply, type Tell, wordCard } from './tell.ts';

export interface Submission {
  readonly question: Question;
  readonly reply: Reply;
  readonly view: ViewOutput;
  /** The form's: the person's own isn't known before the desk was asked. */
  readonly language: Language;
}

interface SubmissionTools {
  readonly ask: Ask;
  readonly tell: Tell;
  readonly client: WebClient;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  readonly waits: Patience;
}

export type Submit = (
  submission: Submission,
  acknowledge: (action?: ViewResponseAction) => Promise<void>,
) => Promise<void>;

const LATE = Symbol('late');

/**
 * A submitted form closes once the desk has it safe. When the desk takes longer than Slack waits, the form first says
 * so and then shows how it ended. What a person wrote is never lost: whatever fails shows it again.
 */
export function createSubmit({ ask, tell, client, log, now, waits }: SubmissionTools): Submit {
  const late = async (submission: Submission, result: Result): Promise<void> => {
    const { view, reply } = submission;
    const next = nextView(submission, result, now());
    try {
      await client.views.update({ view_id: view.id, view: next.view });
    } catch (error) {
      log.debug({ form: view.callback_id, reason: reasonOf(error) }, 'A form was closed before it was saved');
      if (!next.saved) await tell(reply, wordCard(result.language, next.text, lines(view)));
    }
  };

  return async (submission, acknowledge) => {
    const { reply } = submission;
    const work = ask(submission.question);
    const result = await within<Result | typeof LATE>(waits.answerMs, work, () => LATE);
    if (result === LATE) {
      const { language } = submission;
      const wait = renderWord(words[language].waitingTitle, words[language].waiting, language, now());
      try {
        await acknowledge({ response_action: 'update', view: wait });
      } finally {
        const answered = await work;
        await late(submission, answered);
        await tellCard(answered, reply);
      }
      return;
    }
    try {
      await acknowledge(actionOf(submission, result, now()));
    } finally {
      await tellCard(result, reply);
    }
  };

  async function tellCard(result: Result, reply: Reply): Promise<void> {
    if (result.kind === 'answered' && result.answer.kind === 'card') await tell(reply, result.answer.card);
  }
}

/** What Slack does with the form, in time. */
function actionOf(submission: Submission, result: Result, now: Temporal.Instant): ViewResponseAction | undefined {
  const { view, reply } = submission;
  const faults = faultsOf(result);
  if (faults !== null) {
    const [first] = inputsOf(view);
    if (first === undefined)
      return { response_action: 'update', view: refilled(view, Object.values(faults).join('\n')) };
    return { response_action: 'errors', errors: placed(faults, inputsOf(view), first) };
  }
  if (result.kind === 'answered' && result.answer.kind === 'form') {
    const { form } = result.answer;
    return { response_action: 'update', view: renderForm(form, remember(form, reply), now) };
  }
  return undefined;
}

/** What is wrong, by field; null when nothing is. */
function faultsOf(result: Result): Readonly<Record<string, string>> | null {
  if (result.kind === 'failed') return { '': words[result.language].notSaved };
  return result.answer.kind === 'invalid' ? result.answer.faults : null;
}

/** Slack refuses faults beside what isn't an input: those go to the first one. */
function placed(
  faults: Readonly<Record<string, string>>,
  inputs: readonly string[],
  first: string,
): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [field, fault] of Object.entries(faults)) {
    const at = inputs.includes(field) ? field : first;
    out[at] = out[at] === undefined ? fault : `${out[at]}\n${fault}`;
  }
  return out;
}

/** What the form shows after it said that it takes longer. */
function nextView(
  { view, reply }: Submission,
  result: Result,
  now: Temporal.Instant,
): { readonly view: ModalView; readonly saved: boolean; readonly text: string } {
  const { language } = result;
  const say = words[language];
  if (result.kind === 'failed') return { view: refilled(view, say.notSavedAbove), saved: false, text: say.notSaved };
  switch (result.answer.kind) {
    case 'invalid': {
      const text = [say.mendAbove, ...Object.values(result.answer.faults)].join('\n');
      return { view: refilled(view, text), saved: false, text };
    }
    case 'form': {
      const { form } = result.answer;
      return { view: renderForm(form, remember(form, reply), now), saved: false, text: say.formExpired };
    }
    case 'card':
    case 'done':
      return { view: renderWord(say.savedTitle, say.saved, language, now), saved: true, text: say.saved };
  }
}

/** The texts that a person wrote into a form. */
function lines(view: ViewOutput): readonly string[] {
  const written = new Set(
    view.blocks.flatMap((block) =>
      block.type === 'input' && 'element' in block && block.element.type === 'plain_text_input' ? [block.block_id] : [],
    ),
  );
  return Object.entries(valuesOf(view.state.values)).flatMap(([field, value]) =>
    written.has(field) && value !== '' ? [value] : [],
  );
}
