import type { Card } from '../../../src/card/card.ts';
import type { Patience } from '../client.ts';
import { within } from '../look-up/cache.ts';
import { type Message, renderCard } from '../render/card.ts';
import { words } from '../words.ts';
import type { Ask, Question, Result } from './ask.ts';
import type { OpenForm } from './open-form.ts';
import { type Reply, type Tell, wordCard } from './tell.ts';

/** What a command's acknowledgement shows to the person alone. */
export type CommandAnswer = Message & { readonly response_type: 'ephemeral' };

export interface MessageRequest {
  readonly question: Question;
  readonly trigger: string;
  readonly reply: Reply;
}

interface MessageTools {
  readonly ask: Ask;
  readonly openForm: OpenForm;
  readonly tell: Tell;
  readonly now: () => Temporal.Instant;
  readonly waits: Patience;
}

const LATE = Symbol('late');

export interface MessageRequests {
  /** Acknowledged with the answer, once the desk has it safe; or empty in time, and the answer follows. */
  command(request: MessageRequest, acknowledge: (answer?: CommandAnswer) => Promise<void>): Promise<void>;
  /**
   * Something done to a message. Acknowledged once the desk has it safe, or in time; what there is to say goes beside
   * the message.
   */
  act(request: MessageRequest, acknowledge: () => Promise<void>): Promise<void>;
}

export function createMessageRequests({ ask, openForm, tell, now, waits }: MessageTools): MessageRequests {
  /** What to show to the person; null when the form or the card shows it. */
  const answer = async ({ question, trigger, reply }: MessageRequest): Promise<Card | null> => {
    const result = await ask(question);
    if (result.kind === 'failed') return wordCard(result.language, words[result.language].notSaved);
    return cardOf(result, (form) => openForm(form, trigger, reply, result.language));
  };

  return {
    command: async (request, acknowledge) => {
      const work = answer(request);
      const card = await within<Card | null | typeof LATE>(waits.answerMs, work, () => LATE);
      if (card === LATE) return followedBy(acknowledge(), work, request.reply);
      if (card === null) return acknowledge();
      try {
        await acknowledge({ response_type: 'ephemeral', ...renderCard(card, now()) });
      } catch (fault) {
        // The way that it came by is gone; what the desk did isn't.
        await tell(request.reply, card);
        throw fault;
      }
    },
    act: async (request, acknowledge) => {
      const work = answer(request);
      await within<Card | null | typeof LATE>(waits.answerMs, work, () => LATE);
      return followedBy(acknowledge(), work, request.reply);
    },
  };

  /** The answer goes out even when the acknowledgement didn't. */
  async function followedBy(acknowledged: Promise<void>, work: Promise<Card | null>, reply: Reply): Promise<void> {
    try {
      await acknowledged;
    } finally {
      const card = await work;
      if (card) await tell(reply, card);
    }
  }
}

type Answered = Extract<Result, { kind: 'answered' }>;
type Form = Extract<Answered['answer'], { kind: 'form' }>['form'];

async function cardOf(
  { answer, language }: Answered,
  open: (form: Form) => Promise<Card | null>,
): Promise<Card | null> {
  switch (answer.kind) {
    case 'card':
      return answer.card;
    case 'form':
      return open(answer.form);
    case 'invalid':
      return wordCard(language, Object.values(answer.faults).join('\n'));
    case 'done':
      return null;
  }
}
