import type { Entry, Timing } from '../../incident/event.ts';
import { reference } from '../../incident/filed.ts';
import type { TextId } from '../../incident/terms.ts';
import { alertWords } from '../alarm.ts';
import type { Rich } from '../card.ts';
import { lineWords, questionWords } from '../gathering.ts';
import { capturedWords } from '../posts/record.ts';
import { line, type Part, time } from '../rich.ts';
import { glance, type Voice } from '../voice.ts';
import { majorWords } from './major.ts';
import { endingWords } from './timeline-ending.ts';

/** Enough to know what was written; a timeline is for following, the posts have the whole text. */
const MOST_TEXT = 200;

function reporterOf(
  { person, text }: Voice,
  { reporter, name }: { readonly reporter: string; readonly name: TextId | null },
): Part {
  return name === null ? person(reporter) : text(name);
}

/** What happened, in a few words, for responders. */
export function entryWords(voice: Voice, { at, event }: Entry): Rich {
  const { w, group, person, target, text, cause, by, heldUntil } = voice;
  const say = w.timeline;
  const { timeline: ofQuestions } = w.gathering;
  const { timeline: ofCause } = w.cause;
  const said = (id: TextId | null): Part => (id === null ? '' : `: ${glance(text(id), MOST_TEXT)}`);
  const late = (timing: Timing | null): Part => (timing?.late ? say.late(time(timing.dueAt)) : '');
  const kept = (by: Temporal.Instant) => say.promised[Temporal.Instant.compare(at, by) > 0 ? 'late' : 'kept'](time(by));
  switch (event.type) {
    case 'raised':
      return line(
        event.onBehalf
          ? say.raisedFor(reporterOf(voice, { reporter: event.reporter, name: event.onBehalf.name }))
          : say.raised,
        said(event.title),
      );
    case 'reporterSet':
      return line(say.reporterSet(reporterOf(voice, event)));
    case 'allocated':
      return line(say.allocated(group(event.group)));
    case 'assigned':
      return line(say.assigned(person(event.to)));
    case 'taken':
      return line(say.taken);
    case 'passedBack':
      return line(say.passedBack, said(event.reason));
    case 'passedOn':
      return line(w.allocating.timeline.passedOn(group(event.fromGroup), group(event.group)), said(event.reason));
    case 'helpAsked':
      return line(w.allocating.timeline.helpAsked(group(event.group)), said(event.what));
    case 'helpCalled':
      return line(w.allocating.timeline.helpCalled[event.to](group(event.group)), late(event.timing));
    case 'helpAnswered':
      return line(w.allocating.timeline.helpAnswered(group(event.group)));
    case 'lapsed':
      return line(w.allocating.timeline.lapsed(person(event.from)), late(event.timing));
    case 'prioritised':
      return line(
        say.prioritised(event.from, w.assessed(event.priority, w.impact[event.impact], w.urgency[event.urgency])),
      );
    case 'madePrivate':
      return line(w.private.made(voice.persons(event.members)));
    case 'admitted':
      return line(w.private.admitted(voice.persons(event.members)));
    case 'categorised':
      return line(say.categorised(categoryName(voice, event.from), categoryName(voice, event.category)));
    case 'serviceSet':
      return line(say.serviceSet(voice.serviceName(event.from), voice.serviceName(event.service)));
    case 'workaroundFound':
      return line(say.workaroundFound, said(event.text));
    case 'held':
      return line(say.held(heldUntil(event.until)), said(event.reason));
    case 'resumed':
      return line(say.resumed, late(event.timing));
    case 'offered':
      return line(say.offered(person(event.to)));
    case 'noted':
      return line(event.kind === undefined ? say.noted : ofCause.kinds[event.kind], said(event.text));
    case 'suspicionSettled':
      return line(ofCause.settled[event.as](event.entry), said(event.reason));
    case 'actionAdded':
      return line(ofCause.action(person(event.owner), by(event.dueAt)), said(event.text));
    case 'actionDone':
      return line(ofCause.actionDone(event.action), said(event.text));
    case 'actionDropped':
      return line(ofCause.actionDropped(event.action), said(event.reason));
    case 'actionFollowsUp':
      return line(ofCause.actionFollowsUp(event.action), said(event.text));
    case 'actionReminded':
      return line(ofCause.actionReminded(event.action), late(event.timing));
    case 'questionsAsked':
      return line(ofQuestions.asked(event.questions.map((key) => questionWords(voice, key)).join(' · ')));
    case 'questionAnswered':
      return line(ofQuestions.answered(questionWords(voice, event.question)), said(event.text));
    case 'questionsReminded':
      return line(ofQuestions.reminded, late(event.timing));
    case 'checked':
      return line(
        (event.done ? ofQuestions.checked : ofQuestions.checkAgain)(lineWords(voice, event.line)),
        said(event.outcome),
      );
    case 'captured':
      return line(capturedWords(voice, event), said(event.text));
    case 'captureChanged':
      return line(say.captureChanged[event.change](event.entry), said(event.text));
    case 'alerted':
      return line(alertWords(voice, event), said(event.text));
    case 'alsoReported':
      return line(say.alsoReported, said(event.text));
    case 'corrected':
      return line(
        say.corrected(event.entry),
        event.happenedAt === null ? '' : say.happened(time(event.happenedAt)),
        said(event.text),
      );
    case 'withdrawn':
      return line(say.withdrawn(event.entry), said(event.reason));
    case 'merged':
      return line(say.merged(reference(event.into.number)));
    case 'absorbed':
      return line(say.absorbed(reference(event.incident.number)));
    case 'unmerged':
      return line(say.unmerged(reference(event.from.number)));
    case 'separated':
      return line(say.separated(reference(event.incident.number)));
    case 'updated':
      return line(
        event.audience === 'clients' ? say.updatedClients : say.updated,
        event.nextBy === null ? '' : say.next(by(event.nextBy)),
        said(event.text),
        event.promised === undefined ? '' : kept(event.promised),
      );
    case 'escalated':
      return line(
        w.allocating.timeline.escalated[event.kind](
          event.person === undefined ? target(event.to) : person(event.person),
        ),
        event.webhook === undefined ? '' : w.calls.timeline(voice.webhook(event.webhook)),
        said(event.reason),
        late(event.timing),
      );
    case 'escalationAnswered':
      return line(say.escalationAnswered);
    case 'restored':
      return line(
        say.restored(w.restoredBy[event.how]),
        said(event.text),
        event.forClients === null ? '' : line(' · ', say.forClients, said(event.forClients)),
      );
    case 'closed':
      return line(say.closed(cause(event.cause)), said(event.resolution));
    case 'reopened':
      return line(say.reopened, said(event.reason));
    case 'cancelled':
      return line(say.cancelled(w.cancelReason[event.why]), said(event.text));
    case 'reminded':
      return line(say.reminded[event.of], late(event.timing));
    case 'confirmationAsked':
    case 'confirmed':
    case 'recovered':
    case 'followUpNamed':
    case 'waived':
    case 'departed':
    case 'departuresExplained':
    case 'completed':
    case 'reviewAsked':
    case 'reviewed':
      return endingWords(voice, event, said, late);
    case 'progressPosted':
      return line(say.progressPosted, late(event.timing));
    case 'heldOver':
      return line(say.heldOver(event.count), late(event.timing));
    case 'declaredMajor':
    case 'stoodDown':
    case 'roleOffered':
    case 'roleTaken':
    case 'roleGiven':
    case 'managerAwaited':
    case 'handOverSuggested':
    case 'ownerAsked':
    case 'ownerPassedOver':
    case 'ownerAcknowledged':
    case 'conversationOpened':
    case 'conversationClosed':
      return majorWords(voice, event, said, late);
  }
}

function categoryName({ w, categoryName: named }: Voice, key: string | null): string {
  return key === null ? w.timeline.noCategory : named(key);
}
