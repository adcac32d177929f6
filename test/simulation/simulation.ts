import type { AlertHeard } from '../../src/desk/alert-book.ts';
import { type Alerts, checkAlerts, ONE_OPEN } from './checks/alerts.ts';
import { checkCalls } from './checks/calls.ts';
import { checkCaptured } from './checks/captured.ts';
import { checkChannels, checkChannelsAtLast } from './checks/channels.ts';
import { checkDeliveries } from './checks/deliveries.ts';
import { checkDesk, mattersOf } from './checks/desk.ts';
import { checkJoined } from './checks/joined.ts';
import { checkQuiet } from './checks/quiet.ts';
import { checkRecord } from './checks/record.ts';
import { checkRequests } from './checks/requests.ts';
import { type Finding, snapshot } from './checks/snapshot.ts';
import { checkTimeline } from './checks/timeline.ts';
import { type DatabaseKind, openDatabase } from './database.ts';
import type { Breaks } from './replica.ts';
import { settled } from './settled.ts';
import { stepper } from './steps.ts';
import { type Summary, summaryOf } from './summary.ts';
import { type World, world } from './world.ts';

export interface Options {
  readonly seed: number;
  /** A step is one thing that happens outside: somebody asks, time passes, a process dies; and what follows from it. */
  readonly steps: number;
  readonly database?: DatabaseKind;
  /** Parts of the product that are broken on purpose. */
  readonly breaks?: Breaks;
  /** The one rule that is looked at; all of them where none is named. */
  readonly rule?: string;
  /** After so many steps everything is checked. */
  readonly checkEvery?: number;
}

/** What a run came to. It ends at its first finding. */
export interface Report {
  readonly seed: number;
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** The last things that happened, in order. */
  readonly trace: readonly string[];
}

const CHECK_EVERY = 250;
const TRACED = 120;

async function alertsOf({ database, monitoring: { said } }: World): Promise<Alerts> {
  const rows = new Map<string, AlertHeard>();
  for (const key of new Set(said.map(({ signal }) => signal.key))) {
    const row = await database.store.alert(key);
    if (row !== null) rows.set(key, row);
  }
  return { said, rows };
}

/** Runs a whole system from a seed. The same options give the same run, call by call. */
export async function simulate(options: Options): Promise<Report> {
  const database = await openDatabase(options.database ?? 'memory');
  try {
    const all = await world(options, database);
    const step = stepper(all);
    const { findings } = all;
    const found = (more: readonly Finding[]) => void findings.push(...more);
    const isFound = () => findings.some(({ rule }) => options.rule === undefined || options.rule === rule);

    async function check(): Promise<void> {
      await all.lookUpAnswers();
      const incidents = await snapshot(database);
      found(incidents.flatMap(checkTimeline));
      found(checkRequests(all.requests.values(), incidents, all.watch));
      found(checkDeliveries(incidents, all));
      found(checkJoined(incidents));
      found(checkChannels(incidents, all));
      found(checkCalls(incidents, all));
      found(checkDesk(incidents, await mattersOf(database), all));
      found(checkCaptured(incidents, all));
      found(all.watch.twice.map((about) => ({ rule: ONE_OPEN, about })));
    }

    const every = options.checkEvery ?? CHECK_EVERY;
    while (!isFound() && all.steps() < options.steps) {
      await step();
      if (!isFound() && all.steps() % every === 0) await check();
    }
    if (!isFound()) {
      await settled(all);
      await check();
      const incidents = await snapshot(database);
      found(checkQuiet(incidents, all.outside, all.now()));
      found(checkRecord(incidents, all));
      found(checkChannelsAtLast(incidents, all));
      found(checkAlerts(incidents, await alertsOf(all)));
    }
    return {
      seed: options.seed,
      findings: findings.filter(({ rule }) => options.rule === undefined || options.rule === rule),
      summary: summaryOf(all, await snapshot(database)),
      trace: all.trace.last(TRACED),
    };
  } finally {
    await database.end();
  }
}
