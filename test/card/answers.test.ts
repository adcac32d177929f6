import { describe, expect, it } from 'vitest';
import { listAnswer } from '../../src/card/answers/list.ts';
import { refusalAnswer } from '../../src/card/answers/refusal.ts';
import { showAnswer } from '../../src/card/answers/show.ts';
import type { Card } from '../../src/card/card.ts';
import { plain } from '../../src/card/plain.ts';
import { readPress } from '../../src/card/press.ts';
import type { Standing } from '../../src/incident/access.ts';
import { languages } from '../../src/language/language.ts';
import { answersIn, rows } from './answers.ts';
import { cardText } from './as-text.ts';
import { faults } from './faults.ts';
import { refusals } from './refusals.ts';
import { readerIn, viewOf } from './scene.ts';
import { stories } from './stories.ts';

const presses = ({ blocks }: Card) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ press }) => readPress(press)) : []));

describe.each(languages)('answers in %s', (language) => {
  it.each(answersIn(language))('%s is whole', (_, card, view) => {
    expect(faults(card)).toEqual([]);
    expect(card.language).toBe(language);
    expect(cardText(card, view.reader, view.now)).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
  });
});

describe('a refusal', () => {
  it('says beside a field what it says on its own', () => {
    for (const refusal of Object.values(refusals)) {
      const view = viewOf(stories.known, 12, 'en');
      const { summary, blocks } = refusalAnswer(view.reader, refusal, view);
      const [first] = blocks;
      expect(first?.kind === 'text' && plain(first.text, view.reader, view.now)).toBe(summary);
    }
  });

  it('of a stale click is followed by today’s card', () => {
    const view = viewOf(stories.closed, 60, 'en');
    const card = refusalAnswer(view.reader, { code: 'wrongStatus', status: 'closed', asked: 'take' }, view);
    expect(cardText(card, view.reader, view.now)).toContain('# INC-42 P2 Cards are refused\n*Closed*');
  });

  it('tells a person who may not do it nothing about the incident', () => {
    const view = viewOf(stories.known, 12, 'en');
    const card = refusalAnswer(view.reader, { code: 'notAllowed' }, view);
    expect(cardText(card, view.reader, view.now)).not.toMatch(/Cards|INC-42|Jan/);
  });
});

describe('a list', () => {
  const page = (offset: number, count: number, total: number) =>
    presses(listAnswer(readerIn('en'), { rows: rows(count), total, offset, limit: 10 }));
  const turns = (offset: number, count: number, total: number) =>
    page(offset, count, total).flatMap((press) => (press?.action === 'list' ? [press.argument] : []));

  it('turns to the pages that there are', () => {
    expect(turns(0, 10, 10)).toEqual([]);
    expect(turns(0, 10, 11)).toEqual(['10']);
    expect(turns(10, 10, 23)).toEqual(['0', '20']);
    expect(turns(20, 3, 23)).toEqual(['10']);
  });

  it('turns back from a page that has emptied meanwhile', () => {
    expect(turns(10, 0, 10)).toEqual(['0']);
  });

  it('says who has an incident to staff and responders only', () => {
    const reader = readerIn('en');
    const shown = (standing?: Standing) =>
      JSON.stringify(listAnswer(reader, { rows: rows(2), total: 2, offset: 0, limit: 10 }, standing));
    expect(shown('responder')).toMatch(/Jan Kowalczyk.*Payments L2/);
    expect(shown('client')).not.toMatch(/Jan Kowalczyk|Payments L2/);
    expect(shown()).toBe(shown('client'));
  });

  it('never has more than five buttons', () => {
    expect(page(10, 10, 23).length).toBe(5);
  });
});

describe('a long timeline', () => {
  it('shows the newest twenty entries and says how many it leaves out', () => {
    const { entries } = stories.answered;
    const long = Array.from({ length: 25 }, (_, index) => ({ ...(entries[2] ?? entries[0]!), seq: index + 1 }));
    const view = viewOf(stories.answered, 24, 'pl');
    const shown = cardText(showAnswer(view, long), view.reader, view.now);
    expect(shown).toContain('… 5 wcześniejszych wpisów nie pokazano');
    expect(shown.match(/przyjęto/g)?.length).toBe(20);
  });
});
