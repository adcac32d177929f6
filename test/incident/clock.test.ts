import { describe, expect, it } from 'vitest';
import { decide } from '../../src/incident/decide.ts';
import { deadlines, nextDeadline } from '../../src/incident/due.ts';
import { minutesTo, procedure, raised, start, text, types } from './story.ts';

const due = (story: ReturnType<typeof raised>) =>
  deadlines(story.incident, procedure).map(({ kind, at }) => [kind, minutesTo(at)]);

// P2: remind 10, respond 15, restore 240, progress 60, first update 15, client updates 60, lead 10, grace 15, closing 1 day.
const p2 = () => raised({ impact: 'high', urgency: 'medium' });
const taken = () => p2().next(5, 'chat:jan', { type: 'take' });
const promised = () =>
  taken().next(10, 'chat:jan', {
    type: 'update',
    audience: 'clients',
    text: text('We look into it'),
    nextBy: start.add({ minutes: 70 }),
  });

describe('an incident that nobody takes', () => {
  it('has its deadlines from the report on, the soonest first', () => {
    expect(due(p2())).toEqual([
      ['remindTake', 10],
      ['escalate', 15],
      ['firstUpdate', 15],
      ['progress', 60],
      ['restoreMissed', 240],
    ]);
  });

  it('is reminded of once, then escalated step by step, and the last resort is asked again and again', () => {
    let story = p2().tick(10);
    expect(story.events).toMatchObject([{ type: 'reminded', of: 'take', timing: { late: false } }]);
    const steps: unknown[] = [];
    for (const minutes of [15, 30, 45, 75, 105]) {
      story = story.tick(minutes);
      steps.push(
        ...story.events.flatMap((event) => (event.type === 'escalated' ? [[minutes, event.step, event.to]] : [])),
      );
    }
    expect(steps).toEqual([
      [15, 0, 'group:on-call'],
      [30, 1, 'owner'],
      [45, 2, 'operations'],
      [75, 2, 'operations'],
      [105, 2, 'operations'],
    ]);
  });

  it('escalates no further once somebody takes it', () => {
    const story = p2().tick(10).tick(15).next(16, 'chat:jan', { type: 'take' });
    expect(story.incident.escalation?.pending).toBe(false);
    expect(due(story).map(([kind]) => kind)).not.toContain('escalate');
  });

  it('is taken by whoever says to be on it, unless somebody has it', () => {
    const asked = p2().tick(10).tick(15);
    expect(types(asked.next(16, 'chat:ewa', { type: 'answerEscalation' }))).toEqual(['escalationAnswered', 'taken']);
    const held = taken().next(20, 'chat:jan', { type: 'escalate', reason: text('Need the network') });
    const answered = held.next(21, 'chat:ewa', { type: 'answerEscalation' });
    expect(types(answered)).toEqual(['escalationAnswered']);
    expect(answered.incident.assignee).toBe('chat:jan');
    expect(answered.next(22, 'chat:ewa', { type: 'answerEscalation' }).refusal?.code).toBe('nothingToAnswer');
  });

  it('is not taken by whoever is on it and may not take it, and is called for again when nothing came of that', () => {
    const asked = p2().tick(10).tick(15);
    const now = start.add({ minutes: 20 });
    const answer = decide(
      { incident: asked.incident, procedure, by: 'chat:olga', now, may: (ask) => ask !== 'take' },
      { type: 'answerEscalation' },
    );
    expect(answer).toEqual({ events: [{ type: 'escalationAnswered', step: 0 }] });
    const answered = asked.happened('events' in answer ? answer.events : [], 'chat:olga', now);
    expect(answered.incident).toMatchObject({ status: 'allocated', assignee: null });
    expect(due(answered)).toContainEqual(['escalate', 20 + 15]);
  });

  it('waits anew after it was passed back', () => {
    const back = taken().next(30, 'chat:jan', { type: 'passBack', reason: null });
    expect(due(back)).toContainEqual(['remindTake', 40]);
    expect(due(back)).toContainEqual(['escalate', 45]);
  });
});

describe('escalating', () => {
  it('by hand goes one step further than was reached, at most to the last resort', () => {
    const ask = { type: 'escalate', reason: null } as const;
    const steps = [20, 21, 22, 23].reduce(
      ({ story, found }, minutes) => {
        const next = story.next(minutes, 'chat:jan', ask);
        return { story: next, found: [...found, next.incident.escalation?.step] };
      },
      { story: taken(), found: [] as unknown[] },
    );
    expect(steps.found).toEqual([0, 1, 2, 2]);
  });

  it('goes to authority once when the restore target is missed, and the priority then is what counts', () => {
    const story = taken().tick(65).tick(130).tick(195).tick(240);
    expect(story.events).toContainEqual(
      expect.objectContaining({ type: 'escalated', why: 'unrestored', kind: 'hierarchical', step: 1 }),
    );
    expect(due(story).map(([kind]) => kind)).not.toContain('restoreMissed');
    const worse = taken().next(20, 'chat:jan', { type: 'prioritise', impact: 'high', urgency: 'high' });
    expect(due(worse)).toContainEqual(['restoreMissed', 60]);
  });

  it('takes a missed step late, and the wait for the next starts then', () => {
    const late = p2().tick(200);
    expect(late.events.filter(({ type }) => type === 'escalated')).toMatchObject([{ step: 0, timing: { late: true } }]);
    expect(due(late)).toContainEqual(['escalate', 215]);
  });
});

describe('a promise to clients', () => {
  it('is reminded of before and after, then held over twice, and then a person owes it', () => {
    let story = promised();
    const acts: unknown[] = [];
    for (let minutes = 11; minutes <= 300; minutes++) {
      story = story.tick(minutes);
      for (const event of story.events) {
        if (event.type === 'reminded' && event.of !== 'take') acts.push([minutes, event.of]);
        if (event.type === 'heldOver') acts.push([minutes, `held over ${event.count}`]);
      }
    }
    expect(acts).toEqual([
      [60, 'updateSoon'],
      [70, 'updateOverdue'],
      [85, 'held over 1'],
      [100, 'held over 2'],
      [160, 'updateOwed'],
      [220, 'updateOwed'],
      [280, 'updateOwed'],
    ]);
  });

  it('is not kept by a holding update: only a person keeps it', () => {
    const held = promised().tick(60).tick(70).tick(85);
    expect(held.incident.promise && minutesTo(held.incident.promise.by)).toBe(70);
    const kept = held.next(90, 'chat:jan', {
      type: 'update',
      audience: 'clients',
      text: text('Moved'),
      nextBy: start.add({ minutes: 150 }),
    });
    expect(kept.incident.promise).toMatchObject({ holdings: 0, overdueReminded: false });
  });

  it('stays as it was made when the priority is lowered', () => {
    const lower = promised().next(20, 'chat:jan', { type: 'prioritise', impact: 'low', urgency: 'low' });
    expect(lower.incident.promise && minutesTo(lower.incident.promise.by)).toBe(70);
  });

  it('of less than the lead is not reminded of before it was made', () => {
    const short = taken().next(10, 'chat:jan', {
      type: 'update',
      audience: 'clients',
      text: text('x'),
      nextBy: start.add({ minutes: 15 }),
    });
    expect(due(short).map(([kind]) => kind)).not.toContain('updateSoon');
    expect(due(short)).toContainEqual(['updateOverdue', 15]);
  });

  it('does not exist before the first client update: there is a reminder to write it, again at the cadence', () => {
    const story = taken().tick(15);
    expect(story.events).toMatchObject([{ type: 'reminded', of: 'firstUpdate' }]);
    expect(due(story)).toContainEqual(['firstUpdate', 75]);
    expect(due(raised({ clientsListen: false })).map(([kind]) => kind)).not.toContain('firstUpdate');
  });
});

describe('after downtime', () => {
  it('each matter is acted on once, with the furthest stage, and said to be late', () => {
    const story = promised().tick(230);
    expect(story.events).toMatchObject([
      { type: 'heldOver', count: 1, timing: { late: true } },
      { type: 'lapsed', from: 'chat:jan', timing: { late: true } },
      { type: 'progressPosted', timing: { late: true } },
    ]);
    expect(types(story.tick(230))).toEqual([]);
  });

  it('a minute is not yet late', () => {
    const seconds = (extra: number) => p2().tick(10 + extra / 60).events;
    expect(seconds(60)).toMatchObject([{ timing: { late: false } }]);
    expect(seconds(61)).toMatchObject([{ timing: { late: true } }]);
  });
});

describe('restoring', () => {
  it('stops the clock at once: only silence confirms, and the closing is reminded of', () => {
    const restored = promised()
      .tick(60)
      .tick(70)
      .next(80, 'chat:jan', { type: 'restore', how: 'fix', text: text('Done'), forClients: null });
    expect(due(restored)).toEqual([
      ['confirmed', 80 + 24 * 60],
      ['closing', 80 + 24 * 60],
    ]);
    expect(types(restored.tick(80 + 24 * 60))).toEqual(['confirmed', 'reminded']);
  });

  it('by cancel and close leaves no deadline', () => {
    const cancelled = promised().next(80, 'chat:jan', { type: 'cancel', why: 'notAnIncident', text: null });
    expect(nextDeadline(cancelled.incident, procedure)).toBeNull();
  });
});

describe('a step that would call nobody', () => {
  it('is passed over: an owner whom nobody named, and the group that has it and took no notice', () => {
    const first = raised({ service: 'other', impact: 'high', urgency: 'high' }).tick(3).tick(5);
    expect(first.events).toContainEqual(expect.objectContaining({ type: 'escalated', step: 2, to: 'operations' }));
  });
});

describe('the respond target', () => {
  it('runs from the report, however often the incident is given to somebody else', () => {
    const give = (story: ReturnType<typeof raised>, minutes: number, person: string) =>
      story.next(minutes, 'chat:maria', { type: 'assign', to: { person } });
    const passed = give(give(give(p2(), 4, 'chat:jan'), 8, 'chat:ewa'), 12, 'chat:jan');
    expect(due(passed)).toContainEqual(['escalate', 15]);
  });

  it('is met by the first who takes it: after that only the waiting counts', () => {
    const back = taken().next(30, 'chat:jan', { type: 'passBack', reason: null });
    expect(due(back)).toContainEqual(['escalate', 45]);
  });
});

describe('after the restore', () => {
  it('a word to clients promises no other', () => {
    const told = promised()
      .next(20, 'chat:jan', { type: 'restore', how: 'fix', text: text('Done'), forClients: null })
      .next(30, 'chat:jan', {
        type: 'update',
        audience: 'clients',
        text: text('All paid back'),
        nextBy: start.add({ hours: 3 }),
      });
    expect(told.events).toMatchObject([{ type: 'updated', nextBy: null }]);
    expect(told.incident.promise).toBeNull();
  });
});
