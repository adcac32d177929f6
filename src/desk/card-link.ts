import type { Incident } from '../incident/incident.ts';
import type { Parts } from './parts.ts';

/** Where the incident's card can be seen, in the conversation that had it first of those that say so; null where none does. */
export async function cardLink({ ledger, platforms }: Parts, { id }: Pick<Incident, 'id'>): Promise<string | null> {
  for (const { notice, message } of await ledger.told(id)) {
    if (notice.kind !== 'card' || notice.audience !== 'responders' || message === null) continue;
    const { platform, id: conversation } = notice.conversation;
    const link = await platforms.get(platform)?.linkTo?.(conversation, message);
    if (link) return link;
  }
  return null;
}
