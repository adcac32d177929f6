import { describe, expect, it } from 'vitest';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { allThatCan, bench, post, said } from './bench.ts';

const elsewhere = { platform: 'alpha', id: 'elsewhere' };

const p1 = { subject: 'incident-p1', priority: 'P1' } as const;

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

  it("lets a P1's post leave before a flood of P4 in other conversations", async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha], { concurrency: 1 });
    const flood = Array.from({ length: 30 }, (_, n) =>
      post('1', { subject: `incident-${n}`, priority: 'P4', conversation: { platform: 'alpha', id: `${n}` } }),
    );
    desk.write(...flood);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    alpha.slow(() => answered);
    const one = desk.replica();
    const sweep = one.run();
    await allThatCan();
    desk.write(post('1', p1));
    answer();
    await sweep;
    expect(said(alpha)[1]).toBe('incident-p1 1');
    expect(alpha.messages).toHaveLength(31);
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

it('what is queued just as its lane is given back is not forgotten', async () => {
  const desk = bench([scriptedPlatform('alpha', 0)]);
  const late = [post('2')];
  const ledger = {
    ...desk.ledger,
    async next(...args: Parameters<typeof desk.ledger.next>) {
      const delivery = await desk.ledger.next(...args);
      if (delivery === null) desk.write(...late.splice(0));
      return delivery;
    },
  };
  desk.write(post('1'));
  await desk.replica({ ledger }).run();
  expect(desk.states()).toEqual(['sent', 'sent']);
});
