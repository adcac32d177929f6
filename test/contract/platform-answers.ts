import { afterAll, beforeAll, expect, it } from 'vitest';
import { answersIn } from '../card/answers.ts';
import type { Open, Stand } from './platform-use.ts';
import { distinct, faultsOf, ways } from './platform-words.ts';

/** Every answer, the refusals among them, is shown whole to the person who asked. */
export function platformAnswers(open: Open): void {
  let stand: Stand;
  beforeAll(async () => {
    stand = await open();
  });
  afterAll(() => stand.stop());

  it.each(ways)('$length in $language are shown to whom they are for', async ({ language, words }) => {
    const all = distinct(
      answersIn(language, words(stand)).map(([title, card]) => [title, card]),
      stand,
    );
    expect(all.length).toBeGreaterThan(100);
    const faults: string[] = [];
    for (const [title, card] of all) {
      stand.answer(() => ({ kind: 'card', card }));
      const shown = await stand.asks();
      faults.push(...faultsOf(card, shown, stand).map((fault) => `${title} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
