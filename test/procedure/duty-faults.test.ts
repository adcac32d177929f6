import { expect, test } from 'vitest';
import { linesOf, procedureOf } from './support.ts';

/** One line without a fault; what a test adds begins on line 2. */
const BASE = 'services: [{ key: shop, name: Shop }]\n';
const rota = (said: string) => `${BASE}rotas:\n  - { key: duty, name: Duty, ${said} }\n`;

test('members with a handover are one shift a week long, in turn', () => {
  const { rotas } = procedureOf(
    `timeZone: Europe/Warsaw\n${rota('members: [chat:anna, chat:jan], handover: monday 09:00, since: 2026-11-23')}`,
  );
  const monday = { day: 1, time: '09:00' };
  expect(rotas).toEqual([
    {
      key: 'duty',
      name: { en: 'Duty', pl: 'Duty' },
      timeZone: 'Europe/Warsaw',
      schedule: {
        kind: 'weekly',
        shifts: [{ from: monday, to: monday, members: ['chat:anna', 'chat:jan'] }],
        since: '2026-11-23',
        gaps: false,
      },
    },
  ]);
});

test('a service has its own support hours, or those of all, or is always supported', () => {
  const support = 'support: { holidays: PL, hours: [{ days: monday-friday, from: 08:00, to: 16:00 }] }';
  const services =
    'services:\n  - { key: a, name: A }\n  - { key: b, name: B, support: { timeZone: UTC, hours: [{ days: "saturday-monday, wednesday", from: 00:00, to: 24:00 }] } }\ndefaultService: a\n';
  const hoursOf = (text: string) => procedureOf(text).services.map((one) => one.support);
  const own = { timeZone: 'UTC', holidays: null, openings: [{ days: [1, 3, 6, 7], from: '00:00', to: '24:00' }] };
  expect(hoursOf(services)).toEqual([null, own]);
  expect(hoursOf(`${services}timeZone: Europe/Warsaw\n${support}\n`)).toEqual([
    {
      timeZone: 'Europe/Warsaw',
      holidays: 'PL',
      openings: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }],
    },
    own,
  ]);
});

const shifts = (...said: readonly string[]) =>
  `${BASE}rotas:\n  - key: duty\n    name: Duty\n    shifts:\n${said.map((one) => `      - { ${one} }\n`).join('')}`;

test('a gap in the week is named, unless it is agreed', () => {
  const gap = shifts('from: monday 08:00, to: friday 18:00, members: [chat:anna]');
  expect(linesOf(gap)).toEqual([
    'p.yaml:6:31 rotas[0].shifts[0].to: nobody has duty from friday 18:00 to monday 08:00; add a shift, or say gaps: true where that is agreed',
  ]);
  expect(linesOf(`${gap}    gaps: true\n`)).toEqual([]);
});

test('two people at once are a fault, also over the end of the week', () => {
  const twice = shifts(
    'from: monday 08:00, to: friday 18:00, members: [chat:anna]',
    'from: friday 16:00, to: monday 09:00, members: [chat:jan]',
  );
  expect(linesOf(twice)).toEqual([
    'p.yaml:6:11 rotas[0].shifts[0].from: begins monday 08:00, before rotas[0].shifts[1] ends',
    'p.yaml:7:11 rotas[0].shifts[1].from: begins friday 16:00, before rotas[0].shifts[0] ends',
  ]);
});

test('shifts that follow each other around the week have no fault, in whatever order they stand', () => {
  expect(
    linesOf(
      shifts(
        'from: friday 18:00, to: monday 08:00, members: [chat:jan]',
        'from: monday 08:00, to: friday 18:00, members: [chat:anna]',
      ),
    ),
  ).toEqual([]);
});

test.each([
  ['nothing', 'gaps: true', 'rotas[0]: says nobody; expected members with a handover, or shifts, or a calendar'],
  [
    'two ways at once',
    'members: [chat:a], handover: monday 09:00, calendar: "https://example.org/a.ics"',
    "rotas[0].calendar: can't stand beside members; keep one of the two",
  ],
  [
    'members without a handover',
    'members: [chat:a]',
    'rotas[0].handover: is missing; expected the day and time at which a week begins, such as monday 09:00',
  ],
  [
    'several members without a beginning',
    'members: [chat:a, chat:b], handover: monday 09:00',
    'rotas[0].since: is missing; expected the date on which the first member’s first turn begins',
  ],
  [
    'a person that is none',
    'members: [jan], handover: monday 09:00',
    'rotas[0].members[0]: expected a person as platform:person, such as chat:anna, found "jan"',
  ],
  [
    'a calendar over an open line',
    'calendar: "http://example.org/a.ics", people: { Jan: chat:jan }',
    'rotas[0].calendar: is read over an open line; expected https, but on this computer itself',
  ],
  [
    'a calendar whose names mean nobody',
    'calendar: "https://example.org/a.ics"',
    'rotas[0].people: is missing; expected a person for each name in the calendar, such as Jan Nowak: chat:jan',
  ],
])('a rota with %s is a fault', (_, said, message) => {
  expect(linesOf(rota(said)).map((line) => line.replace(/^p\.yaml:\d+:\d+ /, ''))).toEqual([message]);
});

test.each([
  [
    'holidays: PO, hours: [{ days: monday, from: 08:00, to: 16:00 }]',
    'support.holidays: no public holidays of "PO" are known; did you mean',
  ],
  [
    'holidays: PL-XX, hours: [{ days: monday, from: 08:00, to: 16:00 }]',
    'support.holidays: no public holidays of "PL-XX" are known; write it as PL or DE-BY',
  ],
  [
    'hours: [{ days: monday, from: 22:00, to: 06:00 }]',
    'support.hours[0].to: ends at 06:00, which is not after 22:00; write hours over midnight as two',
  ],
  ['hours: [{ days: mondays, from: 08:00, to: 16:00 }]', 'support.hours[0].days: expected days, such as monday-friday'],
  ['hours: []', 'support.hours: expected at least one of the hours'],
])('support of { %s } is a fault', (said, message) => {
  const lines = linesOf(`${BASE}support: { ${said} }\n`);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(message);
});
