import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Card } from '../../src/card/card.ts';
import { incidentCard } from '../../src/card/incident-card.ts';
import { entriesPost } from '../../src/card/posts.ts';
import type { Language } from '../../src/language/language.ts';
import type { DeliveryResult } from '../../src/platform.ts';
import { lives } from '../card/random.ts';
import { latest, type Said, viewOf } from '../card/scene.ts';
import { readAt, stories, storyNames } from '../card/stories.ts';
import { parcel } from './platform-parcel.ts';
import type { Open, Stand } from './platform-use.ts';
import { distinct, faultsOf, type Titled, ways } from './platform-words.ts';

const audiences = ['responders', 'staff', 'clients', 'reporter'] as const;

/** The card and the post of every story, for everybody who can read of it. */
function told(language: Language, said: Said): readonly Titled[] {
  return storyNames.flatMap((name): readonly Titled[] => {
    const story = stories[name];
    const view = viewOf(story, readAt(name), language, said);
    const post = (audience: (typeof audiences)[number], more = {}) => entriesPost(view, latest(story), audience, more);
    return [
      [`card: ${name}`, incidentCard(view)],
      ...audiences.map((audience): Titled => [`${name}, for ${audience}`, post(audience)]),
      [`${name}, for a reporter who is a client`, post('reporter', { reporterIsStaff: false })],
    ];
  });
}

/** Posts about lives that nobody thought of; with all that was told at once, as after a long wait. */
function random(language: Language): readonly Titled[] {
  const scenes = fc.sample(lives, { seed: 2026, numRuns: 4 }).flat();
  return scenes.flatMap(({ views, story, entries }, index): readonly Titled[] => {
    const view = views.find(({ reader }) => reader.language === language);
    if (!view) return [];
    return [
      [`card of moment ${index}`, incidentCard(view)],
      [`post of moment ${index}`, entriesPost(view, entries, 'responders')],
      [`post of all until moment ${index}`, entriesPost(view, story.entries, 'reporter')],
    ];
  });
}

/** As many as every platform shows at a time. */
const BATCH = 60;

function batches<Item>(all: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** Whatever a card says, and however much, the platform takes it and shows what it says. */
export function platformCards(open: Open): void {
  let stand: Stand;
  beforeAll(async () => {
    stand = await open();
  });
  afterAll(() => stand.stop());

  const deliver = async (card: Card, edit: string | null = null): Promise<DeliveryResult> =>
    stand.platform.deliver(parcel(stand.operations, card, { edit }));
  const messageOf = (result: DeliveryResult): string => (result.outcome === 'sent' ? result.message : '');
  const faultsIn = async (results: readonly DeliveryResult[], cards: readonly Titled[]) => {
    const shown = new Map((await stand.shown(results.map(messageOf))).map((one) => [one.message, one]));
    return cards.flatMap(([title, card], index) => {
      const result = results[index];
      return result?.outcome === 'sent'
        ? faultsOf(card, shown.get(result.message), stand).map((fault) => `${title} ${fault}`)
        : [`${title} ended in ${JSON.stringify(result)}`];
    });
  };

  it.each(ways)('$length in $language are taken and read, posted and edited', async ({ language, words }) => {
    const all = distinct([...told(language, words(stand)), ...random(language)], stand);
    expect(all.length).toBeGreaterThan(150);
    for (const cards of batches(all)) {
      const posted: DeliveryResult[] = [];
      for (const [, card] of cards) posted.push(await deliver(card));
      expect(await faultsIn(posted, cards)).toEqual([]);
      // Each message becomes the next card.
      const others = [...cards.slice(1), ...cards.slice(0, 1)];
      const edited: DeliveryResult[] = [];
      for (const [index, [, card]] of others.entries()) {
        edited.push(await deliver(card, messageOf(posted[index] ?? { outcome: 'unknown', reason: 'not posted' })));
      }
      expect(edited).toEqual(posted);
      expect(await faultsIn(edited, others)).toEqual([]);
    }
  });
}
