import { reachedStep, stepsOf } from '../../incident/decide/steps.ts';
import { isUnrestored } from '../../incident/incident.ts';
import { button } from '../actions.ts';
import type { Block, Button, Rich } from '../card.ts';
import { dueOf, nextCalled } from '../next.ts';
import { type Part, time } from '../rich.ts';
import type { Voice } from '../voice.ts';
import { lateness, type Of, type Piece, piece, quote, small, textBlock } from './piece.ts';

/** Calls who must act, and says why and what to do. */
export function escalated(voice: Voice, by: string | null, event: Of<'escalated'>): readonly Piece[] {
  const { w, view, target, text } = voice;
  const { incident } = view.filed;
  const say = w.posts.escalated;
  const called = event.person === undefined ? target(event.to, true) : voice.person(event.person, true);
  const why = reason(voice, by, event);
  // Rendered when it is sent: what is asked for is what today's state needs.
  const pending = isUnrestored(incident) && incident.escalation?.pending === true;
  const next = pending ? dueOf(voice, 'escalate') : null;
  return piece(
    [...everyone(voice, event), event.to === 'operations' ? say.everybody(why) : say[event.kind](called, why)],
    [
      ...(event.reason === null ? [] : quote(text(event.reason))),
      ...(pending ? [textBlock(incident.assignee === null ? say.pleaseTake : say.pleaseAnswer(voice.holder()))] : []),
      ...(event.webhook === undefined ? [] : [small(w.calls.also(voice.webhook(event.webhook)))]),
      ...skipped(voice, event),
      ...(next === null ? [] : [small(otherwise(voice, next))]),
      ...lateness(voice, event.timing),
    ],
    pending ? buttons(voice) : [],
  );
}

/** Who would have been called before, and why that would only have lost time. */
function skipped({ w, target, person: named }: Voice, event: Of<'escalated'>): readonly Block[] {
  return (event.skipped ?? []).map(({ to, person, why }) =>
    small(w.allocating.posts.skipped[why](person === null ? target(to) : named(person))),
  );
}

/** Called as loudly as the platform can, where the procedure asks for it. */
function everyone({ w, view }: Voice, { step, path }: Of<'escalated'>): readonly Part[] {
  const { procedure } = view.filed;
  return reachedStep(procedure, { step, ...(path === undefined ? {} : { path }) }).everyone ? everybody(w) : [];
}

export function everybody({ everybody: name }: Voice['w']): readonly Part[] {
  return [{ kind: 'everyone', name }, ' '];
}

/** Whom it calls next, or that the last resort is called again. */
export function otherwise(voice: Voice, at: Temporal.Instant): Rich {
  const { w, view } = voice;
  const { incident, procedure } = view.filed;
  const { escalation } = incident;
  const atTheEnd =
    escalation?.pending === true && escalation.step >= stepsOf(procedure, escalation.path ?? null).length;
  const say = w.posts.escalated;
  return atTheEnd && incident.escalation?.to === 'operations'
    ? say.again(time(at))
    : say.otherwise(nextCalled(voice), time(at));
}

function buttons({ view }: Voice): readonly Button[] {
  const { incident } = view.filed;
  if (incident.status === 'inProgress' || incident.status === 'onHold')
    return [button(view, 'answer', { style: 'primary' })];
  const take = button(view, 'take', { style: 'primary' });
  return incident.assignee === null ? [take] : [take, button(view, 'answer')];
}

function reason({ w, view, who }: Voice, by: string | null, event: Of<'escalated'>): Rich {
  const say = w.posts.escalated;
  if (event.timing === null) return say.asked(who(by));
  const due = time(event.timing.dueAt);
  switch (event.why) {
    case 'asked':
      return say.unanswered(due);
    case 'untaken':
      return event.step === 0 ? say.untaken(due) : say.unanswered(due);
    case 'unled':
      return w.major.posts.unled(due);
    case 'unrestored':
      return missedTarget(view.filed, event.timing.dueAt) ? say.unrestored(due) : say.unanswered(due);
  }
}

/** The first step for a missed target is due at the target itself; later ones when an answer was awaited. */
function missedTarget({ incident, procedure }: Voice['view']['filed'], due: Temporal.Instant): boolean {
  const seconds = procedure.priorities[incident.priority].restore + incident.heldSeconds;
  return Temporal.Instant.compare(incident.targetsFrom.add({ seconds }), due) === 0;
}
