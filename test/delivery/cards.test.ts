import { describe, expect, it } from 'vitest';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { bench, card, said } from './bench.ts';

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

  it('posted anew without effect is not mistaken for the message that could not be edited', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    const one = desk.replica();
    desk.write(card());
    await desk.finish(one);
    alpha.remove('alpha-1');
    desk.ledger.write([card()], 2, desk.now());
    alpha.script('sent', 'dropped');
    alpha.answers({ outcome: 'found', message: 'alpha-1' });
    await desk.finish(one);
    expect(desk.ledger.rows()).toMatchObject([{ state: 'sent', message: 'alpha-2', seqShown: 2 }]);
  });

  it('that was told as uncertain is posted anew when the incident moves on, rather than never again', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    const undecided = { outcome: 'undecided', reason: 'missing_scope' } as const;
    alpha.script('dropped');
    alpha.answers(undecided, undecided);
    desk.write(card());
    const one = desk.replica();
    await desk.finish(one);
    expect(desk.states()).toEqual(['uncertain']);
    desk.ledger.write([card()], 2, desk.now());
    await desk.finish(one);
    expect(said(alpha)).toEqual(['incident-1 at 2']);
    expect(desk.states()).toEqual(['sent']);
    expect(desk.told).toHaveLength(1);
  });

  it('that was told as uncertain is found and edited when history can be read by then', async () => {
    const alpha = scriptedPlatform();
    const desk = bench([alpha]);
    alpha.script('lost');
    alpha.answers({ outcome: 'undecided', reason: 'missing_scope' });
    desk.write(card());
    const one = desk.replica();
    await desk.finish(one);
    desk.ledger.write([card()], 2, desk.now());
    await desk.finish(one);
    expect(alpha.messages.map(({ shows }) => shows)).toEqual([['incident-1 at 1', 'incident-1 at 2']]);
  });
});
