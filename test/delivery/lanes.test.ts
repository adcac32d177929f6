import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Composed } from '../../src/delivery/lanes.ts';
import { StoreUnavailable } from '../../src/desk/faults.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { bench, card, cardOf, post, said, saying } from './bench.ts';

/** Lets everything run that waits for nothing outside: nothing here waits for a timer. */
const allThatCan = () => setImmediate();

const elsewhere = { platform: 'alpha', id: 'elsewhere' };
const p1 = { subject: 'incident-p1', priority: 'P1' } as const;

describe('a delivery', () => {
  it('is posted once and written down as sent', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    desk.write(post('1'));
    const one = desk.replica();
    await one.run();
    await desk.finish(one);
    expect(desk.ledger.rows()).toMatchObject([{ state: 'sent', message: 'alpha-1', seqShown: 1 }]);
    expect(alpha.calls).toEqual(['post']);
  });

  it('that was overtaken is superseded, and the next leaves at once', async () => {
    const alpha = scriptedPlatform();
    const compose = async (delivery: Parameters<typeof saying>[0]): Promise<Composed> =>
      delivery.notice.slot === '1' ? 'nothing' : { card: cardOf(saying(delivery)), seqShown: 1 };
    const desk = bench([alpha], { compose });
    desk.write(post('1'), post('2'));
    await desk.replica().run();
    expect(desk.states()).toEqual(['superseded', 'sent']);
    expect(said(alpha)).toEqual(['incident-1 2']);
  });

  it('that failed for good is marked and told, and its lane goes on', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script('refused');
    desk.write(post('1'), post('2'));
    await desk.finish(desk.replica());
    expect(desk.states()).toEqual(['failed', 'sent']);
    expect(desk.told).toMatchObject([{ outcome: 'failed', reason: 'channel_not_found' }]);
  });

  it('goes under the card when the card is there', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    desk.write(card(), post('1', { underCard: true }), post('2'));
    await desk.finish(desk.replica());
    expect(alpha.messages.map(({ under }) => under)).toEqual([null, 'alpha-1', null]);
  });
});

describe('after an unknown outcome', () => {
  it('a post whose answer was lost is found again and not posted twice', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script('lost');
    desk.write(post('1'));
    await desk.finish(desk.replica());
    expect(said(alpha)).toEqual(['incident-1 1']);
    expect(alpha.calls).toEqual(['post', 'find']);
    expect(desk.states()).toEqual(['sent']);
  });

  it('a post that never arrived is sent again, however often', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script(...Array.from({ length: 8 }, () => 'dropped' as const));
    desk.write(post('1'));
    await desk.finish(desk.replica());
    expect(said(alpha)).toEqual(['incident-1 1']);
    expect(alpha.calls.filter((call) => call === 'find')).toHaveLength(8);
  });

  it("what can't be decided is marked uncertain and told, and its lane goes on", async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script('lost');
    alpha.answers({ outcome: 'undecided', reason: 'missing_scope' });
    desk.write(post('1'), post('2'));
    await desk.finish(desk.replica());
    expect(desk.states()).toEqual(['uncertain', 'sent']);
    expect(desk.told).toMatchObject([{ outcome: 'uncertain', reason: 'missing_scope' }]);
    expect(said(alpha)).toEqual(['incident-1 1', 'incident-1 2']);
  });

  it("what can't be looked up now is looked up later, before anything is posted", async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script('lost');
    alpha.answers({ outcome: 'retry', reason: 'busy', afterSeconds: 40 });
    desk.write(post('1'));
    const one = desk.replica();
    await one.run();
    desk.pass(2);
    await one.run();
    desk.pass(39);
    await one.run();
    expect(alpha.calls).toEqual(['post', 'find']);
    await desk.finish(one);
    expect(alpha.calls).toEqual(['post', 'find', 'find']);
    expect(said(alpha)).toEqual(['incident-1 1']);
  });

  it('an edit is done again without looking', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    desk.write(card());
    const one = desk.replica();
    await desk.finish(one);
    alpha.script('lost');
    desk.ledger.write([card()], 2, desk.now());
    await desk.finish(one);
    expect(alpha.calls).toEqual(['post', 'edit', 'edit']);
    expect(said(alpha)).toEqual(['incident-1 at 2']);
  });

  it("a card's first post is looked for, and what was found is brought up to date", async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script('lost');
    desk.write(card());
    const one = desk.replica();
    await one.run();
    desk.ledger.write([card()], 7, desk.now());
    await desk.finish(one);
    expect(alpha.calls).toEqual(['post', 'find', 'edit']);
    expect(said(alpha)).toEqual(['incident-1 at 7']);
    expect(desk.ledger.rows()).toMatchObject([{ state: 'sent', seqShown: 7 }]);
  });

  it('a deliver that breaks its word and throws counts as unknown', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.slow(() => {
      alpha.slow(null);
      throw new TypeError('fetch failed');
    });
    desk.write(post('1'));
    await desk.finish(desk.replica());
    expect(alpha.calls).toEqual(['post', 'find', 'post']);
    expect(desk.logged.find(({ level }) => level === 50)).toMatchObject({ err: { message: 'fetch failed' } });
  });
});

describe('a card', () => {
  it('shows the newest state once, however many changes came meanwhile', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    const one = desk.replica();
    desk.write(card());
    await desk.finish(one);
    for (const seq of [2, 3, 4]) desk.ledger.write([card()], seq, desk.now());
    await desk.finish(one);
    expect(alpha.messages.map(({ shows }) => shows)).toEqual([['incident-1 at 1', 'incident-1 at 4']]);
  });

  it('is edited again when the incident moved on while it was sent', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    desk.write(card());
    alpha.slow(async () => {
      alpha.slow(null);
      desk.ledger.write([card()], 2, desk.now());
    });
    await desk.finish(desk.replica());
    expect(alpha.messages.map(({ shows }) => shows)).toEqual([['incident-1 at 1', 'incident-1 at 2']]);
  });

  it('whose message is gone is posted anew in the same attempt', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    const one = desk.replica();
    desk.write(card());
    await desk.finish(one);
    alpha.remove('alpha-1');
    desk.ledger.write([card()], 2, desk.now());
    await one.run();
    expect(alpha.calls).toEqual(['post', 'edit', 'post']);
    expect(desk.ledger.rows()).toMatchObject([{ state: 'sent', message: 'alpha-2', seqShown: 2 }]);
  });

  it('posted anew with its answer lost is found and not posted a third time', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    const one = desk.replica();
    desk.write(card());
    await desk.finish(one);
    alpha.remove('alpha-1');
    desk.ledger.write([card()], 2, desk.now());
    // The edit says `repost`, the new post is lost, and the next edit is turned away without effect first.
    alpha.script('sent', 'lost', { retryAfter: null });
    await desk.finish(one);
    expect(alpha.messages.map(({ id, shows }) => [id, shows.at(-1)])).toEqual([
      ['alpha-1', 'incident-1 at 1'],
      ['alpha-2', 'incident-1 at 2'],
    ]);
    expect(desk.ledger.rows()).toMatchObject([{ state: 'sent', message: 'alpha-2', seqShown: 2 }]);
  });
});

describe('a lane', () => {
  it('leaves the pace of its platform between two messages, also when the second came later', async () => {
    const alpha = scriptedPlatform('alpha', 1_500);
    const desk = bench([alpha]);
    const one = desk.replica();
    desk.write(post('1'), post('2'));
    await one.run();
    expect(alpha.messages).toHaveLength(1);
    desk.pass(1.4);
    await one.run();
    expect(alpha.messages).toHaveLength(1);
    desk.pass(0.1);
    await one.run();
    expect(alpha.messages).toHaveLength(2);
    desk.pass(1);
    desk.write(post('3'));
    await one.run();
    expect(alpha.messages).toHaveLength(2);
    desk.pass(0.5);
    await one.run();
    expect(alpha.messages).toHaveLength(3);
  });

  it('that was told to wait waits as long as it was told, and holds up no other', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    const one = desk.replica();
    alpha.script({ retryAfter: 30 });
    desk.write(post('1'), post('1', { conversation: elsewhere }));
    await one.run();
    expect(alpha.messages.map(({ conversation }) => conversation)).toEqual(['elsewhere']);
    desk.pass(29.9);
    await one.run();
    expect(alpha.calls).toHaveLength(2);
    desk.pass(0.1);
    await one.run();
    expect(desk.states()).toEqual(['sent', 'sent']);
  });

  it('that hangs holds up no other, in the same sweep or in those that come meanwhile', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha], { concurrency: 2 });
    const one = desk.replica();
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    alpha.slow((parcel) => (parcel.conversation === 'ops' ? answered : Promise.resolve()));
    const others = ['a', 'b', 'c', 'd'].map((id) => ({ platform: 'alpha', id }));
    desk.write(post('1'), ...others.map((conversation) => post('1', { conversation })));
    const first = one.sweep();
    await allThatCan();
    expect(desk.states()).toEqual(['queued', 'sent', 'sent', 'sent', 'sent']);
    desk.write(post('2', { conversation: elsewhere }));
    one.nudge();
    await allThatCan();
    expect(desk.states().at(-1)).toBe('sent');
    answer();
    await first;
    expect(desk.states()).not.toContain('queued');
  });

  it("lets a P1's post leave before a flood of P4", async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    const flood = Array.from({ length: 30 }, (_, n) => post(`${n}`, { subject: `incident-${n}`, priority: 'P4' }));
    desk.write(...flood);
    const one = desk.replica();
    await one.run();
    // What was written before about the same incident goes with it, so that its order is kept.
    desk.write(post('1', { ...p1, priority: 'P4' }), post('2', p1));
    await desk.finish(one);
    expect(said(alpha).slice(1, 3)).toEqual(['incident-p1 1', 'incident-p1 2']);
    expect(alpha.messages).toHaveLength(32);
  });

  it("keeps one incident's deliveries in order while some have to be tried again", async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script('sent', { retryAfter: null }, 'lost', 'dropped', { retryAfter: 9 });
    desk.write(...['1', '2', '3', '4', '5'].map((slot) => post(slot)));
    await desk.finish(desk.replica());
    expect(said(alpha)).toEqual(['1', '2', '3', '4', '5'].map((slot) => `incident-1 ${slot}`));
  });

  it('of a platform that is not configured waits, with nothing lost or marked', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    desk.write(post('1', { conversation: { platform: 'omega', id: 'ops' } }), post('2'));
    const one = desk.replica();
    await one.run();
    expect(desk.ledger.rows()).toMatchObject([{ state: 'queued', attempts: 0 }, { state: 'sent' }]);
    const omega = scriptedPlatform('omega');
    const two = desk.replica({ platforms: new Map([['omega', omega]]) });
    desk.pass(59);
    await two.run();
    expect(omega.messages).toHaveLength(0);
    desk.pass(1);
    await two.run();
    expect(said(omega)).toEqual(['incident-1 1']);
  });
});

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

  it('one whose lease was lost leaves what the next holder wrote', async () => {
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
    alpha.script('refused');
    desk.write(post('1'), post('2'));
    const slow = desk.replica().run();
    await allThatCan();
    expect(alpha.calls).toEqual(['post']);
    // Its clock stood still in the middle of the call: the other finds nothing and is refused instead of it.
    desk.pass(31);
    const other = desk.replica();
    await other.run();
    answer();
    await slow;
    expect(desk.told).toMatchObject([{ outcome: 'failed' }]);
    expect(desk.ledger.rows()[0]).toMatchObject({ state: 'failed', reason: 'channel_not_found' });
    await desk.finish(other);
    expect(desk.states()).toEqual(['failed', 'sent']);
  });
});

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
    await desk.finish(one);
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
    await one.run();
    expect(desk.logged.map(({ level }) => level)).toEqual([40]);
    away = false;
    await one.run();
    expect(desk.states()).toEqual(['sent']);
  });
});

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
