import type { Change } from '../../src/desk/store.ts';
import { type Entry, textsIn } from '../../src/incident/event.ts';
import { type Incident, isOpen } from '../../src/incident/incident.ts';

/** What people know of the incidents that there are. */
export interface Known {
  /** Each as it was committed last, by its number. */
  readonly incidents: ReadonlyMap<number, Incident>;
  /** The numbers of those that are open. */
  open(): readonly number[];
  /** The numbers of the entries in which something was written. */
  written(number: number): readonly number[];
  /** Whether clients read what was written in an entry. */
  isForClients(number: number, entry: number): boolean;
}

interface Learning extends Known {
  saw(change: Change, number: number): void;
  numberOf(incident: string): number;
}

/** What people can know of all incidents, learnt from what is committed. */
export function known(): Learning {
  const numbers = new Map<string, number>();
  const incidents = new Map<number, Incident>();
  /** By incident's number and entry: whether clients read it. */
  const written = new Map<number, Map<number, boolean>>();

  const isForClients = (number: number, entry: number) => written.get(number)?.get(entry) ?? false;

  return {
    incidents,
    open: () => [...incidents].filter(([, one]) => isOpen(one)).map(([number]) => number),
    written: (number) => [...(written.get(number)?.keys() ?? [])],
    isForClients,
    saw({ incident, entries }, number) {
      numbers.set(incident.id, number);
      incidents.set(number, incident);
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
