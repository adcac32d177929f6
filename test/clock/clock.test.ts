import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Clock, clock } from '../../src/clock/clock.ts';
import { keptLog } from '../support/kept-log.ts';

// node-cron itself runs here, on timers that the test moves.
beforeEach(() => {
  const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: new Date('2026-01-05T08:00:00.400Z') });
});

let running: Clock | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
  vi.useRealTimers();
});

function setUp(jobs: { tick?: (signal: AbortSignal) => unknown; sweep?: () => unknown } = {}) {
  const { log, lines } = keptLog();
  const calls = { tick: 0, sweep: 0 };
  const made = clock({
    tick(signal) {
      calls.tick += 1;
      return jobs.tick?.(signal);
    },
    sweep() {
      calls.sweep += 1;
      return jobs.sweep?.();
    },
    log,
  });
  running = made;
  return { clock: made, calls, loud: () => lines.filter(({ level }) => level >= 40) };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

it('ticks every 5 seconds and sweeps every second', async () => {
  const { clock, calls, loud } = setUp();
  clock.start();
  await pass(30);
  expect(calls).toEqual({ tick: 6, sweep: 30 });
  expect(loud()).toEqual([]);
});

it.each([
  [
    'throws',
    () => {
      throw new Error('no', { cause: new Error('because') });
    },
  ],
  ['is rejected', () => Promise.reject(new Error('no', { cause: new Error('because') }))],
])('reports a job that %s with its cause, and its next slot goes on', async (_, tick) => {
  const { clock, calls, loud } = setUp({ tick });
  clock.start();
  await pass(10);
  expect(calls.tick).toBe(2);
  expect(loud()).toMatchObject([
    { level: 50, job: 'tick', err: { message: 'no: because' } },
    { level: 50, job: 'tick', err: { message: 'no: because' } },
  ]);
});

it('never runs a job twice at once, without noise, and the other job goes on meanwhile', async () => {
  let end: () => void = () => undefined;
  const long = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { clock, calls, loud } = setUp({ tick: () => long });
  clock.start();
  await pass(60);
  expect(calls).toEqual({ tick: 1, sweep: 60 });
  end();
  await pass(5);
  expect(calls.tick).toBe(2);
  expect(loud()).toEqual([]);
});

it('tells what is under way to stop, waits for it, and begins nothing any more', async () => {
  let end: () => void = () => undefined;
  const long = new Promise<void>((resolve) => {
    end = resolve;
  });
  let told = false;
  const { clock, calls } = setUp({
    tick(signal) {
      signal.addEventListener('abort', () => {
        told = true;
      });
      return long;
    },
  });
  clock.start();
  await pass(5);
  let stopped = false;
  const stop = clock.stop().then(() => {
    stopped = true;
  });
  await pass(60);
  expect([told, stopped]).toEqual([true, false]);
  end();
  await stop;
  const before = { ...calls };
  await pass(60);
  expect(calls).toEqual(before);
});

it('says in one line how many slots it missed while the machine stood still, and goes on', async () => {
  const { clock, calls, loud } = setUp();
  clock.start();
  await pass(10);
  vi.setSystemTime(Date.now() + 600_000);
  await pass(10);
  expect(calls.sweep).toBeGreaterThanOrEqual(19);
  expect(loud()).toMatchObject([
    { job: 'sweep', slots: 600 },
    { job: 'tick', slots: 120 },
  ]);
});

it('goes on within half a minute when the wall clock is set back by an hour', async () => {
  const { clock, calls, loud } = setUp();
  clock.start();
  await pass(10);
  vi.setSystemTime(Date.now() - 3_600_000);
  await pass(30);
  const before = { ...calls };
  await pass(60);
  expect(calls.tick - before.tick).toBe(12);
  expect(calls.sweep - before.sweep).toBe(60);
  expect(
    loud()
      .map(({ job }) => job)
      .sort(),
  ).toEqual(['sweep', 'tick']);
});

it('can be started again after it was stopped, and not twice', async () => {
  const { clock, calls } = setUp();
  clock.start();
  expect(() => clock.start()).toThrow('runs already');
  await clock.stop();
  clock.start();
  await pass(5);
  expect(calls.tick).toBe(1);
});
