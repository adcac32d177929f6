import type { Change } from '../../src/desk/store.ts';
import { nextDeadline } from '../../src/incident/due.ts';
import type { Filed } from '../../src/incident/filed.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { ALERTS } from '../../src/incident/state/alerts.ts';
import type { DeliveryResult, Opening, Platform } from '../../src/platform.ts';
import { LAST_WORD, ONE_CARD, ONE_OPEN } from './checks/alerts.ts';
import { CALLED } from './checks/calls.ts';
import { ALL_IN } from './checks/channels.ts';
import { BOTH_SIDES } from './checks/joined.ts';
import { SHOWN_NOWHERE } from './checks/record.ts';
import { STOPPED } from './checks/timeline.ts';
import type { Breaks } from './replica.ts';

/** A part of the product broken on purpose, and the rule that doesn't hold then. */
export interface Break {
  readonly rule: string;
  readonly breaks: Breaks;
  /** The longest run that it takes; what only the end of a run shows is found by a short one. */
  readonly steps: number;
}

/** What the clock makes of an incident, had its restore gone unnoticed. */
function unnoticed(filed: Filed, decide: (filed: Filed) => Change): Change {
  if (filed.incident.status !== 'restored') return decide(filed);
  return decide({ ...filed, incident: { ...filed.incident, status: 'inProgress' } as unknown as Incident });
}

/** A holding update that counts as a word: the promise begins anew with it. */
function kept(filed: Filed, decide: (filed: Filed) => Change): Change {
  const change = decide(filed);
  const { promise } = change.incident;
  if (promise === null || !change.entries.some(({ event }) => event.type === 'heldOver')) return change;
  const by = change.now.add({ seconds: filed.procedure.priorities[change.incident.priority].updateGrace });
  const anew = { by, soonReminded: false, overdueReminded: false, holdings: 0, lastActAt: null };
  const incident: Incident = { ...change.incident, promise: anew };
  return { ...change, incident, nextDueAt: nextDeadline(incident, filed.procedure) };
}

/** Of three nudges the third is lost. */
function someLost(nudge: () => void): () => void {
  let nudges = 0;
  return () => {
    nudges += 1;
    if (nudges % 3 !== 0) nudge();
  };
}

const once = 'a post takes effect once';

/** Each by its name, as the README names it. */
export const brokenParts: Readonly<Record<string, Break>> = {
  'a retry without reconciliation': {
    rule: once,
    breaks: { platform: (platform) => ({ ...platform, find: async () => ({ outcome: 'absent' }) }) },
    steps: 500,
  },
  'a claim without its lock': {
    rule: once,
    breaks: {
      ledger: (ledger) => ({
        ...ledger,
        claim: (now) => ledger.claim(now, 'anybody', 0),
        next: (lane, now) => ledger.next(lane, now, 'anybody', 0),
        release: (lane, _, nextAt) => ledger.release(lane, 'anybody', nextAt),
      }),
    },
    steps: 100,
  },
  'a progress post that ignores the restore': {
    rule: STOPPED,
    breaks: { decide: unnoticed },
    steps: 2_000,
  },
  'a lost nudge without the sweep': {
    rule: 'in the end nothing is queued',
    breaks: { nudge: someLost, sweep: () => () => undefined },
    steps: 200,
  },
  'a promise reset by a holding update': {
    rule: "only a person's update keeps or changes a promise",
    breaks: { decide: kept },
    steps: 2_000,
  },
  'a merge that writes one side': {
    rule: BOTH_SIDES,
    breaks: { store: (store) => ({ ...store, appendTogether: (first) => store.append(first) }) },
    steps: 2_000,
  },
  'a withdrawal that forgets what was sent': {
    rule: SHOWN_NOWHERE,
    breaks: {
      store: (store) => ({
        ...store,
        append: (change) => store.append(change.withdrawn.length > 0 ? { ...change, again: [] } : change),
      }),
    },
    steps: 2_000,
  },
  'an alert of which two desks open an incident each': {
    rule: ONE_OPEN,
    breaks: {
      store: (store) => ({
        ...store,
        file: (change, sought) => store.file(forgotten(change), sought),
      }),
    },
    steps: 2_000,
  },
  'a storm that nobody counts': {
    rule: ONE_CARD,
    breaks: { store: (store) => ({ ...store, newAlerts: async () => [] }) },
    steps: 500,
  },
  'an alert that is never over': {
    rule: LAST_WORD,
    breaks: {
      store: (store) => ({
        ...store,
        countAlert: (alert, now) => store.countAlert({ ...alert, state: 'firing' }, now),
      }),
    },
    steps: 500,
  },
  'a webhook that is called without its key': {
    rule: CALLED,
    breaks: {
      platform: (platform) =>
        platform.webhooks
          ? { ...platform, deliver: (parcel) => platform.deliver({ ...parcel, delivery: `${parcel.now}` }) }
          : platform,
    },
    steps: 2_000,
  },
  'a conversation of its own to which nobody is invited': {
    rule: ALL_IN,
    breaks: {
      platform: (platform) =>
        platform.openings
          ? {
              ...platform,
              openings: { ...platform.openings, open: (opening) => invitingNobody(platform.openings, opening) },
            }
          : platform,
    },
    steps: 2_500,
  },
  // As it was until a seed showed it: a desk that stood still for longer than its lease claimed the lane a second time.
  'a lease that a process shares with itself': {
    rule: once,
    breaks: {
      ledger: (ledger) => ({
        ...ledger,
        claim: (now, holder, seconds) => ledger.claim(now, processOf(holder), seconds),
        next: (lane, now, holder, seconds) => ledger.next(lane, now, processOf(holder), seconds),
        release: (lane, holder, nextAt) => ledger.release(lane, processOf(holder), nextAt),
      }),
    },
    steps: 8_000,
  },
};

/** What monitoring asks is new each time. */
function forgotten(change: Change): Change {
  const { request, incident } = change;
  return request?.platform === ALERTS ? { ...change, request: { ...request, id: incident.id } } : change;
}

async function invitingNobody(openings: Platform['openings'], opening: Opening): Promise<DeliveryResult> {
  return openings ? openings.open({ ...opening, people: [] }) : { outcome: 'refused', reason: 'not_offered' };
}

const processOf = (holder: string) => holder.slice(0, holder.indexOf('/'));
