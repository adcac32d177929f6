import { join } from '../desk/joining.ts';
import type { Parts } from '../desk/parts.ts';
import type { Filed } from '../incident/filed.ts';
import { isUnrestored } from '../incident/incident.ts';
import { ALERTS } from '../incident/state/alerts.ts';
import { followed } from './followed.ts';
import type { Known } from './known.ts';
import { asWho, isPrivateFor } from './raise.ts';

/**
 * The one incident for a storm of a service's alerts, or null where there is none: no storm, or nothing of it is still
 * to be restored. `more` are on their way beside those that were counted. It is the worst one, of equal ones the first;
 * the others that nobody has taken go on in it.
 */
export async function gather(parts: Parts, known: Known, more: 0 | 1, before: Filed | null): Promise<Filed | null> {
  const { store, procedure } = parts;
  const { stormOver, stormWithin } = procedure.alerts;
  const recent = await store.newAlerts(known.service, parts.now().subtract({ seconds: stormWithin }));
  const fresh = recent.reduce((sum, { alerts }) => sum + alerts, 0);
  if (fresh + more <= stormOver) return null;
  const isPrivate = isPrivateFor(parts, known, before);
  const found = new Map<string, Filed>();
  for (const { incident } of recent) {
    const filed = await followed(parts, incident);
    // Nobody who may read the one may read the other: what is private gathers what is private.
    if (isUnrestored(filed.incident) && (filed.incident.members !== null) === isPrivate)
      found.set(filed.incident.id, filed);
  }
  const [head, ...others] = [...found.values()].sort(
    (one, other) => one.incident.priority.localeCompare(other.incident.priority) || one.number - other.number,
  );
  if (!head) return null;
  for (const other of others) await joinTo(parts, known, head, other);
  return head;
}

/** Whoever has taken one goes on with it. A person who separated the two is not contradicted: it is asked for once. */
async function joinTo(parts: Parts, known: Known, head: Filed, { number, incident }: Filed): Promise<void> {
  if (incident.status !== 'allocated' || incident.assignee !== null) return;
  const key = { platform: ALERTS, id: `storm:${incident.id}:${head.incident.id}` };
  const joined = await join(parts, asWho(parts, known), key, number, { type: 'merge', into: head.number });
  if (joined.type === 'changed' && joined.filed.incident.status === 'merged') {
    await parts.store.moveAlerts(incident.id, head.incident.id);
  }
}
