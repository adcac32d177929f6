import { describe, expect, it } from 'vitest';
import type { PersonAbsence, Presence } from '../../src/incident/absence.ts';
import type { Ask } from '../../src/incident/command.ts';
import { decide, decideRaise, decideTick, withConsequences } from '../../src/incident/decide.ts';
import type { Event } from '../../src/incident/event.ts';
import { fold } from '../../src/incident/evolve.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { raised, report, type Story, start, procedure as usual } from './story.ts';

const step = (to: EscalationStep['to'], kind: EscalationStep['kind'] = 'hierarchical'): EscalationStep => ({
  to,
  kind,
  everyone: false,
  wait: 600,
  waitIn: 'clock',
});
const procedure: Procedure = {
  ...usual,
  path: [step('group:on-call', 'functional'), step('owner'), step('person:chat:zofia')],
  majors: { ...usual.majors, when: [{ priority: 'P1' }] },
};
const absent = (who: Readonly<Record<string, PersonAbsence>>, cover: string | null = null): Presence => ({
  onDuty: () => null,
  absent: (person) => who[person] ?? null,
  isWhole: () => true,
  covers: (person) => (person === 'chat:olga' ? cover : null),
});
const away = absent({ 'chat:olga': 'away' });
const declare = { type: 'declareMajor', reason: null, manager: null } as const;

function coming(
  story: Story,
  ask: Ask,
  presence: Presence,
  by = 'chat:jan',
  agreed = procedure,
): readonly Event[] | object {
  const now = start.add({ minutes: 3 });
  const decision = decide({ incident: story.incident, by, procedure: agreed, now, presence }, ask);
  if ('refusal' in decision) return decision.refusal;
  return withConsequences(story.incident, decision.events, agreed, by, [by], presence);
}
/** Declared at minute 3 while the owner was there, and led. */
const asked = () => raised({}, procedure).next(3, 'chat:jan', declare).next(4, 'chat:jan', { type: 'lead' });
const passed = { type: 'ownerPassedOver', owner: 'chat:olga', why: 'away', timing: null } as const;
const acknowledge = (owner: string) => ({ type: 'ownerAsked', owner, times: 1, timing: null });

describe('an owner who is not there', () => {
  it('is passed over at once for whoever covers their duty, however it became major', () => {
    const covered = absent({ 'chat:olga': 'gone' }, 'chat:cora');
    const events = [{ ...passed, why: 'gone', to: null }, acknowledge('chat:cora')];
    expect(coming(raised({}, procedure), declare, covered)).toEqual([
      { type: 'declaredMajor', by: 'person', reason: null },
      ...events,
    ]);
    const worse = { type: 'prioritise', impact: 'high', urgency: 'high' } as const;
    expect(coming(raised({}, procedure), worse, covered)).toMatchObject([{}, { type: 'declaredMajor' }, ...events]);
    const heavy = { ...report, impact: 'high', urgency: 'high' } as const;
    expect(decideRaise(heavy, 'chat:anna', procedure, start, covered)).toMatchObject({
      events: [{}, {}, {}, ...events],
    });
  });

  it('is passed over for the next whom authority is asked of, where nobody covers', () => {
    expect(coming(raised({}, procedure), declare, away)).toMatchObject([
      {},
      { ...passed, to: null },
      acknowledge('chat:zofia'),
    ]);
    const coverAway = absent({ 'chat:olga': 'away', 'chat:cora': 'away' }, 'chat:cora');
    expect(coming(raised({}, procedure), declare, coverAway)).toMatchObject([
      {},
      { ...passed, to: null },
      acknowledge('chat:zofia'),
    ]);
    expect(coming(raised({}, procedure), declare, away, 'chat:zofia')).toMatchObject([
      {},
      { ...passed, to: null },
      acknowledge('chat:zofia'),
      { type: 'ownerAcknowledged', owner: 'chat:zofia' },
    ]);
  });

  it('has the same stand-in however far it was escalated already', () => {
    const far = raised({}, procedure).next(2, 'chat:jan', { type: 'escalate', reason: null, step: 4 });
    expect(far.incident.escalation).toMatchObject({ to: 'operations', pending: true });
    expect(coming(far, declare, away)).toMatchObject([{}, { ...passed, to: null }, acknowledge('chat:zofia')]);
  });

  it('leaves it to the last resort where nobody else is there; the path is not used up', () => {
    const alone = absent({ 'chat:olga': 'away', 'chat:zofia': 'gone' });
    const events = coming(raised({}, procedure), declare, alone) as readonly Event[];
    expect(events).toMatchObject([{ type: 'declaredMajor' }, { ...passed, to: 'operations' }]);
    const { incident } = raised({}, procedure).happened(events, 'chat:jan', start.add({ minutes: 3 }));
    expect(incident).toMatchObject({ major: { owner: { sought: true, acknowledged: false } }, escalation: null });
    const first = decideTick(incident, procedure, start.add({ minutes: 400 }), alone).find(
      ({ type }) => type === 'escalated',
    );
    expect(first).toMatchObject({ why: 'untaken', step: 0 });
  });

  it('whose stand-in is nobody is asked about again and again, until somebody answers in their place or it is restored', () => {
    const alone = absent({ 'chat:olga': 'away', 'chat:zofia': 'gone' });
    const events = coming(raised({}, procedure), declare, alone) as readonly Event[];
    const sought = raised({}, procedure)
      .happened(events, 'chat:jan', start.add({ minutes: 3 }))
      .next(4, 'chat:jan', { type: 'lead' })
      .next(5, 'chat:jan', { type: 'take' });
    const at = (minutes: number) => start.add({ minutes });
    const again = decideTick(sought.incident, procedure, at(18), alone);
    expect(again).toMatchObject([{ type: 'ownerPassedOver', to: 'operations' }]);
    const twice = sought.happened(again, null, at(18));
    expect(decideTick(twice.incident, procedure, at(33), alone)).toMatchObject([{ type: 'ownerPassedOver' }]);
    const answered = twice.next(34, 'chat:dora', { type: 'answerEscalation' });
    expect(answered.events).toEqual([{ type: 'ownerAcknowledged', owner: 'chat:dora' }]);
    expect(answered.incident.major?.owner).toMatchObject({ person: 'chat:dora', acknowledged: true });
    expect(answered.incident).toEqual(fold(answered.incident.id, answered.entries));
    expect(decideTick(answered.incident, procedure, at(60), alone)).not.toContainEqual(
      expect.objectContaining({ type: 'ownerPassedOver' }),
    );
    // The owner is back before anybody answered.
    expect(decideTick(twice.incident, procedure, at(33), absent({}))).toMatchObject([{ type: 'ownerAsked' }]);
  });

  it('is not asked again by the clock: whoever stands in is, and answers for them', () => {
    const events = decideTick(asked().incident, procedure, start.add({ minutes: 18 }), away);
    expect(events).toMatchObject([
      { type: 'ownerPassedOver', owner: 'chat:olga', why: 'away', to: null },
      { type: 'ownerAsked', owner: 'chat:zofia', times: 1 },
    ]);
    const then = asked().happened(events, null, start.add({ minutes: 18 }));
    expect(then.next(20, 'chat:zofia', { type: 'answerEscalation' }).events).toEqual([
      { type: 'ownerAcknowledged', owner: 'chat:zofia' },
    ]);
    expect(then.next(20, 'chat:olga', { type: 'answerEscalation' }).refusal).toEqual({ code: 'nothingToAnswer' });
  });

  it('is asked as ever while they are there, or declare it themself', () => {
    expect(coming(raised({}, procedure), declare, absent({}))).toMatchObject([{}, acknowledge('chat:olga')]);
    expect(coming(raised({}, procedure), declare, away, 'chat:olga')).toMatchObject([
      {},
      acknowledge('chat:olga'),
      { type: 'ownerAcknowledged', owner: 'chat:olga' },
    ]);
  });

  it('whose stand-in is asked about a private incident lets them see it', () => {
    const { incident } = raised({}, procedure).next(2, 'chat:jan', { type: 'makePrivate' });
    const events = coming({ ...raised({}, procedure), incident }, declare, away) as readonly Event[];
    expect(events).toContainEqual({ type: 'admitted', members: ['chat:zofia'] });
    const toGroup: Procedure = {
      ...procedure,
      lastResort: step('group:on-call'),
      groups: procedure.groups.map((one) => (one.key === 'on-call' ? { ...one, members: ['chat:dora'] } : one)),
    };
    const nobody = absent({ 'chat:olga': 'away', 'chat:zofia': 'away' });
    expect(coming({ ...raised({}, procedure), incident }, declare, nobody, 'chat:jan', toGroup)).toMatchObject([
      {},
      { type: 'ownerPassedOver', to: 'group:on-call' },
      { type: 'admitted', members: ['chat:dora'] },
    ]);
  });
});

describe('a role', () => {
  it('is not offered or given to whoever is not there, who may take it all the same', () => {
    const role = (key: string, to: string) => ({ type: 'giveRole', role: key, to, text: null }) as const;
    const gone = absent({ 'chat:ewa': 'gone' });
    const refusal = { code: 'absent', person: 'chat:ewa', why: 'gone' };
    for (const key of ['manager', 'scribe']) {
      expect(coming(asked(), role(key, 'chat:ewa'), gone)).toEqual(refusal);
      expect(coming(asked(), role(key, 'chat:ewa'), gone, 'chat:ewa')).toMatchObject([
        { type: 'roleTaken', role: key },
      ]);
      expect(coming(asked(), role(key, 'chat:dora'), gone)).toMatchObject([{}]);
    }
    expect(coming(raised({}, procedure), { ...declare, manager: 'chat:ewa' }, gone)).toEqual(refusal);
  });

  it('of whoever left after a shift is not only suggested to be handed over: others are called', () => {
    const shift = start.add({ minutes: 4 + 8 * 60 });
    const led = asked().next(5, 'chat:olga', { type: 'answerEscalation' }).next(6, 'chat:jan', { type: 'take' });
    const escalated = (presence: Presence) =>
      decideTick(led.incident, procedure, shift, presence).filter(
        (event) => event.type === 'escalated' && event.why === 'unled',
      ).length;
    expect([absent({}), absent({ 'chat:jan': 'gone' })].map(escalated)).toEqual([0, 1]);
  });
});
