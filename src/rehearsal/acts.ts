import type { Level, Priority } from '../incident/terms.ts';
import type { Words } from '../language/words.ts';
import type { Answer, Asked } from '../platform.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Running } from '../start.ts';
import type { Scenario } from './account.ts';
import { OPERATIONS, REPORTER, type Sheet } from './paper.ts';

/** Which incident is played, and from when on. */
export interface Chosen extends Scenario {
  readonly from: Temporal.Instant;
}

/** Somebody in the rehearsal, and what they do. */
export interface Act {
  readonly kind: 'act';
  readonly at: Temporal.Instant;
  readonly who: string;
  readonly does: string;
}

/** Somebody of a procedure's people, on a platform of theirs. */
export interface Player {
  readonly platform: string;
  readonly external: string;
  readonly name: string;
}

export interface Stage {
  readonly desk: Running;
  readonly reporter: Player;
  /** Whoever takes the incident. */
  readonly engineer: Player;
  readonly procedure: Procedure;
  readonly words: Words['rehearsal'];
  readonly now: () => Temporal.Instant;
  /** What happened so far, in order. */
  readonly log: (Act | Sheet)[];
}

const LEVELS: readonly Level[] = ['high', 'medium', 'low'];

/** The impact and urgency, as alike as can be, that together give the priority; null where the matrix gives it to none. */
export function levelsOf({ matrix }: Procedure, priority: Priority): readonly [Level, Level] | null {
  const apart = ([impact, urgency]: readonly [Level, Level]) =>
    Math.abs(LEVELS.indexOf(impact) - LEVELS.indexOf(urgency));
  const [first = null] = LEVELS.flatMap((impact) => LEVELS.map((urgency) => [impact, urgency] as const))
    .filter(([impact, urgency]) => matrix[impact][urgency] === priority)
    .sort((one, other) => apart(one) - apart(other));
  return first;
}

/** Does something as a person. Throws when the desk won't have it: then the rehearsal itself is wrong. */
export async function act({ desk, now, log }: Stage, who: Player, asked: Asked, does: string | null): Promise<Answer> {
  const { platform, external, name } = who;
  if (does !== null) log.push({ kind: 'act', at: now(), who: name, does });
  const answer = await desk.intake.handle(platform, {
    id: `rehearsal-${log.length}-${asked.kind}`,
    actor: { external, name, standing: 'member', language: null, timeZone: null },
    origin: { id: external === REPORTER ? 'elsewhere' : OPERATIONS, direct: false, shared: false },
    asked,
  });
  if (answer.kind === 'invalid') throw new Error(`${does}: ${Object.values(answer.faults).join(' ')}`);
  return answer;
}

/** Types a command, and submits the form that it opens, if it opens one. */
export async function say(stage: Stage, typed: string, does: string): Promise<void> {
  const answer = await act(stage, stage.engineer, { kind: 'typed', text: typed }, does);
  if (answer.kind !== 'form') return;
  const { name, context } = answer.form;
  await act(stage, stage.engineer, { kind: 'submitted', form: name, context, values: {} }, null);
}
