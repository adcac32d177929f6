import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../src/start.ts';
import { posts } from '../support/alerting.ts';
import { emptyPostgres } from '../support/database.ts';
import { proxyTo, type Strike, type Wire } from '../support/proxy.ts';
import { curtain } from '../support/stage/stage.ts';
import { alertDesk, incidentsOf } from './desks.ts';

let wire: Wire;
let desk: Running;
/** So far apart that they are no storm. */
const next = () => {
  number += 1;
  time.now = time.now.add({ minutes: 30 });
};
let number = 0;
const time = { now: curtain };

beforeAll(async () => {
  const address = new URL(await emptyPostgres());
  wire = await proxyTo(Number(address.port));
  address.port = String(wire.port);
  desk = await alertDesk({ databaseUrl: address.href }, { answerWithinMs: 1500, time });
});
afterAll(async () => {
  await desk.stop();
  wire.cut();
});

const fails = () => posts(desk.publicAddress, { key: `disk-${number}`, title: `Disk ${number} is full` });
const count = async () => (await incidentsOf(desk)).length;
const back = async () => {
  await wire.mend();
  await expect.poll(() => desk.store.ping(), { timeout: 30_000 }).toBe(true);
};

test.each(['cut', 'silent'] as const)('%s: it is to be sent again, and then is there once', async (fate) => {
  next();
  const before = await count();
  if (fate === 'cut') wire.cut();
  else wire.silence();
  const { status, said } = await fails();
  expect([status, said.error]).toEqual([503, 'The desk can not save this now. Send it again.']);
  wire.cut();
  await back();
  await expect.poll(async () => (await fails()).status, { timeout: 30_000 }).toBe(200);
  expect((await fails()).said.did).toBe('counted');
  expect(await count()).toBe(before + 1);
});

test.each<[string, Strike]>([
  ['before it was written', { at: 'insert into incident', when: 'before', fate: 'cut' }],
  ['after it was written', { at: 'insert into incident', when: 'after', fate: 'cut' }],
  ['before it was counted', { at: 'insert into alert', when: 'before', fate: 'cut' }],
  ['after it was counted', { at: 'insert into alert', when: 'after', fate: 'cut' }],
])('cut %s: sent again it is there once', async (_, strike) => {
  next();
  const before = await count();
  // Statements are sent whole on a new connection.
  wire.cut();
  await back();
  wire.strike(strike);
  expect((await fails()).status).toBe(503);
  expect(wire.struck()).toBe(true);
  await back();
  await expect.poll(async () => (await fails()).status, { timeout: 30_000 }).toBe(200);
  expect(await count()).toBe(before + 1);
  const last = (await incidentsOf(desk)).at(-1);
  expect(last?.timeline.map(({ event }) => event.type)).toEqual(['raised', 'allocated', 'alerted']);
});
