import { randomUUID } from 'node:crypto';
import type { Change } from '../../src/desk/store.ts';
import type { Entry, Event } from '../../src/incident/event.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { noAlarm } from '../../src/incident/state/alerts.ts';
import { notEnding } from '../../src/incident/state/ending.ts';
import { nothingGathered } from '../../src/incident/state/gathering.ts';
import { byThemselves } from '../../src/incident/state/registering.ts';
import type { Notice } from '../../src/notice/notice.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';

export const noon = Temporal.Instant.from('2026-07-01T12:00:00Z');
/** So many seconds after noon. */
export const sec = (seconds: number) => noon.add({ milliseconds: Math.round(seconds * 1000) });

export const procedure = builtInProcedure((text) => `made-of-${text.length}`);

type Priority = Incident['priority'];

/** An incident as it may stand after `seq` entries: what a store keeps doesn't depend on how it came about. */
export function incident(
  given: { id?: string; seq?: number; priority?: Priority; reporter?: string; at?: Temporal.Instant } = {},
): Incident {
  const at = given.at ?? noon;
  return {
    id: given.id ?? randomUUID(),
    kind: 'real',
    seq: given.seq ?? 1,
    procedure: procedure.version,
    title: 'text-of-the-title',
    description: null,
    service: '@checkout',
    category: null,
    impact: 'high',
    urgency: 'high',
    priority: given.priority ?? 'P2',
    reporter: given.reporter ?? 'somebody',
    reporterIs: 'staff',
    reportedAt: at,
    beganAt: at.subtract({ milliseconds: 1 }),
    raisedIn: { platform: 'alpha', id: 'ops' },
    source: null,
    follows: null,
    followers: [],
    absorbed: [],
    separated: [],
    members: null,
    clientsListen: true,
    targetsFrom: at,
    acknowledgedAt: null,
    heldSeconds: 0,
    reckonedAt: at,
    since: at,
    escalation: { step: 0, kind: 'functional', to: 'owner', why: 'asked', at, pending: true },
    restoreMissed: false,
    lastProgressAt: at,
    promise: { by: sec(600), soonReminded: false, overdueReminded: false, holdings: 0, lastActAt: null },
    firstUpdate: null,
    clientsTold: false,
    lastClientUpdate: null,
    lastUpdate: { text: 'text-of-an-update', at },
    workaround: null,
    offeredTo: null,
    corrections: {},
    gathered: nothingGathered,
    ...noAlarm,
    helps: [],
    lastEntryAt: at,
    ...notEnding,
    ...byThemselves,
    departures: [],
    major: null,
    status: 'allocated',
    group: 'web',
    assignee: null,
    waitingSince: at,
    takeReminded: false,
  };
}

export function entry(seq: number, event: Event = { type: 'noted', text: `text-${seq}` }, at = noon): Entry {
  return { seq, at, by: 'somebody', event };
}

/** A change with `entries` entries up to the incident's seq; a request of its own, nobody told. */
export function change(of: Incident, more: Partial<Change> = {}): Change {
  return {
    request: { platform: 'alpha', id: randomUUID() },
    command: 'note',
    incident: of,
    nextDueAt: sec(300),
    entries: [entry(of.seq)],
    texts: [],
    notices: [],
    stopsClock: false,
    now: noon,
    draft: null,
    withdrawn: [],
    again: [],
    followers: null,
    ...more,
  };
}

/** The same incident one entry later. */
export const later = (of: Incident, by = 1): Incident => ({ ...of, seq: of.seq + by });

export function post(subject: string, slot: string, more: Partial<Notice> = {}): Notice {
  return {
    subject,
    kind: 'post',
    slot,
    audience: 'responders',
    conversation: { platform: 'alpha', id: 'ops' },
    about: { type: 'entries', seqs: [1] },
    family: null,
    underCard: false,
    priority: 'P2',
    ...more,
  };
}

export function card(subject: string, more: Partial<Notice> = {}): Notice {
  return post(subject, 'card', { kind: 'card', about: { type: 'card' }, ...more });
}
