import type { z } from 'zod';
import type { Priority } from '../incident/terms.ts';
import { usual } from './defaults.ts';
import type { Country } from './holidays.ts';
import type { sweep } from './schema-sweep.ts';
import type { RecordLine, Sweep } from './sweep.ts';
import { readDays } from './week.ts';

/** `usualHolidays`: those of the support that holds for all services. */
export function sweepOf(given: z.output<typeof sweep>, usualHolidays: Country | null): Sweep {
  return {
    at: given.at ?? usual.sweep.at,
    days: readDays(given.days ?? usual.sweep.days),
    holidays: given.holidays ?? usualHolidays,
    record: recordOf(given.record ?? {}),
    records: given.records ?? usual.sweep.records,
  };
}

/** A list is meant for all priorities; one that is left out is as usual. */
function recordOf(given: NonNullable<z.output<typeof sweep>['record']>): Sweep['record'] {
  const of = (priority: Priority) => (isList(given) ? given : (given[priority] ?? usualOf(priority)));
  return { P1: of('P1'), P2: of('P2'), P3: of('P3'), P4: of('P4') };
}

function usualOf(priority: Priority): readonly RecordLine[] {
  const { record } = usual.sweep;
  return isList(record) ? record : (record[priority] ?? []);
}

function isList<Item>(given: readonly Item[] | object): given is readonly Item[] {
  return Array.isArray(given);
}
