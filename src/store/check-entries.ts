import type { Change } from '../desk/store.ts';

/** Throws RangeError when the entries are not the last ones up to the incident's seq, without gaps. */
export function checkEntries({ entries, incident }: Change): void {
  const first = incident.seq - entries.length + 1;
  const right = first >= 1 && entries.every((entry, index) => entry.seq === first + index);
  if (!right) throw new RangeError(`entries ${entries.map(({ seq }) => seq)} don't lead to seq ${incident.seq}`);
}
