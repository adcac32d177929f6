import pino from 'pino';
import { expect, it } from 'vitest';
import { tenure } from '../../src/clock/tenure.ts';
import { StoreUnavailable } from '../../src/desk/faults.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { sec } from '../support/changes.ts';
import { intakeOf } from '../support/intake-of.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';

const log = pino({ level: 'silent' });

/** Two processes that share a database, on a clock moved by hand. */
function twoProcesses() {
  const { store } = memoryStore();
  let seconds = 0;
  let away = false;
  const process = (holder: string) => {
    const platform = { ...scriptedPlatform('alpha'), at: 'stopped' };
    const starts: string[] = [];
    const turn = tenure({
      store: {
        giveUp: store.giveUp,
        lease: async (...asked) => {
          if (away) throw new StoreUnavailable(new Error('away'));
          return store.lease(...asked);
        },
      },
      platform: {
        ...platform,
        start: async () => void starts.push('starts'),
        stop: async () => void starts.push('stops'),
        ready: () => starts.at(-1) === 'starts',
      },
      intake: intakeOf({}),
      now: () => sec(seconds),
      holder,
      log,
    });
    return { ...turn, starts };
  };
  return {
    one: process('one'),
    other: process('other'),
    pass: (more: number) => {
      seconds += more;
    },
    goes: (gone: boolean) => {
      away = gone;
    },
  };
}

it('one of two processes takes the requests in, and both are ready', async () => {
  const { one, other, pass } = twoProcesses();
  for (let second = 0; second < 60; second++) {
    await Promise.all([one.look(), other.look()]);
    pass(1);
  }
  expect([one.starts, other.starts]).toEqual([['starts'], []]);
  expect([one.ready(), other.ready()]).toEqual([true, true]);
});

it('the other takes over within 15 s of the first one’s death', async () => {
  const { one, other, pass } = twoProcesses();
  await one.look();
  await other.look();
  let waited = 0;
  while (other.starts.length === 0) {
    pass(1);
    waited += 1;
    await other.look();
  }
  expect(waited).toBeLessThanOrEqual(15);
});

it('the other takes over at once when the first one stops', async () => {
  const { one, other, pass } = twoProcesses();
  await one.look();
  await one.stop();
  pass(1);
  await other.look();
  expect([one.starts, other.starts]).toEqual([['starts', 'stops'], ['starts']]);
});

it('who can’t ask the database stops before another may begin, and begins again when it is back', async () => {
  const { one, pass, goes } = twoProcesses();
  await one.look();
  goes(true);
  for (let second = 0; second < 9; second++) {
    pass(1);
    await one.look();
  }
  expect(one.starts).toEqual(['starts']);
  pass(1);
  await one.look();
  expect(one.starts).toEqual(['starts', 'stops']);
  goes(false);
  await one.look();
  expect(one.starts).toEqual(['starts', 'stops', 'starts']);
});

it('a platform that does not start is given back, and tried again', async () => {
  const { store } = memoryStore();
  let starts = 0;
  const turn = tenure({
    store,
    platform: {
      ...scriptedPlatform('alpha'),
      start: async () => {
        starts += 1;
        if (starts === 1) throw new Error('no gateway');
      },
      stop: async () => undefined,
      ready: () => starts > 1,
    },
    intake: intakeOf({}),
    now: () => sec(0),
    holder: 'one',
    log,
  });
  await turn.look();
  expect([turn.ready(), await store.lease('intake:alpha', 'other', sec(0), 1)]).toEqual([false, true]);
  await store.giveUp('intake:alpha', 'other');
  await turn.look();
  expect([turn.ready(), starts]).toEqual([true, 2]);
});
