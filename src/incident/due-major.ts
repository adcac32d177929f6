import type { Procedure } from '../procedure/procedure.ts';
import type { Unrestored } from './incident.ts';

export type MajorDue = 'manager' | 'owner' | 'shift';

/** What the clock does for a major incident until it is restored. */
export function majorDeadlines(
  { major }: Unrestored,
  { majors }: Procedure,
): readonly { readonly kind: MajorDue; readonly at: Temporal.Instant }[] {
  if (!major) return [];
  const { manager, offer, owner, shiftFrom, awaitedFrom } = major;
  const after = (from: Temporal.Instant, seconds: number) => from.add({ seconds });
  const waits = offer ? offer.at : manager === null ? awaitedFrom : null;
  return [
    ...(waits ? [{ kind: 'manager' as const, at: after(waits, majors.acceptWithin) }] : []),
    ...(owner && !owner.acknowledged
      ? [{ kind: 'owner' as const, at: after(owner.askedAt, majors.acknowledgeWithin) }]
      : []),
    // Who is being asked for need not be suggested.
    ...(shiftFrom && !offer ? [{ kind: 'shift' as const, at: after(shiftFrom, majors.shift) }] : []),
  ];
}
