import { describe, expect, it } from 'vitest';
import { entriesPost } from '../../src/card/posts.ts';
import { type Entry, type Event, textsIn } from '../../src/incident/event.ts';
import { fold } from '../../src/incident/evolve.ts';
import { heard, kindsOfEvents } from '../../src/incident/hearing.ts';
import { languages } from '../../src/language/language.ts';
import { tells } from '../../src/notice/tells.ts';
import { raised, type Story, text } from '../incident/story.ts';
import { filesOf, recorded } from '../status/scene.ts';
import { people, procedure, viewOf } from './scene.ts';
import { stories, storyNames } from './stories.ts';

const surfaces = ['responders', 'staff', 'clients', 'reporter', 'follower'] as const;
const forOthers = ['staff', 'clients', 'reporter', 'follower'] as const;

const privately = raised()
  .next(1, 'chat:jan', { type: 'take' })
  .next(2, 'chat:jan', { type: 'makePrivate' })
  .next(3, 'chat:jan', { type: 'assign', to: { person: 'chat:ewa' } });
const recovery = [{ key: 'replay', text: { en: 'Replay', pl: 'Powtórz' } }];
const recovered = raised({}, { ...procedure, services: procedure.services.map((one) => ({ ...one, recovery })) })
  .next(1, 'chat:jan', { type: 'take' })
  .next(2, 'chat:jan', { type: 'restore', how: 'fix', text: text('Mended'), forClients: null })
  .next(3, 'chat:jan', { type: 'recover', line: null });

/** Each entry of every story, with the incident as it was after it. */
const corpus = [...storyNames.map((name) => stories[name]), privately, recovered].flatMap((story: Story) =>
  story.entries.map((entry, index) => {
    const entries = story.entries.slice(0, index + 1);
    return { entry, after: { ...story, entries, incident: fold(story.incident.id, entries) } };
  }),
);
const storiesOf = (kind: Event['type']) => corpus.filter(({ entry }) => entry.event.type === kind);

/** What was asked is not asked any more once it is answered, and a question is asked where its reporter is. */
const isAnswered = ({ event }: Entry) => event.type === 'confirmationAsked' || event.type === 'questionsReminded';

/** What clients may read of an entry: the texts that were written for them. */
function forClients({ event }: Entry): readonly string[] {
  if (event.type === 'updated') return event.audience === 'clients' ? [event.text] : [];
  return event.type === 'restored' && event.forClients !== null ? [event.forClients] : [];
}

describe.each(kindsOfEvents)('of %s', (kind) => {
  it('there is a story', () => {
    expect(storiesOf(kind).length).toBeGreaterThan(0);
  });

  it.each(surfaces)('%s read words where it is told there, and nothing where it never is', (surface) => {
    for (const { entry, after } of storiesOf(kind)) {
      for (const language of languages) {
        const { blocks } = entriesPost(viewOf(after, 500, language), [entry], surface);
        if (tells(entry.event, entry.by, after.incident, surface) && !isAnswered(entry)) {
          expect(blocks.length).toBeGreaterThan(0);
        }
        if (surface !== 'responders' && heard(surface, entry.event) === null) expect(blocks).toEqual([]);
      }
    }
  });

  it('clients, and readers of the status page, are shown no text and no name that was not meant for them', () => {
    for (const { entry, after } of storiesOf(kind)) {
      const allowed = after.entries.flatMap(forClients);
      const secret = after.entries
        .flatMap(({ event }) => textsIn(event))
        .filter((id) => !allowed.includes(id))
        .map((id) => id.replace(/^text: /, ''))
        .filter((body) => body.length > 3);
      const posts = languages.map((language) =>
        JSON.stringify(entriesPost(viewOf(after, 500, language), [entry], 'clients')),
      );
      const page = [...filesOf([recorded(after)])].map(([, body]) => body);
      for (const shown of [...posts, ...page]) {
        for (const hidden of [...secret, ...people.values()]) expect(shown).not.toContain(hidden);
      }
    }
  });
});

it('nobody but responders is told of a kind that the table gives to nobody', () => {
  for (const { entry, after } of corpus) {
    for (const surface of forOthers) {
      if (heard(surface, entry.event) === null) {
        expect(tells(entry.event, entry.by, after.incident, surface), `${entry.event.type} ${surface}`).toBe(false);
      }
    }
  }
});
