import { expect, it } from 'vitest';
import { comesTo, meant } from '../../src/incident/comes-to.ts';
import type { Ask } from '../../src/incident/command.ts';
import { raised, type Story, text } from './story.ts';

const of = (story: Story, ask: Ask, ids = ['chat:jan']) => comesTo(ask, story.incident, ids).slice(1);
const close = { type: 'close', resolution: null, cause: null } as const;
const answer = { type: 'answerEscalation' } as const;

it('giving it to oneself is taking it, and giving it to another is not', () => {
  expect(of(raised(), { type: 'assign', to: { person: 'chat:jan' } })).toEqual(['take']);
  expect(of(raised(), { type: 'assign', to: { person: 'chat:ewa' } })).toEqual([]);
  expect(of(raised(), { type: 'assign', to: { group: 'on-call' } })).toEqual([]);
});

it('an answer is an answer to those who ask for help where nobody is called', () => {
  const called = raised().next(2, 'chat:ewa', { type: 'escalate', reason: null });
  expect(meant(answer, called.incident, ['chat:jan'])).toEqual(answer);
  const helped = raised().next(2, 'chat:ewa', { type: 'askHelp', group: 'on-call', what: text('Who?') });
  expect(meant(answer, helped.incident, ['chat:jan'])).toEqual({ type: 'answerHelp', group: null });
});

it('the owner who says that they know of a major incident does no more by it', () => {
  const story = raised()
    .next(2, 'chat:ewa', { type: 'askHelp', group: 'on-call', what: text('Who?') })
    .next(3, 'chat:ewa', { type: 'declareMajor', reason: null, manager: null });
  expect(meant(answer, story.incident, ['chat:olga'])).toEqual(answer);
  expect(story.next(4, 'chat:olga', answer).events).toEqual([{ type: 'ownerAcknowledged', owner: 'chat:olga' }]);
});

it('a close comes to all that it gives of the gate', () => {
  const restored = raised().next(9, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null });
  expect(of(restored, close)).toEqual([]);
  expect(of(restored, { ...close, confirmed: true, recovered: true, actions: 'done', waives: ['cause'] })).toEqual([
    'confirm',
    'recover',
    'settleAction',
    'waive',
  ]);
});

it('a word for clients may be a workaround, a refusal a way back, and a role the lead', () => {
  const update = { type: 'update', audience: 'clients', text: text('Use cash'), nextBy: null } as const;
  expect(of(raised(), { ...update, workaround: true })).toEqual(['workaround']);
  expect(of(raised(), update)).toEqual([]);
  expect(of(raised(), { type: 'passOn', group: null, reason: text('Not ours') })).toEqual(['passBack']);
  expect(of(raised(), { type: 'giveRole', role: 'manager', to: 'chat:jan', text: null })).toEqual(['lead']);
  expect(of(raised(), { type: 'declareMajor', reason: null, manager: 'chat:ewa' })).toEqual(['giveRole']);
  expect(of(raised(), { type: 'declareMajor', reason: null, manager: 'chat:jan' })).toEqual(['lead']);
});
