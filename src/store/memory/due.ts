import type { Filed } from '../../incident/filed.ts';
import type { Incident } from '../../incident/incident.ts';

/** Everything that was merged into an incident, and into that. */
export function absorbedInto({ absorbed }: Incident, get: (id: string) => Filed | null): readonly Filed[] {
  const found = absorbed.flatMap(({ incident: { id } }) => get(id) ?? []);
  return found.flatMap((one) => [one, ...absorbedInto(one.incident, get)]);
}

interface Due {
  readonly nextDueAt: Temporal.Instant | null;
  readonly retryAt: Temporal.Instant | null;
}

/** The row that has been due longest and is not postponed, of several the first; null where there is none. */
export function longestDue<Row extends Due>(rows: readonly Row[], now: Temporal.Instant): Row | null {
  const isPast = (at: Temporal.Instant | null) => at === null || Temporal.Instant.compare(at, now) <= 0;
  const due = rows.flatMap((row) =>
    row.nextDueAt && isPast(row.nextDueAt) && isPast(row.retryAt) ? [{ row, at: row.nextDueAt }] : [],
  );
  const first = due.reduce<(typeof due)[number] | null>(
    (least, one) => (least && Temporal.Instant.compare(least.at, one.at) <= 0 ? least : one),
    null,
  );
  return first?.row ?? null;
}
