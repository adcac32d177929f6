import { expect, it } from 'vitest';
import { missing } from '../../src/incident/decide/gate.ts';
import { deadlines } from '../../src/incident/due.ts';
import { recoveryOf } from '../../src/procedure/lookup.ts';
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

it('help that nobody answered goes back with the separation, and what was answered stays', () => {
  const help = (group: string) => ({ type: 'askHelp', group, what: text(group) }) as const;
  const one = raised({ incident: second }).next(2, 'chat:jan', help('website-l2')).next(3, 'chat:jan', help('on-call'));
  const both = merged(one, raised(), 5);
  const answered = both.other.next(6, 'chat:ewa', { type: 'answerHelp', group: 'website-l2' });
  const apart = unmerged(both.one, answered, 60);
  expect(apart.one.incident.helps).toMatchObject([{ group: 'on-call', what: 'text: on-call', answeredBy: null }]);
  expect(apart.other.incident.helps).toMatchObject([{ group: 'website-l2', answeredBy: 'chat:ewa' }]);
  const own = merged(raised({ incident: second }), raised().next(4, 'chat:jan', help('on-call')), 5);
  const kept = unmerged(own.one, own.other, 60);
  expect([kept.one, kept.other].map(({ incident }) => incident.helps.length)).toEqual([0, 1]);
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

it('what came along to be done goes back with the separation, unless it is settled meanwhile', () => {
  const action = (what: string) => ({ type: 'addAction', text: text(what), owner: 'chat:ewa', dueAt: at(90) }) as const;
  const one = raised({ incident: second }).next(2, 'chat:jan', action('Ask')).next(3, 'chat:jan', action('Look'));
  const own = raised().next(4, 'chat:jan', action('Own'));
  const both = merged(one, own, 5);
  const [, , looked] = both.other.incident.gathered.actions;
  const done = both.other.next(6, 'chat:ewa', {
    type: 'settleAction',
    action: looked?.entry ?? 0,
    as: 'done',
    text: null,
  });
  const apart = unmerged(both.one, done, 60);
  const stands = (of: typeof one) => of.incident.gathered.actions.map((each) => [each.text, each.stands]);
  expect(stands(apart.one)).toEqual([
    ['text: Ask', 'open'],
    ['text: Look', 'moved'],
  ]);
  expect(stands(apart.other)).toEqual([
    ['text: Own', 'open'],
    ['text: Ask', 'moved'],
    ['text: Look', 'done'],
  ]);
  // And once more, there and back.
  const again = merged(apart.one, apart.other, 70);
  expect(stands(again.other).at(-1)).toEqual(['text: Ask', 'open']);
  expect(stands(unmerged(again.one, again.other, 80).one)).toEqual(stands(apart.one));
});

const line = (key: string, words: string) => ({ key, text: { en: words, pl: words } });
const checklists: typeof procedure = {
  ...procedure,
  services: procedure.services.map((each) => {
    if (each.key === 'payments')
      return { ...each, recovery: [line('replay', 'Replay payments'), line('tell', 'Tell')] };
    return each.key === 'website'
      ? { ...each, recovery: [line('replay', 'Replay orders'), line('tell', 'Tell')] }
      : each;
  }),
};
const restored = (service: string, how: 'fix' | 'workaround', incident = second) =>
  raised({ incident, service, impact: 'high', urgency: 'high' }, checklists)
    .next(2, 'chat:anna', { type: 'take' })
    .next(4, 'chat:anna', { ...restore, how });
const close = { type: 'close', resolution: null, cause: 'change' } as const;
const gateOf = (story: ReturnType<typeof raised>) => missing({ incident: story.incident, procedure: checklists });
const lines = ({ incident }: ReturnType<typeof raised>) => recoveryOf(checklists, incident).map(({ key }) => key);

it('what is left of the recovery goes along, in its own words, and what was done is not asked for again', () => {
  const one = restored('website', 'fix').next(5, 'chat:anna', { type: 'recover', line: 'tell' });
  const both = merged(one, restored('payments', 'fix', 'a0000000-0000-4000-8000-000000000001'), 6, checklists);
  expect(lines(both.other)).toEqual(['replay', 'tell', 'replay-43']);
  const some = ['replay', 'tell'].reduce(
    (story, key) => story.next(7, 'chat:anna', { type: 'recover', line: key }),
    both.other,
  );
  expect(gateOf(some)).toContain('recovery');
  const all = some.next(8, 'chat:anna', { type: 'recover', line: 'replay-43' });
  expect(gateOf(all)).not.toContain('recovery');
  // What was done there is done here; what was not is left here.
  expect(lines(unmerged(both.one, some, 60, checklists).other)).toEqual(['replay', 'tell']);
  expect(unmerged(both.one, some, 60, checklists).one.incident.recovered).toEqual(['tell']);
  expect(unmerged(both.one, all, 60, checklists).one.incident.recovered).toEqual(['tell', 'replay']);
});

it('the recovery of what was not restored yet waits for that of the other, and after a reopening for the next', () => {
  const one = raised({ incident: second, service: 'website' }, checklists);
  const other = raised({ service: 'payments', impact: 'high', urgency: 'high' }, checklists);
  const both = merged(one, other, 6, checklists);
  const done = both.other.next(7, 'chat:anna', restore).next(8, 'chat:anna', { type: 'recover', line: null });
  expect(gateOf(done)).not.toContain('recovery');
  const again = done.next(9, 'chat:anna', { type: 'reopen', reason: null }).next(10, 'chat:anna', restore);
  expect(gateOf(again)).toContain('recovery');
});

it('what was done without there doesn’t cover what comes along', () => {
  const other = restored('payments', 'fix', 'a0000000-0000-4000-8000-000000000001').next(5, 'chat:anna', {
    type: 'waive',
    line: 'recovery',
    reason: text('Nobody is there'),
  });
  expect(gateOf(other)).not.toContain('recovery');
  expect(gateOf(merged(restored('website', 'fix'), other, 6, checklists).other)).toContain('recovery');
});

it('what becomes of a workaround is owed by what it was merged into, and back here where nobody said it there', () => {
  const one = restored('website', 'workaround');
  const both = merged(one, restored('payments', 'fix', 'a0000000-0000-4000-8000-000000000001'), 6, checklists);
  expect(gateOf(both.other)).toContain('workaroundFollowUp');
  const bare = both.other.next(7, 'chat:anna', { ...close, recovered: true });
  expect(bare.refusal).toEqual({ code: 'gateOpen', missing: ['workaroundFollowUp'] });
  const said = both.other.next(7, 'chat:anna', { ...close, recovered: true, followUp: text('Back on Monday') });
  expect(said.incident.status).toBe('closed');
  expect(gateOf(unmerged(both.one, both.other, 60, checklists).one)).toContain('workaroundFollowUp');
  const { one: settled } = unmerged(both.one, said, 60, checklists);
  expect(settled.incident.followUp).toBe('text: Back on Monday');
  expect(gateOf(settled)).not.toContain('workaroundFollowUp');
});
