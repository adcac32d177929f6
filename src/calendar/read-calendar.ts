import ICAL from 'ical.js';
import type { PersonId } from '../incident/terms.ts';
import { fold } from '../procedure/names.ts';
import type { Turn } from '../procedure/rota.ts';

interface Reading {
  /** Whose clock counts for times without a zone, and for whole days. */
  readonly timeZone: string;
  readonly people: Readonly<Record<string, PersonId>>;
  /** Turns that end before it are left out, and those that begin after `to`. */
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** An entry that repeats is followed no further. */
const MOST_OCCURRENCES = 5000;

/**
 * The turns that an iCal text says, and the words of entries that name nobody who is known. Throws for a text that is
 * no calendar.
 */
export function readCalendar(text: string, reading: Reading) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  if (calendar.name !== 'vcalendar') throw new Error('this is no calendar');
  const turns: Turn[] = [];
  const unknown = new Set<string>();
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    // An entry that changes one of a row is found with its row.
    if (event.isRecurrenceException()) continue;
    for (const { item, startDate, endDate } of occurrences(event, reading.to)) {
      if (String(item.component.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED') continue;
      const [from, to] = [instantOf(startDate, item, reading), instantOf(endDate, item, reading)];
      if (Temporal.Instant.compare(to, reading.from) <= 0 || Temporal.Instant.compare(from, reading.to) > 0) continue;
      const person = personIn(item, reading.people);
      if (person === null) unknown.add(item.summary ?? '');
      else if (Temporal.Instant.compare(from, to) < 0) turns.push({ person, from, to });
    }
  }
  turns.sort((left, right) => Temporal.Instant.compare(left.from, right.from));
  return { turns, unknown: [...unknown] };
}

function* occurrences(event: ICAL.Event, until: Temporal.Instant) {
  if (!event.isRecurring()) {
    yield { item: event, startDate: event.startDate, endDate: event.endDate };
    return;
  }
  const row = event.iterator();
  for (let seen = 0; seen < MOST_OCCURRENCES; seen += 1) {
    const next = row.next();
    // A day more, since these times may be of any zone.
    if (!next || next.toUnixTime() > until.epochMilliseconds / 1000 + 86_400) return;
    yield event.getOccurrenceDetails(next);
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/** By the named zone's own rules where it is one that is known, else by the rules that the calendar brings. */
function instantOf(time: ICAL.Time, { component }: ICAL.Event, { timeZone }: Reading): Temporal.Instant {
  const { year, month, day, hour, minute, second } = time;
  const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
  if (time.isDate) return local.toZonedDateTime(timeZone).toInstant();
  if (time.zone?.tzid === 'UTC') return local.toZonedDateTime('UTC').toInstant();
  const named = component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  if (!named) return local.toZonedDateTime(timeZone).toInstant();
  if (isZone(named)) return local.toZonedDateTime(named).toInstant();
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000);
}

/** By an attendee's address, else by a name among the words of the summary. */
function personIn({ component, summary }: ICAL.Event, people: Readonly<Record<string, PersonId>>): PersonId | null {
  const addresses = component
    .getAllProperties('attendee')
    .map((attendee) => fold(String(attendee.getFirstValue()).replace(/^mailto:/i, '')));
  const words = ` ${fold(summary ?? '').replace(/[^\p{L}\p{N}@.-]+/gu, ' ')} `;
  const known = Object.entries(people).map(([name, person]) => ({ name: fold(name), person }));
  const found =
    known.find(({ name }) => addresses.includes(name)) ?? known.find(({ name }) => words.includes(` ${name} `));
  return found?.person ?? null;
}
