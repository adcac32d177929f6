import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { decideMerge, decideUnmerge } from '../../src/incident/decide.ts';
import { nextDeadline } from '../../src/incident/due.ts';
import { fold } from '../../src/incident/evolve.ts';
import { unsettledActions } from '../../src/incident/gathering.ts';
import { isOpen } from '../../src/incident/incident.ts';
import { impossibilities, opening, step } from './lives.ts';
import { merged, procedure, raised, type Story, start, text, unmerged } from './story.ts';

/** Two incidents of which one may be merged into the other and separated again, either way round. */
const pairs = fc.tuple(
  opening,
  opening,
  fc.array(fc.tuple(step, fc.constantFrom('one', 'other', 'merge', 'back', 'unmerge', 'unmerge back')), {
    maxLength: 50,
  }),
);

const second = '00000000-0000-4000-8000-000000000002';

/** Somebody is to do something about each. */
const toDo = (story: Story) =>
  story.next(0, 'chat:jan', { type: 'addAction', text: text('Look'), owner: null, dueAt: start.add({ hours: 9 }) });

function tellPair([first, other, steps]: typeof pairs extends fc.Arbitrary<infer Value> ? Value : never): Story[][] {
  let pair: [Story, Story] = [toDo(raised(first)), toDo(raised({ ...other, incident: second }))];
  const told: Story[][] = [pair];
  let minutes = 0;
  const joined = (join: typeof merged, [one, two]: readonly [Story, Story]): [Story, Story] => {
    const both = join(one, two, minutes);
    return [both.one, both.other];
  };
  const turned = ([one, two]: readonly [Story, Story]): [Story, Story] => [two, one];
  const next = (story: Story, { by, ask }: { by: string; ask: Ask | null }) =>
    ask ? story.next(minutes, by, ask) : story.tick(minutes);
  const isOf = (join: typeof merged, both: readonly [Story, Story]) => !('refusal' in tried(join, both));
  for (const [one, what] of steps) {
    minutes += one.after;
    const join = what.startsWith('unmerge') ? unmerged : merged;
    const both = what.endsWith('back') ? turned(pair) : pair;
    if (what === 'one') pair = [next(pair[0], one), pair[1]];
    else if (what === 'other') pair = [pair[0], next(pair[1], one)];
    else if (isOf(join, both)) pair = what.endsWith('back') ? turned(joined(join, both)) : joined(join, both);
    told.push(pair);
  }
  return told;
}

function tried(join: typeof merged, [one, other]: readonly [Story, Story]) {
  const sides = [
    { ...one, number: 43, procedure },
    { ...other, number: 42, procedure },
  ] as const;
  return join === merged ? decideMerge(...sides) : decideUnmerge(...sides);
}

describe('whatever becomes of two incidents that may be one', () => {
  it('each is the fold of its timeline, in a state that can be, with a deadline for as long as it is open', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        for (const story of tellPair(pair).flat()) {
          expect(fold(story.incident.id, story.entries)).toEqual(story.incident);
          expect(impossibilities(story.incident)).toEqual([]);
          expect(nextDeadline(story.incident, procedure) !== null).toBe(isOpen(story.incident));
        }
      }),
    );
  });

  it('what is to be done is to be done in one of the two, and neither merging nor separating loses any of it', () => {
    const joins = ({ entries }: Story) =>
      entries.filter(({ event }) => /merged|absorbed|separated/.test(event.type)).length;
    const left = (pair: readonly Story[]) => pair.flatMap(({ incident }) => unsettledActions(incident)).length;
    fc.assert(
      fc.property(pairs, (pair) => {
        const told = tellPair(pair);
        for (const [index, both] of told.entries()) {
          const before = told[index - 1];
          const joined =
            before !== undefined && both.some((story, side) => joins(story) !== joins(before[side] ?? story));
          if (joined) expect(left(both)).toBe(left(before));
        }
      }),
    );
  });

  it('the clock does nothing to one that goes on in the other, and both timelines know of it', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const [one, other] = tellPair(pair).at(-1) as [Story, Story];
        const count = ({ entries }: Story, type: string) => entries.filter(({ event }) => event.type === type).length;
        expect(count(one, 'merged')).toBe(count(other, 'absorbed'));
        expect(count(other, 'merged')).toBe(count(one, 'absorbed'));
        expect(count(one, 'unmerged')).toBe(count(other, 'separated'));
        for (const story of [one, other]) {
          const goesOn = story === one ? other : one;
          const known = goesOn.incident.absorbed.map(({ incident }) => incident.id);
          expect(known).toEqual(story.incident.status === 'merged' ? [story.incident.id] : []);
          if (story.incident.status === 'merged') expect(story.tick(1_000_000).events).toEqual([]);
        }
      }),
    );
  });
});
