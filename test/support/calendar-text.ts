/** Who is meant by the names and addresses of the calendars below. */
export const people = { 'Jan Nowak': 'chat:jan', 'anna@example.org': 'chat:anna' };

/** An iCal text of these entries, the first with the UID 0. */
export const calendar = (...entries: readonly (readonly string[])[]) =>
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
