import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parts } from '../desk/parts.ts';
import { tellOperations } from '../desk/tell.ts';
import type { IncidentId } from '../incident/terms.ts';
import { DAYS, RENEWED } from '../status/model.ts';
import type { Place } from '../status/place.ts';
import { siteOf } from '../status/site.ts';
import type { Recorded } from '../status/told.ts';
import { type Folder, folderAt } from './folder.ts';
import { type PackedSite, packed } from './pack.ts';
import { servePage } from './serve.ts';

export interface Publishing {
  /** Where the files are written; null writes none. */
  readonly folder: string | null;
  /** The whole address that readers know; null where it is not told. */
  readonly url: string | null;
  /** Whose services they are. */
  readonly organisation: string | null;
}

/** Keeps the status page as clients were told, in memory and in files. */
export interface Publisher {
  /** Looks whether something changed, and publishes it. Never rejects: what can't be done now is done by the next look. */
  look(): Promise<void>;
  /** Answers a request for one of the page's addresses, without the database; false for any other. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** The most incidents that are shown, the newest. */
const MOST = 500;
const SETTING = 'status page';

export function publisher(parts: Parts, { folder: where, url, organisation }: Publishing): Publisher {
  const { store, procedure, now, log } = parts;
  const style = readFileSync(new URL('../status/style.css', import.meta.url), 'utf8');
  const folder: Folder | null = where === null ? null : folderAt(where);
  const base = url === null ? '' : new URL(url).pathname.replace(/\/+$/, '');
  const isPublic = procedure.services.some((service) => service.public !== null);
  let known: ReadonlyMap<IncidentId, Recorded> = new Map();
  let place: Place | null = null;
  let site: PackedSite = new Map();
  let shown = '';
  const failing = new Set<string>();
  let unwritten: { readonly since: Temporal.Instant; told: boolean } | null = null;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function placeOf(): Promise<Place> {
    const [id = '', since = ''] = (await store.keepFirst(SETTING, `${parts.newId()} ${now()}`)).split(' ');
    return { origin: url?.replace(/\/+$/, '') ?? '', base, organisation, id, since: Temporal.Instant.from(since) };
  }

  /** What changed since the last look is read anew. */
  async function read(): Promise<void> {
    const asOf = renewedAt(now());
    const today = asOf.toZonedDateTimeISO(procedure.timeZone).toPlainDate();
    const first = today.subtract({ days: DAYS - 1 }).toZonedDateTime(procedure.timeZone);
    const told = await store.toldToClients({ since: first.toInstant(), limit: MOST });
    const sought = JSON.stringify([asOf, told]);
    if (sought === shown) return;
    const fresh = new Map<IncidentId, Recorded>();
    for (const { id, seq } of told) {
      const before = known.get(id);
      const one = before?.filed.incident.seq === seq ? before : await recorded(id);
      if (one !== null) fresh.set(id, one);
    }
    place ??= await placeOf();
    site = await packed(siteOf([...fresh.values()], procedure, asOf, { place, style }), site, now());
    known = fresh;
    shown = sought;
  }

  async function recorded(id: IncidentId): Promise<Recorded | null> {
    const filed = await store.incident({ id });
    if (filed === null) return null;
    const entries = await store.timeline(id);
    // What was written between the two is for the next look.
    return { filed, entries: entries.filter(({ seq }) => seq <= filed.incident.seq) };
  }

  /** Says in operations that the files can't be written, and when they are again: once for each outage. */
  async function write(folder: Folder): Promise<void> {
    try {
      await folder.hold(site);
    } catch (fault) {
      if (unwritten === null) log.error({ err: fault, folder: where }, 'The status page could not be written');
      unwritten ??= { since: now(), told: false };
      if (unwritten.told) return;
      const why = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
      await tellOperations(parts, { type: 'statusUnwritten', since: unwritten.since, why }, String(unwritten.since));
      unwritten.told = true;
      return;
    }
    if (unwritten?.told) {
      await tellOperations(parts, { type: 'statusWritten', since: unwritten.since }, String(unwritten.since));
    }
    unwritten = null;
  }

  /** Of several failures in a row the log tells the first. */
  async function attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      failing.delete(what);
    } catch (fault) {
      if (!failing.has(what)) log.warn({ err: fault }, what);
      failing.add(what);
    }
  }

  async function once(): Promise<void> {
    if (isPublic) await attempt('The status page could not be brought up to date', read);
    if (folder !== null) await attempt('That the status page is not written could not be told', () => write(folder));
  }

  const look = (): Promise<void> => {
    if (running === null) {
      running = once().finally(() => {
        running = null;
      });
      return running;
    }
    // What changed meanwhile, however often, is one more look.
    next ??= running.then(() => {
      next = null;
      return look();
    });
    return next;
  };

  return {
    look,
    serve: (request, response) => servePage(request, response, { site, language: procedure.language, base }),
    stop: async () => {
      await (next ?? running);
    },
  };
}

/** A page is not made anew for each look, so that readers need not fetch it anew. */
function renewedAt(now: Temporal.Instant): Temporal.Instant {
  const renewed = RENEWED * 1000;
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now.epochMilliseconds / renewed) * renewed);
}
