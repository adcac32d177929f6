import { expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { type Finding, findings, worseFirst } from '../../src/incident/sweep.ts';
import type { RecordLine } from '../../src/procedure/sweep.ts';
import { procedure as builtIn, id, merged, raised, type Story, start, text, types } from './story.ts';

/** One that wants all of a record that it can. */
const forAll = (lines: readonly RecordLine[]) => ({ P1: lines, P2: lines, P3: lines, P4: lines });
const procedure: typeof builtIn = {
  ...builtIn,
  sweep: { ...builtIn.sweep, record: forAll(['cause', 'category', 'reasons']) },
};

const at = (minutes: number) => start.add({ minutes });
const day = 24 * 60;
const found = ({ incident }: Story, minutes: number) => findings({ incident, procedure }, at(minutes));
const kinds = (story: Story, minutes: number) => found(story, minutes).map(({ kind }) => kind);

const nothingAdded = {
  type: 'complete',
  resolution: null,
  cause: null,
  category: null,
  recovered: false,
  followUp: null,
  why: null,
} as const;
const restore = { type: 'restore', how: 'fix', text: text('Rolled back'), forClients: null } as const;
const close = { type: 'close', resolution: null, cause: 'change' } as const;
const minor = () => raised({ impact: 'low', urgency: 'low' }).next(1, 'chat:jan', { type: 'take' });
const closed = (category: string | null = 'slow', cause: string | null = 'change') =>
  raised({ impact: 'low', urgency: 'low', category })
    .next(1, 'chat:jan', { type: 'take' })
    .next(2, 'chat:jan', restore)
    .next(3, 'chat:jan', { ...close, cause });

it('what is not restored yet is left to its deadlines', () => {
  const late = minor().next(5, 'chat:jan', { type: 'addAction', text: text('Look'), owner: null, dueAt: at(10) });
  expect(kinds(late, 30 * day)).toEqual([]);
});

it('what is restored is found once it is open for longer than the procedure lets pass before the close', () => {
  const restored = raised({ impact: 'high', urgency: 'medium' }).next(0, 'chat:jan', restore);
  const { closing } = procedure.priorities.P2;
  expect(found(restored, closing / 60)).toEqual([]);
  expect(found(restored, closing / 60 + 1)).toEqual([{ kind: 'unclosed', since: start, missing: ['confirmation'] }]);
});

it('a review is found once it is overdue, until it is held', () => {
  const major = raised({ impact: 'high', urgency: 'high', category: 'slow' })
    .next(1, 'chat:jan', { type: 'take' })
    .next(2, 'chat:jan', restore)
    .next(3, 'chat:jan', { ...close, confirmed: true, why: text('Anna called') });
  expect(kinds(major, 5 * day)).toEqual([]);
  expect(found(major, 5 * day + 4)).toEqual([{ kind: 'reviewOverdue', of: 'chat:jan', since: at(5 * day + 3) }]);
  const held = major.next(5 * day + 5, 'chat:jan', { type: 'review', text: text('A flag') });
  expect(kinds(held, 5 * day + 6)).toEqual([]);
});

it('an action is found once it is overdue, of what ended too, until it is done', () => {
  const todo = minor()
    .next(2, 'chat:jan', { type: 'addAction', text: text('Replay'), owner: 'chat:ewa', dueAt: at(90) })
    .next(3, 'chat:jan', { type: 'cancel', why: 'mistake', text: null });
  const { entry } = todo.incident.gathered.actions[0] ?? { entry: 0 };
  expect(kinds(todo, 90)).toEqual([]);
  expect(found(todo, 91)).toEqual([
    { kind: 'actionOverdue', text: text('Replay').id, owner: 'chat:ewa', since: at(90) },
  ]);
  const done = todo.next(92, 'chat:ewa', { type: 'settleAction', action: entry, as: 'done', text: null });
  expect(kinds(done, 93)).toEqual([]);
});

it('a closed record is thin without what the procedure wants, for as long as it says; a drill never is', () => {
  expect(found(closed(), 4)).toEqual([]);
  expect(found(closed(null), 4)).toEqual([{ kind: 'thin', since: at(3), lacks: ['category'] }]);
  expect(found(closed(null, null), 4)).toEqual([{ kind: 'thin', since: at(3), lacks: ['cause', 'category'] }]);
  expect(kinds(closed(null), 14 * day + 3)).toEqual(['thin']);
  expect(kinds(closed(null), 14 * day + 4)).toEqual([]);
  const { incident } = closed(null, null);
  const asks = (record: readonly RecordLine[]) =>
    findings({ incident, procedure: { ...procedure, sweep: { ...procedure.sweep, record: forAll(record) } } }, at(4));
  expect(asks(['cause'])).toMatchObject([{ lacks: ['cause'] }]);
  expect(asks([])).toEqual([]);
  expect(findings({ incident: { ...incident, kind: 'drill' }, procedure }, at(4))).toEqual([]);
});

it('a departure without a reason makes a closed record thin, one with a reason does not', () => {
  const late = raised({ impact: 'low', urgency: 'low', category: 'slow' })
    .next(9 * 60, 'chat:jan', { type: 'take' })
    .next(9 * 60 + 1, 'chat:jan', restore);
  expect(late.incident.departures.map(({ kind }) => kind)).toEqual(['takenLate']);
  const lacks = (story: Story) => found(story, 9 * 60 + 3).flatMap((one) => ('lacks' in one ? one.lacks : []));
  expect(lacks(late.next(9 * 60 + 2, 'chat:jan', close))).toEqual(['reasons']);
  expect(lacks(late.next(9 * 60 + 2, 'chat:jan', { ...close, why: text('Two at once') }))).toEqual([]);
});

it('one that was cancelled or merged lacks the reasons of its departures, and nothing else', () => {
  const late = (incident: string) =>
    raised({ impact: 'high', urgency: 'medium', incident }).next(9 * 60, 'chat:jan', { type: 'take' });
  const cancelled = late(id).next(9 * 60 + 1, 'chat:jan', { type: 'cancel', why: 'mistake', text: null });
  const { one } = merged(late('00000000-0000-4000-8000-000000000002'), raised(), 9 * 60 + 1);
  const why: Ask = { ...nothingAdded, why: text('Two at once') };
  for (const story of [cancelled, one]) {
    const thin = { kind: 'thin', since: at(9 * 60 + 1), lacks: ['reasons'] };
    expect(found(story, 9 * 60 + 2)).toEqual([thin]);
    expect(kinds(story, 15 * day)).toEqual([]);
    const whole = story.next(9 * 60 + 3, 'chat:maria', why);
    expect(types(whole)).toEqual(['departuresExplained']);
    expect(found(whole, 9 * 60 + 4)).toEqual([]);
    expect(whole.next(9 * 60 + 5, 'chat:maria', why).refusal).toEqual({ code: 'recordedAlready', lines: [] });
  }
});

it('the worst priority is first, then what waits longest', () => {
  const left = (priority: string, ...minutes: readonly number[]) => ({
    priority,
    findings: minutes.map((since): Finding => ({ kind: 'unclosed', since: at(since), missing: [] })),
  });
  const all = [left('P3', 1), left('P1', 9, 7), left('P1', 8), left('P2', 2)];
  expect(all.toSorted(worseFirst)).toEqual([left('P1', 9, 7), left('P1', 8), left('P2', 2), left('P3', 1)]);
});
