import type { Reader, View } from '../card/view.ts';
import type { Presence } from '../incident/absence.ts';
import { deadlines } from '../incident/due.ts';
import type { Entry, Event } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import { readersOf } from '../incident/incident.ts';
import { leading } from '../incident/state/major.ts';
import type { EscalationTarget, PersonId } from '../incident/terms.ts';
import { managersOf } from '../procedure/lookup.ts';
import type { Parts } from './parts.ts';
import type { Person } from './person.ts';
import { clientsRead } from './places.ts';
import { namesAnybody, presenceIn, rosterOf } from './presence.ts';

/**
 * An incident as one reader will see it, with the names of all people in it, and of `others` who are spoken of.
 * `asker` is known already: often nobody else is in it, and the database need not be asked.
 */
export async function look(
  parts: Parts,
  filed: Filed,
  entries: readonly Entry[],
  reader: Reader,
  others: readonly PersonId[] = [],
  asker: Person | null = null,
): Promise<View> {
  const ids = new Set([
    ...others,
    ...peopleOf(filed),
    ...entries.flatMap(({ by, event }) => [...(by ? [by] : []), ...namedIn(event)]),
  ]);
  const names = new Map(asker === null ? [] : [[asker.id, asker.name]]);
  const unknown = [...ids].filter((id) => !names.has(id));
  const people = unknown.length === 0 ? new Map<PersonId, Person>() : await parts.store.people(unknown);
  for (const [id, { name }] of people) names.set(id, name);
  const accounts = new Map([...people].flatMap(([id, { also }]) => (also ? [[id, also] as const] : [])));
  const mergedOn = await isMergedOn(parts, filed);
  const clientsReached = clientsRead(parts, filed.incident, filed.procedure).length > 0;
  const mergedToo = mergedOn ? { mergedOn } : {};
  const presence = await presenceThen(parts, filed);
  const presentThen = presence === null ? {} : { presence };
  return { filed, people: names, accounts, now: parts.now(), clientsReached, reader, ...mergedToo, ...presentThen };
}

/** When the next escalation is due. No platform is asked: a card is written often. */
async function presenceThen(parts: Parts, { incident, procedure }: Filed): Promise<Presence | null> {
  if (!namesAnybody(procedure)) return null;
  const due = deadlines(incident, procedure).find(({ kind }) => kind === 'escalate');
  return due ? presenceIn(await rosterOf(parts, []), procedure, due.at) : null;
}

async function isMergedOn({ store }: Parts, { incident }: Filed): Promise<boolean> {
  if (incident.status !== 'merged') return false;
  return (await store.incident({ id: incident.into.id }))?.incident.status === 'merged';
}

function peopleOf({ incident, procedure }: Filed): PersonId[] {
  const owner = procedure.services.find(({ key }) => key === incident.service)?.owner;
  return [
    ...readersOf(incident).map(({ person }) => person),
    ...(incident.onBehalf ? [incident.onBehalf.by] : []),
    ...(incident.assignee ? [incident.assignee] : []),
    ...incident.helps.flatMap(({ by, answeredBy }) => (answeredBy ? [by, answeredBy] : [by])),
    ...incident.gathered.actions.map(({ owner: one }) => one),
    ...(incident.offeredTo ? [incident.offeredTo] : []),
    ...(incident.members ?? []),
    ...(owner ? [owner] : []),
    ...managersOf(procedure, incident),
    ...peopleOfTheEnd(incident),
    ...(incident.major ? leading(incident.major) : []),
    ...targets(incident.escalation?.to),
    ...(incident.escalation?.person ? [incident.escalation.person] : []),
    ...[...procedure.path, ...procedure.paths.flatMap(({ steps }) => steps)].flatMap(({ to }) => targets(to)),
    ...targets(procedure.lastResort.to),
  ];
}

/** Whoever said that it works, and whoever owes a review. */
function peopleOfTheEnd({ confirmation, review }: Filed['incident']): PersonId[] {
  const confirmedBy = confirmation?.confirmed?.by;
  return [
    ...(confirmation?.of ? [confirmation.of] : []),
    ...(confirmedBy ? [confirmedBy] : []),
    ...(review ? [review.of] : []),
  ];
}

function namedIn(event: Event): PersonId[] {
  switch (event.type) {
    case 'raised':
      return [event.reporter, ...(event.onBehalf ? [event.onBehalf.by] : [])];
    case 'reporterSet':
      return [event.reporter, event.from];
    case 'assigned':
      return event.from ? [event.to, event.from] : [event.to];
    case 'taken':
      return event.from ? [event.from] : [];
    case 'passedBack':
    case 'lapsed':
      return [event.from];
    case 'passedOn':
      return event.from ? [event.from] : [];
    case 'offered':
      return [event.to, event.from];
    case 'escalated':
      return [
        ...targets(event.to),
        ...(event.person ? [event.person] : []),
        ...(event.skipped ?? []).flatMap(({ person }) => person ?? []),
      ];
    case 'madePrivate':
    case 'admitted':
      return [...event.members];
    case 'confirmationAsked':
    case 'reviewAsked':
      return [event.of];
    case 'actionAdded':
      return [event.owner];
    case 'suspicionSettled':
    case 'actionDone':
    case 'actionDropped':
    case 'actionFollowsUp':
    case 'actionReminded':
    case 'questionsAsked':
    case 'questionAnswered':
    case 'questionsReminded':
    case 'checked':
    case 'allocated':
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
    case 'merged':
    case 'absorbed':
    case 'unmerged':
    case 'separated':
    case 'workaroundFound':
    case 'held':
    case 'resumed':
    case 'updated':
    case 'escalationAnswered':
    case 'restored':
    case 'closed':
    case 'reopened':
    case 'cancelled':
    case 'reminded':
    case 'progressPosted':
    case 'heldOver':
    case 'helpAsked':
    case 'helpCalled':
    case 'helpAnswered':
    case 'confirmed':
    case 'recovered':
    case 'followUpNamed':
    case 'waived':
    case 'departed':
    case 'departuresExplained':
    case 'completed':
    case 'reviewed':
    case 'declaredMajor':
    case 'stoodDown':
    case 'conversationOpened':
    case 'conversationClosed':
      return [];
    case 'roleOffered':
    case 'roleGiven':
      return event.from ? [event.to, event.from] : [event.to];
    case 'roleTaken':
      return event.from ? [event.from] : [];
    case 'managerAwaited':
      return [event.to, event.from].filter((one) => one !== null);
    case 'handOverSuggested':
      return [event.manager];
    case 'ownerAsked':
    case 'ownerAcknowledged':
      return [event.owner];
    case 'ownerPassedOver':
      return [event.owner, ...(event.to === null ? [] : targets(event.to))];
  }
}

function targets(to: EscalationTarget | undefined): PersonId[] {
  return to?.startsWith('person:') ? [to.slice('person:'.length)] : [];
}
