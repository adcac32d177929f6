import type { Entry, Event } from '../event.ts';
import { type Incident, readersOf } from '../incident.ts';
import type { Ending } from '../state/ending.ts';
import type { Absorbed, Departure, DepartureKind } from '../terms.ts';
import { bare, impossible } from './common.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Whoever is asked hears how it goes on from then on. */
export function confirmationAsked(incident: Incident, entry: Entry, event: Of<'confirmationAsked'>): Incident {
  if (incident.status !== 'restored') throw impossible(incident.status, entry);
  const { of, as, until } = event;
  const follows = readersOf(incident).some(({ person }) => person === of);
  const is = as === 'owner' ? ('staff' as const) : ('client' as const);
  return {
    ...incident,
    confirmation: { of, until, confirmed: null },
    followers: follows ? incident.followers : [...incident.followers, { person: of, is, of: null }],
  };
}

export function confirmed(incident: Incident, entry: Entry, { how }: Of<'confirmed'>): Incident {
  if (incident.status !== 'restored') throw impossible(incident.status, entry);
  const { of, until } = incident.confirmation ?? { of: null, until: null };
  return { ...incident, confirmation: { of, until, confirmed: { how, by: entry.by } } };
}

export function closed(incident: Incident, entry: Entry, event: Of<'closed'>): Incident {
  if (incident.status !== 'restored') throw impossible(incident.status, entry);
  const { at } = entry;
  const { group, assignee, restoredAt } = incident;
  const { resolution, cause } = event;
  return {
    ...bare(incident),
    status: 'closed',
    since: at,
    group,
    assignee,
    restoredAt,
    closedAt: at,
    resolution,
    cause,
  };
}

/** What it has stays. */
export function completed(incident: Incident, entry: Entry, event: Of<'completed'>): Incident {
  if (incident.status !== 'closed') throw impossible(incident.status, entry);
  const { resolution, cause } = incident;
  return { ...incident, resolution: resolution ?? event.resolution, cause: cause ?? event.cause };
}

/** What else an entry about the end changes. */
export function endingAfter(
  incident: Incident,
  event: Of<'recovered' | 'followUpNamed' | 'waived' | 'departed' | 'departuresExplained' | 'reviewAsked' | 'reviewed'>,
): Partial<Pick<Incident, keyof Ending | 'absorbed'>> {
  switch (event.type) {
    case 'recovered':
      return { recovered: [...new Set([...incident.recovered, event.line])] };
    case 'followUpNamed':
      return { followUp: event.text, absorbed: incident.absorbed.map(settled) };
    case 'waived':
      return { waived: [...new Set([...incident.waived, event.line])] };
    case 'departuresExplained':
      return {
        departures: incident.departures.map((one) => (one.reason === null ? { ...one, reason: event.reason } : one)),
      };
    case 'reviewAsked':
      return { review: { of: event.of, dueAt: event.dueAt, held: false } };
    case 'reviewed':
      return { review: incident.review && { ...incident.review, held: true } };
    case 'departed':
      return {};
  }
}

/** What becomes of one workaround is said of all. */
function settled(one: Absorbed): Absorbed {
  const { carried } = one;
  return carried?.workaround === 'owed' ? { ...one, carried: { ...carried, workaround: 'settled' } } : one;
}

/** The departures that there are after an entry: what the clock had to do tells of most of them by itself. */
export function departing(before: Incident, entry: Entry, so: readonly Departure[]): readonly Departure[] {
  const kinds = told(before, entry);
  if (kinds.length === 0) return so;
  const reason = entry.event.type === 'waived' ? entry.event.reason : null;
  return [...so, ...kinds.map((kind) => ({ kind, at: entry.at, entry: entry.seq, reason }))];
}

/** Since it failed, or failed once more. */
export function departedAlready({ departures, targetsFrom }: Incident, kind: DepartureKind): boolean {
  return departures.some((one) => one.kind === kind && Temporal.Instant.compare(one.at, targetsFrom) >= 0);
}

function wasCalledOnce({ helps }: Incident, asked: string): boolean {
  return helps.some(({ group, calls }) => group === asked && calls === 1);
}

function told(before: Incident, { event }: Entry): readonly DepartureKind[] {
  const { type } = event;
  const where = (is: boolean, kind: DepartureKind) => (is ? [kind] : []);
  const once = (kind: DepartureKind) => where(!departedAlready(before, kind), kind);
  if (type === 'escalated') {
    return [
      ...where(event.timing !== null && event.why === 'untaken' && !before.escalation?.pending, 'takenLate'),
      ...where(event.timing !== null && event.why === 'unrestored' && !before.restoreMissed, 'restoredLate'),
      ...where(event.timing?.late === true, 'escalatedLate'),
    ];
  }
  if (type === 'reminded') {
    const unclosed = before.status === 'restored' && before.closingRemindedAt === null;
    return [
      ...where(event.of === 'firstUpdate' && before.firstUpdate?.lastRemindedAt === null, 'firstUpdateLate'),
      ...where(event.of === 'updateOverdue', 'promiseMissed'),
      ...where(event.of === 'closing' && unclosed, 'closedLate'),
    ];
  }
  // After an outage the reminder before it was left out.
  if (type === 'heldOver')
    return where(event.count === 1 && before.promise?.overdueReminded === false, 'promiseMissed');
  if (type === 'prioritised') return where(event.priority > event.from && before.restoreMissed, 'loweredAfterMiss');
  if (type === 'waived') return ['gateWaived'];
  if (type === 'lapsed') return ['takeLapsed'];
  // What is asked again and again is one departure.
  if (type === 'managerAwaited') return once(event.from === null ? 'unled' : 'handOverUnaccepted');
  if (type === 'ownerAsked' || type === 'ownerPassedOver') return event.timing === null ? [] : once('ownerSilent');
  if (type === 'helpCalled') return where(wasCalledOnce(before, event.group), 'helpUnanswered');
  if (type === 'actionReminded') return where(event.to === 'owner', 'actionOverdue');
  return type === 'departed' ? [event.kind] : [];
}
