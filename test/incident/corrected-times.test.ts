import { describe, expect, it } from 'vitest';
import { merged, raised, type Story, start, text } from './story.ts';

const restored = (story: Story, minutes: number) =>
  story.next(minutes, 'chat:jan', { type: 'restore', how: 'itself', text: null, forClients: null });
const correct = (story: Story, entry: number, minutes: number) =>
  story.next(200, 'chat:jan', { type: 'correct', entry, text: null, happenedAt: start.add({ minutes }) });
/** The entry of the last restore: who was asked whether it works follows it. */
const restore = ({ entries }: Story) => entries.findLast(({ event }) => event.type === 'restored')?.seq ?? 0;
const restoredAt = ({ incident }: Story) => (incident.status === 'restored' ? incident.restoredAt : null);

describe('a time that is corrected', () => {
  it('never makes the beginning later than the restore, nor the restore earlier than the beginning', () => {
    const story = restored(raised(), 30);
    expect(correct(story, 1, 40).refusal?.code).toBe('restoredBeforeItBegan');
    expect(correct(story, restore(story), -10).refusal?.code).toBe('restoredBeforeItBegan');
    expect(correct(story, 1, 20).incident.beganAt).toEqual(start.add({ minutes: 20 }));
  });

  it('of a restore that did not last leaves the last one where it is', () => {
    const first = restored(raised(), 30);
    const again = first.next(60, 'chat:jan', { type: 'reopen', reason: null });
    const second = restored(again, 90);
    expect(restoredAt(correct(second, restore(first), 25))).toEqual(start.add({ minutes: 90 }));
    expect(restoredAt(correct(second, restore(second), 85))).toEqual(start.add({ minutes: 85 }));
  });
});

describe('who has the same trouble', () => {
  it('is told where a merged incident goes on, since nobody hears of it there', () => {
    const { one } = merged(raised({ incident: '00000000-0000-4000-8000-000000000002' }), raised(), 5);
    const said = one.next(6, 'chat:maria', { type: 'reportToo', text: text('Still no'), is: 'staff' });
    expect(said.refusal).toEqual({ code: 'mergedAlready', into: 'INC-42' });
  });
});
