import type { Change } from '../../src/desk/store.ts';
import { type Entry, textsIn } from '../../src/incident/event.ts';
import { isOpen } from '../../src/incident/incident.ts';
import type { Known } from './typing.ts';

interface Learning extends Known {
  saw(change: Change, number: number): void;
  numberOf(incident: string): number;
}

/** What people can know of all incidents, learnt from what is committed. */
export function known(): Learning {
  const numbers = new Map<string, number>();
  const open = new Map<string, number>();
  const merged = new Map<string, number>();
  /** By incident's number and entry: whether clients read it. */
  const written = new Map<number, Map<number, boolean>>();

  const isForClients = (number: number, entry: number) => written.get(number)?.get(entry) ?? false;
  const put = (map: Map<string, number>, id: string, number: number | null) =>
    void (number === null ? map.delete(id) : map.set(id, number));

  return {
    incidents: () => numbers.size,
    open: () => [...open.values()],
    merged: () => [...merged.values()],
    written: (number) => [...(written.get(number)?.keys() ?? [])],
    isForClients,
    saw({ incident, entries }, number) {
      numbers.set(incident.id, number);
      put(open, incident.id, isOpen(incident) ? number : null);
      put(merged, incident.id, incident.status === 'merged' ? number : null);
      const known = written.get(number) ?? new Map<number, boolean>();
      written.set(number, known);
      for (const entry of entries) {
        const { seq, event } = entry;
        if (textsIn(event).length === 0) continue;
        known.set(seq, event.type === 'corrected' ? isForClients(number, event.entry) : clientsRead(entry, entries));
      }
    },
    numberOf(incident) {
      const number = numbers.get(incident);
      if (number === undefined) throw new Error(`incident ${incident} was never filed`);
      return number;
    },
  };
}

/** Whether clients read the first text of an entry, which is the one that can be corrected. */
function clientsRead({ event }: Entry, together: readonly Entry[]): boolean {
  const [first] = textsIn(event);
  switch (event.type) {
    case 'raised':
      return true;
    case 'cancelled':
      return event.why === 'redirected';
    case 'restored':
      return first === event.forClients;
    case 'updated':
      return event.audience === 'clients';
    case 'workaroundFound':
      // What clients are told as a workaround is one text in two entries.
      return together.some(({ event: other }) => other.type === 'updated' && other.text === event.text);
    default:
      return false;
  }
}
