import { z } from 'zod';
import { duration, listOf, mapping, matching, saying } from './schema-parts.ts';
import { recordLines } from './sweep.ts';
import { CLOCK_PATTERN, DAYS_PATTERN } from './week.ts';

const lines = listOf('lines', z.enum(recordLines, saying('resolution, cause, category or reasons')));
const ofEach = mapping('lines for P1, P2, P3 or P4', {
  P1: lines.optional(),
  P2: lines.optional(),
  P3: lines.optional(),
  P4: lines.optional(),
});

export const sweep = mapping('at, days, holidays, record and records', {
  at: matching(CLOCK_PATTERN, 'a time of day, such as 09:00').optional().describe("By the procedure's clock"),
  days: matching(DAYS_PATTERN, 'days, such as monday-friday or saturday, sunday')
    .optional()
    .describe('Days of the week on which it is told'),
  holidays: matching(/^[A-Z]{2}(?:-[A-Z0-9]{1,3}){0,2}$/, 'a country, such as PL, or a part of one, such as DE-BY')
    .optional()
    .describe('The country whose public holidays are left out; otherwise that of the support'),
  record: z
    .union([lines, ofEach], saying('a list of lines, or one for each of P1, P2, P3 and P4'))
    .optional()
    .describe('What a closed record should have, for all priorities or for each; it can be added afterwards'),
  records: duration.optional().describe('For how long after its close a record is looked through'),
});
