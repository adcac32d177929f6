import { expect, it } from 'vitest';
import { promisesIn } from '../../src/incident/promises.ts';
import { merged, raised, type Story, start, text } from './story.ts';

/** Jan tells clients at a minute, and promises the next word for another one. */
const tells = (story: Story, at: number, next: number) =>
  story.next(at, 'chat:jan', {
    type: 'update',
    audience: 'clients',
    text: text(`Word at ${at}`),
    nextBy: start.add({ minutes: next }),
  });
const restore = { type: 'restore', how: 'fix', text: null, forClients: null } as const;
const taken = () => raised().next(1, 'chat:jan', { type: 'take' });

it('an update says which promise it answers; the first one answers none', () => {
  const first = tells(taken(), 10, 40);
  expect(first.events).toMatchObject([{ type: 'updated' }]);
  expect(first.events[0]).not.toHaveProperty('promised');
  expect(tells(first, 30, 60).events).toMatchObject([{ promised: start.add({ minutes: 40 }) }]);
});

it('a promise is kept by the minute that was promised, late after it, and missed where it ends after it without a word', () => {
  const kept = tells(tells(taken(), 10, 40), 40, 70);
  expect(promisesIn(kept.entries)).toEqual({ kept: 1, late: 0, missed: 0 });
  const late = tells(kept.tick(75), 80, 110);
  expect(promisesIn(late.entries)).toEqual({ kept: 1, late: 1, missed: 0 });
  expect(promisesIn(late.next(100, 'chat:jan', restore).entries)).toEqual({ kept: 1, late: 1, missed: 0 });
  expect(promisesIn(late.next(120, 'chat:jan', restore).entries)).toEqual({ kept: 1, late: 1, missed: 1 });
  const cancel = { type: 'cancel', why: 'mistake', text: null } as const;
  expect(promisesIn(late.next(120, 'chat:jan', cancel).entries)).toEqual({ kept: 1, late: 1, missed: 1 });
});

it('a holding update and a word for responders keep no promise, and a lower priority changes none', () => {
  const promised = tells(taken(), 10, 40);
  const lowered = promised
    .next(11, 'chat:jan', { type: 'prioritise', impact: 'low', urgency: 'low' })
    .next(12, 'chat:jan', { type: 'update', audience: 'responders', text: text('We look'), nextBy: null });
  expect(lowered.incident.promise?.by).toEqual(start.add({ minutes: 40 }));
  const held = [400, 800].reduce((story, at) => story.tick(at), lowered);
  expect(held.entries.some(({ event }) => event.type === 'heldOver')).toBe(true);
  expect(promisesIn(held.entries)).toEqual({ kept: 0, late: 0, missed: 0 });
  expect(promisesIn(tells(held, 900, 960).entries)).toEqual({ kept: 0, late: 1, missed: 0 });
});

it('what was merged is owed by the one that goes on', () => {
  const another = raised({ incident: '00000000-0000-4000-8000-000000000002' }).next(1, 'chat:jan', { type: 'take' });
  const { one, other } = merged(tells(taken(), 10, 40), another, 20);
  expect(promisesIn(one.entries)).toEqual({ kept: 0, late: 0, missed: 0 });
  expect(promisesIn(tells(other, 30, 90).entries)).toEqual({ kept: 1, late: 0, missed: 0 });
});
