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

/** What one entry says. */
interface Entry {
  readonly turns: readonly Turn[];
  /** Its words, or whose address it has, where that is nobody who is known. */
  readonly unknown: readonly string[];
}

/**
 * The turns that an iCal text says; the words of entries that name nobody who is known; the names of zones that are not
 * known either, so that the reading's own counted; and why entries could not be read. Throws for a text that is no
 * calendar.
 */
export function readCalendar(text: string, reading: Reading) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  if (calendar.name !== 'vcalendar') throw new Error('this is no calendar');
  const components = calendar.getAllSubcomponents('vevent');
  const rows = new Set(components.filter((one) => !isChange(one) && repeats(one) && begins(one)).map(uidOf));
  const changes = Map.groupBy(
    components.filter((one) => isChange(one) && begins(one)),
    uidOf,
  );
  const entries: Entry[] = [];
  const zones = new Set<string>();
  const unread: unknown[] = [];
  for (const component of components) {
    // An entry that changes one of a row is read with its row, if that is here.
    if (isChange(component) && rows.has(uidOf(component))) continue;
    try {
      if (!begins(component)) throw new Error('An entry has no beginning');
      const exceptions = isChange(component) ? [] : (changes.get(uidOf(component)) ?? []);
      entries.push(readEntry(new ICAL.Event(component, { exceptions }), reading));
      const zone = zoneOf(component);
      if (zone !== null && !isZone(zone) && !isBrought(component, zone)) zones.add(zone);
    } catch (fault) {
      unread.push(fault);
    }
  }
  const turns = entries.flatMap((entry) => entry.turns);
  turns.sort((left, right) => Temporal.Instant.compare(left.from, right.from));
  return { turns, unknown: [...new Set(entries.flatMap((entry) => entry.unknown))], zones: [...zones], unread };
}

const uidOf = (component: ICAL.Component) => String(component.getFirstPropertyValue('uid'));
const isChange = (component: ICAL.Component) => component.hasProperty('recurrence-id');
const repeats = (component: ICAL.Component) => component.hasProperty('rrule') || component.hasProperty('rdate');
const begins = (component: ICAL.Component) => component.hasProperty('dtstart');

function readEntry(event: ICAL.Event, reading: Reading): Entry {
  const turns: Turn[] = [];
  const unknown: string[] = [];
  for (const { item, startDate, endDate } of occurrences(event, reading.to)) {
    if (String(item.component.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED') continue;
    const [from, to] = [instantOf(startDate, item, reading), instantOf(endDate, item, reading)];
    if (Temporal.Instant.compare(to, reading.from) <= 0 || Temporal.Instant.compare(from, reading.to) > 0) continue;
    const person = personIn(item, reading.people);
    if (person === null) unknown.push(item.summary || addressesOf(item)[0] || '…');
    else if (Temporal.Instant.compare(from, to) < 0) turns.push({ person, from, to });
  }
  return { turns, unknown };
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

/** The name of the zone that an entry's times are of, where it has one. */
function zoneOf(component: ICAL.Component): string | null {
  return component.getFirstProperty('dtstart')?.getFirstParameter('tzid') || null;
}

/** Whether the calendar says the zone's rules. */
function isBrought(component: ICAL.Component, zone: string): boolean {
  return component.getTimeZoneByID(zone) !== null;
}

/**
 * By the named zone's own rules where it is one that is known, else by the rules that the calendar brings, else by the
 * clock of the reading: rather the organisation's own than UTC.
 */
function instantOf(time: ICAL.Time, { component }: ICAL.Event, { timeZone }: Reading): Temporal.Instant {
  const { year, month, day, hour, minute, second } = time;
  const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second });
  if (time.isDate) return local.toZonedDateTime(timeZone).toInstant();
  if (time.zone?.tzid === 'UTC') return local.toZonedDateTime('UTC').toInstant();
  const named = zoneOf(component);
  if (named !== null && isZone(named)) return local.toZonedDateTime(named).toInstant();
  if (named !== null && isBrought(component, named)) {
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000);
  }
  return local.toZonedDateTime(timeZone).toInstant();
}

function addressesOf({ component }: ICAL.Event): readonly string[] {
  return component
    .getAllProperties('attendee')
    .map((attendee) => String(attendee.getFirstValue()).replace(/^mailto:/i, ''));
}

/** By an attendee's address, else by a name among the words of the summary. */
function personIn(event: ICAL.Event, people: Readonly<Record<string, PersonId>>): PersonId | null {
  const addresses = addressesOf(event).map(fold);
  const words = ` ${fold(event.summary ?? '').replace(/[^\p{L}\p{N}@.-]+/gu, ' ')} `;
  const known = Object.entries(people).map(([name, person]) => ({ name: fold(name), person }));
  const found =
    known.find(({ name }) => addresses.includes(name)) ?? known.find(({ name }) => words.includes(` ${name} `));
  return found?.person ?? null;
}
