import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendars } from '../../src/calendar/calendars.ts';
import { dutyBook } from '../../src/desk/duty-book.ts';
import { createLog } from '../../src/log.ts';
import { onDuty } from '../../src/procedure/duty.ts';
import type { Rota } from '../../src/procedure/rota.ts';
import { calendar, people } from '../support/calendar-text.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { tellingDesk, usualProcedure } from '../support/telling-desk.ts';

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
async function desks(log = createLog('silent')) {
  const alpha = scriptedPlatform('alpha');
  const on = await tellingDesk(Temporal.Instant.from('2026-04-01T09:00Z'), [alpha], {
    procedure: { ...usualProcedure, rotas: [rota()] },
    log,
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

test('whoever the calendar names and nobody knows is told once, and who comes up later again', async () => {
  const { another, reads, posted } = await desks();
  const of = (...names: readonly string[]) =>
    calendar(...names.map((name) => ['DTSTART:20260401T080000Z', 'DTEND:20260401T160000Z', `SUMMARY:${name}`]));
  await reads(of('Jan Nowak', 'Olga'));
  await reads(of('Jan Nowak', 'Olga'), 200, another);
  await reads(of('Jan Nowak', 'Olga', 'Kuba'), 200, another);
  await reads(of('Jan Nowak', 'Kuba'));
  expect(posted()).toEqual([
    'Duty: entries of the calendar name nobody whom the procedure knows: “Olga”.',
    'Duty: entries of the calendar name nobody whom the procedure knows: “Kuba”.',
  ]);
  await reads(of('Olga'));
  expect(posted()).toHaveLength(3);
});

test('what can’t be read of a calendar is logged once, until that changes', async () => {
  const lines: string[] = [];
  const { reads } = await desks(createLog('warn', { write: (line) => lines.push(line) }));
  const of = (...starts: readonly string[]) => calendar(...starts.map((start) => [start, 'SUMMARY:Jan Nowak']));
  const odd = ['DTSTART;TZID=Central European Standard Time:20260401T080000', 'DTSTART:soon'];
  await reads(of(...odd));
  await reads(of(...odd));
  const said = () => lines.map((line) => JSON.parse(line)).map(({ zones, entries }) => zones ?? entries);
  expect(said()).toEqual([['Central European Standard Time'], 1]);
  await reads(of(...odd, 'DTSTART:later'));
  expect(said()).toEqual([['Central European Standard Time'], 1, 2]);
});
