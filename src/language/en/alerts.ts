import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { AlertEvent } from '../../incident/event/alerts.ts';
import type { Noun } from '../format.ts';

const entry: Readonly<Record<AlertEvent['what'], (alerts: string, times: string) => string>> = {
  raised: () => 'raised by an alert',
  storm: (alerts) => `a storm: ${alerts} gathered here; the latest`,
  joined: (alerts) => `a further alert (${alerts} now)`,
  repeated: (_, times) => `alerts were heard ${times}`,
  resolved: () => 'no alert fires any more',
  firing: () => 'an alert fires again',
};

/** What monitoring says. Alerts and times come counted, each with its noun. */
export const alertWords = {
  label: 'Monitoring',
  link: 'see it there',
  state: { firing: 'fires', resolved: 'says it is over' },
  alerts: { one: 'alert', other: 'alerts' } as Noun,
  times: { one: 'time', other: 'times' } as Noun,
  heard: (times: string) => `heard ${times}`,
  entry,
  storm: (holder: Part, alerts: string): Rich =>
    rich`${holder}: a storm of alerts. ${alerts} are gathered here, and further ones of this service will be. The latest:`,
  resolved: (holder: Part): Rich =>
    rich`${holder}: no alert fires any more, says the monitoring. Please look, and restore it if it is so.`,
  /** Where it was restored already. */
  resolvedToo: 'No alert fires any more, says the monitoring.',
  firing: (holder: Part): Rich => rich`${holder}: an alert fires again.`,
  unknownService: (given: string) => `The alert names a service that the procedure does not know: ${given}`,
};
