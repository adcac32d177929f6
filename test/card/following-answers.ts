import { followingAnswer } from '../../src/card/answers/following.ts';
import { meAnswer } from '../../src/card/answers/me.ts';
import type { Card } from '../../src/card/card.ts';
import { followerPost, noLongerFollowed } from '../../src/card/follower-post.ts';
import { missedPost } from '../../src/card/matters/missed.ts';
import type { Reader, View } from '../../src/card/view.ts';
import { latest, procedure, type Said, viewOf } from './scene.ts';
import { readAt, type StoryName, stories } from './stories.ts';

const person = { name: 'Anna Zawadzka', language: null, timeZone: null };
const nothing = { said: null, services: [], incidents: [], offered: [], quiet: null };
const quiet = { from: Temporal.PlainTime.from('22:00'), to: Temporal.PlainTime.from('07:00') };

/** What people read about themselves, and of what they follow. */
export function followingCards(reader: Reader, general: View, said: Said): readonly (readonly [string, Card, View])[] {
  const { language } = reader;
  const [one, ...others] = procedure.services;
  const services = one ? [one] : [];
  const first = one ?? procedure.services[0];
  const view = (name: StoryName) => viewOf(stories[name], readAt(name), language);
  const post = (name: StoryName, readsAs: 'follower' | 'clients', service: string | null) => {
    return followerPost(view(name), latest(stories[name]), { readsAs, service });
  };
  const part = (name: StoryName, readsAs: 'follower' | 'clients' = 'follower') => ({
    view: view(name),
    entries: latest(stories[name]),
    as: { readsAs, service: null },
  });
  const incidents = [
    { number: 42, title: said('Cards are refused') },
    { number: 43, title: null },
  ];
  return [
    ['following nothing', followingAnswer(reader, { ...nothing, offered: procedure.services }), general],
    ['nothing to follow', followingAnswer(reader, nothing), general],
    ['what is followed', followingAnswer(reader, { ...nothing, services, incidents, offered: others, quiet }), general],
    ...(first
      ? (['begun', 'ended', 'notFollowed'] as const).map(
          (type) =>
            [
              `following: ${type}`,
              followingAnswer(reader, { ...nothing, said: { type, what: first } }),
              general,
            ] as const,
        )
      : []),
    [
      'following: an incident',
      followingAnswer(reader, { ...nothing, incidents, said: { type: 'begun', what: 42 } }),
      general,
    ],
    [
      'following: unknown',
      followingAnswer(reader, { ...nothing, said: { type: 'unknown', given: said('mail') } }),
      general,
    ],
    ['following: a drill', followingAnswer(reader, { ...nothing, said: { type: 'cannot', incident: 42 } }), general],
    ['for a follower: new', post('fresh', 'follower', one?.key ?? null), view('fresh')],
    ['for a follower: told', post('told', 'follower', one?.key ?? null), view('told')],
    ['for a client who follows it', post('told', 'clients', null), view('told')],
    ['me', meAnswer(reader, person), general],
    ['me, chosen', meAnswer(reader, { ...person, language, timeZone: 'Europe/Warsaw', quiet }), general],
    ['followed no more', noLongerFollowed(reader, view('told').filed), general],
    ['missed', missedPost(reader, [part('told'), part('restored', 'clients')]), general],
    [
      'missed: many',
      missedPost(
        reader,
        Array.from({ length: 11 }, () => part('told')),
      ),
      general,
    ],
    ['missed: nothing any more', missedPost(reader, []), general],
  ];
}
