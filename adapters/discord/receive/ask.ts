import type { Language } from '../../../src/language/language.ts';
import type { Actor, Answer, Asked, Intake, Origin, Suggesting, Suggestion } from '../../../src/platform.ts';
import type { Patience } from '../client.ts';
import type { Log } from '../log.ts';
import { within } from '../look-up/cache.ts';
import type { Asker, People } from '../look-up/people.ts';

export interface Question {
  /** The interaction's id: unique on Discord. */
  readonly id: string;
  readonly asker: Asker;
  readonly origin: Origin;
}

export type Result =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly language: Language }
  /** The desk failed: nothing is known to be saved. */
  | { readonly kind: 'failed'; readonly language: Language };

export interface Ask {
  /** Completes a request with what Discord knows of the person, and hands it to the desk. Never throws. */
  ask(question: Question, asked: Asked): Promise<Result>;
  /** What could be meant; nothing where it can't be told in time. Never throws. */
  suggest(question: Question, of: Suggesting['of'], typed: string): Promise<readonly Suggestion[]>;
}

export function createAsk(people: People, intake: () => Intake | null, log: Log, waits: Patience): Ask {
  const suggestions = async ({ asker, origin }: Question, of: Suggesting['of'], typed: string) =>
    (await intake()?.suggest('discord', { actor: await people.actor(asker), origin, of, typed })) ?? [];

  return {
    suggest: (question, of, typed) =>
      within<readonly Suggestion[]>(waits.suggestMs, suggestions(question, of, typed), () => []),
    ask: async ({ id, asker, origin }, asked) => {
      const actor: Actor = await people.actor(asker);
      const language = actor.language ?? 'en';
      try {
        const desk = intake();
        if (desk === null) return { kind: 'failed', language };
        return { kind: 'answered', answer: await desk.handle('discord', { id, actor, origin, asked }), language };
      } catch (fault) {
        log.error({ asked: asked.kind, ...traceOf(fault) }, 'The desk failed to answer; the person was told');
        return { kind: 'failed', language };
      }
    },
  };
}

/** What a fault is and where it arose; its message is left out, since it can quote what a person wrote. */
function traceOf(fault: unknown): { fault: string; at: readonly string[] } {
  if (!(fault instanceof Error)) return { fault: typeof fault, at: [] };
  const lines = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: fault.name, at: lines.slice(0, 6).map((line) => line.trim()) };
}
