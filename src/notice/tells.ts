import type { Event } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import { isMonitoring } from '../incident/state/alerts.ts';
import { tellsClients } from '../incident/tells-clients.ts';
import type { Audience, PersonId } from '../incident/terms.ts';

export type Told = Audience | 'reporter';

/**
 * Whether an event makes a post for an audience. State alone is edited into the card; a post is made only when a
 * person should look up. `after` is the incident after the event.
 */
export function tells(event: Event, by: PersonId | null, after: Incident, audience: Told): boolean {
  switch (audience) {
    case 'responders':
      return tellsResponders(event, by);
    case 'staff':
      return tellsClients(event, after) || isForStaff(event);
    case 'clients':
      return tellsClients(event, after);
    case 'reporter':
      return tellsReporter(event);
  }
}

/** Staff have a card: they look up when it is over, or is not after all, whether clients heard of it or not. */
function isForStaff({ type }: Event): boolean {
  return type === 'restored' || type === 'reopened' || type === 'declaredMajor';
}

function tellsResponders(event: Event, by: PersonId | null): boolean {
  switch (event.type) {
    case 'raised':
    case 'taken':
    case 'categorised':
    case 'serviceSet':
    case 'reporterSet':
    // What was changed elsewhere is noted, and nobody need look up.
    case 'captureChanged':
    // The card comes to whoever may see it, and goes from whoever may not.
    case 'madePrivate':
    case 'admitted':
    // The other incident's post says it for both.
    case 'merged':
    case 'separated':
    // The card says what is asked and what is missing.
    case 'questionsAsked':
    case 'questionsReminded':
      return false;
    case 'actionAdded':
      // Who wrote it down for themself knows it.
      return event.owner !== by;
    case 'checked':
      return event.outcome !== null;
    case 'alerted':
      return event.what === 'storm' || event.what === 'resolved' || event.what === 'firing';
    case 'absorbed':
      // Of a storm that is gathered one post tells.
      return !isMonitoring(by);
    case 'confirmationAsked':
    case 'recovered':
    case 'followUpNamed':
    case 'departed':
    case 'departuresExplained':
    case 'completed':
      return false;
    case 'confirmed':
      // Whose time has run out without a word has nothing to look up for.
      return event.how === 'said';
    case 'prioritised':
      // Worse than it was, and bad enough to look up.
      return event.priority < event.from && event.priority <= 'P2';
    case 'allocated':
      return event.by === 'person' || event.by === 'category';
    case 'assigned':
      return event.to !== by;
    case 'suspicionSettled':
    case 'actionDone':
    case 'actionDropped':
    case 'actionFollowsUp':
    case 'actionReminded':
    case 'questionAnswered':
    case 'passedBack':
    case 'passedOn':
    case 'helpAsked':
    case 'helpCalled':
    case 'helpAnswered':
    case 'lapsed':
    case 'noted':
    case 'captured':
    case 'alsoReported':
    case 'corrected':
    case 'withdrawn':
    case 'unmerged':
    case 'workaroundFound':
    case 'held':
    case 'resumed':
    case 'offered':
    case 'updated':
    case 'escalated':
    case 'escalationAnswered':
    case 'restored':
    case 'closed':
    case 'reopened':
    case 'cancelled':
    case 'reminded':
    case 'progressPosted':
    case 'heldOver':
    case 'waived':
    case 'reviewAsked':
    case 'reviewed':
    case 'declaredMajor':
    case 'stoodDown':
    case 'roleOffered':
    case 'roleTaken':
    case 'roleGiven':
    case 'managerAwaited':
    case 'handOverSuggested':
    case 'ownerAsked':
    case 'ownerPassedOver':
    case 'conversationOpened':
    case 'conversationClosed':
    case 'ownerAcknowledged':
      return true;
  }
}

function tellsReporter(event: Event): boolean {
  switch (event.type) {
    case 'raised':
      return event.onBehalf?.name === null;
    // Of the one for whom it was written down: see notices.ts.
    case 'reporterSet':
    case 'questionsAsked':
    case 'questionsReminded':
    case 'taken':
    case 'restored':
    case 'closed':
    case 'reopened':
    case 'cancelled':
    // It is told where it goes on, or that it goes on by itself again.
    case 'merged':
    case 'unmerged':
    // Of the one who is asked: see notices.ts.
    case 'confirmationAsked':
      return true;
    case 'suspicionSettled':
    case 'actionAdded':
    case 'actionDone':
    case 'actionDropped':
    case 'actionFollowsUp':
    case 'actionReminded':
    case 'questionAnswered':
    case 'checked':
    case 'allocated':
    case 'assigned':
    case 'passedBack':
    case 'passedOn':
    case 'helpAsked':
    case 'helpCalled':
    case 'helpAnswered':
    case 'lapsed':
    case 'prioritised':
    case 'categorised':
    case 'serviceSet':
    case 'noted':
    case 'captured':
    case 'captureChanged':
    case 'alsoReported':
    case 'alerted':
    case 'corrected':
    case 'withdrawn':
    case 'absorbed':
    case 'separated':
    case 'workaroundFound':
    case 'held':
    case 'resumed':
    case 'offered':
    case 'updated':
    case 'escalated':
    case 'escalationAnswered':
    case 'reminded':
    case 'progressPosted':
    case 'heldOver':
    case 'madePrivate':
    case 'admitted':
    case 'confirmed':
    case 'recovered':
    case 'followUpNamed':
    case 'waived':
    case 'departed':
    case 'departuresExplained':
    case 'completed':
    case 'reviewAsked':
    case 'reviewed':
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
      return false;
  }
}
