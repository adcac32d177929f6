import { createHash } from 'node:crypto';
import { changeOf, MOST_CONFLICTS } from '../desk/commit.ts';
import { withMembers } from '../desk/members.ts';
import type { Parts } from '../desk/parts.ts';
import { places, routesOf } from '../desk/places.ts';
import { decideAlerted } from '../incident/decide/alerts.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { isOpen } from '../incident/incident.ts';
import { ALERTS } from '../incident/state/alerts.ts';
import type { IncidentId } from '../incident/terms.ts';
import { findService } from '../procedure/lookup.ts';
import { followed } from './followed.ts';
import type { Done, Known } from './known.ts';
import { openingOf, raiseFor } from './raise.ts';
import { LONGEST_KEY, type Signal } from './signal.ts';
import { gather } from './storm.ts';

/**
 * Takes one alert in after the other: a storm comes all at once, and each must see what became of those before. Several
 * replicas may hear the same at once all the same: of what each of them opens the database keeps one. Rejects with
 * StoreUnavailable where it must be sent again.
 */
export function hearing(parts: Parts): (signal: Signal) => Promise<Done> {
  let last: Promise<unknown> = Promise.resolve();
  return (signal) => {
    const next = last.then(() => hear(parts, signal));
    last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
}

async function hear(given: Parts, signal: Signal): Promise<Done> {
  const parts = await withMembers(given);
  const known = await knownOf(parts, signal);
  for (let tries = 0; tries < MOST_CONFLICTS; tries++) {
    const before = await parts.store.alert(known.key);
    const filed = before && (await followed(parts, before.raised));
    if (before && filed && isOpen(filed.incident)) {
      const noted = await note(parts, known, before.raised);
      if (noted === null) continue;
      const did = signal.state === 'resolved' ? 'resolved' : 'counted';
      return { did, incident: reference(noted.number) };
    }
    if (signal.state === 'resolved') return { did: 'nothing', incident: null };
    // What was opened for it before the desk could count it is counted, and gathered with that.
    const begun = await parts.store.answered(openingOf(known, filed));
    const head = begun === null ? await gather(parts, known, 1, filed) : null;
    const opened = head ?? (await raiseFor(parts, known, filed));
    const noted = await note(parts, known, opened.incident.id);
    if (noted === null) continue;
    if (head !== null) return { did: 'gathered', incident: reference(noted.number) };
    // Several that were opened at once, each elsewhere, are a storm too.
    const late = (await gather(parts, known, 0, filed)) && (await note(parts, known, opened.incident.id));
    return { did: 'raised', incident: reference((late || noted).number) };
  }
  throw new Error(`An alert was taken in ${MOST_CONFLICTS} times, and its incident ended each time`);
}

async function knownOf({ store, procedure }: Parts, signal: Signal): Promise<Known> {
  const { from, service: named, severity, state, startsAt } = signal;
  const service = named === null ? null : findService(procedure, named);
  const { id } = await store.person({ platform: ALERTS, external: from, name: from });
  return {
    signal,
    key: signal.key.length > LONGEST_KEY ? createHash('sha256').update(signal.key).digest('hex') : signal.key,
    service: service?.key ?? procedure.defaultService,
    namesService: named === null || service !== null,
    // As the database keeps it, so that the same is the same.
    startsAt: startsAt?.round({ smallestUnit: 'millisecond', roundingMode: 'floor' }) ?? null,
    state,
    weight: procedure.alerts.severities[severity?.toLowerCase() ?? ''] ?? null,
    by: id,
  };
}

/** Where an alert was counted, and whether it was never heard for that before. */
interface Counted {
  readonly incident: IncidentId;
  readonly isNew: boolean;
}

/**
 * Counts it, and writes down what is worth an entry; null when its incident has ended. Another replica may hear of the
 * same incident at the same time: the incident is read after each count, and what its alerts come to after each entry, so
 * that whoever writes last knows of both.
 */
async function note(parts: Parts, known: Known, raised: IncidentId): Promise<Filed | null> {
  let counted = null as Counted | null;
  for (let times = 0; times < MOST_CONFLICTS; times++) {
    const filed = await followed(parts, raised);
    const { id } = filed.incident;
    if (counted?.incident !== id) {
      const { key, service, state, startsAt } = known;
      const alert = { key, raised, incident: id, service, state, startsAt };
      const { own } = await parts.store.countAlert(alert, parts.now());
      counted = { incident: id, isNew: own === 1 };
      continue;
    }
    if (!isOpen(filed.incident)) return null;
    const written = await write(parts, known, filed, counted.isNew);
    if (written === 'nothing') return filed;
    if (written === 'written') counted = { ...counted, isNew: false };
  }
  throw new Error(`An incident moved on ${MOST_CONFLICTS} times while one alert was noted`);
}

/** What all its alerts come to now, as far as that is worth an entry. */
async function write(
  parts: Parts,
  { by, weight, signal }: Known,
  { incident, procedure }: Filed,
  isNew: boolean,
): Promise<'nothing' | 'written' | 'conflict'> {
  const text = { id: parts.newId(), body: signal.title };
  const latest = { text: text.id, link: signal.link, weight, isNew };
  const events = decideAlerted(incident, procedure, await parts.store.alertsOf(incident.id), latest);
  if (events.length === 0) return 'nothing';
  const known = await places(parts);
  const change = changeOf(incident, events, {
    request: null,
    command: 'alert',
    by,
    procedure,
    routes: (then) => routesOf(parts, known, then, procedure),
    texts: events.some((event) => event.type === 'alerted' && event.text !== null) ? [text] : [],
    now: parts.now(),
    draft: null,
    again: [],
  });
  if ((await parts.store.append(change)).type === 'conflict') return 'conflict';
  parts.nudge();
  return 'written';
}
