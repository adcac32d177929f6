import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { nextDeadline } from '../../src/incident/due.ts';
import { fold } from '../../src/incident/evolve.ts';
import { isOpen } from '../../src/incident/incident.ts';
import { isAboutNone, usualRules } from '../../src/incident/permissions.ts';
import { asked, asks, impossibilities, opening, people, step } from './lives.ts';
import { id, procedure, raised, type Story, start, text } from './story.ts';

function tell(
  first: Parameters<typeof raised>[0],
  steps: readonly { after: number; by: string; ask: Ask | null }[],
): readonly Story[] {
  const stories = [raised(first)];
  let minutes = 0;
  for (const { after, by, ask } of steps) {
    minutes += after;
    const last = stories.at(-1);
    if (last) stories.push(ask ? last.next(minutes, by, ask) : last.tick(minutes));
  }
  return stories;
}

const stories = fc.tuple(opening, fc.array(step, { maxLength: 40 })).map(([first, steps]) => tell(first, steps));

it('everything that can be asked of one incident is asked', () => {
  const types = fc.sample(asked, { seed: 1, numRuns: 5_000 }).map(({ type }) => type);
  const { merge: _, unmerge: __, ...others } = usualRules;
  const ofOne = Object.keys(others).filter((action) => !isAboutNone(action));
  expect([...new Set(types)].sort()).toEqual(ofOne.sort());
});

describe('whatever people ask, in whatever order', () => {
  it('the row is the fold of its timeline, numbered from 1 without gaps', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const last = all.at(-1);
        expect(last?.entries.map(({ seq }) => seq)).toEqual(last?.entries.map((_, at) => at + 1));
        expect(last && fold(id, last.entries)).toEqual(last?.incident);
      }),
    );
  });

  it('no state is reached that can not be', () => {
    fc.assert(
      fc.property(stories, (all) => {
        expect(all.flatMap(({ incident }) => impossibilities(incident))).toEqual([]);
      }),
    );
  });

  it('an open incident is never without a next deadline, and one that ended has none', () => {
    fc.assert(
      fc.property(stories, (all) => {
        for (const { incident } of all) expect(nextDeadline(incident, procedure) !== null).toBe(isOpen(incident));
      }),
    );
  });

  it('once the clock has looked, nothing is due any more but what a hold had stopped, or authority after hands', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 50_000 }), (all, more) => {
        const last = all.at(-1);
        const minutes = 20_000 + more;
        const looked = last?.tick(minutes);
        const called = looked?.events.some((event) => event.type === 'escalated' && event.why === 'untaken');
        const ended = called || looked?.events.some(({ type }) => type === 'resumed');
        const next = looked && nextDeadline((ended ? looked.tick(minutes) : looked).incident, procedure);
        if (next) expect(Temporal.Instant.compare(next, start.add({ minutes }))).toBe(1);
      }),
    );
  });

  it('a refusal changes nothing, and what happened is written by who asked', () => {
    fc.assert(
      fc.property(stories, people, asks, (all, by, ask) => {
        const before = all.at(-1) as Story;
        const after = before.next(30_000, by, ask);
        if (after.refusal) expect(after.incident).toEqual(before.incident);
        else expect(after.entries.slice(before.entries.length).every((entry) => entry.by === by)).toBe(true);
      }),
    );
  });
});

const word = (nextBy: number): Ask => ({
  type: 'update',
  audience: 'clients',
  text: text('We look into it'),
  nextBy: start.add({ minutes: nextBy }),
});

it('a promise to clients is missed once where its word or its end comes after its time, whenever the clock looks and whatever the priority', () => {
  const ends: readonly Ask[] = [
    word(1000),
    { type: 'restore', how: 'fix', text: null, forClients: null },
    { type: 'cancel', why: 'mistake', text: text('Only a test') },
  ];
  fc.assert(
    fc.property(
      fc.record({
        by: fc.integer({ min: 2, max: 120 }),
        end: fc.constantFrom(...ends),
        at: fc.integer({ min: 2, max: 240 }),
        looks: fc.array(fc.integer({ min: 2, max: 240 }), { maxLength: 5 }),
        lowered: fc.boolean(),
      }),
      ({ by, end, at, looks, lowered }) => {
        let story = raised().next(1, 'chat:jan', word(by));
        if (lowered) story = story.next(1, 'chat:jan', { type: 'prioritise', impact: 'low', urgency: 'low' });
        for (const look of looks.toSorted((one, other) => one - other)) if (look < at) story = story.tick(look);
        const ended = story.next(at, 'chat:jan', end);
        expect(ended.refusal).toBeNull();
        const missed = ended.incident.departures.filter(({ kind }) => kind === 'promiseMissed');
        expect(missed).toHaveLength(at > by ? 1 : 0);
      },
    ),
  );
});
