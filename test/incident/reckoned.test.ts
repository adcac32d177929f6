import { expect, it } from 'vitest';
import { deadlines } from '../../src/incident/due.ts';
import { minutesTo, procedure, raised, text, types } from './story.ts';

const due = (story: ReturnType<typeof raised>) =>
  deadlines(story.incident, procedure).map(({ kind, at }) => [kind, minutesTo(at)]);

// P2: respond 15.
const taken = () => raised({ impact: 'high', urgency: 'medium' }).next(5, 'chat:jan', { type: 'take' });

it('an incident is taken anew after a reopening: what was met before counts no more, and what is met then does', () => {
  const restore = { type: 'restore', how: 'fix', text: null, forClients: null } as const;
  const again = taken().next(20, 'chat:jan', restore).next(100, 'chat:anna', { type: 'reopen', reason: null });
  const back = again
    .next(102, 'chat:ewa', { type: 'take' })
    .next(130, 'chat:ewa', { type: 'passBack', reason: text('Not ours') });
  expect(due(back)).toContainEqual(['escalate', 145]);
  expect(types(back.next(131, 'chat:jan', { type: 'take' }))).toEqual(['taken']);
  expect(types(again.next(120, 'chat:jan', { type: 'take' }))).toEqual(['taken', 'departed']);
});

it('a change of priority that makes it late at once calls hands first, then authority, and is not called late itself', () => {
  const p4 = raised({ impact: 'low', urgency: 'low' });
  const worse = p4.next(300, 'chat:anna', { type: 'prioritise', impact: 'high', urgency: 'high' });
  const first = worse.tick(300.1);
  const escalations = (story: typeof first) => story.events.filter(({ type }) => type === 'escalated');
  expect(escalations(first)).toMatchObject([{ why: 'untaken', kind: 'functional', timing: { late: false } }]);
  expect(first.events.every((event) => !('timing' in event) || event.timing?.late === false)).toBe(true);
  const next = first.tick(300.2);
  expect(escalations(next)).toMatchObject([{ why: 'unrestored', kind: 'hierarchical', timing: { late: false } }]);
  expect(escalations(worse.tick(310))).toMatchObject([{ timing: { late: true } }]);
});
