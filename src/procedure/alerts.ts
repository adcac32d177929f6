import type { Level } from '../incident/terms.ts';

/** What is made of the alerts of monitoring. */
export interface Alerts {
  /** More new alerts than these of one service, within so many seconds, are a storm: one incident takes them all. */
  readonly stormOver: number;
  readonly stormWithin: number;
  /** By an alert's severity, in small letters. */
  readonly severities: Readonly<Record<string, { readonly impact: Level; readonly urgency: Level }>>;
}
