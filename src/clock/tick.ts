import { StoreUnavailable } from '../desk/faults.ts';
import type { Log } from '../desk/parts.ts';
import type { Change, DueResult, Store, Together } from '../desk/store.ts';
import type { Filed } from '../incident/filed.ts';
import type { IncidentId } from '../incident/terms.ts';

interface TickerParts<Known> {
  readonly store: Pick<Store, 'takeDue'>;
  /** Looks up, once a tick, what deciding needs: no query can hide in the transaction. */
  readonly prepare: () => Promise<Known>;
  /** Pure: what the passing of time means for an incident. Leaves it with a deadline after `now`. */
  readonly decide: (known: Known, filed: Filed, now: Temporal.Instant) => Change;
  /** Pure, too: what it means for what was merged into that incident; nothing where it isn't told. */
  readonly together?: (known: Known, ...of: Parameters<Together>) => readonly Change[];
  readonly now: () => Temporal.Instant;
  /** Called after each commit: nudges the lanes. */
  readonly committed: (result: DueResult & { readonly type: 'done' }) => void;
  readonly log: Log;
  /** The most transactions of one tick, so that it ends whatever happens; the next tick goes on. */
  readonly limit?: number;
}

const LIMIT = 10_000;
/** Deadlines of one incident that one tick handles: more means that it stays due, and it would keep all others waiting. */
const MOST_PER_INCIDENT = 20;

/** Takes what is due, one incident per transaction, until none is left or `signal` stops it; gives the number of changes. */
export function ticker<Known>(parts: TickerParts<Known>): (signal?: AbortSignal) => Promise<number> {
  const { store, now, log } = parts;

  async function takeAll(signal: AbortSignal | undefined, handled: Map<IncidentId, number>): Promise<void> {
    const known = await parts.prepare();
    const decide = (filed: Filed, at: Temporal.Instant) => {
      // Thrown within the transaction, so that the store postpones this incident and the others get their turn.
      if ((handled.get(filed.incident.id) ?? 0) >= MOST_PER_INCIDENT) throw new Error('stays due after its deadlines');
      return parts.decide(known, filed, at);
    };
    for (let left = parts.limit ?? LIMIT; left > 0 && signal?.aborted !== true; left -= 1) {
      const at = now();
      const result = await store.takeDue(
        at,
        (filed) => decide(filed, at),
        (...of) => parts.together?.(known, ...of) ?? [],
      );
      switch (result.type) {
        case 'none':
          return;
        case 'done':
          handled.set(result.incident, (handled.get(result.incident) ?? 0) + 1);
          parts.committed(result);
          break;
        case 'faulted':
          log.error({ err: result.fault, incident: result.incident }, "an incident's deadline could not be handled");
          break;
      }
    }
  }

  return async (signal) => {
    const handled = new Map<IncidentId, number>();
    try {
      await takeAll(signal, handled);
    } catch (fault) {
      if (!(fault instanceof StoreUnavailable)) throw fault;
      log.warn({ err: fault }, 'the database is away; deadlines wait for the next tick');
    }
    return handled.values().reduce((sum, times) => sum + times, 0);
  };
}
