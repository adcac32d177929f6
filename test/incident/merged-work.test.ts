import { expect, it } from 'vitest';
import { deadlines } from '../../src/incident/due.ts';
import { merged, minutesTo, procedure, raised, start, text, types, unmerged } from './story.ts';

const second = '00000000-0000-4000-8000-000000000002';
const restore = { type: 'restore', how: 'fix', text: text('Done'), forClients: null } as const;
const at = (minutes: number) => start.add({ minutes });

it('what somebody is to do by a time goes along with a merge, and is not open in both', () => {
  const one = raised({ incident: second })
    .next(2, 'chat:jan', { type: 'addAction', text: text('Ask the bank'), owner: 'chat:ewa', dueAt: at(90) })
    .next(3, 'chat:jan', { type: 'addAction', text: text('Look'), owner: null, dueAt: at(80) });
  const done = one.next(4, 'chat:jan', { type: 'settleAction', action: 4, as: 'done', text: null });
  const both = merged(done, raised(), 5);
  expect(both.one.incident.gathered.actions.map(({ stands }) => stands)).toEqual(['moved', 'done']);
  expect(both.other.incident.gathered.actions).toMatchObject([
    { owner: 'chat:ewa', text: 'text: Ask the bank', stands: 'open' },
  ]);
  const due = deadlines(both.other.incident, procedure).find(({ kind }) => kind === 'actionOverdue');
  expect(due && minutesTo(due.at)).toBe(90);
});

it('help that waits for an answer is asked for where it goes on, unless that is the group itself or asked already', () => {
  const help = (group: string, what: string) => ({ type: 'askHelp', group, what: text(what) }) as const;
  const one = raised({ incident: second })
    .next(2, 'chat:jan', help('website-l2', 'Which certificate?'))
    .next(3, 'chat:jan', help('on-call', 'Who knows?'));
  const website = raised({ service: 'website' }).next(4, 'chat:jan', help('on-call', 'Anybody?'));
  expect(merged(one, raised(), 5).other.incident.helps).toMatchObject([
    { group: 'website-l2', what: 'text: Which certificate?', answeredBy: null, calls: 1 },
    { group: 'on-call' },
  ]);
  expect(types(merged(one, website, 5).other)).not.toContain('helpAsked');
  const restored = raised().next(4, 'chat:jan', restore);
  expect(types(merged(one.next(4, 'chat:jan', restore), restored, 5).other)).not.toContain('helpAsked');
});

it('of two that are restored the worse priority stays, with its gate, and with whoever is asked', () => {
  const one = raised({ incident: second, impact: 'high', urgency: 'high' }).next(4, 'chat:jan', restore);
  const other = raised({ impact: 'low', urgency: 'low' }).next(4, 'chat:anna', restore);
  expect(other.incident.confirmation).toBeNull();
  const { other: whole } = merged(one, other, 5);
  expect(whole.incident).toMatchObject({ status: 'restored', priority: 'P1', confirmation: { of: 'chat:anna' } });
  expect(whole.next(6, 'chat:jan', { type: 'close', resolution: null, cause: 'change' }).refusal).toMatchObject({
    code: 'gateOpen',
    missing: ['confirmation'],
  });
});

it('what was restored when it was merged is restored when it is separated, and nobody is called', () => {
  const restored = raised({ incident: second }).next(4, 'chat:jan', restore);
  const both = merged(restored, raised(), 5);
  const { one } = unmerged(both.one, both.other, 60);
  const { restoredAt, confirmation } = { restoredAt: at(4), confirmation: restored.incident.confirmation };
  expect(one.incident).toMatchObject({ status: 'restored', restoredAt, restoredBy: 'fix', confirmation });
  expect(deadlines(one.incident, procedure).map(({ kind }) => kind)).toEqual(['confirmed', 'closing']);
});
