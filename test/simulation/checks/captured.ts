import type { Entry } from '../../../src/incident/event.ts';
import type { Chatter, Told } from '../chatter.ts';
import type { Watch } from '../watch.ts';
import type { Finding, Whole } from './snapshot.ts';

interface World {
  readonly chatter: Chatter;
  readonly watch: Pick<Watch, 'bodies' | 'kept'>;
}

/** Of a message that a timeline keeps each change is noted there once, however often and late the desk is told. */
export function checkCaptured(incidents: readonly Whole[], { chatter, watch }: World): readonly Finding[] {
  const rule = 'a change of a kept message is noted once';
  return incidents.flatMap((whole) => {
    const { number, filed, entries } = whole;
    return keptFirst(entries).flatMap((kept) => {
      const changes = chatter.changed.filter((told) => isOf(told, kept));
      const noted = entries.flatMap(({ seq, event }) =>
        event.type === 'captureChanged' && event.entry === kept.seq ? [{ seq, event }] : [],
      );
      const bodies = noted.flatMap(({ event }) => (event.text === null ? [] : (watch.bodies.get(event.text) ?? [])));
      const deleted = noted.findIndex(({ event }) => event.change === 'deleted');
      const move = watch.kept.get(`${filed.incident.id} ${kept.seq}`) ?? 0;
      const isBlank = filed.texts.get(kept.event.text) === null;
      /** Told in full after it was kept, and not only once it was gone. */
      const missing = changes.filter(({ text, begun, done }) => {
        if (!done || begun === null || begun < move || deleted !== -1 || isBlank) return false;
        if (text === null) return !noted.some(({ event }) => event.text === null);
        return !bodies.includes(text) && watch.bodies.get(kept.event.text) !== text;
      });
      const said = `INC-${number} entry ${kept.seq}`;
      return [
        ...(new Set(bodies).size < bodies.length ? [`${said}: one edit is noted twice`] : []),
        ...(noted.length > changes.length ? [`${said}: ${changes.length} changes, noted ${noted.length} times`] : []),
        ...(deleted !== -1 && deleted < noted.length - 1 ? [`${said}: it changed after it was deleted`] : []),
        ...missing.map(({ change }) => `${said}: ${change.id} is not noted`),
      ].map((about): Finding => ({ rule, about }));
    });
  });
}

type Kept = Entry & { readonly event: Extract<Entry['event'], { type: 'captured' }> };

/** The entries by which messages are kept: of each message the first. */
function keptFirst(entries: readonly Entry[]): readonly Kept[] {
  const kept = entries.filter((entry): entry is Kept => entry.event.type === 'captured');
  const isSame = (one: Kept, other: Kept) => JSON.stringify(placeOf(one)) === JSON.stringify(placeOf(other));
  return kept.filter((one, index) => kept.findIndex((other) => isSame(one, other)) === index);
}

const placeOf = ({ event: { from } }: Kept) => [from.conversation.platform, from.conversation.id, from.message];

function isOf({ platform, change }: Told, kept: Kept): boolean {
  return JSON.stringify([platform, change.conversation, change.message]) === JSON.stringify(placeOf(kept));
}
