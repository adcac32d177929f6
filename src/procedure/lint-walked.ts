import type { Priority } from '../incident/terms.ts';
import type { EscalationStep } from './escalation.ts';
import type { Category, Procedure, Service } from './procedure.ts';
import type { Path } from './raw.ts';

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];
const LEVELS = ['high', 'medium', 'low'] as const;

/** An escalation path with the incidents that come to it. */
export interface Walked {
  /** Where its steps are. */
  readonly at: Path;
  readonly steps: readonly EscalationStep[];
  readonly services: readonly Service[];
  /** Null is a report that names none. */
  readonly categories: readonly (Category | null)[];
  readonly priorities: readonly Priority[];
}

/** The priorities that the matrix gives. */
export function reached({ matrix }: Procedure): readonly Priority[] {
  return PRIORITIES.filter((one) => LEVELS.some((impact) => LEVELS.some((urgency) => matrix[impact][urgency] === one)));
}
