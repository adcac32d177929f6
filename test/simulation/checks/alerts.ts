import type { AlertHeard } from '../../../src/desk/alert-book.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import { isOpen } from '../../../src/incident/incident.ts';
import { isMonitoring } from '../../../src/incident/state/alerts.ts';
import type { IncidentId } from '../../../src/incident/terms.ts';
import type { Said } from '../monitoring.ts';
import type { Finding, Whole } from './snapshot.ts';

const ALARM = 'an incident says that its alerts are over when none of them fires, and not before';
export const LAST_WORD = 'what monitoring said last is what counts';
export const ONE_OPEN = 'an alert has one open incident';
export const ONE_CARD = 'a storm of alerts comes to one incident';

/** Of what each alert is known, once nothing is on its way any more. */
export interface Alerts {
  readonly said: readonly Said[];
  readonly rows: ReadonlyMap<string, AlertHeard>;
}

/** What must hold of alerts once all faults have ended. */
export function checkAlerts(incidents: readonly Whole[], { said, rows }: Alerts): readonly Finding[] {
  return [...alarms(incidents, rows), ...lastWords(said, rows)];
}

/** Where an alert counts by now: the incident that goes on for the one that was opened for it. */
function followed(id: IncidentId, byId: ReadonlyMap<IncidentId, Incident>): Incident | undefined {
  const incident = byId.get(id);
  return incident?.status === 'merged' ? followed(incident.into.id, byId) : incident;
}

function alarms(incidents: readonly Whole[], rows: ReadonlyMap<string, AlertHeard>): readonly Finding[] {
  const byId = new Map(incidents.map(({ filed: { incident } }) => [incident.id, incident]));
  const heard = Map.groupBy(rows.values(), ({ raised }) => followed(raised, byId)?.id);
  return incidents.flatMap(({ number, entries, filed: { incident } }) => {
    // What people merge and separate takes no alarm along: it is told again when its alerts are heard again.
    const parted = entries.some(({ event }) => event.type === 'separated' || event.type === 'unmerged');
    if (parted || entries.some(({ by, event }) => event.type === 'absorbed' && !isMonitoring(by))) return [];
    const own = heard.get(incident.id) ?? [];
    // What a person opened again may have alerts that count for the one that followed it.
    if (incident.alarm === null || !isOpen(incident) || own.length === 0) return [];
    const fires = own.some(({ state }) => state === 'firing');
    if ((incident.alarm.state === 'firing') === fires) return [];
    return [{ rule: ALARM, about: `INC-${number} says ${incident.alarm.state}` }];
  });
}

/** Of an alert of which nothing was lost, and nothing heard at the same time as the last thing. */
function lastWords(said: readonly Said[], rows: ReadonlyMap<string, AlertHeard>): readonly Finding[] {
  const byKey = Map.groupBy(said, ({ signal }) => signal.key);
  return [...byKey].flatMap(([key, all]) => {
    const last = all.findLast(({ begun }) => begun !== null);
    if (last === undefined || all.some(({ begun, done }) => begun !== null && done === null)) return [];
    const { begun, done, signal } = last;
    const overlaps = all.some((one) => one !== last && (one.done?.move ?? 0) > (begun ?? 0));
    if (overlaps || done === null || done.did === 'nothing') return [];
    const row = rows.get(key);
    return row?.state === signal.state ? [] : [{ rule: LAST_WORD, about: `${key} is ${row?.state ?? 'nowhere'}` }];
  });
}

/** Such a storm, all of it heard in time, when the last of it was: what nobody had taken goes on in one. */
export function checkStorm(
  storm: readonly Said[],
  within: number,
  incidents: ReadonlyMap<number, Incident>,
): readonly Finding[] {
  const [first] = storm;
  const done = storm.flatMap((one) => one.done ?? []);
  if (first === undefined || done.length < storm.length) return [];
  if (done.some(({ at }) => at.since(first.at).total('seconds') >= within)) return [];
  const keys = new Set(storm.map(({ signal }) => signal.key));
  const byId = new Map([...incidents.values()].map((incident) => [incident.id, incident]));
  const waiting = new Set(
    [...incidents.values()]
      .filter(({ raisedIn }) => keys.has(raisedIn.id))
      .flatMap(({ id }) => followed(id, byId) ?? [])
      .filter(
        ({ status, assignee, separated }) => status === 'allocated' && assignee === null && separated.length === 0,
      )
      .map(({ id }) => id),
  );
  return waiting.size <= 1 ? [] : [{ rule: ONE_CARD, about: `${[...keys].join()} are in ${waiting.size} incidents` }];
}
