import type { AlertEvent } from './event/alerts.ts';
import type { Entry, Event } from './event.ts';
import { openActions } from './gathering.ts';
import { type Incident, isOpen, isUnrestored } from './incident.ts';
import { type Major, seeksStandIn } from './state/major.ts';

/**
 * Whether what was said still holds. A post may wait for minutes while a platform is away; what people did meanwhile must
 * not be contradicted by it. What people did themselves stands, but for what they ask of others: of a major incident that
 * is none any more nobody is asked for anything.
 */
export function stands({ at, event }: Entry, incident: Incident): boolean {
  switch (event.type) {
    case 'escalated': {
      const { escalation } = incident;
      return escalation?.pending === true && Temporal.Instant.compare(escalation.at, at) === 0;
    }
    case 'progressPosted':
      // A later word on how it stands has overtaken it.
      return isUnrestored(incident) && Temporal.Instant.compare(incident.lastProgressAt, at) <= 0;
    case 'heldOver':
      return promised(incident, event.promisedBy);
    case 'resumed':
      return event.timing === null || (incident.status === 'inProgress' && !reopenedSince(at, incident));
    case 'actionReminded':
      return isOpen(incident) && openActions(incident).some(({ entry }) => entry === event.action);
    case 'questionsAsked':
    case 'questionsReminded':
      return isUnrestored(incident) && incident.gathered.questions.some(({ answer }) => answer === null);
    case 'alerted':
      return alertStands(event, incident);
    case 'helpCalled': {
      const help = incident.helps.find(({ group }) => group === event.group);
      return help?.answeredBy === null && Temporal.Instant.compare(help.calledAt, at) === 0;
    }
    case 'lapsed':
      return incident.status === 'allocated' && Temporal.Instant.compare(incident.waitingSince, at) === 0;
    case 'reminded':
      return reminderStands(event, at, incident);
    case 'managerAwaited':
      return isUnrestored(incident) && incident.major?.manager === event.from && !reopenedSince(at, incident);
    case 'handOverSuggested':
      return (
        isUnrestored(incident) &&
        incident.major?.manager === event.manager &&
        !incident.major.offer &&
        !reopenedSince(at, incident)
      );
    case 'declaredMajor':
      return majorSince(at, incident) !== null;
    case 'roleOffered':
      return roleSought(event, at, incident);
    case 'roleGiven':
      return majorSince(at, incident)?.roles[event.role] === event.to;
    case 'ownerAsked': {
      const owner = majorSince(at, incident)?.owner;
      const asked = isUnrestored(incident) && owner?.person === event.owner && !owner.acknowledged;
      return asked && (event.timing === null || !reopenedSince(at, incident));
    }
    case 'ownerPassedOver': {
      const major = majorSince(at, incident);
      return (
        isUnrestored(incident) && major !== null && (event.to === null || major.owner === null || seeksStandIn(major))
      );
    }
    case 'suspicionSettled':
    case 'actionAdded':
    case 'actionDone':
    case 'actionDropped':
    case 'actionFollowsUp':
    case 'questionAnswered':
    case 'checked':
    case 'raised':
    case 'allocated':
    case 'assigned':
    case 'taken':
    case 'passedBack':
    case 'passedOn':
    case 'helpAsked':
    case 'helpAnswered':
    case 'prioritised':
    case 'categorised':
    case 'serviceSet':
    case 'reporterSet':
    case 'noted':
    case 'workaroundFound':
    case 'held':
    case 'captured':
    case 'captureChanged':
    case 'alsoReported':
    case 'corrected':
    case 'withdrawn':
    case 'merged':
    case 'absorbed':
    case 'unmerged':
    case 'separated':
    case 'offered':
    case 'updated':
    case 'escalationAnswered':
    case 'restored':
    case 'closed':
    case 'reopened':
    case 'cancelled':
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
    case 'stoodDown':
    case 'roleTaken':
    case 'ownerAcknowledged':
    case 'conversationOpened':
    case 'conversationClosed':
      return true;
    case 'confirmationAsked':
      return incident.confirmation?.confirmed === null && isSameTime(incident.confirmation.until, event.until);
  }
}

/** Null where it was stood down after that, though it were declared again. */
function majorSince(at: Temporal.Instant, { major }: Incident): Major | null {
  return major !== null && Temporal.Instant.compare(major.since, at) <= 0 ? major : null;
}

/** Nobody took it since, and nobody else was asked. */
function roleSought(
  { to, from }: Extract<Event, { type: 'roleOffered' }>,
  at: Temporal.Instant,
  incident: Incident,
): boolean {
  const major = majorSince(at, incident);
  return (
    isUnrestored(incident) &&
    major !== null &&
    major.manager === from &&
    (major.offer === null || major.offer.to === to)
  );
}

/** What monitoring said is over once it says the contrary. */
function alertStands({ what }: AlertEvent, { alarm }: Incident): boolean {
  return what === 'resolved' || what === 'firing' ? alarm?.state === what : true;
}

function isSameTime(one: Temporal.Instant | null, other: Temporal.Instant): boolean {
  return one !== null && Temporal.Instant.compare(one, other) === 0;
}

function reminderStands(
  { of, promisedBy }: Extract<Event, { type: 'reminded' }>,
  at: Temporal.Instant,
  incident: Incident,
): boolean {
  const notAfter = (then: Temporal.Instant) => Temporal.Instant.compare(then, at) <= 0;
  switch (of) {
    case 'take':
      return incident.status === 'allocated' && notAfter(incident.waitingSince);
    case 'firstUpdate':
      return incident.firstUpdate !== null && notAfter(incident.firstUpdate.since);
    case 'updateSoon':
    case 'updateOverdue':
    case 'updateOwed':
      return promised(incident, promisedBy);
    case 'closing':
      return incident.status === 'restored' && notAfter(incident.restoredAt);
  }
}

/** What was said before the service failed once more was about the time before. */
function reopenedSince(at: Temporal.Instant, { targetsFrom }: Incident): boolean {
  return Temporal.Instant.compare(targetsFrom, at) > 0;
}

/** The promise that it was about is still the one that is open. */
function promised({ promise }: Incident, by: Temporal.Instant | null): boolean {
  return promise !== null && by !== null && Temporal.Instant.compare(promise.by, by) === 0;
}
