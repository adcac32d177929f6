import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lanes } from '../../src/delivery/lanes.ts';
import { extensions } from '../../src/store/engine.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { keptLog } from '../support/kept-log.ts';
import { type ScriptedPlatform, scriptedPlatform } from '../support/scripted-platform.ts';
import { card, cardOf, post, said } from './bench.ts';

// The lanes over the real ledger: what the other tests show over the one in memory holds where it counts.
const pglite = new PGlite({ extensions });
let database: OpenStore;

beforeAll(async () => {
  database = await openStore({ pglite });
});
afterAll(async () => {
  await database.store.close();
  await pglite.close();
});

let at = Temporal.Instant.from('2026-01-05T08:00:00Z');
const pass = (milliseconds: number) => {
  at = at.add({ milliseconds });
};

function replica(platform: ScriptedPlatform, holder: string) {
  return lanes({
    ledger: database.ledger,
    platforms: new Map([[platform.name, platform]]),
    compose: async ({ notice, seqWanted }) => ({ card: cardOf(notice.slot), seqShown: seqWanted }),
    opened: () => Promise.reject(new Error('nothing here is opened')),
    undelivered: () => Promise.reject(new Error('everything here is delivered')),
    now: () => at,
    holder,
    log: keptLog().log,
  });
}

function somewhere() {
  const place = { subject: randomUUID(), conversation: { platform: 'alpha', id: randomUUID() } };
  return { card: () => card(place), post: (slot: string) => post(slot, { ...place, underCard: true }), ...place };
}

it('posts once, in order, at the pace of the platform, under the card', async () => {
  const alpha = scriptedPlatform();
  const one = replica(alpha, 'one');
  const here = somewhere();
  await database.ledger.queue([here.card(), here.post('1')], 1, at);
  await one.sweep();
  await database.ledger.queue([here.post('2')], 2, at);
  await one.sweep();
  expect(said(alpha)).toEqual(['card']);
  pass(999);
  await one.sweep();
  expect(said(alpha)).toEqual(['card']);
  pass(1);
  await one.sweep();
  pass(1_000);
  await one.sweep();
  expect(said(alpha)).toEqual(['card', '1', '2']);
  expect(alpha.messages.map(({ under }) => under)).toEqual([null, 'alpha-1', 'alpha-1']);
  expect(alpha.calls).toEqual(['post', 'post', 'post']);
  expect((await database.ledger.told(here.subject)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
});

it('keeps the pace also when something is queued while a message is on its way', async () => {
  const alpha = scriptedPlatform();
  const one = replica(alpha, 'one');
  const here = somewhere();
  alpha.slow(async () => {
    alpha.slow(null);
    await database.ledger.queue([here.post('2')], 2, at);
  });
  await database.ledger.queue([here.post('1')], 1, at);
  await one.sweep();
  expect(said(alpha)).toEqual(['1']);
  pass(1_000);
  await one.sweep();
  expect(said(alpha)).toEqual(['1', '2']);
});

it('finds a post whose answer was lost, and sends one again that never arrived', async () => {
  const alpha = scriptedPlatform();
  const one = replica(alpha, 'one');
  const here = somewhere();
  alpha.script('lost', 'dropped');
  await database.ledger.queue([here.post('1'), here.post('2')], 1, at);
  for (let n = 0; n < 10; n += 1) {
    await one.sweep();
    pass(1_000);
  }
  expect(said(alpha)).toEqual(['1', '2']);
  expect(alpha.calls).toEqual(['post', 'find', 'post', 'find', 'post']);
});

it('two replicas sweeping together post each delivery once', async () => {
  const alpha = scriptedPlatform();
  const places = Array.from({ length: 25 }, somewhere);
  await database.ledger.queue(
    places.map((here) => here.post('1')),
    1,
    at,
  );
  await Promise.all([replica(alpha, 'one').sweep(), replica(alpha, 'two').sweep()]);
  expect(new Set(alpha.messages.map(({ delivery }) => delivery)).size).toBe(25);
  expect(alpha.messages).toHaveLength(25);
});
