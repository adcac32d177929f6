import type { AskType } from '../../incident/command.ts';
import { callsNobodyElse } from '../../incident/decide/private.ts';
import { reference as referenceOf } from '../../incident/filed.ts';
import { followUps } from '../../incident/gathering.ts';
import { askedToTake, isUnrestored } from '../../incident/incident.ts';
import { lacking } from '../../incident/lacking.ts';
import { button, row } from '../actions.ts';
import type { Block, Card, Rich } from '../card.ts';
import { answerButtons, askedBlocks, checkedWords } from '../gathering.ts';
import { labelOfMajor } from '../major-names.ts';
import { nextThings } from '../next.ts';
import { plain } from '../plain.ts';
import { line, type Part, time } from '../rich.ts';
import type { View } from '../view.ts';
import { glance, type Voice, voiceOf } from '../voice.ts';
import { answer, small } from './say.ts';

/** What goes on is only named here; the card and the record have it whole. */
const MOST_TEXT = 90;

interface Reading {
  /** It is the reader who is asked what its category asks. */
  readonly asked?: boolean;
  /** So many workarounds helped before: offered to whoever takes it. */
  readonly known?: number;
  /** Until when whoever was asked to take it is away; `gone` where they are no member any more. */
  readonly absence?: Temporal.Instant | 'gone' | null;
}

/** Short: done, and what comes next. `command` is the request's type; one that isn't known gets a plain "done". */
export function changedAnswer(
  view: View,
  command: AskType,
  { asked = false, known = 0, absence = null }: Reading = {},
): Card {
  const voice = voiceOf(view);
  const done = line(doneWords(voice, command), ...absent(voice, absence));
  const next = nextThings(voice);
  const blocks: readonly Block[] = [
    { kind: 'text', text: done },
    ...(next.length === 0 ? [] : [small(voice.w.changed.next(next))]),
    ...(known === 0 ? [] : row([button(view, 'workarounds', { label: voice.w.cause.known.button(known) })])),
    ...(asked ? [...askedBlocks(voice, voice.w.gathering.please), ...row(answerButtons(voice))] : []),
  ];
  return answer(view.reader, plain(done, view.reader, view.now), blocks);
}

/** It stands all the same: who gave it knows better, or gives it to somebody else. */
function absent({ w, view, person }: Voice, absence: Reading['absence']): readonly Part[] {
  const asked = askedToTake(view.filed.incident);
  if (!absence || asked === null) return [];
  const { away, gone } = w.changed.absent;
  return [' ', absence === 'gone' ? gone(person(asked)) : away(person(asked), time(absence))];
}

function doneWords(voice: Voice, command: AskType): Rich {
  const { w, view, reference, person, group, target, heldUntil } = voice;
  const { incident } = view.filed;
  const { changed } = w;
  switch (command) {
    case 'take':
      return changed.taken(reference);
    case 'assign':
      if (incident.offeredTo !== null) {
        return changed.offered(reference, person(incident.offeredTo), voice.holder());
      }
      if (incident.status === 'inProgress' || incident.status === 'onHold') return changed.taken(reference);
      return incident.assignee === null
        ? changed.handedOver(reference, group(incident.group))
        : changed.assigned(reference, person(incident.assignee));
    case 'passBack':
      return changed.passedBack(reference, group(incident.group));
    case 'passOn':
      return w.allocating.changed.passedOn(reference, group(incident.group));
    case 'askHelp': {
      const asked = incident.helps.at(-1);
      return asked ? w.allocating.changed.helpAsked(reference, group(asked.group)) : changed.done(reference);
    }
    case 'answerHelp': {
      const answered = incident.helps.at(-1);
      return answered ? w.allocating.changed.helpAnswered(reference, group(answered.group)) : changed.done(reference);
    }
    case 'prioritise':
      return changed.prioritised(
        reference,
        w.assessed(incident.priority, w.impact[incident.impact], w.urgency[incident.urgency]),
      );
    case 'categorise':
      return voice.category === null
        ? changed.uncategorised(reference)
        : changed.categorised(reference, voice.category);
    case 'setService':
      return changed.serviceSet(reference, voice.service);
    case 'setReporter':
      return changed.reporterSet(reference, voice.reporter);
    case 'workaround':
      return changed.workaround(reference);
    case 'hold':
      return incident.status === 'onHold'
        ? changed.held(reference, heldUntil(incident.until))
        : changed.done(reference);
    case 'resume':
      return changed.resumed(reference);
    case 'note':
      return changed.noted(reference);
    case 'answerQuestions':
      return w.gathering.changed.answered(reference);
    case 'find':
      return w.cause.changed.found(reference);
    case 'settleSuspicion':
      return w.cause.changed.settled(reference);
    case 'addAction':
      return w.cause.changed.added(reference);
    case 'settleAction':
      return w.cause.changed.actionSettled(reference);
    case 'check':
      return w.gathering.changed.checked(reference, checkedWords(voice));
    case 'capture':
      return changed.captured(reference);
    case 'reportToo':
      return changed.reportedToo(reference);
    case 'correct':
      return changed.corrected(reference);
    case 'withdraw':
      return changed.withdrawn(reference);
    case 'merge':
      return incident.status === 'merged'
        ? changed.merged(reference, referenceOf(incident.into.number))
        : changed.done(reference);
    case 'unmerge':
      return isUnrestored(incident)
        ? changed.unmerged(reference, group(incident.group))
        : changed.unmergedRestored(reference);
    case 'update':
      return updated(voice);
    case 'escalate':
      return incident.escalation
        ? changed.escalated(
            reference,
            incident.escalation.person === undefined
              ? target(incident.escalation.to)
              : person(incident.escalation.person),
          )
        : changed.done(reference);
    case 'answerEscalation':
      return incident.status === 'allocated' ? changed.answeredUntaken(reference) : changed.answered(reference);
    case 'restore':
      return incident.status === 'restored'
        ? changed.restored(reference, w.restoredBy[incident.restoredBy])
        : changed.done(reference);
    case 'close':
      return line(changed.closed(reference), ...followedUp(voice));
    case 'complete':
      return w.ending.changed.completed(reference, missed(voice));
    case 'reopen':
      return changed.reopened(reference, group(incident.group));
    case 'makePrivate':
      return line(
        w.private.changed(reference, voice.persons(incident.members ?? [])),
        ...(callsNobodyElse(incident, view.filed.procedure) ? [' ', w.private.nobodyElse] : []),
      );
    case 'confirm':
      return w.ending.changed.confirmed(reference);
    case 'recover':
      return w.ending.changed.recovered(reference);
    case 'waive':
      return w.ending.changed.waived(reference);
    case 'review':
      return w.ending.changed.reviewed(reference);
    case 'declareMajor':
      return w.major.changed.declared(reference, labelOfMajor(voice));
    case 'standDown':
      return w.major.changed.stoodDown(reference);
    case 'lead':
      return w.major.changed.leads(reference);
    case 'giveRole':
      return incident.major?.offer
        ? w.major.changed.offered(reference, person(incident.major.offer.to))
        : w.major.changed.roles(reference);
    case 'cancel':
      return incident.status === 'cancelled' && incident.why === 'redirected'
        ? changed.redirected(reference)
        : changed.cancelled(reference);
  }
}

/** What the record lacks still. */
function missed({ w, view }: Voice): string {
  return lacking(view.filed)
    .map((part) => w.ending.parts[part])
    .join(', ');
}

/** What is not done yet goes on after the close, and is not forgotten. */
function followedUp({ w, view, text }: Voice): readonly Part[] {
  const all = followUps(view.filed.incident).map((one) => glance(text(one.text), MOST_TEXT));
  return all.length === 0 ? [] : [' ', w.cause.changed.goesOn(all.join('; '))];
}

/** The newer of the two last texts is the one just written. */
function updated({ w, view, reference }: Voice): Rich {
  const { lastUpdate, lastClientUpdate } = view.filed.incident;
  const forClients =
    lastClientUpdate !== null && (!lastUpdate || Temporal.Instant.compare(lastClientUpdate.at, lastUpdate.at) >= 0);
  if (!forClients) return w.changed.updated(reference);
  return w.changed.updatedClients(reference);
}
