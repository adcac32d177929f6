import { type Entry, type Event, textsIn } from '../incident/event.ts';
import { type Incident, standing } from '../incident/incident.ts';
import type { Notice } from '../notice/notice.ts';
import type { Parts } from './parts.ts';

/**
 * The posts that must be put into words again because of these events. What was withdrawn may stand in any of them
 * (a progress post quotes the last update), what was corrected in those about entries that say it; what is private now is
 * taken out of all that its members alone may read. A post whose last edit failed is there all the same.
 */
export async function changedPosts(
  { ledger, store }: Parts,
  incident: Incident,
  events: readonly Event[],
): Promise<readonly Notice[]> {
  const { id } = incident;
  const corrections = events.filter((event) => event.type === 'corrected');
  const timeline = corrections.length === 0 ? [] : await store.timeline(id);
  const corrected = corrections.flatMap((event) => entriesOf(event, timeline, incident));
  const everywhere = events.some(({ type }) => type === 'withdrawn');
  const sealed = events.some(({ type }) => type === 'madePrivate');
  if (corrected.length === 0 && !everywhere && !sealed) return [];
  const told = (await ledger.told(id))
    .filter(({ state, notice, message }) => {
      const there = state === 'sent' || state === 'queued' || (state === 'failed' && message !== null);
      // Whoever was called can't be called back.
      if (notice.kind !== 'post' || notice.about.type === 'call' || !there) return false;
      const { audience } = notice;
      if (sealed && (audience === 'responders' || audience === 'staff' || audience === 'follower')) return true;
      const { about } = notice;
      return about.type === 'entries' && (everywhere || corrected.some((seq) => about.seqs.includes(seq)));
    })
    .map(({ notice }) => notice);
  const among = (await ledger.tellingOf(id)).filter(({ state }) => state === 'sent' || state === 'queued');
  return [...told, ...among.map(({ notice }) => notice)];
}

/** The entry that is corrected, and every other in whose place the same text stands: what is corrected may be a correction. */
function entriesOf(
  { entry, of }: Extract<Event, { type: 'corrected' }>,
  timeline: readonly Entry[],
  incident: Incident,
): readonly number[] {
  const same = timeline.filter(({ event }) => textsIn(event).some((text) => standing(incident, text) === of));
  return [entry, ...same.map(({ seq }) => seq)];
}
