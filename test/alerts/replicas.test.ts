import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold } from '../../src/incident/evolve.ts';
import { type Incident, isOpen } from '../../src/incident/incident.ts';
import type { Running } from '../../src/start.ts';
import { alertGroup, posts } from '../support/alerting.ts';
import { postgresDatabase } from '../support/database.ts';
import { curtain } from '../support/stage/stage.ts';
import { alertDesk, ends, incidentsOf } from './desks.ts';

/** Two desks on one PostgreSQL, with one clock. */
interface Pair {
  readonly both: readonly Running[];
  readonly time: { now: Temporal.Instant };
  stop(): Promise<void>;
}

async function pair(): Promise<Pair> {
  const database = await postgresDatabase();
  const time = { now: curtain };
  const both = [await alertDesk(database.place, { time }), await alertDesk(database.place, { time })];
  return {
    both,
    time,
    async stop() {
      for (const desk of both) await desk.stop();
      await database.end();
    },
  };
}

let two: Pair;
beforeAll(async () => {
  two = await pair();
});
afterAll(() => two.stop());

const addressOf = ({ both }: Pair, index: number) => both[index % both.length]?.publicAddress ?? '';

test('an alert that both hear twenty times at once is one incident with one entry for it', async () => {
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, index) => posts(addressOf(two, index), alertGroup('HighErrorRate'))),
  );
  expect(new Set(all.map(({ said }) => said.incident))).toEqual(new Set(['INC-1']));
  expect(all.every(({ status }) => status === 200)).toBe(true);
  const incidents = await incidentsOf(two.both[0] as Running);
  expect(incidents).toHaveLength(1);
  expect(incidents[0]?.timeline.map(({ event }) => event.type)).toEqual(['raised', 'allocated', 'alerted']);
});

test('a storm that both hear at once ends in one open incident, which knows of all its alerts', async () => {
  const count = 40;
  const answers = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      posts(addressOf(two, index), { key: `node-${index}`, title: `Node ${index} is down`, service: 'website' }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const all = (await incidentsOf(two.both[0] as Running)).filter(({ incident }) => incident.service === 'website');
  // Each of the two may have begun its five before it heard of the other's.
  expect(all.length).toBeLessThanOrEqual(11);
  const open = all.filter(({ incident }) => isOpen(incident));
  expect(open).toHaveLength(1);
  const [head] = open;
  const later = await posts(addressOf(two, 0), { key: 'node-1', title: 'Node 1 is down', status: 'resolved' });
  expect(later.said).toEqual({ did: 'resolved', incident: `INC-${head?.number}` });
  const heard = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      two.both[0]?.store.alert(`plain:node-${index}`).then((alert) => alert?.incident),
    ),
  );
  expect(new Set(heard)).toEqual(new Set([head?.incident.id]));
});

test('whatever is said in whatever order to either, a key has one open incident, which follows the one before', async () => {
  const act = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    status: fc.constantFrom('firing' as const, 'resolved' as const),
    startsAt: fc.constantFrom('2026-03-02T12:00:00Z', '2026-03-02T12:30:00Z'),
  });
  const round = fc.record({
    acts: fc.array(act, { minLength: 1, maxLength: 6 }),
    minutes: fc.constantFrom(0, 3, 20),
    ends: fc.constantFrom('a', 'b', null),
  });
  const [one] = two.both;
  if (!one) throw new Error('There is no desk');
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 5 }), async (rounds) => {
      run += 1;
      const mine = async () => (await incidentsOf(one)).filter(({ incident }) => keyOf(incident).startsWith(`${run}:`));
      for (const { acts, minutes, ends: over } of rounds) {
        two.time.now = two.time.now.add({ minutes });
        const sent = acts.flatMap(({ key, status, startsAt }, index) => {
          const alert = { key: `${run}:${key}`, title: 'It fails', status, startsAt, service: 'other' };
          return [0, 1].map((which) => posts(addressOf(two, index + which), alert));
        });
        expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(sent.map(() => 200));
        const last = (await mine()).findLast(
          ({ incident }) => isOpen(incident) && keyOf(incident) === `${run}:${over}`,
        );
        if (last) await ends(one, last.number, two.time.now);
      }
      const all = await mine();
      for (const { incident, timeline } of all) expect(fold(incident.id, timeline)).toEqual(incident);
      for (const key of ['a', 'b', 'c']) {
        const chain = all.filter(({ incident }) => keyOf(incident) === `${run}:${key}`);
        expect(chain.filter(({ incident }) => isOpen(incident)).length).toBeLessThanOrEqual(1);
        expect(chain.map(({ incident }) => incident.follows?.number ?? null)).toEqual(
          chain.map((_, index) => chain[index - 1]?.number ?? null),
        );
      }
      // The next round's alerts are no part of this one's storm.
      two.time.now = two.time.now.add({ minutes: 30 });
    }),
    { numRuns: 15 },
  );
}, 120_000);

const keyOf = ({ raisedIn }: Incident) => raisedIn.id.slice('plain:'.length);
