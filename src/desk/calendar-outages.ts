import type { CalendarFault } from '../notice/matter.ts';
import type { Parts } from './parts.ts';
import { tellOperations } from './tell.ts';

/** Since when a rota's calendar could not be read. */
interface Outage {
  readonly since: Temporal.Instant;
  /** How often in a row. */
  readonly times: number;
}

const OUTAGES = 'calendar outages';
/** A single failure is no outage: what was read last counts, and five minutes later the next one is read. */
const TOLD_FROM = 2;

async function outageOf({ shelf }: Pick<Parts, 'shelf'>, rota: string): Promise<Outage | null> {
  return (await shelf.get(OUTAGES, rota)) as Outage | null;
}

/** Whether that outage still lasts. */
export async function lasts(parts: Pick<Parts, 'shelf'>, rota: string, since: Temporal.Instant): Promise<boolean> {
  const outage = await outageOf(parts, rota);
  return outage !== null && Temporal.Instant.compare(outage.since, since) === 0;
}

/** Tells in operations, once for each outage, that a calendar can't be read: at once where nothing was ever read. */
export async function calendarFailed(parts: Parts, rota: string, why: CalendarFault, wasRead: boolean): Promise<void> {
  const before = await outageOf(parts, rota);
  const outage = { since: before?.since ?? parts.now(), times: (before?.times ?? 0) + 1 };
  await parts.shelf.put(OUTAGES, rota, outage satisfies Outage, parts.now());
  if (wasRead && outage.times < TOLD_FROM) return;
  await tellOperations(parts, { type: 'calendarFails', rota, why, since: outage.since }, slot(rota, outage));
}

/** Tells that a calendar reads again, where it was told that it didn't. */
export async function calendarRead(parts: Parts, rota: string, wasRead: boolean): Promise<void> {
  const outage = await outageOf(parts, rota);
  if (outage === null) return;
  if (!wasRead || outage.times >= TOLD_FROM) {
    await tellOperations(parts, { type: 'calendarReads', rota, since: outage.since }, slot(rota, outage));
  }
  await parts.shelf.put(OUTAGES, rota, null, parts.now());
}

const slot = (rota: string, { since }: Outage) => `${rota}:${since}`;
