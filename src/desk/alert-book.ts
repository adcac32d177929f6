import type { IncidentId } from '../incident/terms.ts';

/** One alert of monitoring, by the key under which it is heard again and again. */
export interface AlertHeard {
  readonly key: string;
  /** The incident that was opened for it, or that took it in when it was new. */
  readonly raised: IncidentId;
  /** Where it counts now: another one when that was merged. */
  readonly incident: IncidentId;
  /** The service's key. */
  readonly service: string;
  readonly state: 'firing' | 'resolved';
  /** When it began, where the monitoring says so. */
  readonly startsAt: Temporal.Instant | null;
}

/** What was heard of the alerts of one incident. */
export interface AlertTotals {
  readonly alerts: number;
  readonly firing: number;
  readonly heard: number;
}

/** The part of the store's port that counts alerts. */
export interface AlertBook {
  /** The alert of this key as it was last heard; null for a new one. */
  alert(key: string): Promise<AlertHeard | null>;
  /**
   * Counts an alert for its incident, and gives what that incident's alerts then come to; `own`: how often this one was
   * heard for it. The same state of the same beginning within a minute is a repeat that its sender makes of itself, and
   * counts once.
   */
  countAlert(alert: AlertHeard, now: Temporal.Instant): Promise<AlertTotals & { readonly own: number }>;
  /** What the alerts of an incident come to now. */
  alertsOf(incident: IncidentId): Promise<AlertTotals>;
  /** Where a service's alerts count that were new since then: each incident once, with how many of them. */
  newAlerts(
    service: string,
    since: Temporal.Instant,
  ): Promise<readonly { readonly incident: IncidentId; readonly alerts: number }[]>;
  /** What counts for the one incident counts for the other from now on. */
  moveAlerts(from: IncidentId, to: IncidentId): Promise<void>;
}
