import type { EscalationStep, Procedure } from '../../procedure/procedure.ts';
import type { Ask } from '../command.ts';
import type { Event, Timing } from '../event.ts';
import { type Incident, isUnrestored } from '../incident.ts';
import { unansweredHelp } from '../state/allocating.ts';
import type { EscalationCause, TextId } from '../terms.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

/** By hand: one step further than was reached. */
export function decideEscalate(situation: Situation, { reason }: Extract<Ask, { type: 'escalate' }>): Decision {
  const { incident, procedure } = situation;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'escalate' });
  return happened(escalated(incident, procedure, 'asked', isBlank(reason) ? null : (reason?.id ?? null), null));
}

/** *I'm on it*: the escalation is answered; the incident is taken only if nobody has it. */
export function decideAnswer({ incident }: Situation): Decision {
  if (!isUnrestored(incident)) return refused({ code: 'nothingToAnswer' });
  const help = unansweredHelp(incident);
  // Said without a word for what: help is meant where nobody is called.
  if (!incident.escalation?.pending && help) return happened({ type: 'helpAnswered', group: help.group });
  if (!incident.escalation?.pending) return refused({ code: 'nothingToAnswer' });
  const answer: Event = { type: 'escalationAnswered', step: incident.escalation.step };
  return incident.status === 'inProgress' || incident.status === 'onHold'
    ? happened(answer)
    : happened(answer, { type: 'taken', from: incident.assignee });
}

/** The step of the path that an escalation leads to, with its number; the last resort follows the path's last. */
export function nextStep(
  incident: Incident,
  procedure: Procedure,
  why: EscalationCause,
): { readonly number: number; readonly step: EscalationStep } {
  const { escalation } = incident;
  const restarts = why === 'untaken' && !escalation?.pending;
  const reached = escalation && !restarts ? escalation.step + 1 : 0;
  const found = procedure.path.findIndex(
    // A missed restore target needs authority, not more hands; so does one that nobody leads.
    (step, at) =>
      at >= reached &&
      ((why !== 'unrestored' && why !== 'unled') || step.kind === 'hierarchical') &&
      callsSomebody(step, incident, procedure),
  );
  const number = found === -1 ? procedure.path.length : found;
  return { number, step: procedure.path[number] ?? procedure.lastResort };
}

/** A step to an owner whom nobody named, or to the group that has it and took no notice, would only lose time. */
function callsSomebody({ to }: EscalationStep, incident: Incident, procedure: Procedure): boolean {
  if (to === 'owner') return procedure.services.find(({ key }) => key === incident.service)?.owner != null;
  return to !== `group:${incident.group}` || incident.assignee !== null;
}

export function escalated(
  incident: Incident,
  procedure: Procedure,
  why: EscalationCause,
  reason: TextId | null,
  timing: Timing | null,
): Event {
  const { number, step } = nextStep(incident, procedure, why);
  return { type: 'escalated', step: number, kind: step.kind, to: step.to, why, reason, timing };
}
