import type { z } from 'zod';
import { usual } from './defaults.ts';
import type { Country } from './holidays.ts';
import type { sweep } from './schema-sweep.ts';
import type { Sweep } from './sweep.ts';
import { readDays } from './week.ts';

/** `usualHolidays`: those of the support that holds for all services. */
export function sweepOf(given: z.output<typeof sweep>, usualHolidays: Country | null): Sweep {
  return {
    at: given.at ?? usual.sweep.at,
    days: readDays(given.days ?? usual.sweep.days),
    holidays: given.holidays ?? usualHolidays,
    record: given.record ?? usual.sweep.record,
    records: given.records ?? usual.sweep.records,
  };
}
