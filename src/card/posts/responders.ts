import type { Entry } from '../../incident/event.ts';
import { reference } from '../../incident/filed.ts';
import { button } from '../actions.ts';
import { dueOf } from '../next.ts';
import type { Voice } from '../voice.ts';
import { alerted } from './alerts.ts';
import { helpAnswered, helpAsked, helpCalled, lapsed, passedOn } from './allocating.ts';
import { actionAdded, actionReminded, actionSettled, noted, settled } from './cause.ts';
import { heldOver, progress, reminded } from './clock.ts';
import { ended } from './ending.ts';
import { escalated } from './escalated.ts';
import { answered, checked, unasked } from './gathering.ts';
import { allocated, offered, resumed } from './held.ts';
import { majorPost } from './major.ts';
import { nothing, type Of, type Piece, piece, quote, small, textBlock } from './piece.ts';
import { absorbed, alsoReported, capturedWords, correction } from './record.ts';

/** What responders are told of an entry: something to do, something promised, something over. */
export function forResponders(voice: Voice, { by, event }: Entry): readonly Piece[] {
  const { w, view, who, group, person, text, cause } = voice;
  const { posts } = w;
  const written = (id: string | null) => (id === null ? [] : quote(text(id)));
  const take = () => [button(view, 'take', { style: 'primary' })];
  const team = () => group(view.filed.incident.group, true);
  switch (event.type) {
    case 'questionsReminded':
      return unasked(voice, event);
    case 'questionsAsked':
    case 'raised':
    case 'taken':
    case 'categorised':
    case 'serviceSet':
    case 'reporterSet':
    case 'captureChanged':
    case 'merged':
    case 'separated':
    case 'madePrivate':
    case 'admitted':
    case 'confirmationAsked':
    case 'recovered':
    case 'followUpNamed':
    case 'departed':
    case 'departuresExplained':
    case 'completed':
      return nothing;
    case 'confirmed':
    case 'waived':
    case 'reviewAsked':
    case 'reviewed':
      return ended(voice, by, event);
    case 'prioritised':
      return event.priority < event.from && event.priority <= 'P2'
        ? piece([posts.worse(voice.holder(true), event.priority, event.from, who(by))])
        : nothing;
    case 'allocated':
      return allocated(voice, by, event);
    case 'assigned':
      return event.to === by ? nothing : piece([posts.assigned(person(event.to, true), who(by))], [], take());
    case 'passedBack':
      return piece([posts.passedBack(team(), who(by))], written(event.reason), take());
    case 'passedOn':
      return passedOn(voice, by, event);
    case 'helpAsked':
      return helpAsked(voice, by, event);
    case 'helpCalled':
      return helpCalled(voice, event);
    case 'helpAnswered':
      return helpAnswered(voice, by, event);
    case 'lapsed':
      return lapsed(voice, event);
    case 'offered':
      return offered(voice, by, event);
    case 'noted':
      return noted(voice, by, event);
    case 'suspicionSettled':
      return settled(voice, by, event);
    case 'actionAdded':
      return actionAdded(voice, by, event);
    case 'actionDone':
    case 'actionDropped':
    case 'actionFollowsUp':
      return actionSettled(voice, by, event);
    case 'actionReminded':
      return actionReminded(voice, event);
    case 'questionAnswered':
      return answered(voice, by, event);
    case 'checked':
      return checked(voice, by, event);
    case 'captured':
      return piece([posts.captured(who(by))], [small(capturedWords(voice, event)), ...written(event.text)]);
    case 'alerted':
      return alerted(voice, event);
    case 'alsoReported':
      return alsoReported(voice, by, event);
    case 'corrected':
      return piece([posts.corrected(event.entry, who(by))], correction(voice, event));
    case 'withdrawn':
      return piece([posts.withdrawn(event.entry, who(by))], written(event.reason));
    case 'absorbed':
      return absorbed(voice, by, event);
    case 'unmerged':
      return event.restored
        ? piece([posts.unmergedRestored(reference(event.from.number), who(by))])
        : piece([posts.unmerged(team(), reference(event.from.number), who(by))], [], take());
    case 'workaroundFound':
      return piece([posts.workaroundFound(who(by))], written(event.text));
    case 'held':
      return piece([posts.held(voice.heldUntil(event.until), who(by))], written(event.reason));
    case 'resumed':
      return resumed(voice, by, event);
    case 'updated':
      return updated(voice, by, event);
    case 'escalated':
      return escalated(voice, by, event);
    case 'escalationAnswered':
      return view.filed.incident.status === 'allocated'
        ? piece([posts.answeredUntaken(who(by))], [], take())
        : piece([posts.answered(who(by))]);
    case 'restored':
      return restored(voice, by, event);
    case 'closed':
      return piece([posts.closed(who(by), cause(event.cause))], written(event.resolution));
    case 'reopened':
      return piece([posts.reopened(team(), who(by))], written(event.reason), take());
    case 'cancelled':
      return piece([posts.cancelled(who(by), w.cancelReason[event.why])], written(event.text));
    case 'reminded':
      return reminded(voice, event);
    case 'progressPosted':
      return progress(voice, event);
    case 'heldOver':
      return heldOver(voice, event);
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
      return majorPost(voice, by, event);
  }
}

function updated({ w, who, text, by: byTime }: Voice, by: string | null, event: Of<'updated'>): readonly Piece[] {
  const lead = event.audience === 'clients' ? w.posts.updatedClients(who(by)) : w.posts.updated(who(by));
  const next = event.nextBy === null ? [] : [small(w.posts.nextClientUpdate(byTime(event.nextBy)))];
  return piece([lead], [...quote(text(event.text)), ...next]);
}

function restored(voice: Voice, by: string | null, event: Of<'restored'>): readonly Piece[] {
  const { w, view, who, text } = voice;
  const { incident } = view.filed;
  const closing = dueOf(voice, 'closing');
  const clients =
    event.forClients === null
      ? !incident.clientsTold
        ? []
        : [small(w.posts.clientsFixedText)]
      : [textBlock(w.posts.toldClients), ...quote(text(event.forClients))];
  return piece(
    [w.posts.restored(w.restoredBy[event.how], who(by))],
    [
      ...(event.text === null ? [] : quote(text(event.text))),
      ...clients,
      ...(closing === null ? [] : [small(w.posts.closeNext(voice.by(closing)))]),
    ],
    // Rendered when it is sent: by then it may be closed already.
    incident.status === 'restored' ? [button(view, 'close', { style: 'primary' }), button(view, 'reopen')] : [],
  );
}
