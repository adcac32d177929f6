import { checkDeliveries } from './checks/deliveries.ts';
import { checkQuiet } from './checks/quiet.ts';
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
const TRACED = 1_900;

/** Runs a whole system from a seed. The same options give the same run, call by call. */
export async function simulate(options: Options): Promise<Report> {
  const database = await openDatabase(options.database ?? 'memory');
  try {
    const all = await world(options, database);
    const step = stepper(all);
    const { findings } = all;

    async function check(): Promise<void> {
      await all.lookUpAnswers();
      const incidents = await snapshot(database);
      findings.push(
        ...incidents.flatMap(checkTimeline),
        ...checkRequests(all.requests.values(), incidents, all.watch),
        ...checkDeliveries(incidents, all),
      );
    }

    const every = options.checkEvery ?? CHECK_EVERY;
    while (findings.length === 0 && all.steps() < options.steps) {
      await step();
      if (findings.length === 0 && all.steps() % every === 0) await check();
    }
    if (findings.length === 0) {
      await settled(all);
      await check();
      findings.push(...checkQuiet(await snapshot(database), all.outside, all.now()));
    }
    return {
      seed: options.seed,
      findings,
      summary: summaryOf(all, await snapshot(database)),
      trace: all.trace.last(TRACED),
    };
  } finally {
    await database.end();
  }
}
