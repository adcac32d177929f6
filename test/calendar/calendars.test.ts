import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendars } from '../../src/calendar/calendars.ts';
import { readCalendar } from '../../src/calendar/read-calendar.ts';
import { dutyBook } from '../../src/desk/duty-book.ts';
import { onDuty } from '../../src/procedure/duty.ts';
import type { Rota } from '../../src/procedure/rota.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { tellingDesk, usualProcedure } from '../support/telling-desk.ts';

const people = { 'Jan Nowak': 'chat:jan', 'anna@example.org': 'chat:anna' };
const calendar = (...entries: readonly (readonly string[])[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test',
    ...entries.flatMap((lines, index) => [
      'BEGIN:VEVENT',
      `UID:${index}`,
      'DTSTAMP:20260101T000000Z',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const read = (text: string) =>
  readCalendar(text, {
    timeZone: 'Europe/Warsaw',
    people,
    from: Temporal.Instant.from('2026-03-20T00:00Z'),
    to: Temporal.Instant.from('2026-04-20T00:00Z'),
  });
const said = (text: string) => read(text).turns.map(({ person, from, to }) => `${person} ${from} ${to}`);

test('an entry that repeats keeps its time of day when the clocks are put', () => {
  const weekly = calendar([
    'DTSTART;TZID=Europe/Warsaw:20260323T090000',
    'DTEND;TZID=Europe/Warsaw:20260330T090000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2',
    'SUMMARY:On duty: Jan Nowak (primary)',
  ]);
  expect(said(weekly)).toEqual([
    'chat:jan 2026-03-23T08:00:00Z 2026-03-30T07:00:00Z',
    'chat:jan 2026-04-06T07:00:00Z 2026-04-13T07:00:00Z',
  ]);
});

test('whole days, times without a zone and times of UTC are read; who is named by address is found', () => {
  const mixed = calendar(
    ['DTSTART;VALUE=DATE:20260328', 'DTEND;VALUE=DATE:20260330', 'SUMMARY:Weekend', 'ATTENDEE:mailto:anna@example.org'],
    ['DTSTART:20260401T080000', 'DTEND:20260401T160000', 'SUMMARY:jan nowak'],
    ['DTSTART:20260402T080000Z', 'DTEND:20260402T160000Z', 'SUMMARY:Jan Nowak'],
  );
  expect(said(mixed)).toEqual([
    'chat:anna 2026-03-27T23:00:00Z 2026-03-29T22:00:00Z',
    'chat:jan 2026-04-01T06:00:00Z 2026-04-01T14:00:00Z',
    'chat:jan 2026-04-02T08:00:00Z 2026-04-02T16:00:00Z',
  ]);
});

test('what is cancelled counts for nothing, and who is not known is told of', () => {
  const odd = calendar(
    ['DTSTART:20260401T080000Z', 'DTEND:20260401T160000Z', 'SUMMARY:Jan Nowak', 'STATUS:CANCELLED'],
    ['DTSTART:20260401T080000Z', 'DTEND:20260401T160000Z', 'SUMMARY:Olga'],
  );
  expect(read(odd)).toEqual({ turns: [], unknown: ['Olga'] });
  expect(() => read('<html></html>')).toThrow();
});

let answer = { status: 200, body: '' };
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.writeHead(answer.status).end(answer.body);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const rota = (): Rota => ({
  key: 'duty',
  name: { en: 'Duty', pl: 'Dyżur' },
  timeZone: 'Europe/Warsaw',
  schedule: {
    kind: 'calendar',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret.ics`,
    people,
  },
});
const ofJan = calendar(['DTSTART:20260401T080000Z', 'DTEND:20260401T160000Z', 'SUMMARY:Jan Nowak']);
const ofAnna = calendar(['DTSTART:20260401T080000Z', 'DTEND:20260401T160000Z', 'ATTENDEE:mailto:anna@example.org']);

/** Two desks with a rota of that calendar, and what they post in operations. */
async function desks() {
  const alpha = scriptedPlatform('alpha');
  const on = await tellingDesk(Temporal.Instant.from('2026-04-01T09:00Z'), [alpha], {
    procedure: { ...usualProcedure, rotas: [rota()] },
  });
  const [one, another] = [calendars(on.parts, 'one'), calendars(on.parts, 'another')];
  /** Six minutes later the calendar, which then answers so, is read by one of the desks. */
  const reads = async (body: string, status = 200, by = one) => {
    await on.later({ minutes: 6 });
    answer = { status, body };
    await by();
    await on.later({ seconds: 5 });
  };
  const person = async () => onDuty(rota(), on.parts.now(), await dutyBook(on.parts))?.person ?? null;
  const posted = () => alpha.messages.flatMap(({ shows }) => shows);
  return { ...on, alpha, one, another, reads, person, posted };
}

test('a calendar is read every five minutes; one that fails leaves what was read last', async () => {
  const { one, another, reads, person } = await desks();
  asked = 0;
  await reads(ofJan);
  await another();
  await one();
  expect([asked, await person()]).toEqual([1, 'chat:jan']);
  await reads('no', 500);
  expect([asked, await person()]).toEqual([2, 'chat:jan']);
  await reads(ofAnna, 200, another);
  expect([asked, await person()]).toEqual([3, 'chat:anna']);
});

test('an outage is told once, by the second failure, with its reason, and so is its end', async () => {
  const { another, reads, posted } = await desks();
  await reads(ofJan);
  await reads('no', 500);
  expect(posted()).toEqual([]);
  await reads('no', 500, another);
  for (const _ of [1, 2, 3]) await reads('no', 500);
  expect(posted()).toEqual(['Duty: the calendar can’t be read since 09:12: its address answers with 500.']);
  await reads(ofJan, 200, another);
  await reads(ofJan);
  expect(posted().slice(1)).toEqual(['Duty: the calendar is read again. It could not be since 09:12.']);
  for (const _ of [1, 2]) await reads('<html></html>');
  expect(posted().slice(2)).toEqual([expect.stringMatching(/since 09:54: what is at its address is no calendar\.$/)]);
});

test('one that was never read is told of at once; a single failure of one that was is no outage', async () => {
  const { reads, posted } = await desks();
  await reads('no', 404);
  expect(posted()).toEqual([expect.stringMatching(/its address answers with 404/)]);
  await reads(ofJan);
  await reads('no', 404);
  await reads(ofJan);
  expect(posted()).toHaveLength(2);
});

test('what waited while the platform was away says nothing of an outage that is over', async () => {
  const { alpha, reads, posted } = await desks();
  alpha.script({ retryAfter: 1200 });
  await reads('no', 404);
  await reads(ofJan);
  await reads(ofJan);
  await reads(ofJan);
  await reads(ofJan);
  expect(posted()).toEqual(['Duty: the calendar is read again. It could not be since 09:06.']);
});
