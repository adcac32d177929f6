import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { decide } from '../../src/incident/decide.ts';
import { procedure, raised, type Story, start, text, types } from './story.ts';

const critical = () => raised({ impact: 'high', urgency: 'high' }).next(1, 'chat:jan', { type: 'take' });
const restored = (by = 'chat:jan') =>
  critical().next(10, by, { type: 'restore', how: 'fix', text: text('Done'), forClients: null });
const kinds = ({ incident }: Story) => incident.departures.map(({ kind }) => kind);
const lower: Ask = { type: 'prioritise', impact: 'low', urgency: 'low' };
const close = { type: 'close', resolution: null, cause: 'change' } as const;
const at = (minutes: number) => start.add({ minutes });

describe('whatever goes round the closing gate is a departure', () => {
  it('a priority that is lowered after the restore, so that less is asked for', () => {
    const lowered = restored().next(11, 'chat:jan', lower);
    expect(kinds(lowered)).toEqual(['gateLowered']);
    expect(lowered.next(12, 'chat:jan', close).incident).toMatchObject({ status: 'closed' });
    // Before the restore it says how bad it is, and no more.
    expect(kinds(critical().next(2, 'chat:jan', lower))).toEqual([]);
    expect(kinds(restored().next(11, 'chat:jan', { ...lower, impact: 'high' }))).toContain('gateLowered');
  });

  it('a P1 or P2 that is cancelled without a word, and not one with a reason or of less weight', () => {
    const cancel = (reason: string | null): Ask => ({
      type: 'cancel',
      why: 'mistake',
      text: reason === null ? null : text(reason),
    });
    expect(kinds(critical().next(100, 'chat:jan', cancel(null)))).toContain('cancelledUnexplained');
    expect(kinds(critical().next(9, 'chat:jan', cancel('A test')))).toEqual([]);
    expect(kinds(raised().next(9, 'chat:jan', cancel(null)))).toEqual([]);
  });

  it('a confirmation by somebody who was not asked, alone or at the close, and not by whoever was', () => {
    const confirm = { type: 'confirm' } as const;
    expect(kinds(restored().next(11, 'chat:jan', confirm))).toEqual(['confirmedForOthers']);
    expect(kinds(restored().next(11, 'chat:anna', confirm))).toEqual([]);
    const closed = restored().next(11, 'chat:jan', { ...close, confirmed: true, why: text('She told me') });
    expect(closed.incident.departures).toMatchObject([{ kind: 'confirmedForOthers', reason: 'text: She told me' }]);
    expect(kinds(restored().next(11, 'chat:anna', { ...close, confirmed: true }))).toEqual([]);
    // By another account of the one who was asked.
    const { incident } = restored();
    const ids = ['web:anna', 'chat:anna'];
    const decision = decide({ incident, by: 'web:anna', ids, procedure, now: at(11) }, confirm);
    expect(decision).toEqual({ events: [{ type: 'confirmed', how: 'said', timing: null }] });
  });

  it('a close while required questions have no answer', () => {
    const asked = raised({ category: 'not-working' }).next(2, 'chat:jan', {
      type: 'restore',
      how: 'fix',
      text: text('Done'),
      forClients: null,
    });
    const closed = asked.next(9, 'chat:anna', { ...close, why: text('It was plain to see') });
    expect(closed.incident.departures).toMatchObject([{ kind: 'questionsOpen', reason: 'text: It was plain to see' }]);
  });
});

describe('what the clock has to do is a departure once', () => {
  it('a take of which nothing came, and help and an owner that do not answer', () => {
    const lapsed = critical().tick(1 + 4 * 60 * 24);
    expect(lapsed.incident.departures.filter(({ kind }) => kind === 'takeLapsed').length).toBeLessThanOrEqual(1);
    const lapses = ['takeLapsed', 'helpUnanswered', 'unled', 'ownerSilent'] as const;
    let story = critical()
      .next(2, 'chat:jan', { type: 'askHelp', group: 'website-l2', what: text('Look at the log') })
      .next(3, 'chat:jan', { type: 'declareMajor', reason: null, manager: null });
    for (let minute = 4; minute < 24 * 60; minute += 5) story = story.tick(minute);
    for (const kind of lapses)
      expect(
        kinds(story).filter((one) => one === kind),
        kind,
      ).toHaveLength(1);
  });

  it('a hand-over of the lead that nobody accepts', () => {
    let story = critical()
      .next(2, 'chat:jan', { type: 'declareMajor', reason: null, manager: 'chat:jan' })
      .next(3, 'chat:jan', { type: 'giveRole', role: 'manager', to: 'chat:ewa', text: null });
    for (let minute = 4; minute < 60; minute += 1) story = story.tick(minute);
    expect(kinds(story)).toContain('handOverUnaccepted');
    expect(kinds(story)).not.toContain('unled');
  });

  it('an action that is not done in time', () => {
    const added = raised()
      .next(2, 'chat:jan', { type: 'take' })
      .next(3, 'chat:jan', { type: 'addAction', text: text('Ask'), owner: 'chat:ewa', dueAt: at(30) });
    expect(kinds(added.tick(29))).not.toContain('actionOverdue');
    expect(kinds(added.tick(30))).toContain('actionOverdue');
  });

  it('several holds that are longer together than the restore target, though none of them is alone', () => {
    const taken = raised({ impact: 'low', urgency: 'high' }).next(1, 'chat:jan', { type: 'take' });
    const most = procedure.priorities[taken.incident.priority].restore / 60;
    const hold = (story: Story, from: number) =>
      story.next(from, 'chat:jan', { type: 'hold', reason: text('Bank'), until: at(from + most - 60) });
    const first = hold(taken, 2);
    expect(kinds(first)).toEqual([]);
    const again = first.next(122, 'chat:jan', { type: 'resume' });
    expect(kinds(hold(again, 123))).toEqual(['heldLong']);
  });
});

it('what is still to be done when it is closed goes on as a follow-up, whatever its gate asks for', () => {
  const open = raised({ impact: 'low', urgency: 'low' })
    .next(2, 'chat:jan', { type: 'addAction', text: text('Ask'), owner: null, dueAt: at(600) })
    .next(9, 'chat:anna', { type: 'restore', how: 'fix', text: text('Done'), forClients: null });
  const closed = open.next(10, 'chat:jan', close);
  expect(types(closed)).toEqual(['actionFollowsUp', 'closed']);
  expect(closed.incident.gathered.actions).toMatchObject([{ stands: 'followUp' }]);
});
