import type { Entry } from '../../incident/event.ts';

const { compare } = Temporal.Instant;

/** How often the clock acted late, as the store's port has it. */
export function lateAmong(rows: readonly { readonly entries: readonly Entry[] }[], since: Temporal.Instant): number {
  const isLate = ({ at, event }: Entry) => 'timing' in event && event.timing?.late === true && compare(at, since) >= 0;
  return rows.reduce((late, { entries }) => late + entries.filter(isLate).length, 0);
}
