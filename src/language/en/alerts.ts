import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { AlertEvent } from '../../incident/event/alerts.ts';
import { counted } from '../format.ts';

const alerts = (count: number) => counted('en', count, { one: 'alert', other: 'alerts' });
const times = (count: number) => counted('en', count, { one: 'time', other: 'times' });

const entry: Readonly<Record<AlertEvent['what'], (alerts: number, heard: number) => string>> = {
  raised: () => 'raised by an alert',
  storm: (all) => `a storm: ${alerts(all)} gathered here; the latest`,
  joined: (all) => `a further alert (${alerts(all)} now)`,
  repeated: (_, heard) => `alerts were heard ${times(heard)}`,
  resolved: () => 'no alert fires any more',
  firing: () => 'an alert fires again',
};

/** What monitoring says. */
export const alertWords = {
  label: 'Monitoring',
  link: 'see it there',
  state: { firing: 'fires', resolved: 'says it is over' },
  /** After the state. */
  counts: (all: number, heard: number) =>
    (all > 1 ? ` · ${alerts(all)}` : '') + (heard > 1 ? ` · heard ${times(heard)}` : ''),
  entry,
  storm: (holder: Part, all: number): Rich =>
    rich`${holder}: a storm of alerts. ${alerts(all)} are gathered here, and further ones of this service will be. The latest:`,
  resolved: (holder: Part): Rich =>
    rich`${holder}: no alert fires any more, says the monitoring. Please look, and restore it if it is so.`,
  /** Where it was restored already. */
  resolvedToo: 'No alert fires any more, says the monitoring.',
  firing: (holder: Part): Rich => rich`${holder}: an alert fires again.`,
  unknownService: (given: string) => `The alert names a service that the procedure does not know: ${given}`,
};
