import type { Level, Priority } from '../incident/terms.ts';
import type { Words } from '../language/words.ts';
import type { Answer, Asked } from '../platform.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Running } from '../start.ts';
import { OPERATIONS, REPORTER } from './paper.ts';

/** Which incident is played. */
export interface Chosen {
  readonly priority: Priority;
  /** A key of the procedure. */
  readonly service: string;
  readonly from: Temporal.Instant;
}

/** Somebody in the rehearsal, and what they do. */
export interface Act {
  readonly at: Temporal.Instant;
  readonly who: string;
  readonly does: string;
}

export interface Stage {
  readonly desk: Running;
  /** The platform on which people act. */
  readonly home: string;
  readonly procedure: Procedure;
  readonly words: Words['rehearsal'];
  readonly now: () => Temporal.Instant;
  readonly acts: Act[];
}

/** An impact and an urgency that together give the priority; null where the matrix gives it to none. */
export function levelsOf({ matrix }: Procedure, priority: Priority): readonly [Level, Level] | null {
  for (const impact of ['high', 'medium', 'low'] as const) {
    for (const urgency of ['high', 'medium', 'low'] as const) {
      if (matrix[impact][urgency] === priority) return [impact, urgency];
    }
  }
  return null;
}

/** Does something as a person. Throws when the desk won't have it: then the rehearsal itself is wrong. */
export async function act(stage: Stage, who: 'reporter' | 'engineer', asked: Asked, does: string): Promise<Answer> {
  const { desk, home, words, now, acts } = stage;
  const external = who === 'reporter' ? REPORTER : 'engineer';
  acts.push({ at: now(), who: words.people[who], does });
  const answer = await desk.intake.handle(home, {
    id: `rehearsal-${acts.length}`,
    actor: { external, name: words.people[who], standing: 'member', language: null, timeZone: null },
    origin: { id: who === 'reporter' ? 'elsewhere' : OPERATIONS, direct: false, shared: false },
    asked,
  });
  if (answer.kind === 'invalid') throw new Error(`${does}: ${Object.values(answer.faults).join(' ')}`);
  return answer;
}

/** Types a command, and submits the form that it opens, if it opens one. */
export async function say(
  stage: Stage,
  typed: string,
  does: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const answer = await act(stage, 'engineer', { kind: 'typed', text: typed }, does);
  if (answer.kind !== 'form') return;
  const { name, context } = answer.form;
  const before = stage.acts.pop();
  await act(stage, 'engineer', { kind: 'submitted', form: name, context, values }, before?.does ?? does);
}
