import type { Entry, Event } from '../../../src/incident/event.ts';
import type { Finding, Whole } from './snapshot.ts';

export const BOTH_SIDES = 'of two incidents that merge or separate both are written, or neither';

/** One side of what concerns two incidents. */
interface Side {
  readonly does: 'merges' | 'separates';
  /** The one that goes into the other, and the other. */
  readonly one: string;
  readonly other: string;
  readonly at: string;
}

/** What an entry says of two incidents; null where it concerns one. */
function sideOf(of: string, { at, event }: Entry): Side | null {
  const side = (does: Side['does'], one: string, other: string): Side => ({ does, one, other, at: String(at) });
  switch (event.type) {
    case 'merged':
      return side('merges', of, event.into.id);
    case 'absorbed':
      return side('merges', event.incident.id, of);
    case 'unmerged':
      return side('separates', of, event.from.id);
    case 'separated':
      return side('separates', event.incident.id, of);
    default:
      return null;
  }
}

const ofTheFirst: readonly Event['type'][] = ['merged', 'unmerged'];

/** Each entry of one timeline has its other half in the other one, written at the same moment. */
export function checkJoined(incidents: readonly Whole[]): readonly Finding[] {
  const open = new Map<string, number>();
  for (const { filed, entries } of incidents) {
    for (const entry of entries) {
      const side = sideOf(filed.incident.id, entry);
      if (side === null) continue;
      const key = JSON.stringify(side);
      open.set(key, (open.get(key) ?? 0) + (ofTheFirst.includes(entry.event.type) ? 1 : -1));
    }
  }
  const numberOf = (id: string) => `INC-${incidents.find(({ filed }) => filed.incident.id === id)?.number}`;
  return [...open]
    .filter(([, left]) => left !== 0)
    .map(([key, left]) => {
      const { does, one, other, at } = JSON.parse(key) as Side;
      const missing = left > 0 ? other : one;
      return {
        rule: BOTH_SIDES,
        about: `${numberOf(one)} ${does} with ${numberOf(other)} at ${at}: ${numberOf(missing)} has no entry`,
      };
    });
}
