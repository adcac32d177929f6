import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { decideMerge, decideUnmerge } from '../../src/incident/decide.ts';
import { deadlines, nextDeadline } from '../../src/incident/due.ts';
import { readersOf, servicesOf } from '../../src/incident/incident.ts';
import { tells } from '../../src/notice/tells.ts';
import { merged, minutesTo, procedure, raised, type Story, start, text, types, unmerged } from './story.ts';

const second = '00000000-0000-4000-8000-000000000002';
const third = '00000000-0000-4000-8000-000000000003';
const one = (changes: Parameters<typeof raised>[0] = {}) => raised({ incident: second, ...changes });
const take = { type: 'take' } as const;
const restore = { type: 'restore', how: 'fix', text: text('Done'), forClients: null } as const;
const promise = (minutes: number): Ask => ({
  type: 'update',
  audience: 'clients',
  text: text('We look into it'),
  nextBy: start.add({ minutes }),
});
const closed = (story: Story) =>
  story.next(8, 'chat:jan', restore).next(9, 'chat:jan', { type: 'close', resolution: null, cause: 'change' });
const cancelled = (story: Story) => story.next(8, 'chat:jan', { type: 'cancel', why: 'mistake', text: null });

type Side = Parameters<typeof decideMerge>[0];

function refusal(decide: (one: Side, other: Side) => ReturnType<typeof decideMerge>, of: Story, into: Story) {
  const joined = decide({ ...of, number: 43, procedure }, { ...into, number: 42, procedure });
  return 'refusal' in joined ? joined.refusal : null;
}

describe('merging is refused', () => {
  const whole = merged(one(), raised(), 5);

  it('with itself, and where one of the two has ended', () => {
    expect(refusal(decideMerge, raised(), raised())).toEqual({ code: 'mergeWithItself' });
    expect(refusal(decideMerge, closed(one()), raised())).toMatchObject({ code: 'wrongStatus', status: 'closed' });
    expect(refusal(decideMerge, cancelled(one()), raised())).toMatchObject({ status: 'cancelled', asked: 'merge' });
    expect(refusal(decideMerge, one(), closed(raised()))).toEqual({
      code: 'targetEnded',
      target: 'INC-42',
      status: 'closed',
    });
    expect(refusal(decideMerge, one(), cancelled(raised()))).toMatchObject({ code: 'targetEnded' });
  });

  it('where one of the two goes on in another already', () => {
    const other = raised({ incident: third });
    expect(refusal(decideMerge, whole.one, other)).toEqual({ code: 'mergedAlready', into: 'INC-42' });
    expect(refusal(decideMerge, other, whole.one)).toEqual({
      code: 'targetMerged',
      target: 'INC-42',
      into: 'INC-42',
    });
  });

  it('for a drill and what is real', () => {
    expect(refusal(decideMerge, one({ kind: 'drill' }), raised())).toEqual({ code: 'mergeOfKinds' });
    expect(refusal(decideMerge, one({ kind: 'drill' }), raised({ kind: 'drill' }))).toBeNull();
  });
});

describe('what is merged', () => {
  it('has no clock any more, is held by who held it, and nothing more can be asked of it than words for the record', () => {
    const taken = one().next(2, 'chat:jan', take).next(3, 'chat:jan', promise(60));
    const { one: gone } = merged(taken.next(4, 'chat:jan', { type: 'escalate', reason: null }), raised(), 5);
    expect(gone.incident).toMatchObject({ status: 'merged', assignee: 'chat:jan', into: { number: 42 } });
    expect(gone.incident).toMatchObject({ promise: null, firstUpdate: null, escalation: { pending: false } });
    expect(nextDeadline(gone.incident, procedure)).toBeNull();
    expect(types(gone.tick(10_000))).toEqual([]);
    expect(gone.next(6, 'chat:jan', take).refusal).toMatchObject({ code: 'wrongStatus', status: 'merged' });
    expect(gone.next(6, 'chat:jan', { type: 'reopen', reason: null }).refusal).toEqual({
      code: 'mergedAlready',
      into: 'INC-42',
    });
    expect(types(gone.next(6, 'chat:jan', { type: 'note', text: text('x') }))).toEqual(['noted']);
  });

  it('counts what was on hold until then', () => {
    const until = start.add({ minutes: 100 });
    const held = one()
      .next(2, 'chat:jan', take)
      .next(4, 'chat:jan', { type: 'hold', reason: text('Bank'), until });
    expect(merged(held, raised(), 10).one.incident.heldSeconds).toBe(360);
  });
});

describe('what goes on for both', () => {
  it('is followed by everybody who heard of the other, each once', () => {
    const reported = one().next(2, 'chat:bea', { type: 'reportToo', text: null, is: 'client' });
    const { other } = merged(reported, raised(), 5);
    expect(other.incident.followers).toEqual([
      { person: 'chat:anna', is: 'staff', of: second },
      { person: 'chat:bea', is: 'client', of: second },
    ]);
    expect(readersOf(other.incident).map(({ person }) => person)).toEqual(['chat:anna', 'chat:bea']);
  });

  it('owes the sooner of two promises, with what was done about it', () => {
    const promised = (story: Story, minutes: number) => story.next(3, 'chat:jan', promise(minutes));
    const by = (joined: ReturnType<typeof merged>) =>
      joined.other.incident.promise && minutesTo(joined.other.incident.promise.by);
    expect(by(merged(promised(one(), 60), promised(raised(), 90), 5))).toBe(60);
    expect(by(merged(promised(one(), 90), promised(raised(), 60), 5))).toBe(60);
    expect(by(merged(promised(one(), 60), raised(), 5))).toBe(60);
    expect(by(merged(one(), promised(raised(), 60), 5))).toBe(60);
    const p1 = promised(one({ impact: 'high', urgency: 'high' }), 20);
    const late = [10, 20, 40, 60, 80].reduce((story, minutes) => story.tick(minutes), p1);
    const { holdings } = late.incident.promise ?? {};
    expect(holdings).toBeGreaterThan(0);
    expect(merged(late, promised(raised(), 900), 90).other.incident.promise?.holdings).toBe(holdings);
  });

  it('owes the first word to clients who listened there only, unless they were told already', () => {
    const deaf = () => raised({ clientsListen: false });
    const { other } = merged(one(), deaf(), 5);
    expect(other.incident).toMatchObject({ clientsListen: true, clientsTold: false });
    expect(other.incident.firstUpdate && minutesTo(other.incident.firstUpdate.since)).toBe(5);
    expect(merged(one({ clientsListen: false }), deaf(), 5).other.incident.firstUpdate).toBeNull();
    const told = merged(one().next(3, 'chat:jan', promise(60)), deaf(), 5);
    expect(told.other.incident).toMatchObject({ clientsTold: true, firstUpdate: null });
    expect(minutesTo((merged(one(), raised(), 5).other.incident.firstUpdate ?? { since: start }).since)).toBe(0);
  });

  it('takes the worse priority and resumes as a P1; what is no worse changes nothing', () => {
    const worst = () => one({ impact: 'high', urgency: 'high' });
    expect(types(merged(worst(), raised(), 5).other)).toEqual(['absorbed', 'prioritised']);
    const until = start.add({ minutes: 100 });
    const held = raised()
      .next(2, 'chat:jan', take)
      .next(3, 'chat:jan', { type: 'hold', reason: text('Bank'), until });
    const { other } = merged(worst(), held, 5);
    expect(types(other)).toEqual(['absorbed', 'prioritised', 'resumed']);
    expect(other.incident).toMatchObject({ status: 'inProgress', priority: 'P1', assignee: 'chat:jan' });
    expect(types(merged(one(), raised({ impact: 'high', urgency: 'high' }), 5).other)).toEqual(['absorbed']);
    expect(types(merged(worst().next(2, 'chat:jan', restore), raised(), 5).other)).toEqual(['absorbed']);
  });

  it('stays restored where both were, and owes nothing', () => {
    const restored = raised().next(2, 'chat:jan', restore);
    const { other } = merged(one().next(3, 'chat:jan', promise(60)).next(4, 'chat:jan', restore), restored, 5);
    expect(other.incident).toMatchObject({ status: 'restored', promise: null, firstUpdate: null });
  });

  it('is not hidden in one that is restored: what clients were promised would be dropped', () => {
    const restored = raised().next(2, 'chat:jan', restore);
    expect(() => merged(one().next(3, 'chat:jan', promise(60)), restored, 5)).toThrow('targetEnded');
  });

  it('is heard of by the services of all that was ever merged into it, also by way of another', () => {
    const first = merged(one({ service: 'website' }), raised({ service: 'payments' }), 5);
    const last = merged(first.other, raised({ incident: third, service: 'other' }), 6);
    expect(servicesOf(last.other.incident)).toEqual(['other', 'payments', 'website']);
    const apart = unmerged(last.one, last.other, 9);
    expect(servicesOf(apart.other.incident)).toEqual(['other']);
    expect(apart.other.incident.separated).toEqual(['payments', 'website']);
  });
});

describe('separating', () => {
  const joined = (of = one(), into = raised()) => merged(of, into, 30);

  it('is refused for what is not merged, and while the other itself goes on elsewhere', () => {
    expect(refusal(decideUnmerge, one(), raised())).toMatchObject({ code: 'wrongStatus', asked: 'unmerge' });
    const both = joined();
    const further = merged(both.other, raised({ incident: third }), 40);
    expect(refusal(decideUnmerge, both.one, further.one)).toMatchObject({ code: 'targetMerged', target: 'INC-42' });
  });

  it('gives it back to its group, with its targets from the report', () => {
    const apart = unmerged(...sides(joined(one().next(2, 'chat:jan', take))), 60);
    expect(apart.one.incident).toMatchObject({ status: 'allocated', assignee: null, group: 'payments-l2' });
    expect(minutesTo(apart.one.incident.targetsFrom)).toBe(0);
    const due = Object.fromEntries(
      deadlines(apart.one.incident, procedure).map(({ kind, at }) => [kind, minutesTo(at)]),
    );
    expect(due.restoreMissed).toBe(1440);
    expect(due.escalate).toBe(60 + 120);
    expect(apart.one.incident.firstUpdate && minutesTo(apart.one.incident.firstUpdate.since)).toBe(60);
  });

  it('waits for whoever leads it, and for its owner, from then on', () => {
    const major = () => one().next(1, 'chat:jan', { type: 'declareMajor', reason: null, manager: null });
    expect(major().incident.major).toMatchObject({ manager: null, owner: { person: 'chat:olga' } });
    const unled = unmerged(...sides(joined(major())), 600);
    const { acceptWithin, acknowledgeWithin, shift } = procedure.majors;
    const due = (story: Story, what: string) => {
      const found = deadlines(story.incident, procedure).find(({ kind }) => kind === what);
      return found && (minutesTo(found.at) - 600) * 60;
    };
    expect([due(unled.one, 'manager'), due(unled.one, 'owner')]).toEqual([acceptWithin, acknowledgeWithin]);
    expect(unled.one.incident.major?.owner).toMatchObject({ acknowledged: false, times: 1 });
    expect(types(unled.one.tick(600))).not.toContain('managerAwaited');
    expect(unled.one.tick(600).incident.departures.map(({ kind }) => kind)).not.toContain('unled');
    const led = unmerged(...sides(joined(major().next(2, 'chat:ewa', { type: 'lead' }))), 600);
    expect(led.one.incident.major?.manager).toBe('chat:ewa');
    expect(due(led.one, 'shift')).toBe(shift);
  });

  it('leaves a promise with both, where the clients of both were told', () => {
    const told = unmerged(...sides(joined(one().next(3, 'chat:jan', promise(90)))), 60);
    expect([told.one, told.other].map(({ incident: { promise: left } }) => left && minutesTo(left.by))).toEqual([
      90, 90,
    ]);
    expect(told.one.incident.firstUpdate).toBeNull();
    const untold = unmerged(...sides(joined(one(), raised().next(3, 'chat:jan', promise(90)))), 60);
    expect(untold.one.incident.promise).toBeNull();
  });

  it('counts what clients heard while it was merged: they hear of the separation, and keep the promise', () => {
    const both = joined();
    const told = both.other.next(40, 'chat:jan', promise(90));
    const { one: apart } = unmerged(both.one, told, 60);
    const { clientsTold, firstUpdate, promise: left } = apart.incident;
    expect({ clientsTold, firstUpdate, by: left && minutesTo(left.by) }).toEqual({
      clientsTold: true,
      firstUpdate: null,
      by: 90,
    });
    expect(apart.events.filter((event) => tells(event, 'chat:jan', apart.incident, 'clients'))).toHaveLength(1);
    const restored = told.next(50, 'chat:jan', restore);
    expect(unmerged(both.one, restored, 60).one.incident).toMatchObject({ clientsTold: true, promise: null });
    const wrote = joined(one().next(20, 'chat:jan', restore));
    const there = wrote.other.next(40, 'chat:jan', promise(90));
    expect(unmerged(wrote.one, there, 60).one.incident).toMatchObject({ status: 'restored', clientsTold: true });
  });

  it('counts what they heard by way of a third, and nothing that was said elsewhere before', () => {
    const both = joined();
    const far = merged(both.other, raised({ incident: third }), 35);
    const told = far.other.next(40, 'chat:jan', promise(90));
    const back = unmerged(far.one, told, 50);
    expect(back.one.incident.clientsTold).toBe(true);
    expect(unmerged(both.one, back.one, 60).one.incident.clientsTold).toBe(true);
    const early = joined(one(), raised().next(3, 'chat:jan', promise(90)));
    expect(unmerged(early.one, early.other, 60).one.incident.clientsTold).toBe(false);
  });

  it('takes its followers along, and nobody who follows the other for its own sake', () => {
    const both = joined(one().next(2, 'chat:bea', { type: 'reportToo', text: null, is: 'client' }));
    const more = both.other.next(40, 'chat:ewa', { type: 'reportToo', text: null, is: 'staff' });
    const apart = unmerged(both.one, more, 60);
    expect(apart.other.incident.followers).toEqual([{ person: 'chat:ewa', is: 'staff', of: null }]);
    expect(apart.other.incident.absorbed).toEqual([]);
    expect(apart.one.incident.followers.map(({ person }) => person)).toEqual(['chat:bea']);
  });
});

function sides({ one: first, other }: ReturnType<typeof merged>): [Story, Story] {
  return [first, other];
}
