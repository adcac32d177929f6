import type { Entry, Event } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import type { MessageChange } from '../platform.ts';
import { changeOf, MOST_CONFLICTS } from './commit.ts';
import type { Parts } from './parts.ts';
import { places, routesOf } from './places.ts';

/** Notes in every timeline that keeps the message that it was edited or deleted where it was written. */
export async function changedElsewhere(parts: Parts, platform: string, changed: MessageChange): Promise<void> {
  const message = { conversation: { platform, id: changed.conversation }, message: changed.message };
  const kept = await parts.store.captured(message);
  if (kept.length === 0) return;
  const now: Now = { ...changed, text: (await changed.text?.()) ?? null };
  for (const { incident, entry } of kept) await noted(parts, platform, incident, entry, now);
}

/** What became of the message, with its words. */
type Now = Omit<MessageChange, 'text'> & { readonly text: string | null };

async function noted(parts: Parts, platform: string, incident: string, entry: number, changed: Now): Promise<void> {
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const filed = await parts.store.incident({ id: incident });
    if (!filed) throw new Error(`Incident ${incident} keeps a message and is gone`);
    const event = whatChanged(filed, await parts.store.timeline(incident), entry, changed, parts.newId);
    if (event === null) return;
    const { procedure } = filed;
    const known = await places(parts);
    const change = changeOf(filed.incident, [event], {
      request: { platform, id: `${changed.id}:${incident}` },
      command: 'captureChanged',
      by: null,
      procedure,
      routes: (then) => routesOf(parts, known, then, procedure),
      texts: event.text === null || changed.text === null ? [] : [{ id: event.text, body: changed.text }],
      now: parts.now(),
      draft: null,
      again: [],
    });
    if ((await parts.store.append(change)).type === 'conflict') continue;
    parts.nudge();
    return;
  }
  throw new Error(`Incident ${incident} moved on ${MOST_CONFLICTS} times while one change was noted`);
}

/** Null where nothing that is kept changed: a platform tells of a link's preview as of an edit. */
function whatChanged(
  { texts }: Filed,
  timeline: readonly Entry[],
  entry: number,
  { change, text }: Now,
  newId: () => string,
): Extract<Event, { type: 'captureChanged' }> | null {
  const before = timeline
    .filter(({ seq, event }) => seq === entry || (event.type === 'captureChanged' && event.entry === entry))
    .flatMap(({ event }) => (event.type === 'captured' || event.type === 'captureChanged' ? event : []));
  const last = before.at(-1);
  if (!last || (last.type === 'captureChanged' && last.change === 'deleted')) return null;
  const known = last.text === null ? null : (texts.get(last.text) ?? null);
  if (change === 'edited' && text !== null && text === known) return null;
  // What was withdrawn doesn't come back by an edit.
  const withdrawn = before.some((one) => one.text !== null && texts.get(one.text) === null);
  return { type: 'captureChanged', entry, change, text: text === null || withdrawn ? null : newId() };
}
