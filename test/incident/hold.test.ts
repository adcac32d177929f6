import { describe, expect, it } from 'vitest';
import { deadlines } from '../../src/incident/due.ts';
import { minutesTo, procedure, raised, type Story, start, text, types } from './story.ts';

// P3: respond 120, restore 1440, progress 240, first update 120, client updates 240 minutes.
const due = ({ incident }: Story) =>
  Object.fromEntries(deadlines(incident, procedure).map(({ kind, at }) => [kind, minutesTo(at)]));
const taken = () => raised().next(5, 'chat:jan', { type: 'take' });
const until = (minutes: number) =>
  ({ type: 'hold', reason: text('The supplier'), until: start.add({ minutes }) }) as const;
const resume = { type: 'resume' } as const;

describe('a hold', () => {
  it('stops the restore target and the lapse, and nothing else', () => {
    const before = taken();
    const { restoreMissed, lapse, ...others } = due(before);
    expect(restoreMissed).toBe(1440);
    expect(lapse).toBe(1445);
    const held = before.next(10, 'chat:jan', until(100));
    expect(held.incident).toMatchObject({ status: 'onHold', assignee: 'chat:jan', holdReason: 'text: The supplier' });
    expect(due(held)).toEqual({ ...others, holdEnds: 100 });
  });

  it('is added to the restore target when it is over, each time', () => {
    const once = taken().next(10, 'chat:jan', until(100)).next(40, 'chat:ewa', resume);
    expect(once.incident).toMatchObject({ status: 'inProgress', assignee: 'chat:jan', heldSeconds: 30 * 60 });
    expect(due(once).restoreMissed).toBe(1440 + 30);
    const twice = once.next(50, 'chat:jan', until(100)).tick(100);
    expect(due(twice).restoreMissed).toBe(1440 + 30 + 50);
  });

  it('ends by the clock, and is said to be late when it is noticed late, without a longer rest', () => {
    const held = taken().next(10, 'chat:jan', until(100));
    const ended = held.tick(100);
    expect(ended.events).toMatchObject([{ type: 'resumed', timing: { late: false } }]);
    expect(ended.incident.status).toBe('inProgress');
    const late = held.tick(130);
    expect(late.events).toMatchObject([
      { type: 'reminded', of: 'firstUpdate' },
      { type: 'resumed', timing: { late: true } },
    ]);
    expect(due(late).restoreMissed).toBe(1440 + 90);
  });

  it('lets a target that was missed before it be acted on once it is over', () => {
    const held = taken().next(1500, 'chat:jan', until(1600));
    expect(types(held.tick(1510))).not.toContain('escalated');
    const over = held.next(1520, 'chat:jan', resume).next(1521, 'chat:jan', { type: 'note', text: text('x') });
    expect(due(over).restoreMissed).toBe(1440 + 20);
    expect(over.tick(1521).events).toContainEqual(expect.objectContaining({ type: 'escalated', why: 'unrestored' }));
  });

  it('is no rest for a P1, which can not be held and resumes when it becomes one', () => {
    const held = taken().next(10, 'chat:jan', until(100));
    const raisedTo = held.next(20, 'chat:ewa', { type: 'prioritise', impact: 'high', urgency: 'high' });
    expect(types(raisedTo)).toEqual(['prioritised', 'resumed']);
    expect(raisedTo.incident).toMatchObject({ status: 'inProgress', priority: 'P1', heldSeconds: 600 });
    expect(raisedTo.next(21, 'chat:jan', until(100)).refusal?.code).toBe('holdOfP1');
    const lesser = held.next(20, 'chat:ewa', { type: 'prioritise', impact: 'high', urgency: 'medium' });
    expect(lesser.incident).toMatchObject({ status: 'onHold', priority: 'P2' });
  });

  it('needs somebody who has it, a reason, and an end ahead within thirty days', () => {
    const code = (story: Story, ask: ReturnType<typeof until>) => story.next(10, 'chat:jan', ask).refusal?.code;
    expect(code(raised(), until(100))).toBe('nobodyHasIt');
    expect(code(taken(), { ...until(100), reason: text('  ') as never })).toBe('emptyText');
    expect(code(taken(), until(10))).toBe('holdNotAhead');
    expect(code(taken(), until(10 + 30 * 24 * 60))).toBeUndefined();
    expect(code(taken(), until(11 + 30 * 24 * 60))).toBe('holdTooLong');
    expect(taken().next(10, 'chat:jan', until(100)).next(11, 'chat:jan', until(200)).refusal).toEqual({
      code: 'wrongStatus',
      status: 'onHold',
      asked: 'hold',
    });
    expect(taken().next(10, 'chat:jan', resume).refusal).toEqual({
      code: 'wrongStatus',
      status: 'inProgress',
      asked: 'resume',
    });
  });

  it('is over with a restore, a hand-over and a taking', () => {
    const held = taken().next(10, 'chat:jan', until(100));
    const restored = held.next(40, 'chat:jan', { type: 'restore', how: 'fix', text: text('Done'), forClients: null });
    expect(restored.incident).toMatchObject({ status: 'restored', heldSeconds: 1800 });
    const moved = held.next(40, 'chat:jan', { type: 'assign', to: { group: 'website-l2' } });
    expect(moved.incident).toMatchObject({ status: 'allocated', heldSeconds: 1800 });
    const mine = held.next(40, 'chat:ewa', { type: 'assign', to: { person: 'chat:ewa' } });
    expect(mine.incident).toMatchObject({ status: 'inProgress', assignee: 'chat:ewa', heldSeconds: 1800 });
  });

  it('does not answer an escalation, and whoever answers one does not take it', () => {
    const called = taken().next(10, 'chat:jan', until(100)).next(11, 'chat:jan', { type: 'escalate', reason: null });
    expect(due(called)).toHaveProperty('escalate');
    const answered = called.next(12, 'chat:ewa', { type: 'answerEscalation' });
    expect(types(answered)).toEqual(['escalationAnswered']);
    expect(answered.incident).toMatchObject({ status: 'onHold', assignee: 'chat:jan' });
  });
});

describe('an offer', () => {
  const offer = (person: string) => ({ type: 'assign', to: { person } }) as const;
  const offered = () => taken().next(10, 'chat:jan', offer('chat:ewa'));

  it('leaves it with who gives it until it is taken, on hold as in progress', () => {
    expect(offered().events).toEqual([{ type: 'offered', to: 'chat:ewa', from: 'chat:jan' }]);
    expect(offered().incident).toMatchObject({ status: 'inProgress', assignee: 'chat:jan', offeredTo: 'chat:ewa' });
    const over = offered().next(12, 'chat:ewa', { type: 'take' });
    expect(over.events).toEqual([{ type: 'taken', from: 'chat:jan' }]);
    expect(over.incident).toMatchObject({ status: 'inProgress', assignee: 'chat:ewa', offeredTo: null });
    const onHold = taken().next(10, 'chat:jan', until(100)).next(11, 'chat:jan', offer('chat:ewa'));
    expect(onHold.incident).toMatchObject({ status: 'onHold', assignee: 'chat:jan', offeredTo: 'chat:ewa' });
    expect(onHold.next(12, 'chat:ewa', { type: 'take' }).incident).toMatchObject({
      status: 'inProgress',
      heldSeconds: 120,
    });
  });

  it('is for the one who is asked: another who takes it hears who has it', () => {
    expect(offered().next(12, 'chat:maria', { type: 'take' }).refusal).toEqual({
      code: 'alreadyTaken',
      by: 'chat:jan',
    });
    expect(offered().next(12, 'chat:jan', { type: 'take' }).refusal?.code).toBe('alreadyYours');
  });

  it('is made once to the same person, and moves when it is made to another', () => {
    expect(offered().next(11, 'chat:jan', offer('chat:ewa')).refusal).toEqual({
      code: 'alreadyAssigned',
      to: 'chat:ewa',
    });
    expect(offered().next(11, 'chat:jan', offer('chat:maria')).incident.offeredTo).toBe('chat:maria');
  });

  it('lapses when it goes on hold, back to the group, or ends', () => {
    for (const ask of [
      until(100),
      { type: 'passBack', reason: null },
      { type: 'cancel', why: 'mistake', text: null },
    ] as const) {
      expect(offered().next(12, 'chat:jan', ask).incident.offeredTo, ask.type).toBeNull();
    }
  });

  it('is no offer while nobody has it: then it is assigned', () => {
    expect(types(raised().next(5, 'chat:jan', offer('chat:ewa')))).toEqual(['assigned']);
  });
});
