import { type SupportHours, supportBetween } from './hours.ts';
import type { Walked } from './lint-walked.ts';
import type { LintWords } from './lint-words.ts';
import type { Procedure } from './procedure.ts';
import type { Finding } from './raw.ts';
import type { Rota, WeekTime } from './rota.ts';
import { WEEK, weekTimeText } from './week.ts';

/** A Monday; the clocks aren't changed in that week or the next anywhere that matters, so it stands for all weeks. */
const ANY_WEEK = Temporal.PlainDate.from('2026-01-12').toPlainDateTime();

interface Gap {
  /** Minutes of the week; the end may lie in the next one. */
  readonly from: number;
  readonly to: number;
}

/** When nobody has duty, in a week like any other. What a calendar says isn't known here. */
function gapsIn({ schedule }: Rota): readonly Gap[] {
  if (schedule.kind === 'calendar') return [];
  const shifts = schedule.shifts
    .map(({ from, to }) => ({ from: minuteIn(from), to: minuteIn(to) }))
    .map(({ from, to }) => ({ from, to: to > from ? to : to + WEEK }))
    .toSorted((one, other) => one.from - other.from);
  return shifts.flatMap(({ to }, index) => {
    const next = shifts[index + 1]?.from ?? (shifts[0]?.from ?? 0) + WEEK;
    return to < next ? [{ from: to, to: next }] : [];
  });
}

function minuteIn({ day, time }: WeekTime): number {
  return (day - 1) * 24 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whether there is support within the gap, public holidays left aside; hours of null are all hours. */
function isSupportedIn({ from, to }: Gap, { timeZone }: Rota, hours: SupportHours | null): boolean {
  const at = (minutes: number) => ANY_WEEK.add({ minutes }).toZonedDateTime(timeZone).toInstant();
  return supportBetween(at(from), at(to), hours && { ...hours, holidays: null }) > 0;
}

/** A step to who has duty, at times at which nobody has and incidents come. */
export function lintDuty({ rotas }: Procedure, { at, steps, services }: Walked, say: LintWords): readonly Finding[] {
  return steps.flatMap(({ to }, index) => {
    const place = rotas.findIndex(({ key }) => to === `duty:${key}`);
    const rota = rotas[place];
    if (rota === undefined) return [];
    return gapsIn(rota)
      .filter((gap) => services.some(({ support }) => isSupportedIn(gap, rota, support)))
      .map((gap) => ({
        path: [...at, index, 'to'],
        message: say.nobodyOnDuty(weekTimeText(gap.from), weekTimeText(gap.to % WEEK), `rotas[${place}]`),
      }));
  });
}
