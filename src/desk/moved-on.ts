import type { Entry, Event } from '../incident/event.ts';
import type { Incident } from '../incident/incident.ts';
import type { TextId } from '../incident/terms.ts';
import type { Draft, Store } from './store.ts';

/** What a person wrote for clients, in its entry. */
export interface ToldText {
  readonly entry: Entry;
  readonly text: TextId;
}

/** What clients were told last after the entry of this number; null where nothing was. */
export async function toldSince(
  store: Pick<Store, 'timeline'>,
  { id, seq: last }: Pick<Incident, 'id' | 'seq'>,
  seq: number,
): Promise<ToldText | null> {
  if (last === seq) return null;
  const since = (await store.timeline(id)).filter((entry) => entry.seq > seq);
  return since.flatMap((entry) => textFor(entry.event).map((text) => ({ entry, text }))).at(-1) ?? null;
}

/** The texts of an event that were written for clients. */
export function textFor(event: Event): readonly TextId[] {
  if (event.type === 'updated') return event.audience === 'clients' ? [event.text] : [];
  return event.type === 'restored' && event.forClients !== null ? [event.forClients] : [];
}

/** Its status changed, or clients were told something, since the writer of a draft looked at it. */
export async function movedOn(
  store: Pick<Store, 'timeline'>,
  incident: Incident,
  { seq, at }: Draft,
): Promise<boolean> {
  if (Temporal.Instant.compare(incident.since, at) > 0) return true;
  return (await toldSince(store, incident, seq)) !== null;
}
