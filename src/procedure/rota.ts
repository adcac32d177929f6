import type { PersonId } from '../incident/terms.ts';
import type { Weekday } from './hours.ts';

/** A moment of every week, in a rota's zone: `time` as 08:00. */
export interface WeekTime {
  readonly day: Weekday;
  readonly time: string;
}

/** A part of the week in which one person has duty: it begins every week, and lasts a week where both ends are the same. */
export interface Shift {
  readonly from: WeekTime;
  readonly to: WeekTime;
  /** In turn, a week each; at least one. */
  readonly members: readonly PersonId[];
}

export type Schedule =
  | {
      readonly kind: 'weekly';
      readonly shifts: readonly Shift[];
      /** The date, as 2026-11-23, on or after which the first turn of each shift's first member begins. */
      readonly since: string;
      /** Nobody having duty at some times is agreed, not forgotten. */
      readonly gaps: boolean;
    }
  /** Read from an iCal address. */
  | {
      readonly kind: 'calendar';
      readonly url: string;
      /** Who is meant by the names and addresses that the calendar's entries have. */
      readonly people: Readonly<Record<string, PersonId>>;
    };

/** Who has duty when. */
export interface Rota {
  readonly key: string;
  readonly name: { readonly en: string; readonly pl: string };
  readonly timeZone: string;
  readonly schedule: Schedule;
}

/** Everybody who can have duty by it, each once. */
export function peopleOf({ schedule }: Rota): readonly PersonId[] {
  const all =
    schedule.kind === 'weekly' ? schedule.shifts.flatMap(({ members }) => members) : Object.values(schedule.people);
  return [...new Set(all)];
}

/** A person has duty from one instant until another, which isn't part of it. */
export interface Turn {
  readonly person: PersonId;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Somebody has duty instead of whoever the rota says. Of several at one time the one that was said last counts. */
export interface Cover extends Turn {
  /** A rota's key. */
  readonly rota: string;
}

/** Somebody can't be asked for anything. */
export interface Absence {
  /** Every id of that person. */
  readonly people: readonly PersonId[];
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** What people and calendars said, beside the rotas of the procedure. */
export interface DutyBook {
  /** In the order in which they were said. */
  readonly covers: readonly Cover[];
  readonly absences: readonly Absence[];
  /** The turns that were read from calendars, by the rota's key. */
  readonly calendars: Readonly<Record<string, readonly Turn[]>>;
}

export const emptyBook: DutyBook = { covers: [], absences: [], calendars: {} };
