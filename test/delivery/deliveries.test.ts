import { describe, expect, it } from 'vitest';
import type { Composed } from '../../src/delivery/lanes.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { bench, card, cardOf, post, said, saying } from './bench.ts';

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

  it('what nobody could look at and is refused when sent again is uncertain: it may be there', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script('lost', 'refused');
    alpha.answers({ outcome: 'absent', unseen: true });
    desk.write(post('1'), post('2'));
    await desk.finish(desk.replica());
    expect(alpha.calls).toEqual(['post', 'find', 'post', 'post']);
    expect(desk.states()).toEqual(['uncertain', 'sent']);
    expect(desk.told).toMatchObject([{ outcome: 'uncertain', reason: 'channel_not_found' }]);
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
