import type { Entry } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import type { Asking } from './answers.ts';

const key = ({ who }: Asking, { incident }: Filed) => `seen:${who.person.id}:${incident.id}`;

/** How far in the timeline this person has looked; 0 for one who never did. */
export async function looked(asking: Asking, filed: Filed): Promise<number> {
  return Number(await asking.parts.store.setting(key(asking, filed)));
}

/** Remembers that this person has read the timeline as far as this. */
export async function remember(asking: Asking, filed: Filed, entries: readonly Entry[]): Promise<void> {
  const last = entries.at(-1)?.seq ?? 0;
  await asking.parts.store.setSetting(key(asking, filed), String(last));
}
