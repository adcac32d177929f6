import type { Language } from '../../../src/language/language.ts';
import type { Answer, Asked, Intake } from '../../../src/platform.ts';
import { type Log, traceOf } from '../log.ts';
import type { Asker, People } from '../look-up/people.ts';
import type { Places } from '../look-up/places.ts';

export interface Question {
  /** Unique on Slack: see the receivers. */
  readonly id: string;
  readonly asker: Asker;
  /** '' when the request doesn't say. */
  readonly channel: string;
  /** Looked up beside the person and the place; never rejects. */
  readonly asked: Asked | Promise<Asked>;
}

export type Result =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly language: Language }
  /** The desk failed: nothing is known to be saved. */
  | { readonly kind: 'failed'; readonly language: Language };

export type Ask = (question: Question) => Promise<Result>;

/** Completes a request with what Slack knows of the person and the place, and hands it to the desk. Never throws. */
export function createAsk(people: People, places: Places, intake: () => Intake | null, log: Log): Ask {
  return async (question) => {
    const [actor, origin, asked] = await Promise.all([
      people.actor(question.asker),
      // Without a place it counts as a direct message: the fewest rights.
      question.channel === '' ? { id: '', direct: true, shared: false } : places.origin(question.channel),
      question.asked,
    ]);
    const language = actor.language ?? 'en';
    try {
      const desk = intake();
      if (desk === null) return { kind: 'failed', language };
      const answer = await desk.handle('slack', { id: question.id, actor, origin, asked });
      return { kind: 'answered', answer, language };
    } catch (fault) {
      log.error({ asked: asked.kind, ...traceOf(fault) }, 'The desk failed to answer; the person was told');
      return { kind: 'failed', language };
    }
  };
}
