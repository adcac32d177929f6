import type { Parts } from '../desk/parts.ts';
import type { Filed } from '../incident/filed.ts';
import type { IncidentId } from '../incident/terms.ts';

/** The incident, or the one that goes on for it. Throws where there is none. */
export async function followed({ store }: Parts, id: IncidentId): Promise<Filed> {
  for (let next = id; ; ) {
    const filed = await store.incident({ id: next });
    if (!filed) throw new Error(`Incident ${next} has an alert and is gone`);
    if (filed.incident.status !== 'merged') return filed;
    next = filed.incident.into.id;
  }
}
