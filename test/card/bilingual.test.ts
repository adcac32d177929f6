import { describe, expect, it } from 'vitest';
import { bilingualCard } from '../../src/card/bilingual.ts';
import type { Card } from '../../src/card/card.ts';
import { incidentCard } from '../../src/card/incident-card.ts';
import { entriesPost } from '../../src/card/posts.ts';
import { languages } from '../../src/language/language.ts';
import { latest, viewOf } from './scene.ts';
import { readAt, type StoryName, stories, storyNames } from './stories.ts';

const audiences = ['responders', 'staff', 'clients'] as const;

function posts(name: StoryName, audience: (typeof audiences)[number]): readonly [Card, Card] {
  const entries = latest(stories[name]);
  const [en, pl] = languages.map((language) =>
    entriesPost(viewOf(stories[name], readAt(name), language), entries, audience),
  );
  if (!en || !pl) throw new Error('There are two languages');
  return [pl, en];
}

const textsOf = ({ blocks }: Card) => JSON.stringify(blocks);
const quotes = ({ blocks }: Card) => blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []));
const buttons = ({ blocks }: Card) => blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));

describe('in a conversation that reads in both languages', () => {
  it.each(storyNames.flatMap((name) => audiences.map((audience) => [name, audience] as const)))(
    'what %s tells %s is said in both, and what somebody wrote once',
    (name, audience) => {
      const [pl, en] = posts(name, audience);
      const card = bilingualCard(pl, en);
      for (const one of [pl, en]) {
        for (const block of one.blocks) {
          if (block.kind === 'buttons' || block.kind === 'facts') continue;
          expect(textsOf(card)).toContain(JSON.stringify(block));
        }
        for (const { press } of buttons(one))
          expect(buttons(card).filter((found) => found.press === press)).toHaveLength(1);
      }
      expect(quotes(card)).toEqual(quotes(pl));
      expect(buttons(card)).toHaveLength(buttons(pl).length);
    },
  );

  it('a card has each fact once, under both names, and each button with both its labels', () => {
    const [en, pl] = languages.map((language) => incidentCard(viewOf(stories.told, readAt('told'), language)));
    if (!en || !pl) throw new Error('There are two languages');
    const card = bilingualCard(pl, en);
    const facts = card.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    expect(facts.map(({ label }) => label)).toContain('Usługa / Service');
    expect(facts).toHaveLength(pl.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])).length);
    expect(buttons(card).map(({ label }) => label)).toContain('Przywrócono… / Restore…');
    expect(card.blocks.filter(({ kind }) => kind === 'headline')).toHaveLength(1);
  });

  it('a label that would be too long for a platform is in the first language alone', () => {
    const button = (label: string) => ({ label, press: 'take:1:1', style: 'plain', confirm: null }) as const;
    const of = (label: string): Card => ({
      language: 'pl',
      tone: 'calm',
      summary: '',
      blocks: [{ kind: 'buttons', buttons: [button(label)] }],
    });
    expect(buttons(bilingualCard(of('a'.repeat(36)), of('b'.repeat(36))))[0]?.label).toHaveLength(75);
    expect(buttons(bilingualCard(of('a'.repeat(36)), of('b'.repeat(37))))[0]?.label).toBe('a'.repeat(36));
  });

  it('a message that is the same in both is said once', () => {
    const [pl] = posts('told', 'clients');
    expect(bilingualCard(pl, pl)).toEqual(pl);
  });
});
