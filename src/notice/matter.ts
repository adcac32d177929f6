import type { IncidentId, PersonId } from '../incident/terms.ts';

/** The subject of what the desk itself has to tell: no incident has this id. */
export const THE_DESK: IncidentId = '00000000-0000-0000-0000-000000000000';

/** A matter has no timeline: each of its rows wants this seq, and shows it. */
export const MATTER_SEQ = 1;

/** Why a calendar can't be read. `refused`: by its address, with this status. */
export type CalendarFault =
  | { readonly kind: 'unreachable' | 'tooLarge' | 'noCalendar' }
  | { readonly kind: 'refused'; readonly status: number };

/** What the desk itself has to tell, that belongs to no incident. What stays true is frozen here; state is looked up when it is sent. */
export type Matter =
  /** A rota's calendar can't be read; nothing once it can again. */
  | {
      readonly type: 'calendarFails';
      readonly rota: string;
      readonly why: CalendarFault;
      readonly since: Temporal.Instant;
    }
  | { readonly type: 'calendarReads'; readonly rota: string; readonly since: Temporal.Instant }
  /** Entries of a rota's calendar name nobody who is known; these are their words. */
  | { readonly type: 'calendarNames'; readonly rota: string; readonly names: readonly string[] }
  /** Another procedure took effect than the one before, by their versions. */
  | { readonly type: 'procedureChanged'; readonly before: string; readonly after: string }
  /** A desk can't write the files of the status page, by the system's word for why, such as ENOSPC; and when it could again. */
  | { readonly type: 'statusUnwritten'; readonly since: Temporal.Instant; readonly why: string }
  | { readonly type: 'statusWritten'; readonly since: Temporal.Instant }
  /** No desk was there from the one to the other; how much was late is looked up when it is sent. */
  | { readonly type: 'away'; readonly from: Temporal.Instant; readonly to: Temporal.Instant }
  /** What was left undone after restores, looked up when it is sent. */
  | { readonly type: 'sweep' }
  /** What somebody follows and was not told in their quiet hours: entries of incidents, by their numbers, oldest first. */
  | {
      readonly type: 'missed';
      readonly reader: PersonId;
      readonly parts: readonly { readonly incident: IncidentId; readonly seqs: readonly number[] }[];
    }
  /** Somebody has duty instead of another, told to both of them. */
  | {
      readonly type: 'cover';
      /** The rota's key. */
      readonly rota: string;
      readonly person: PersonId;
      /** Who would have had duty; empty where nobody would. */
      readonly insteadOf: readonly PersonId[];
      readonly from: Temporal.Instant;
      readonly to: Temporal.Instant;
      readonly by: PersonId;
      /** Who reads this. */
      readonly reader: PersonId;
    };
