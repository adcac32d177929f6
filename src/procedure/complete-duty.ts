import type { z } from 'zod';
import type { SupportHours } from './hours.ts';
import type { Rota, Schedule, Shift } from './rota.ts';
import type { rotas, support } from './schema-duty.ts';
import { readDays, readWeekTime } from './week.ts';

type GivenRota = z.output<typeof rotas>[number];

/** A Monday. It says nothing where each shift has one member, and is demanded by the checks where one has more. */
const ANY_DATE = '2026-01-05';

export function supportOf({ timeZone, holidays, hours }: z.output<typeof support>, usualZone: string): SupportHours {
  return {
    timeZone: timeZone ?? usualZone,
    holidays: holidays ?? null,
    openings: hours.map(({ days, from, to }) => ({ days: readDays(days), from, to })),
  };
}

function shiftsOf({ members, handover, shifts }: GivenRota): readonly Shift[] {
  if (members && handover) return [{ from: readWeekTime(handover), to: readWeekTime(handover), members }];
  return (shifts ?? []).map((one) => ({ ...one, from: readWeekTime(one.from), to: readWeekTime(one.to) }));
}

function scheduleOf(given: GivenRota): Schedule {
  const { calendar, people, since, gaps } = given;
  if (calendar !== undefined) return { kind: 'calendar', url: calendar, people: people ?? {} };
  return { kind: 'weekly', shifts: shiftsOf(given), since: since ?? ANY_DATE, gaps: gaps ?? false };
}

export function rotaOf(given: GivenRota, usualZone: string): Rota {
  const { key, name, timeZone } = given;
  return { key, name, timeZone: timeZone ?? usualZone, schedule: scheduleOf(given) };
}
