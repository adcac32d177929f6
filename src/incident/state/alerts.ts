import type { PersonId, Priority } from '../terms.ts';

/** The platform of those who are no people: what monitoring reports is reported by one of them. */
export const ALERTS = 'alerts';

export function isMonitoring(by: PersonId | null): boolean {
  return by?.startsWith(`${ALERTS}:`) ?? false;
}

/** What monitoring says of an incident. */
export interface Alarm {
  /** Resolved once none of its alerts fires any more: the incident itself waits for a person's word. */
  readonly state: 'firing' | 'resolved';
  readonly link: string | null;
  /** How many alerts are gathered here, and how often they were heard; told by an entry, so it may be more by now. */
  readonly alerts: number;
  readonly heard: number;
  /** The worst that monitoring made of the incident; null where it was a person's to begin with and nothing was worse. */
  readonly worst: Priority | null;
}

export interface Alerted {
  /** Null where no alert belongs to it. */
  readonly alarm: Alarm | null;
}

export const noAlarm: Alerted = { alarm: null };
