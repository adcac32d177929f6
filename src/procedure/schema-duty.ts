import { z } from 'zod';
import { filledListOf, key, listOf, mapping, matching, name, person, saying, timeZone, word } from './schema-parts.ts';
import { CLOCK_END_PATTERN, CLOCK_PATTERN, DAYS_PATTERN, WEEK_TIME_PATTERN } from './week.ts';

const opening = mapping('hours with days, from and to', {
  days: matching(DAYS_PATTERN, 'days, such as monday-friday or saturday, sunday'),
  from: matching(CLOCK_PATTERN, 'a time of day, such as 08:00'),
  to: matching(CLOCK_END_PATTERN, 'a time of day, such as 16:00 or 24:00'),
});

/** When a service is supported. */
export const support = mapping('support with at least hours', {
  timeZone: timeZone.optional().describe("Whose clock counts; otherwise the procedure's"),
  holidays: matching(/^[A-Z]{2}(?:-[A-Z0-9]{1,3}){0,2}$/, 'a country, such as PL, or a part of one, such as DE-BY')
    .optional()
    .describe('The country whose public holidays are no days of support'),
  hours: filledListOf('hours', opening).describe('Days of the week, each from and to a time of day'),
});

const weekTime = matching(WEEK_TIME_PATTERN, 'a day and a time, such as monday 08:00');

const DATE = 'a date, such as 2026-11-23';

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

const shift = mapping('a shift with from, to and members', {
  from: weekTime,
  to: weekTime,
  members: filledListOf('people', person).describe('In turn, a week each'),
});

/** Who has duty when: members in turn, shifts of the week, or a calendar. Which of them is given is checked apart. */
export const rotas = listOf(
  'rotas',
  mapping('a rota with at least key and name', {
    key,
    name,
    timeZone: timeZone.optional().describe("Whose clock counts; otherwise the procedure's"),
    members: filledListOf('people', person).optional().describe('A week each, in this order'),
    handover: weekTime.optional().describe('When the next member’s week begins, such as monday 09:00'),
    shifts: filledListOf('shifts', shift).optional().describe('Parts of the week, each with its own people'),
    since: matching(/^\d{4}-\d{2}-\d{2}$/, DATE)
      .refine(isDate, saying(DATE))
      .optional()
      .describe('When the first member’s first turn begins'),
    gaps: z
      .boolean(saying('true or false'))
      .optional()
      .describe('True where it is agreed that nobody has duty at some times'),
    calendar: matching(/^https?:\/\/\S+$/, 'an address of an iCal calendar, such as https://example.org/duty.ics')
      .optional()
      .describe('The address of an iCal calendar; who has it can read who has duty'),
    people: z
      .record(word, person, saying('a person for each name in the calendar'))
      .optional()
      .describe('Who is meant by the names and mail addresses in the calendar’s entries'),
  }),
);
