import { describe, expect, it } from 'vitest';
import type { Composed } from '../../src/delivery/lanes.ts';
import { StoreUnavailable } from '../../src/desk/faults.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { bench, cardOf, post, saying } from './bench.ts';

const elsewhere = { platform: 'alpha', id: 'elsewhere' };

describe("a fault of the desk's own", () => {
  const faulty = (times: number) => {
    let left = times;
    return async (delivery: Parameters<typeof saying>[0]): Promise<Composed> => {
      if (delivery.notice.slot === '1' && left > 0) {
        left -= 1;
        throw new Error('no words', { cause: new Error('for this') });
      }
      return { card: cardOf(saying(delivery)), seqShown: 1 };
    };
  };

  it('in composing marks nothing as sent, is logged with its cause, and is tried again', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha], { compose: faulty(3) });
    desk.write(post('1'), post('1', { subject: 'incident-2', conversation: elsewhere }));
    const one = desk.replica();
    await one.run();
    expect(desk.ledger.rows()[0]).toMatchObject({ state: 'queued', openAttemptAt: null });
    await desk.finish(one);
    expect(desk.states()).toEqual(['sent', 'sent']);
    expect(alpha.calls).toEqual(['post', 'post']);
    const line = desk.logged.find(({ level }) => level === 50);
    expect(line).toMatchObject({ err: { message: 'no words: for this' } });
  });

  it('in composing fails the delivery after ten attempts, tells it, and the lane goes on within two minutes', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha], { compose: faulty(Number.POSITIVE_INFINITY) });
    desk.write(post('1'), post('2'));
    const began = desk.now();
    await desk.finish(desk.replica());
    expect(desk.states()).toEqual(['failed', 'sent']);
    expect(desk.told).toMatchObject([{ outcome: 'failed', reason: 'cannot_compose' }]);
    expect(desk.now().since(began).total('minutes')).toBeLessThan(2);
  });

  it('in telling the responders is tried again, and what failed is not marked untold before', async () => {
    const alpha = scriptedPlatform();
    const told: string[] = [];
    const undelivered = async (delivery: { readonly id: string }): Promise<void> => {
      told.push(delivery.id);
      if (told.length < 4) throw new Error('nobody there');
    };
    const desk = bench([alpha], { undelivered });
    alpha.script('refused', 'refused', 'refused', 'refused');
    desk.write(post('1'));
    const one = desk.replica();
    await one.run();
    expect(desk.states()).toEqual(['queued']);
    await desk.finish(one);
    expect(told).toHaveLength(4);
    expect(desk.states()).toEqual(['failed']);
  });

  it('in telling that never ends is given up after ten attempts, and the lane goes on', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha], { undelivered: () => Promise.reject(new Error('nobody there')) });
    alpha.script(...Array.from({ length: 10 }, () => 'refused' as const));
    desk.write(post('1'), post('2'));
    await desk.finish(desk.replica());
    expect(desk.states()).toEqual(['failed', 'sent']);
  });

  it('in writing down what was sent makes the next one look first', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    let away = true;
    const ledger = {
      ...desk.ledger,
      settle: (...args: Parameters<typeof desk.ledger.settle>) => {
        if (!away) return desk.ledger.settle(...args);
        away = false;
        return Promise.reject(new StoreUnavailable('gone'));
      },
    };
    desk.write(post('1'));
    const one = desk.replica({ ledger });
    await one.run();
    expect(desk.states()).toEqual(['queued']);
    // Given back, so that nobody waits for the lease to end.
    desk.pass(5);
    await one.run();
    expect(alpha.calls).toEqual(['post', 'find']);
    expect(desk.states()).toEqual(['sent']);
  });

  it('a database that is away ends a sweep with one line, and the next sweep goes on', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    let away = true;
    const claim = (...args: Parameters<typeof desk.ledger.claim>) =>
      away ? Promise.reject(new StoreUnavailable('gone')) : desk.ledger.claim(...args);
    desk.write(post('1'));
    const one = desk.replica({ ledger: { ...desk.ledger, claim } });
    await Promise.all([one.run(), one.run()]);
    expect(desk.logged.map(({ level }) => level)).toEqual([40]);
    away = false;
    await one.run();
    expect(desk.states()).toEqual(['sent']);
  });
});
