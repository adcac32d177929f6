import { expect, it } from 'vitest';
import { deadlines } from '../../src/clock/deadlines.ts';
import { pulse } from '../../src/clock/pulse.ts';
import { types } from '../support/desk-in-memory.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { said, tellingDesk } from '../support/telling-desk.ts';

const start = Temporal.Instant.from('2026-03-02T02:00Z');

async function started() {
  const alpha = scriptedPlatform('alpha');
  const on = await tellingDesk(start, [alpha]);
  /** A desk that does what is due each so often, as its clock makes it. */
  const desk = () => {
    const parts = on.desk();
    const alive = pulse(parts);
    return { ...alive, works: () => alive.around(deadlines(parts)) };
  };
  return { alpha, on, desk, told: () => said(alpha) };
}

it('the very first start tells nothing, nor does a desk that is there all the time', async () => {
  const { on, desk, told } = await started();
  const one = desk();
  for (let beats = 0; beats < 100; beats += 1) {
    await one.works();
    await on.later({ seconds: 5 });
  }
  expect(told()).toEqual([]);
});

it('a desk that was begun anew within two minutes tells nothing', async () => {
  const { on, desk, told } = await started();
  const one = desk();
  await one.works();
  await on.later({ minutes: 10 });
  await one.stop();
  await on.later({ seconds: 119 });
  await desk().works();
  await on.later({ seconds: 5 });
  expect(told()).toEqual([]);
});

it('a desk that was stopped says from when to when it was away', async () => {
  const { on, desk, told } = await started();
  const one = desk();
  await one.works();
  await on.later({ minutes: 10 });
  await one.stop();
  await on.later({ minutes: 30 });
  await desk().works();
  await on.later({ seconds: 5 });
  expect(told()).toEqual([['ops', 'The desk was away from 02:10 to 02:40. Nothing was late.']]);
});

it('a desk whose process was killed, or whose machine stood still, says it too', async () => {
  const { on, desk, told } = await started();
  const one = desk();
  await one.works();
  await on.later({ minutes: 30 });
  await one.works();
  await on.later({ seconds: 5 });
  expect(told()).toEqual([['ops', 'The desk was away from 02:00 to 02:30. Nothing was late.']]);
});

it('a desk that comes back sends what is late, and says how much that is', async () => {
  const { on, desk, told } = await started();
  await types(on.parts, 'anna', 'new Cards are refused');
  await desk().works();
  await on.later({ hours: 5 });
  const before = told().length;
  await desk().works();
  for (let posts = 0; posts < 10; posts += 1) await on.later({ seconds: 5 });
  const late = await on.store.lateSince(start);
  expect(late).toBeGreaterThan(0);
  expect(told().length - before).toBeGreaterThan(1);
  expect(told().map(([, text]) => text)).toContain(
    `The desk was away from 02:00 to 07:00. Late: ${late} ${late === 1 ? 'message' : 'messages'}.`,
  );
});

it('two desks that come back at the same time say it once', async () => {
  const { on, desk, told } = await started();
  await desk().works();
  await on.later({ minutes: 30 });
  await Promise.all([desk().works(), desk().works()]);
  await on.later({ seconds: 5 });
  expect(told()).toHaveLength(1);
});

it('a desk that takes minutes over what is due was there all the time', async () => {
  const { on, desk, told } = await started();
  const one = desk();
  await one.works();
  await on.later({ seconds: 40 });
  await one.around(() => on.later({ minutes: 3 }));
  await on.later({ seconds: 40 });
  await one.works();
  await on.later({ seconds: 5 });
  expect(told()).toEqual([]);
});

it('a desk that comes back says nothing where another was there', async () => {
  const { on, desk, told } = await started();
  const there = desk();
  for (let minutes = 0; minutes < 30; minutes += 1) {
    await there.works();
    await on.later({ minutes: 1 });
  }
  await desk().works();
  await on.later({ seconds: 5 });
  expect(told()).toEqual([]);
});

it('a desk that ends while it does what is late leaves the word to the next one', async () => {
  const { on, desk, told } = await started();
  await desk().works();
  await on.later({ minutes: 30 });
  await expect(desk().around(() => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
  await on.later({ minutes: 1 });
  await desk().works();
  await on.later({ seconds: 5 });
  expect(told()).toEqual([['ops', 'The desk was away from 02:00 to 02:31. Nothing was late.']]);
});
