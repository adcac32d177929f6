import type { Event } from './event.ts';
import type { Incident } from './incident.ts';

/**
 * Clients hear what a person wrote for them, and fixed words about what they were told of before. `after` is the incident
 * after the event.
 */
export function tellsClients(event: Event, after: Pick<Incident, 'clientsTold'>): boolean {
  switch (event.type) {
    case 'updated':
      return event.audience === 'clients';
    case 'heldOver':
      return true;
    case 'restored':
    case 'reopened':
    case 'cancelled':
    case 'merged':
    case 'unmerged':
      return after.clientsTold;
    case 'questionsAsked':
    case 'suspicionSettled':
    case 'actionAdded':
    case 'actionDone':
    case 'actionDropped':
    case 'actionFollowsUp':
    case 'actionReminded':
    case 'questionAnswered':
    case 'questionsReminded':
    case 'checked':
    case 'raised':
    case 'allocated':
    case 'assigned':
    case 'taken':
    case 'passedBack':
    case 'passedOn':
    case 'helpAsked':
    case 'helpCalled':
    case 'helpAnswered':
    case 'lapsed':
    case 'prioritised':
    case 'categorised':
    case 'serviceSet':
    case 'reporterSet':
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
    case 'escalated':
    case 'escalationAnswered':
    case 'closed':
    case 'reminded':
    case 'progressPosted':
    case 'madePrivate':
    case 'admitted':
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
