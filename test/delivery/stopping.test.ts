import { describe, expect, it } from 'vitest';
import type { Composed } from '../../src/delivery/lanes.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { allThatCan, bench, post } from './bench.ts';

describe('stopping', () => {
  it('waits for the delivery under way, gives the lane back and claims no more', async () => {
    const alpha = scriptedPlatform('alpha', 0);
    const desk = bench([alpha]);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    alpha.slow(() => answered);
    desk.write(post('1'), post('2'));
    const one = desk.replica();
    one.nudge();
    await allThatCan();
    expect(alpha.calls).toEqual(['post']);
    let stopped = false;
    const stop = one.stop().then(() => {
      stopped = true;
    });
    one.nudge();
    await allThatCan();
    expect(stopped).toBe(false);
    answer();
    await stop;
    expect(desk.states()).toEqual(['sent', 'queued']);
    await one.sweep();
    expect(desk.states()).toEqual(['sent', 'queued']);
    await desk.replica().run();
    expect(desk.states()).toEqual(['sent', 'sent']);
  });
});

it('what is stopped among many to be overtaken leaves the rest for another', async () => {
  let stop: Promise<void> | null = null;
  const desk = bench([scriptedPlatform()], {
    compose: async (): Promise<Composed> => {
      stop = one.stop();
      return 'nothing';
    },
  });
  const one = desk.replica();
  desk.write(post('1'), post('2'));
  await one.run();
  await stop;
  expect(desk.states()).toEqual(['superseded', 'queued']);
});

describe('nudging', () => {
  function counted(first: 'misses' | 'sees') {
    const desk = bench([scriptedPlatform()]);
    let claims = 0;
    const ledger = {
      ...desk.ledger,
      async claim(...args: Parameters<typeof desk.ledger.claim>) {
        claims += 1;
        return first === 'misses' && claims === 1 ? null : desk.ledger.claim(...args);
      },
    };
    return { desk, one: desk.replica({ ledger }), claims: () => claims };
  }

  it('during a claim looks once more, since that claim may have missed what was just written', async () => {
    const { desk, one } = counted('misses');
    desk.write(post('1'));
    one.nudge();
    one.nudge();
    await one.idle();
    expect(desk.states()).toEqual(['sent']);
  });

  it('many times at once looks twice', async () => {
    const { one, claims } = counted('sees');
    for (let n = 0; n < 50; n += 1) one.nudge();
    await one.idle();
    expect(claims()).toBe(2);
  });
});
