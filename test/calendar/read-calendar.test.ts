import { expect, test } from 'vitest';
import { readCalendar } from '../../src/calendar/read-calendar.ts';
import { calendar, people } from '../support/calendar-text.ts';

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
  expect(read(odd)).toMatchObject({ turns: [], unknown: ['Olga'] });
  expect(() => read('<html></html>')).toThrow();
});

test('times of a zone that is not known are of the rota’s own, and its name is told', () => {
  const windows = calendar([
    'DTSTART;TZID=Central European Standard Time:20260401T080000',
    'DTEND;TZID=Central European Standard Time:20260401T160000',
    'SUMMARY:Jan Nowak',
  ]);
  expect(read(windows)).toMatchObject({
    turns: [
      {
        person: 'chat:jan',
        from: Temporal.Instant.from('2026-04-01T06:00Z'),
        to: Temporal.Instant.from('2026-04-01T14:00Z'),
      },
    ],
    zones: ['Central European Standard Time'],
  });
  const brought = windows.replace(
    'BEGIN:VEVENT',
    [
      'BEGIN:VTIMEZONE',
      'TZID:Central European Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0500',
      'TZOFFSETTO:+0500',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
    ].join('\r\n'),
  );
  expect([said(brought), read(brought).zones]).toEqual([['chat:jan 2026-04-01T03:00:00Z 2026-04-01T11:00:00Z'], []]);
});

test('an entry that can’t be read costs no other', () => {
  const some = calendar(
    ['SUMMARY:Jan Nowak', 'DTEND:20260331T160000Z'],
    ['DTSTART:soon', 'SUMMARY:Jan Nowak'],
    ['DTSTART:20260401T080000Z', 'DTEND:20260401T160000Z', 'SUMMARY:Jan Nowak'],
  );
  expect(said(some)).toEqual(['chat:jan 2026-04-01T08:00:00Z 2026-04-01T16:00:00Z']);
  expect(read(some).unread).toHaveLength(2);
});

test('what changes one entry of a row changes no other row, and counts by itself where its row is not here', () => {
  const [row, other] = ['Jan Nowak', 'Anna'].map((name) => [
    'DTSTART:20260330T080000Z',
    'DTEND:20260330T160000Z',
    'RRULE:FREQ=WEEKLY;COUNT=2',
    `SUMMARY:${name}`,
    ...(name === 'Anna' ? ['ATTENDEE:mailto:anna@example.org'] : []),
  ]);
  const change = [
    'RECURRENCE-ID:20260406T080000Z',
    'DTSTART:20260407T080000Z',
    'DTEND:20260407T160000Z',
    'SUMMARY:Jan Nowak',
  ];
  const uid = (text: string) => text.replace('UID:2', 'UID:0');
  expect(said(uid(calendar(row ?? [], other ?? [], change)))).toEqual([
    'chat:jan 2026-03-30T08:00:00Z 2026-03-30T16:00:00Z',
    'chat:anna 2026-03-30T08:00:00Z 2026-03-30T16:00:00Z',
    'chat:anna 2026-04-06T08:00:00Z 2026-04-06T16:00:00Z',
    'chat:jan 2026-04-07T08:00:00Z 2026-04-07T16:00:00Z',
  ]);
  expect(said(calendar(change))).toEqual(['chat:jan 2026-04-07T08:00:00Z 2026-04-07T16:00:00Z']);
});
