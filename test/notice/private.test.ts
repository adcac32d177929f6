import { describe, expect, it, test } from 'vitest';
import type { Event } from '../../src/incident/event.ts';
import { notices } from '../../src/notice/notices.ts';
import { routes } from '../../src/notice/routes.ts';
import { latest, procedure } from '../card/scene.ts';
import { stories, storyNames } from '../card/stories.ts';

const place = (id: string) => ({ platform: 'chat', id });
const places = { responders: [place('operations')], staff: [place('all-staff')], clients: [place('clients')] };
const readers = [
  { person: 'chat:anna', conversation: place('dm:anna') },
  { person: 'chat:jan', conversation: place('dm:jan') },
];
const members = [place('dm:jan'), place('dm:ewa')];
const secret = { members: ['chat:jan', 'chat:ewa'], clientsTold: false, separated: ['website'] };

/** The kinds of entries that the stories tell, each in the last step of one of them. */
const told = new Set<Event['type']>(storyNames.flatMap((name) => latest(stories[name]).map(({ event }) => event.type)));

describe('of a private incident', () => {
  test.each(storyNames)('nothing reaches others: %s', (name) => {
    const after = { ...stories[name].incident, ...secret };
    const there = routes(procedure, after, places, readers, members);
    const all = notices(after, latest(stories[name]), there).map(({ conversation }) => conversation.id);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((id) => !['dm:jan', 'dm:ewa', 'dm:anna'].includes(id))).toEqual([]);
  });

  it('that is nearly every kind of entry', () => {
    expect(told.size).toBeGreaterThan(30);
  });

  it('a member who follows it hears each thing once', () => {
    const after = { ...stories.restored.incident, ...secret };
    const there = routes(procedure, after, places, readers, members);
    const posts = notices(after, latest(stories.restored), there).filter(({ kind }) => kind === 'post');
    expect(posts.map(({ conversation, audience }) => `${audience} ${conversation.id}`)).toEqual([
      'responders dm:jan',
      'responders dm:ewa',
      'reporter dm:anna',
    ]);
  });

  it('clients hear who heard of it before', () => {
    const after = { ...stories.restored.incident, ...secret, clientsTold: true };
    expect(routes(procedure, after, places, [], members)).toMatchObject({ staff: [], clients: places.clients });
  });

  it('all is said in the conversation that the procedure names for its category', () => {
    const own = {
      ...procedure,
      categories: procedure.categories.map((one) => ({
        ...one,
        private: { members: 'x', conversations: [place('vault')] },
      })),
    };
    const after = { ...stories.restored.incident, ...secret, category: 'security' };
    expect(routes(own, after, places, [], members)).toMatchObject({
      cards: [place('vault')],
      responders: [place('vault')],
    });
  });
});
