import { describe, expect, it } from 'vitest';
import type { Composed } from '../../src/delivery/lanes.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { allThatCan, bench, cardOf, post, said, saying } from './bench.ts';

describe('replicas', () => {
  it('two sweeping together post each delivery once', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    const ids = Array.from({ length: 40 }, (_, n) => `c${n}`);
    desk.write(...ids.map((id) => post('1', { conversation: { platform: 'alpha', id } })));
    await Promise.all([desk.replica().run(), desk.replica().run()]);
    expect(alpha.messages.map(({ conversation }) => conversation).sort()).toEqual([...ids].sort());
  });

  it.each(['crashAfter', 'crashBefore'] as const)(
    'one that died mid-send (%s) is taken over after its lease by one that looks first',
    async (turn) => {
      const alpha = scriptedPlatform();
      const desk = bench([alpha]);
      alpha.script(turn);
      desk.write(post('1'));
      const first = desk.replica();
      await first.run();
      expect(first.dead()).toBe(true);
      const second = desk.replica();
      desk.pass(29);
      await second.run();
      expect(alpha.calls).toEqual(['post']);
      desk.pass(1);
      await second.run();
      expect(alpha.calls.slice(0, 2)).toEqual(['post', 'find']);
      expect(said(alpha)).toEqual(['incident-1 1']);
      expect(desk.states()).toEqual(['sent']);
    },
  );

  it('one that took too long to begin sends nothing any more', async () => {
    const alpha = scriptedPlatform();
    let desk = bench([]);
    const compose = async (delivery: Parameters<typeof saying>[0]): Promise<Composed> => {
      if (delivery.attempts === 1) desk.pass(16);
      return { card: cardOf(saying(delivery)), seqShown: 1 };
    };
    desk = bench([alpha], { compose });
    desk.write(post('1'));
    const one = desk.replica();
    await one.run();
    expect(alpha.calls).toEqual([]);
    await desk.finish(one);
    expect(alpha.calls).toEqual(['post']);
  });
});

describe('a lost lease', () => {
  it('keeps its former holder from closing an attempt that another began', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    alpha.slow(() => {
      alpha.slow(null);
      return answered;
    });
    alpha.script('crashAfter', { retryAfter: null });
    desk.write(post('1'));
    const slow = desk.replica().run();
    await allThatCan();
    desk.pass(31);
    await desk.replica().run();
    answer();
    await slow;
    await desk.finish(desk.replica());
    expect(said(alpha)).toEqual(['incident-1 1']);
    expect(alpha.calls).toEqual(['post', 'find', 'post', 'find']);
  });

  it('is not given back by the one that stood still past it, though the same process claimed it anew', async () => {
    const alpha = scriptedPlatform();
    const [composing, posting] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const desk = bench([alpha], {
      compose: async (delivery): Promise<Composed> => {
        if (delivery.attempts === 1) await composing.promise;
        return { card: cardOf(saying(delivery)), seqShown: 1 };
      },
    });
    alpha.slow(() => {
      alpha.slow(null);
      return posting.promise;
    });
    desk.write(post('1'));
    const one = desk.replica();
    one.nudge();
    await allThatCan();
    desk.pass(31);
    one.nudge();
    await allThatCan();
    // The second attempt is on its way when the first one wakes up.
    composing.resolve();
    await allThatCan();
    desk.pass(2);
    one.nudge();
    await allThatCan();
    posting.resolve();
    await desk.finish(one);
    expect(said(alpha)).toEqual(['incident-1 1']);
  });
});
