import { keepCalendar } from '../desk/duty-book.ts';
import type { Parts } from '../desk/parts.ts';
import type { Rota } from '../procedure/rota.ts';
import { readCalendar } from './read-calendar.ts';

/** How often each calendar is read, in seconds, by one of the desks. */
const EVERY = 300;
/** How often it is looked whether one is to be read, in seconds, however often this is called. */
const LOOK = 30;
/** What was over before, and what comes after, is nobody's concern today, in hours. */
const [BEFORE, AFTER] = [48, 24 * 90];
const WITHIN_MS = 10_000;
/** A calendar of some years is smaller. In bytes. */
const LARGEST = 2_000_000;

/**
 * Reads the calendars of the procedure's rotas. What can't be read leaves what was read last: the log says it, never
 * with the address, which is a secret.
 */
export function calendars(parts: Parts, holder: string): (signal?: AbortSignal) => Promise<void> {
  const { store, procedure, now, log } = parts;

  async function read({ key, timeZone, schedule }: Rota, signal: AbortSignal | undefined): Promise<void> {
    if (schedule.kind !== 'calendar') return;
    // Whoever has the lease has read it; nobody reads it before that is over.
    if (!(await store.lease(`calendar:${key}`, `${holder}:${now().epochMilliseconds}`, now(), EVERY))) return;
    try {
      const text = await fetched(schedule.url, signal);
      const [from, to] = [now().subtract({ hours: BEFORE }), now().add({ hours: AFTER })];
      const { turns, unknown } = readCalendar(text, { timeZone, people: schedule.people, from, to });
      if (unknown.length > 0) {
        log.warn({ rota: key, entries: unknown.length }, "A calendar's entries name somebody who is not known");
      }
      await keepCalendar(parts, key, turns);
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message.replaceAll(schedule.url, 'the address') : String(fault);
      log.warn({ rota: key, reason }, "A rota's calendar can't be read; what was read last counts");
    }
  }

  let lookedAt: Temporal.Instant | null = null;
  return async (signal) => {
    const at = now();
    if (lookedAt !== null && Math.abs(at.since(lookedAt).total('seconds')) < LOOK) return;
    lookedAt = at;
    for (const rota of procedure.rotas) await read(rota, signal);
  };
}

async function fetched(url: string, signal: AbortSignal | undefined): Promise<string> {
  const timeout = AbortSignal.timeout(WITHIN_MS);
  const response = await fetch(url, {
    redirect: 'error',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  if (!response.ok) throw new Error(`the calendar answers with ${response.status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LARGEST) throw new Error(`the calendar is larger than ${LARGEST} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
