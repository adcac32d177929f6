import { describe, expect, it } from 'vitest';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { allThatCan, bench, post } from './bench.ts';

interface Wait {
  readonly milliseconds: number;
  readonly call: () => void;
}

/** A desk with two posts to one conversation, of which the first is sent; and what it asked to be called back for. */
async function pacing(script: (alpha: ReturnType<typeof scriptedPlatform>) => void = () => undefined) {
  const waits: Wait[] = [];
  const alpha = scriptedPlatform('alpha', 1_000);
  const desk = bench([alpha], { later: (milliseconds, call) => void waits.push({ milliseconds, call }) });
  const one = desk.replica();
  script(alpha);
  desk.write(post('1'), post('2'));
  await one.run();
  return { alpha, desk, one, waits };
}

describe('a lane in its pace', () => {
  it('goes on at its moment, without a sweep', async () => {
    const { desk, waits } = await pacing();
    expect(desk.states()).toEqual(['sent', 'queued']);
    const [wait] = waits;
    // A little after the moment, since a timer may be a little early.
    expect(wait?.milliseconds).toBeGreaterThanOrEqual(1_000);
    expect(wait?.milliseconds).toBeLessThan(1_020);
    desk.pass(1);
    wait?.call();
    await allThatCan();
    expect(desk.states()).toEqual(['sent', 'sent']);
  });

  it('that is called back too early keeps its pace, and the next sweep finds it', async () => {
    const { desk, one, waits } = await pacing();
    desk.pass(0.9);
    waits[0]?.call();
    await allThatCan();
    expect(desk.states()).toEqual(['sent', 'queued']);
    desk.pass(0.1);
    await one.run();
    expect(desk.states()).toEqual(['sent', 'sent']);
  });

  it('that is never called back is found by the next sweep', async () => {
    const { desk, one, waits } = await pacing();
    expect(waits).toHaveLength(1);
    desk.pass(1);
    await one.run();
    expect(desk.states()).toEqual(['sent', 'sent']);
  });

  it('that was called back after the desk stopped does nothing', async () => {
    const { alpha, desk, one, waits } = await pacing();
    await one.stop();
    desk.pass(2);
    waits[0]?.call();
    await allThatCan();
    expect(alpha.messages).toHaveLength(1);
  });

  it('asks for no call back where it has long to wait', async () => {
    const { desk, one, waits } = await pacing((alpha) => alpha.script({ retryAfter: 30 }));
    expect(waits).toEqual([]);
    desk.pass(30);
    await one.run();
    expect(desk.states()).toEqual(['sent', 'queued']);
  });
});
