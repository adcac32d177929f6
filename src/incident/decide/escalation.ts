import type { Procedure } from '../../procedure/procedure.ts';
import type { Presence } from '../absence.ts';
import type { Ask } from '../command.ts';
import type { Event, Timing } from '../event.ts';
import { type Incident, isUnrestored } from '../incident.ts';
import type { EscalationCause, TextId } from '../terms.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';
import { nextStep, presentPath, stepsOf } from './steps.ts';

/** By hand: one step further than was reached, or the step that was chosen, counted from 1; the last resort is the last. */
export function decideEscalate(situation: Situation, { reason, step }: Extract<Ask, { type: 'escalate' }>): Decision {
  const { incident, procedure, presence = null } = situation;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'escalate' });
  const most = stepsOf(procedure, presentPath(incident, procedure, 'asked')).length + 1;
  if (step !== undefined && (step < 1 || step > most)) return refused({ code: 'noSuchStep', step, most });
  const text = isBlank(reason) ? null : (reason?.id ?? null);
  return happened(escalated(incident, procedure, 'asked', text, null, presence, step === undefined ? null : step - 1));
}

/** *I'm on it*: the escalation is answered; the incident is taken only if nobody has it, and by whoever may take it. */
export function decideAnswer({ incident, may = () => true }: Situation): Decision {
  if (!isUnrestored(incident)) return refused({ code: 'nothingToAnswer' });
  if (!incident.escalation?.pending) return refused({ code: 'nothingToAnswer' });
  const answer: Event = { type: 'escalationAnswered', step: incident.escalation.step };
  const isHeld = incident.status === 'inProgress' || incident.status === 'onHold';
  return isHeld || !may('take') ? happened(answer) : happened(answer, { type: 'taken', from: incident.assignee });
}

export function escalated(
  incident: Incident,
  procedure: Procedure,
  why: EscalationCause,
  reason: TextId | null,
  timing: Timing | null,
  presence: Presence | null = null,
  chosen: number | null = null,
): Event {
  const { number, step, path, person, skipped } = nextStep(incident, procedure, why, presence, chosen);
  return {
    type: 'escalated',
    step: number,
    kind: step.kind,
    to: step.to,
    why,
    reason,
    timing,
    ...(path === null ? {} : { path }),
    ...(person === null ? {} : { person }),
    ...(step.webhook === undefined ? {} : { webhook: step.webhook }),
    ...(skipped.length === 0 ? {} : { skipped }),
  };
}
