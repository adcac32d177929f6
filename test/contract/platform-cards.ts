import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../src/card/card.ts';
import { incidentCard } from '../../src/card/incident-card.ts';
import { entriesPost } from '../../src/card/posts.ts';
import type { Language } from '../../src/language/language.ts';
import type { DeliveryResult } from '../../src/platform.ts';
import { lives } from '../card/random.ts';
import { latest, type Said, viewOf } from '../card/scene.ts';
import { readAt, stories, storyNames } from '../card/stories.ts';
import { parcel, textCard } from './platform-parcel.ts';
import type { Open, Stand } from './platform-use.ts';
import { distinct, faultsOf, longest, onPlatform, read, type Titled, ways } from './platform-words.ts';

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

/** Posted and edited, they stay below what a platform's own library lets an app do in one second: 50 on Discord. */
const BATCH = 18;

function batches<Item>(all: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
}

async function deliver(cards: readonly Titled[], edits: readonly (string | null)[], { platform, operations }: Stand) {
  const results: DeliveryResult[] = [];
  for (const [index, [, card]] of cards.entries()) {
    results.push(await platform.deliver(parcel(operations, card, { edit: edits[index] ?? null })));
  }
  return results;
}

/** What is wrong with these cards, each as the message that came of it. */
async function faultsIn(results: readonly DeliveryResult[], cards: readonly Titled[], stand: Stand) {
  const sent = results.flatMap((result) => (result.outcome === 'sent' ? [result.message] : []));
  const shown = new Map((await stand.shown(sent)).map((one) => [one.message, one]));
  return cards.flatMap(([title, card], index) => {
    const result = results[index];
    return result?.outcome === 'sent'
      ? faultsOf(card, shown.get(result.message), stand).map((fault) => `${title} ${fault}`)
      : [`${title} ended in ${JSON.stringify(result)}`];
  });
}

/** Posts all of them, and then makes each message the next card. */
async function postedAndEdited(cards: readonly Titled[], stand: Stand): Promise<void> {
  const posted = await deliver(cards, [], stand);
  expect(await faultsIn(posted, cards, stand)).toEqual([]);
  const others = [...cards.slice(1), ...cards.slice(0, 1)];
  const edits = posted.map((result) => (result.outcome === 'sent' ? result.message : null));
  const edited = await deliver(others, edits, stand);
  expect(edited).toEqual(posted);
  expect(await faultsIn(edited, others, stand)).toEqual([]);
}

const textBlock = (text: string): Block => ({ kind: 'text', text: [{ kind: 'text', text }] });

const button = (label: string, press: string) => ({ label, press, style: 'plain', confirm: null }) as const;
const buttons: Block = { kind: 'buttons', buttons: [button('Take it', 'take:42:3'), button('More…', 'more:42:3')] };

/** More than any platform with limits takes. */
const oversized: Readonly<Record<string, (said: Said) => readonly Block[]>> = {
  'long texts': (said) => [
    textBlock(said('The beginning')),
    ...Array.from({ length: 8 }, (): Block => ({ kind: 'quote', text: said('Between') })),
    textBlock(said('The end')),
  ],
  'many parts': () => [
    textBlock('The beginning'),
    ...Array.from({ length: 120 }, (_, index) => [textBlock(`Part ${index}`), { kind: 'divider' } as const]).flat(),
    textBlock('The end'),
  ],
};

/** Whatever a card says, and however much, the platform takes it and shows what it says. */
export function platformCards(open: Open): void {
  const on = async <Result>(act: (stand: Stand) => Result | Promise<Result>): Promise<Result> => {
    const stand = await open();
    try {
      return await act(stand);
    } finally {
      await stand.stop();
    }
  };

  it.each(ways)('$length in $language are taken and read, posted and edited', async ({ language, words }) => {
    const all = await on((stand) => distinct([...told(language, words(stand)), ...random(language)], stand));
    expect(all.length).toBeGreaterThan(150);
    for (const cards of batches(all)) await on((stand) => postedAndEdited(cards, stand));
  });

  it.each(Object.entries(oversized))(
    '%s are taken all the same, with their buttons, and say that they were cut',
    (_, blocks) =>
      on(async (stand) => {
        const card = onPlatform({ ...textCard('Too much'), blocks: [...blocks(longest(stand)), buttons] }, stand);
        const result = await stand.platform.deliver(parcel(stand.operations, card));
        const [shown] = await stand.shown(result.outcome === 'sent' ? [result.message] : []);
        expect(shown?.buttons).toEqual(['Take it', 'More…']);
        expect(shown?.calls).toEqual([]);
        const text = read(shown?.text ?? '');
        expect(text).toContain('The beginning');
        if (stand.cut === null) expect(text).toContain('The end');
        else expect(text).toMatch(stand.cut);
      }),
  );

  it('a person is called by the account that they have here, whichever they are known by', () =>
    on(async (stand) => {
      const { platform, people, operations } = stand;
      const own = `${platform.name}:${people.another}`;
      const called = {
        kind: 'person',
        id: 'elsewhere:1',
        also: ['other:2', own],
        name: 'Anna',
        mention: true,
      } as const;
      const card = { ...textCard('Taken'), blocks: [{ kind: 'text', text: [called] }] } as const;
      const result = await platform.deliver(parcel(operations, card));
      const [shown] = await stand.shown(result.outcome === 'sent' ? [result.message] : []);
      expect(shown?.calls).toEqual([stand.calls({ ...called, id: own })]);
    }));
}
