import fc from 'fast-check';
import type { SupportHours, Weekday } from '../../src/procedure/hours.ts';
import type { Named } from '../../src/procedure/procedure.ts';
import type { Rota, Shift, WeekTime } from '../../src/procedure/rota.ts';
import { recordLines, type Sweep } from '../../src/procedure/sweep.ts';

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const zone = fc.constantFrom('UTC', 'Europe/Warsaw', 'America/Argentina/Buenos_Aires');
const clock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const day = fc.integer({ min: 1, max: 7 }).map((number) => number as Weekday);
const weekTime: fc.Arbitrary<WeekTime> = fc.record({ day, time: clock });

export const support: fc.Arbitrary<SupportHours> = fc.record({
  timeZone: zone,
  holidays: fc.constantFrom('PL', 'DE-BY', null),
  openings: fc.array(
    fc.record({
      days: fc.uniqueArray(day, { minLength: 1 }).map((days) => days.sort()),
      from: clock.filter((time) => time !== '23:59'),
      to: fc.constantFrom('23:59', '24:00'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Shifts around the week, in its order, each until the next one. */
function shifts(person: fc.Arbitrary<string>): fc.Arbitrary<readonly Shift[]> {
  const times = fc.uniqueArray(weekTime, {
    minLength: 1,
    maxLength: 3,
    selector: ({ day: of, time }) => `${of} ${time}`,
  });
  const people = fc.array(fc.array(person, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 });
  return fc.tuple(times, people).map(([drawn, members]) => {
    const ends = drawn.toSorted((one, other) => (`${one.day} ${one.time}` < `${other.day} ${other.time}` ? -1 : 1));
    return ends.map((from, index) => ({
      from,
      to: ends[(index + 1) % ends.length] ?? from,
      members: members[index] ?? [],
    }));
  });
}

export function drawnRotas(
  person: fc.Arbitrary<string>,
  named: (key: string) => fc.Arbitrary<Named>,
): fc.Arbitrary<readonly Rota[]> {
  const schedule = fc.oneof(
    fc.record({
      kind: fc.constant('weekly' as const),
      shifts: shifts(person),
      since: fc.constantFrom('2026-11-23', '2024-02-29'),
      gaps: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('calendar' as const),
      url: fc.constantFrom('https://example.org/duty.ics', 'http://127.0.0.1:4000/a'),
      people: fc.dictionary(fc.constantFrom('Jan Nowak', 'jan@example.org'), person, { noNullPrototype: true }),
    }),
  );
  return fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), { maxLength: 3 }).chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.record({ named: named(key), timeZone: zone, schedule }).map((one) => ({
          key,
          name: one.named.name,
          timeZone: one.timeZone,
          schedule: one.schedule,
        })),
      ),
    ),
  );
}

const lines = fc.subarray([...recordLines]);

/** When it is looked for what was left undone. */
export const sweep: fc.Arbitrary<Sweep> = fc.record({
  at: clock,
  days: fc.uniqueArray(day, { minLength: 1 }).map((days) => days.sort()),
  holidays: fc.constantFrom('PL', null),
  record: fc.record({ P1: lines, P2: lines, P3: lines, P4: lines }),
  records: fc.integer({ min: 1, max: 30 * 86_400 }),
});

export function sweepInFile({ days, holidays, ...rest }: Sweep) {
  return { ...rest, days: days.map((of) => NAMES[of - 1]).join(', '), ...(holidays === null ? {} : { holidays }) };
}

const week = ({ day: of, time }: WeekTime) => `${NAMES[of - 1]} ${time}`;

export function supportInFile({ timeZone, holidays, openings }: SupportHours) {
  const hours = openings.map(({ days, ...rest }) => ({ ...rest, days: days.map((of) => NAMES[of - 1]).join(', ') }));
  return { timeZone, hours, ...(holidays === null ? {} : { holidays }) };
}

export function rotaInFile({ schedule, ...rota }: Rota) {
  if (schedule.kind === 'calendar') return { ...rota, calendar: schedule.url, people: schedule.people };
  const { since, gaps } = schedule;
  return {
    ...rota,
    since,
    gaps,
    shifts: schedule.shifts.map(({ from, to, members }) => ({ from: week(from), to: week(to), members })),
  };
}
