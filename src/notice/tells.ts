import type { Event } from '../incident/event.ts';
import { heard, tellsClients } from '../incident/hearing.ts';
import type { Incident } from '../incident/incident.ts';
import { isMonitoring } from '../incident/state/alerts.ts';
import type { Audience, PersonId } from '../incident/terms.ts';

export type Told = Audience | 'reporter' | 'follower';

/**
 * Whether an event makes a post for an audience. State alone is edited into the card; a post is made only when a
 * person should look up. `after` is the incident after the event.
 */
export function tells(event: Event, by: PersonId | null, after: Incident, audience: Told): boolean {
  switch (audience) {
    case 'responders':
      return tellsResponders(event, by);
    case 'staff':
      return tellsStaff(event, after);
    case 'clients':
      return tellsClients(event, after);
    case 'reporter':
      return tellsReporter(event);
    case 'follower':
      return tellsFollower(event, after);
  }
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

/** Staff have a card: they look up for what clients hear, and for how bad it is and that it is over in any case. */
function tellsStaff(event: Event, after: Incident): boolean {
  const anyway = event.type === 'restored' || event.type === 'reopened' || event.type === 'declaredMajor';
  return heard('staff', event) !== null && (anyway || tellsClients(event, after));
}

/** Of what is one person's alone, such as a question, see notices.ts. */
function tellsReporter(event: Event): boolean {
  return heard('reporter', event) !== null && (event.type !== 'raised' || event.onBehalf?.name === null);
}

/** Staff who follow a service look up for what its staff do, and for a new incident, of which the others have the card alone. */
function tellsFollower(event: Event, after: Incident): boolean {
  return heard('follower', event) !== null && (event.type === 'raised' || tellsStaff(event, after));
}
