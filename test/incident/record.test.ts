import { describe, expect, it } from 'vitest';
import { standing } from '../../src/incident/incident.ts';
import { minutesTo, procedure, raised, type Story, start, text, types } from './story.ts';

const correct = (entry: number, body: string | null, minutes: number | null = null) =>
  ({
    type: 'correct',
    entry,
    text: body === null ? null : text(body),
    happenedAt: minutes === null ? null : start.add({ minutes }),
  }) as const;
const withdraw = (entry: number) => ({ type: 'withdraw', entry, reason: null }) as const;
const noted = () => raised().next(5, 'chat:jan', { type: 'note', text: text('Shop 12') });
const restore = { type: 'restore', how: 'fix', text: text('Rolled back'), forClients: null } as const;
const restored = (beganAt = start) => raised({ beganAt }).next(20, 'chat:jan', restore);
const close = { type: 'close', resolution: null, cause: 'change' } as const;

describe('a correction', () => {
  it('stands in the place of what it corrects, the last of several', () => {
    const twice = noted().next(6, 'chat:jan', correct(3, 'Shop 13')).next(7, 'chat:jan', correct(3, 'Shop 14'));
    expect(twice.events).toMatchObject([{ type: 'corrected', entry: 3, of: 'text: Shop 13', text: 'text: Shop 14' }]);
    expect(standing(twice.incident, 'text: Shop 12')).toBe('text: Shop 14');
    expect(twice.entries[2]?.event).toMatchObject({ type: 'noted', text: 'text: Shop 12' });
  });

  it('of the report moves when it began, of the restore when it was restored, of others only the record', () => {
    const began = restored().next(30, 'chat:jan', correct(1, null, -10));
    expect(minutesTo(began.incident.beganAt)).toBe(-10);
    const earlier = restored().next(30, 'chat:jan', correct(3, null, 15));
    expect(earlier.incident).toMatchObject({ status: 'restored', restoredAt: start.add({ minutes: 15 }) });
    const closed = restored()
      .next(30, 'chat:jan', close)
      .next(40, 'chat:jan', correct(3, null, 16));
    expect(closed.incident).toMatchObject({ status: 'closed', restoredAt: start.add({ minutes: 16 }) });
    const reopened = restored().next(30, 'chat:jan', { type: 'reopen', reason: null });
    expect(reopened.next(40, 'chat:jan', correct(3, null, 15)).incident).toEqual({
      ...reopened.incident,
      seq: reopened.incident.seq + 1,
      lastEntryAt: start.add({ minutes: 40 }),
    });
    const note = noted().next(30, 'chat:jan', correct(3, null, 2));
    expect(note.events).toMatchObject([{ type: 'corrected', moves: null, of: null, text: null }]);
  });

  it('is refused where nothing is corrected, there is no such entry or no text, and where the times make no sense', () => {
    const code = (story: Story, ask: ReturnType<typeof correct>) => story.next(30, 'chat:jan', ask).refusal;
    expect(code(noted(), correct(9, 'x'))).toEqual({ code: 'noSuchEntry', entry: 9 });
    expect(code(noted(), correct(3, null))).toEqual({ code: 'nothingCorrected' });
    expect(code(noted(), correct(3, '  '))).toEqual({ code: 'nothingCorrected' });
    expect(code(noted(), correct(2, 'x'))).toEqual({ code: 'nothingWritten', entry: 2 });
    expect(code(noted(), correct(3, null, 31))).toEqual({ code: 'happensInFuture' });
    expect(code(noted(), correct(3, null, 30))).toBeNull();
    expect(code(restored(), correct(3, null, -1))).toEqual({ code: 'restoredBeforeItBegan' });
    expect(code(restored(), correct(3, null, 0))).toBeNull();
  });
});

describe('a withdrawal', () => {
  it('takes a text with all that stood in its place since', () => {
    const twice = noted().next(6, 'chat:jan', correct(3, 'Shop 13')).next(7, 'chat:jan', correct(3, 'Shop 14'));
    const gone = twice.next(8, 'chat:jan', withdraw(3));
    expect(gone.events).toMatchObject([
      { type: 'withdrawn', entry: 3, texts: ['text: Shop 12', 'text: Shop 13', 'text: Shop 14'], reason: null },
    ]);
    expect(gone.next(9, 'chat:jan', withdraw(3)).refusal).toEqual({ code: 'alreadyWithdrawn', entry: 3 });
    expect(gone.next(9, 'chat:jan', withdraw(4)).refusal).toEqual({ code: 'alreadyWithdrawn', entry: 4 });
    const again = gone.next(9, 'chat:jan', correct(3, 'Shop 15')).next(10, 'chat:jan', withdraw(3));
    expect(again.events).toMatchObject([{ texts: expect.arrayContaining(['text: Shop 15']) }]);
  });

  it('takes all texts of its entry, whatever the status', () => {
    const both = raised().next(20, 'chat:jan', { ...restore, forClients: text('It works') });
    const gone = both.next(21, 'chat:jan', close).next(22, 'chat:jan', withdraw(3));
    expect(gone.events).toMatchObject([{ texts: ['text: Rolled back', 'text: It works'] }]);
    expect(gone.incident.status).toBe('closed');
  });

  it('is refused where nothing was written', () => {
    expect(noted().next(9, 'chat:jan', withdraw(2)).refusal).toEqual({ code: 'nothingWritten', entry: 2 });
    expect(noted().next(9, 'chat:jan', withdraw(12)).refusal).toEqual({ code: 'noSuchEntry', entry: 12 });
  });
});

describe('somebody who has the same trouble', () => {
  const too = (is: 'staff' | 'client', words: string | null = null) =>
    ({ type: 'reportToo', text: words === null ? null : text(words), is }) as const;

  it('follows it from then on, once, also when it is over; its reporter does already', () => {
    const story = raised().next(5, 'chat:bea', too('client', 'Shop 12 too')).next(6, 'chat:bea', too('client'));
    expect(types(story)).toEqual(['alsoReported']);
    expect(story.incident.followers).toEqual([{ person: 'chat:bea', is: 'client', of: null }]);
    expect(story.next(7, 'chat:anna', too('staff')).incident.followers).toHaveLength(1);
    const over = restored().next(30, 'chat:jan', close).next(40, 'chat:ewa', too('staff', 'Still'));
    expect(over.incident).toMatchObject({ status: 'closed', followers: [{ person: 'chat:ewa' }] });
  });
});

describe('reopening', () => {
  it('is possible for as long as the procedure says and no longer; what is only restored, at any time', () => {
    const closed = restored().next(30, 'chat:jan', close);
    const minutes = 30 + procedure.reopenWithin / 60;
    const reopen = { type: 'reopen', reason: text('Refused again') } as const;
    expect(types(closed.next(minutes, 'chat:jan', reopen))).toEqual(['reopened']);
    expect(closed.next(minutes + 1, 'chat:jan', reopen).refusal).toEqual({ code: 'reopenedTooLate' });
    const cancelled = raised().next(30, 'chat:jan', { type: 'cancel', why: 'mistake', text: null });
    expect(types(cancelled.next(minutes, 'chat:jan', reopen))).toEqual(['reopened']);
    expect(cancelled.next(minutes + 1, 'chat:jan', reopen).refusal).toEqual({ code: 'reopenedTooLate' });
    expect(types(restored().next(minutes + 1000, 'chat:jan', reopen))).toEqual(['reopened']);
  });
});
