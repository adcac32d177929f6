import { calendarNames } from '../desk/calendar-names.ts';
import { calendarFailed, calendarRead } from '../desk/calendar-outages.ts';
import { dutyBook, keepCalendar } from '../desk/duty-book.ts';
import type { Parts } from '../desk/parts.ts';
import type { Rota } from '../procedure/rota.ts';
import { CalendarUnread } from './calendar-fault.ts';
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
 * Reads the calendars of the procedure's rotas. What can't be read leaves what was read last: the log says it, and once
 * for each outage the operations conversation, never with the address, which is a secret.
 */
export function calendars(parts: Parts, holder: string): (signal?: AbortSignal) => Promise<void> {
  const { store, procedure, now, log } = parts;

  /** What was logged last, so that it is logged again only when it changes. */
  const logged = new Map<string, string>();
  function warnOnce(rota: string, about: object, message: string): void {
    const what = JSON.stringify(about);
    if (logged.get(`${rota} ${message}`) === what) return;
    logged.set(`${rota} ${message}`, what);
    log.warn({ rota, ...about }, message);
  }

  async function read({ key, timeZone, schedule }: Rota, signal: AbortSignal | undefined): Promise<void> {
    if (schedule.kind !== 'calendar') return;
    // Whoever has the lease has read it; nobody reads it before that is over.
    if (!(await store.lease(`calendar:${key}`, `${holder}:${now().epochMilliseconds}`, now(), EVERY))) return;
    const wasRead = (await dutyBook(parts)).calendars[key] !== undefined;
    try {
      const text = await fetched(schedule.url, signal);
      const [from, to] = [now().subtract({ hours: BEFORE }), now().add({ hours: AFTER })];
      const { turns, unknown, zones, unread } = turnsIn(text, { timeZone, people: schedule.people, from, to });
      if (zones.length > 0) {
        warnOnce(
          key,
          { zones, timeZone },
          "A calendar names time zones that are not known; the rota's own counts there",
        );
      }
      if (unread.length > 0) {
        warnOnce(
          key,
          { entries: unread.length, fault: unread[0] },
          "A calendar's entries can't be read and count for nothing",
        );
      }
      await keepCalendar(parts, key, turns);
      await calendarNames(parts, key, unknown);
    } catch (fault) {
      if (!(fault instanceof CalendarUnread)) throw fault;
      log.warn({ rota: key, reason: fault.message }, "A rota's calendar can't be read; what was read last counts");
      await calendarFailed(parts, key, fault.why, wasRead);
      return;
    }
    await calendarRead(parts, key, wasRead);
  }

  let lookedAt: Temporal.Instant | null = null;
  return async (signal) => {
    const at = now();
    if (lookedAt !== null && Math.abs(at.since(lookedAt).total('seconds')) < LOOK) return;
    lookedAt = at;
    for (const rota of procedure.rotas) await read(rota, signal);
  };
}

function turnsIn(text: string, reading: Parameters<typeof readCalendar>[1]): ReturnType<typeof readCalendar> {
  try {
    return readCalendar(text, reading);
  } catch (fault) {
    throw new CalendarUnread({ kind: 'noCalendar' }, { cause: fault });
  }
}

async function fetched(url: string, signal: AbortSignal | undefined): Promise<string> {
  try {
    return await textAt(url, signal);
  } catch (fault) {
    if (fault instanceof CalendarUnread || signal?.aborted) throw fault;
    throw new CalendarUnread({ kind: 'unreachable' }, { cause: fault });
  }
}

async function textAt(url: string, signal: AbortSignal | undefined): Promise<string> {
  const timeout = AbortSignal.timeout(WITHIN_MS);
  const response = await fetch(url, {
    redirect: 'error',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  if (!response.ok) throw new CalendarUnread({ kind: 'refused', status: response.status });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LARGEST) throw new CalendarUnread({ kind: 'tooLarge' });
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
