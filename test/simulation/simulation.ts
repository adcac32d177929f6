import { checkCaptured } from './checks/captured.ts';
import { checkDeliveries } from './checks/deliveries.ts';
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
import { world } from './world.ts';

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
      found(checkCaptured(incidents, all));
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
