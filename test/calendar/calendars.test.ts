import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendars } from '../../src/calendar/calendars.ts';
import { readCalendar } from '../../src/calendar/read-calendar.ts';
import { dutyBook } from '../../src/desk/duty-book.ts';
import type { Parts } from '../../src/desk/parts.ts';
import { createLog } from '../../src/log.ts';
import { onDuty } from '../../src/procedure/duty.ts';
import type { Rota } from '../../src/procedure/rota.ts';
import { openStore } from '../../src/store/open-store.ts';
import { memoryDatabase } from '../support/database.ts';

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

test('a calendar is read every five minutes; one that fails leaves what was read last', async () => {
  const database = await memoryDatabase();
  const { store, shelf } = await openStore(database.place);
  try {
    const rota: Rota = {
      key: 'duty',
      name: { en: 'Duty', pl: 'Dyżur' },
      timeZone: 'Europe/Warsaw',
      schedule: {
        kind: 'calendar',
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret.ics`,
        people,
      },
    };
    let now = Temporal.Instant.from('2026-04-01T09:00Z');
    const parts = {
      store,
      shelf: shelf('desk'),
      procedure: { rotas: [rota] },
      now: () => now,
      log: createLog('silent'),
    } as unknown as Parts;
    const [one, another] = [calendars(parts, 'one'), calendars(parts, 'another')];
    const entry = ['DTSTART:20260401T080000Z', 'DTEND:20260401T160000Z', 'SUMMARY:Jan Nowak'];
    const person = async () => onDuty(rota, now, await dutyBook(parts))?.person ?? null;

    answer = { status: 200, body: calendar(entry) };
    await one();
    await another();
    await one();
    expect([asked, await person()]).toEqual([1, 'chat:jan']);

    now = now.add({ minutes: 6 });
    answer = { status: 500, body: 'no' };
    await one();
    expect([asked, await person()]).toEqual([2, 'chat:jan']);

    now = now.add({ minutes: 6 });
    answer = {
      status: 200,
      body: calendar(['DTSTART:20260401T080000Z', 'DTEND:20260401T160000Z', 'ATTENDEE:mailto:anna@example.org']),
    };
    await another();
    expect([asked, await person()]).toEqual([3, 'chat:anna']);
  } finally {
    await store.close();
    await database.end();
  }
});
