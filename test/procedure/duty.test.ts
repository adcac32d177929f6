import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awayUntil, isAway, onDuty, turnsFrom } from '../../src/procedure/duty.ts';
import type { Weekday } from '../../src/procedure/hours.ts';
import { type DutyBook, emptyBook, type Rota, type Shift } from '../../src/procedure/rota.ts';

const zone = 'Europe/Warsaw';
const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const shown = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');

function weekly(shifts: readonly Shift[], timeZone = zone): Rota {
  const name = { en: 'Duty', pl: 'Dyżur' };
  return { key: 'duty', name, timeZone, schedule: { kind: 'weekly', shifts, since: '2026-11-23', gaps: true } };
}

const mondays = { day: 1, time: '09:00' } as const;
const inTurn = weekly([{ from: mondays, to: mondays, members: ['chat:anna', 'chat:jan', 'chat:maria'] }]);
const days: Shift = { from: { day: 1, time: '08:00' }, to: { day: 5, time: '18:00' }, members: ['chat:anna'] };
const weekends: Shift = {
  from: { day: 5, time: '18:00' },
  to: { day: 1, time: '08:00' },
  members: ['chat:jan', 'chat:maria'],
};

const at = (rota: Rota, when: string, book: DutyBook = emptyBook) =>
  onDuty(rota, local(when), book)?.person.replace('chat:', '') ?? null;

test('members have duty a week each, in turn, handed over at the stated time in the stated zone', () => {
  expect(at(inTurn, '2026-11-23 09:00')).toBe('anna');
  expect(at(inTurn, '2026-11-30 08:59')).toBe('anna');
  expect(at(inTurn, '2026-11-30 09:00')).toBe('jan');
  expect(at(inTurn, '2026-12-07 09:00')).toBe('maria');
  expect(at(inTurn, '2026-12-14 09:00')).toBe('anna');
  // Before its first date the turns go on backwards.
  expect(at(inTurn, '2026-11-20 12:00')).toBe('maria');
});

test('the handover stays at nine in the morning when the clocks are put', () => {
  for (const day of ['2026-03-30', '2026-10-26']) {
    const before = at(inTurn, `${day} 08:59`);
    expect(at(inTurn, `${day} 09:00`)).not.toBe(before);
    expect(shown(onDuty(inTurn, local(`${day} 08:59`), emptyBook)?.to ?? expect.fail('nobody'))).toBe(`${day} 09:00`);
  }
});

test('on a Sunday on which the clocks are put the handover is when the clock on the wall says so', () => {
  const sundays = { day: 7, time: '09:00' } as const;
  const rota = weekly([{ from: sundays, to: sundays, members: ['chat:anna', 'chat:jan'] }]);
  for (const day of ['2026-03-29', '2026-10-25']) {
    const turn = onDuty(rota, local(`${day} 00:00`), emptyBook);
    expect(turn && shown(turn.to)).toBe(`${day} 09:00`);
  }
});

test('shifts follow each other through the week, each with its own people', () => {
  const rota = weekly([days, weekends]);
  expect(at(rota, '2026-11-27 17:59')).toBe('anna');
  expect(at(rota, '2026-11-27 18:00')).toBe('jan');
  expect(at(rota, '2026-11-30 07:59')).toBe('jan');
  expect(at(rota, '2026-12-05 12:00')).toBe('maria');
});

test('in a gap nobody has duty, and who has it next is known', () => {
  const rota = weekly([days]);
  expect(at(rota, '2026-11-28 12:00')).toBeNull();
  const [next] = turnsFrom(rota, local('2026-11-28 12:00'), 1, emptyBook);
  expect(next?.person).toBe('chat:anna');
  expect(next && shown(next.from)).toBe('2026-11-30 08:00');
});

test('cover counts instead of the rota while it lasts, and of two the one that was said last', () => {
  const cover = (person: string, from: string, to: string) => ({
    rota: 'duty',
    person: `chat:${person}`,
    from: local(from),
    to: local(to),
  });
  const book: DutyBook = {
    ...emptyBook,
    covers: [
      cover('maria', '2026-11-24 18:00', '2026-11-25 08:00'),
      cover('jan', '2026-11-25 00:00', '2026-11-25 04:00'),
      { ...cover('greta', '2026-11-24 00:00', '2026-11-26 00:00'), rota: 'another' },
    ],
  };
  const seen = ['11-24 17:59', '11-24 18:00', '11-25 00:00', '11-25 04:00', '11-25 08:00'];
  expect(seen.map((when) => at(inTurn, `2026-${when}`, book))).toEqual(['anna', 'maria', 'jan', 'maria', 'anna']);
  const turns = turnsFrom(inTurn, local('2026-11-24 12:00'), 5, book);
  expect(turns.map(({ person, from }) => `${person.slice(5)} ${shown(from).slice(5)}`)).toEqual([
    'anna 11-24 12:00',
    'maria 11-24 18:00',
    'jan 11-25 00:00',
    'maria 11-25 04:00',
    'anna 11-25 08:00',
  ]);
});

test('a calendar says who has duty; an entry that begins later lies upon an earlier one', () => {
  const rota: Rota = { ...inTurn, schedule: { kind: 'calendar', url: 'https://example.org/duty.ics', people: {} } };
  const turn = (person: string, from: string, to: string) => ({ person, from: local(from), to: local(to) });
  const book: DutyBook = {
    ...emptyBook,
    calendars: {
      duty: [
        turn('chat:anna', '2026-11-23 09:00', '2026-11-30 09:00'),
        turn('chat:jan', '2026-11-25 09:00', '2026-11-26 09:00'),
      ],
    },
  };
  expect(at(rota, '2026-11-24 12:00', book)).toBe('anna');
  expect(at(rota, '2026-11-25 12:00', book)).toBe('jan');
  expect(at(rota, '2026-11-27 12:00', book)).toBe('anna');
  expect(at(rota, '2026-12-01 12:00', book)).toBeNull();
  expect(at(rota, '2026-11-24 12:00')).toBeNull();
});

test('who is away is away under each of their ids, from the first instant until the last', () => {
  const [from, to] = [local('2026-12-24 18:00'), local('2026-12-27 08:00')];
  const book: DutyBook = { ...emptyBook, absences: [{ people: ['chat:jan', 'talk:jan'], from, to }] };
  expect(isAway('chat:jan', from, book)).toBe(true);
  expect(isAway('talk:jan', from, book)).toBe(true);
  expect(isAway('chat:anna', from, book)).toBe(false);
  expect(isAway('chat:jan', from.subtract({ seconds: 1 }), book)).toBe(false);
  expect(isAway('chat:jan', to, book)).toBe(false);
  expect(awayUntil('chat:jan', from, book)?.equals(to)).toBe(true);
});

const zones = ['Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
const clock = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const weekTime = fc.record({ day: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday), time: clock });
const people = fc.array(fc.constantFrom('chat:a', 'chat:b', 'chat:c', 'chat:d'), { minLength: 1, maxLength: 4 });
/** Shifts that follow each other around the week without a gap. */
const whole = fc
  .tuple(
    fc.uniqueArray(weekTime, { minLength: 1, maxLength: 4, selector: ({ day, time }) => `${day} ${time}` }),
    fc.array(people, { minLength: 4, maxLength: 4 }),
    fc.constantFrom(...zones),
  )
  .map(([ends, members, timeZone]) => {
    const sorted = ends.toSorted((left, right) => (`${left.day} ${left.time}` < `${right.day} ${right.time}` ? -1 : 1));
    const shifts = sorted.map((from, index) => ({
      from,
      to: sorted[(index + 1) % sorted.length] ?? from,
      members: members[index] ?? ['chat:a'],
    }));
    return weekly(shifts, timeZone);
  });
const handovers = ({ schedule }: Rota) =>
  schedule.kind === 'weekly' ? schedule.shifts.map(({ to }) => `${to.day} ${to.time}`) : [];
const anyInstant = fc
  .tuple(
    fc.constantFrom('2026-03-27', '2026-10-23', '2026-03-06', '2026-10-30', '2026-04-03', '2025-01-01', '2027-07-01'),
    fc.integer({ min: 0, max: 5 * 86_400 }),
  )
  .map(([date, seconds]) => Temporal.Instant.from(`${date}T00:00Z`).add({ seconds }));

test('a rota without a gap has somebody at every instant, across all changes of the clocks', () => {
  fc.assert(
    fc.property(whole, anyInstant, (rota, instant) => {
      const turn = onDuty(rota, instant, emptyBook);
      expect(turn).not.toBeNull();
      expect(Temporal.Instant.compare(turn?.to ?? instant, instant)).toBe(1);
    }),
    { numRuns: 200 },
  );
});

test('turns follow each other without a gap, and whoever has one has duty all through it', () => {
  fc.assert(
    fc.property(whole, anyInstant, fc.double({ min: 0, max: 0.999, noNaN: true }), (rota, instant, part) => {
      const turns = turnsFrom(rota, instant, 4, emptyBook);
      expect(turns[0]?.from.equals(instant)).toBe(true);
      for (const [index, { person, from, to }] of turns.entries()) {
        const next = turns[index + 1];
        const end = to.toZonedDateTimeISO(rota.timeZone);
        const handover = `${end.dayOfWeek} ${end.toPlainTime().toString({ smallestUnit: 'minute' })}`;
        // Earlier in the day a time may come twice, or never.
        if (end.hour >= 4) expect(handovers(rota)).toContain(handover);
        if (next) expect(next.from.equals(to) && next.person !== person).toBe(true);
        const within = from.add({ milliseconds: Math.floor(to.since(from).total('milliseconds') * part) });
        expect(onDuty(rota, within, emptyBook)?.person).toBe(person);
      }
    }),
    { numRuns: 100 },
  );
});

test('what a clock on the wall shows decides: the same time of the same weekday has the same shift all year', () => {
  fc.assert(
    fc.property(whole, anyInstant, fc.integer({ min: 1, max: 30 }), (rota, instant, weeks) => {
      const one = rota.schedule.kind === 'weekly' ? rota.schedule.shifts : [];
      // One person for each shift: the weeks' turns don't matter.
      const shifts = one.map((shift, index) => ({ ...shift, members: [`chat:${index}`] }));
      const fixed = weekly(shifts, rota.timeZone);
      const now = instant.toZonedDateTimeISO(rota.timeZone);
      // A time that comes twice, or never, is no time of its own.
      const then = now.add({ weeks });
      fc.pre(Math.abs(now.hour * 60 + now.minute - 150) > 120 && then.toPlainTime().equals(now.toPlainTime()));
      expect(onDuty(fixed, then.toInstant(), emptyBook)?.person).toBe(onDuty(fixed, instant, emptyBook)?.person);
    }),
    { numRuns: 150 },
  );
});
