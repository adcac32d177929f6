import pg from 'pg';
import type { Running } from '../../src/start.ts';
import type { Bench } from './bench.ts';
import { deskOn, typed } from './desk.ts';
import { fill } from './fill.ts';
import { inTurn, median, ratio } from './load.ts';
import { quietPlatform } from './quiet-platform.ts';
import { count, milliseconds } from './report.ts';
import type { Server } from './server.ts';

const DUE = 10;
const FEW = 1_000;
const MANY = 1_000_000;
const begin = Temporal.Instant.from('2026-03-02T08:00:00Z');

/** A tick that finds ten deadlines, among few incidents and among many: its cost follows what is due. */
export const tick: Bench = {
  name: 'tick',
  async run({ quick, server, say }) {
    const [few, many] = quick ? [100, 1_000] : [FEW, MANY];
    say(`filling one database with ${count(few)} incidents, another with ${count(many)}`);
    const small = await clocked(await server(), few);
    const large = await clocked(await server(), many);
    const took = await inTurn(quick ? 1 : 31, { large: () => large.next(), small: () => small.next() });
    await small.stop();
    await large.stop();
    return {
      lines: [
        {
          what: `A tick with ${DUE} due among ${count(many)} incidents; among ${count(few)}`,
          product: milliseconds(median(took.large)),
          floor: milliseconds(median(took.small)),
          ratio: ratio(took.large, took.small),
          bound: { kind: 'most', ratio: 1.5 },
        },
      ],
      notes: [],
    };
  },
};

/** A desk among `incidents` that are far from due, with ten that were raised at one instant and are due together. */
async function clocked(server: Server, incidents: number) {
  const url = await server.create();
  await fill(url, incidents - DUE, begin);
  let now = begin;
  const desk = await deskOn(url, () => [quietPlatform('bench')], { now: () => now });
  for (let index = 0; index < DUE; index += 1) await desk.intake.handle('bench', typed('new Cards are refused', index));
  await delivered(
    desk,
    () => now,
    (at) => {
      now = at;
    },
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    /** Moves the clock to the next deadline, and gives the milliseconds that its tick takes. */
    async next(): Promise<number> {
      const { rows } = await client.query<{ at: Date }>('select min(next_due_at) as at from incident');
      now = Temporal.Instant.fromEpochMilliseconds(rows[0]?.at.getTime() ?? 0);
      const from = performance.now();
      const changed = await desk.tick();
      const took = performance.now() - from;
      if (changed < DUE) throw new Error(`${changed} incidents were due, not ${DUE}`);
      await delivered(
        desk,
        () => now,
        (at) => {
          now = at;
        },
      );
      return took;
    },
    async stop() {
      await client.end();
      await desk.stop();
    },
  };
}

/** Sends what is queued, moving the clock from one lane's turn to the next, so that the next tick meets none of it. */
async function delivered(
  { ledger, lanes }: Running,
  now: () => Temporal.Instant,
  move: (at: Temporal.Instant) => void,
): Promise<void> {
  await lanes.sweep();
  for (let next = await ledger.nextLaneAt(); next !== null; next = await ledger.nextLaneAt()) {
    if (Temporal.Instant.compare(next, now()) > 0) move(next);
    await lanes.sweep();
  }
}
