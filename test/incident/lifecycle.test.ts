import { describe, expect, it } from 'vitest';
import { minutesTo, raised, report, text, types } from './story.ts';

describe('raising', () => {
  it('takes one sentence: the rest has a default and a group has it at once', () => {
    const { incident } = raised({ service: null });
    expect(incident).toMatchObject({
      status: 'allocated',
      service: 'other',
      group: 'on-call',
      category: null,
      impact: 'medium',
      urgency: 'medium',
      priority: 'P3',
      reporter: 'chat:anna',
      assignee: null,
      seq: 2,
    });
  });

  it('allocates by the service, and by a category that has a group of its own before that', () => {
    expect(raised({ service: 'payments' }).incident.group).toBe('payments-l2');
    expect(raised({ service: 'payments', category: 'security' }).incident.group).toBe('security');
    expect(raised({ service: 'other' }).entries[1]?.event).toMatchObject({ type: 'allocated', by: 'catchAll' });
  });

  it('works the priority out from impact and urgency', () => {
    expect(raised({ impact: 'high', urgency: 'high' }).incident.priority).toBe('P1');
    expect(raised({ impact: 'high', urgency: 'low' }).incident.priority).toBe('P3');
  });

  it('refuses a title of nothing but invisible characters', () => {
    expect(() => raised({ title: text(' \u200b\u2060 ') })).toThrow('emptyText');
  });

  it('keeps when it began apart from when it was reported', () => {
    const { incident } = raised({ beganAt: report.beganAt ?? Temporal.Instant.from('2026-03-02T12:50:00Z') });
    expect(minutesTo(incident.beganAt)).toBe(-10);
    expect(minutesTo(incident.reportedAt)).toBe(0);
  });

  it('refuses a beginning that is still to come', () => {
    expect(() => raised({ beganAt: Temporal.Instant.from('2026-03-02T13:00:01Z') })).toThrow('beganInFuture');
  });
});

describe('holding', () => {
  it('is one person: the second to take it is told who was first', () => {
    const first = raised().next(5, 'chat:jan', { type: 'take' });
    expect(first.incident).toMatchObject({ status: 'inProgress', assignee: 'chat:jan' });
    expect(first.next(5, 'chat:ewa', { type: 'take' }).refusal).toEqual({ code: 'alreadyTaken', by: 'chat:jan' });
    expect(first.next(5, 'chat:jan', { type: 'take' }).refusal).toEqual({ code: 'alreadyYours' });
  });

  it('is not yet held by the person it was given to: they must take it', () => {
    const given = raised().next(5, 'chat:maria', { type: 'assign', to: { person: 'chat:jan' } });
    expect(given.incident).toMatchObject({ status: 'allocated', assignee: 'chat:jan', acknowledgedAt: null });
    expect(given.next(6, 'chat:jan', { type: 'take' }).incident.status).toBe('inProgress');
  });

  it('is taken by giving it to oneself, also from somebody who holds it', () => {
    const held = raised().next(5, 'chat:jan', { type: 'take' });
    const over = held.next(6, 'chat:ewa', { type: 'assign', to: { person: 'chat:ewa' } });
    expect(over.incident).toMatchObject({ status: 'inProgress', assignee: 'chat:ewa' });
    expect(over.events).toEqual([{ type: 'taken', from: 'chat:jan' }]);
    expect(over.next(7, 'chat:ewa', { type: 'assign', to: { person: 'chat:ewa' } }).refusal?.code).toBe('alreadyYours');
  });

  it('moves to another group, where nobody has it yet', () => {
    const held = raised().next(5, 'chat:jan', { type: 'take' });
    const moved = held.next(6, 'chat:jan', { type: 'assign', to: { group: 'website-l2' } });
    expect(moved.incident).toMatchObject({ status: 'allocated', group: 'website-l2', assignee: null });
    expect(moved.next(7, 'chat:jan', { type: 'assign', to: { group: 'website-l2' } }).refusal?.code).toBe(
      'alreadyAllocated',
    );
    expect(moved.next(7, 'chat:jan', { type: 'assign', to: { group: 'nobody' } }).refusal?.code).toBe('unknownGroup');
  });

  it('is passed back to the group with a reason; what nobody has is not', () => {
    const held = raised().next(5, 'chat:jan', { type: 'take' });
    const back = held.next(9, 'chat:jan', { type: 'passBack', reason: text('It is the network') });
    expect(back.incident).toMatchObject({ status: 'allocated', group: 'payments-l2', assignee: null });
    expect(back.events).toEqual([{ type: 'passedBack', from: 'chat:jan', reason: 'text: It is the network' }]);
    expect(back.next(10, 'chat:jan', { type: 'passBack', reason: null }).refusal?.code).toBe('nobodyHasIt');
  });

  it('keeps when it was first acknowledged', () => {
    const story = raised()
      .next(5, 'chat:jan', { type: 'take' })
      .next(9, 'chat:jan', { type: 'passBack', reason: null })
      .next(20, 'chat:ewa', { type: 'take' });
    expect(story.incident.acknowledgedAt && minutesTo(story.incident.acknowledgedAt)).toBe(5);
  });
});

describe('words', () => {
  const next = Temporal.Instant.from('2026-03-02T14:00:00Z');

  it('for clients name the next word and become a promise', () => {
    const told = raised().next(10, 'chat:jan', {
      type: 'update',
      audience: 'clients',
      text: text('We look'),
      nextBy: next,
    });
    expect(told.incident.promise).toMatchObject({ by: next, holdings: 0 });
    expect(told.incident.firstUpdate).toBeNull();
    expect(told.incident.lastClientUpdate?.text).toBe('text: We look');
  });

  it('for clients are refused without a time ahead, at most a week away', () => {
    const update = { type: 'update', audience: 'clients', text: text('We look') } as const;
    const story = raised();
    expect(story.next(10, 'chat:jan', { ...update, nextBy: null }).refusal?.code).toBe('nextUpdateMissing');
    expect(story.next(60, 'chat:jan', { ...update, nextBy: next }).refusal?.code).toBe('nextUpdateNotAhead');
    const far = next.add({ hours: 24 * 8 });
    expect(story.next(10, 'chat:jan', { ...update, nextBy: far }).refusal).toEqual({
      code: 'nextUpdateTooFar',
      days: 7,
    });
  });

  it('for responders promise clients nothing', () => {
    const told = raised().next(10, 'chat:jan', {
      type: 'update',
      audience: 'responders',
      text: text('One acquirer'),
      nextBy: null,
    });
    expect(told.incident.promise).toBeNull();
    expect(told.incident.firstUpdate).not.toBeNull();
    expect(told.incident.lastUpdate?.text).toBe('text: One acquirer');
  });

  it('are refused when they say nothing', () => {
    expect(raised().next(1, 'chat:jan', { type: 'note', text: text(' \n\t') }).refusal?.code).toBe('emptyText');
  });

  it('may be noted in the record at any time, also after the close', () => {
    const closed = closedStory();
    expect(types(closed.next(99, 'chat:jan', { type: 'note', text: text('Bill checked') }))).toEqual(['noted']);
    expect(
      closed.next(99, 'chat:jan', { type: 'update', audience: 'responders', text: text('x'), nextBy: null }).refusal,
    ).toEqual({ code: 'wrongStatus', status: 'closed', asked: 'update' });
  });
});

describe('the priority', () => {
  it('follows impact and urgency; the same again is refused', () => {
    const worse = raised().next(5, 'chat:jan', { type: 'prioritise', impact: 'high', urgency: 'high' });
    expect(worse.incident.priority).toBe('P1');
    expect(worse.events).toEqual([
      { type: 'prioritised', impact: 'high', urgency: 'high', priority: 'P1', from: 'P3' },
    ]);
    expect(worse.next(6, 'chat:jan', { type: 'prioritise', impact: 'high', urgency: 'high' }).refusal?.code).toBe(
      'samePriority',
    );
  });
});

const closedStory = () =>
  raised()
    .next(5, 'chat:jan', { type: 'take' })
    .next(30, 'chat:jan', { type: 'restore', how: 'fix', text: text('Rolled back'), forClients: null })
    .next(40, 'chat:jan', { type: 'close', resolution: null, cause: 'change' });

describe('ending', () => {
  it('goes from restored to closed, and the restoration is the resolution unless another is written', () => {
    expect(closedStory().incident).toMatchObject({
      status: 'closed',
      cause: 'change',
      resolution: 'text: Rolled back',
    });
  });

  it('refuses to close what is not restored, has no resolution, or names no cause of the procedure', () => {
    const close = { type: 'close', resolution: null, cause: 'change' } as const;
    expect(raised().next(5, 'chat:jan', close).refusal).toEqual({
      code: 'wrongStatus',
      status: 'allocated',
      asked: 'close',
    });
    const bare = raised().next(5, 'chat:jan', { type: 'restore', how: 'itself', text: null, forClients: null });
    expect(bare.next(6, 'chat:jan', close).refusal).toEqual({ code: 'emptyText', field: 'resolution' });
    expect(bare.next(6, 'chat:jan', { ...close, resolution: text('It went by'), cause: 'magic' }).refusal?.code).toBe(
      'unknownCause',
    );
    expect(bare.next(6, 'chat:jan', { ...close, resolution: text('It went by') }).incident.status).toBe('closed');
  });

  it('reopens to the group that had it, with targets that run anew from there', () => {
    const again = closedStory().next(90, 'chat:anna', { type: 'reopen', reason: text('Still refused') });
    expect(again.incident).toMatchObject({ status: 'allocated', group: 'payments-l2', assignee: null });
    expect(minutesTo(again.incident.targetsFrom)).toBe(90);
    expect(minutesTo(again.incident.reportedAt)).toBe(0);
    expect(again.incident.firstUpdate).not.toBeNull();
    expect(again.next(91, 'chat:anna', { type: 'reopen', reason: null }).refusal?.code).toBe('wrongStatus');
  });

  it('cancels what was a mistake, while the service is not restored', () => {
    const cancelled = raised().next(5, 'chat:jan', { type: 'cancel', why: 'mistake', text: null });
    expect(cancelled.incident).toMatchObject({ status: 'cancelled', why: 'mistake' });
    expect(closedStory().next(99, 'chat:jan', { type: 'cancel', why: 'mistake', text: null }).refusal?.code).toBe(
      'wrongStatus',
    );
    for (const type of ['take', 'answerEscalation'] as const) {
      expect(cancelled.next(6, 'chat:jan', { type }).refusal).not.toBeNull();
    }
  });
});
