import { describe, expect, it } from 'vitest';
import { mayAsk, sight } from '../../src/incident/access.ts';
import { decide, decideRaise, withConsequences } from '../../src/incident/decide.ts';
import { deadlines, dueAt } from '../../src/incident/due.ts';
import type { Event } from '../../src/incident/event.ts';
import { merged, minutesTo, procedure, raised, report, type Story, start, text, types } from './story.ts';

const due = ({ incident }: ReturnType<typeof raised>, kind: string) =>
  deadlines(incident, procedure)
    .filter((one) => one.kind === kind)
    .map(({ at }) => minutesTo(at));
const declare = { type: 'declareMajor', reason: text('All of them'), manager: null } as const;
const major = () => raised().next(5, 'chat:jan', { type: 'take' }).next(10, 'chat:anna', declare);
const led = () => major().next(12, 'chat:ewa', { type: 'lead' });
const give = (to: string, role = 'manager') => ({ type: 'giveRole', role, to, text: null }) as const;

describe('what is major', () => {
  it('is declared once, while it is not restored, and the owner is asked to acknowledge', () => {
    expect(types(major())).toEqual(['declaredMajor', 'ownerAsked']);
    expect(major().next(11, 'chat:ewa', declare).refusal).toEqual({ code: 'alreadyMajor' });
    const over = raised().next(5, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null });
    expect(over.next(6, 'chat:jan', declare).refusal).toMatchObject({ code: 'wrongStatus' });
    expect(major().incident.major?.owner).toMatchObject({ person: 'chat:olga', acknowledged: false });
  });

  it('becomes so by the procedure’s criteria, when it is reported and when its priority or category changes', () => {
    const strict = {
      ...procedure,
      majors: { ...procedure.majors, when: [{ priority: 'P2', service: 'payments' }] },
    } as const;
    const made = (change: object) => decideRaise({ ...report, ...change }, 'chat:anna', strict, start);
    expect(made({ impact: 'high' })).toMatchObject({ events: [{}, {}, { type: 'declaredMajor', by: 'criteria' }, {}] });
    expect(made({ impact: 'low' })).toMatchObject({ events: [{ type: 'raised' }, { type: 'allocated' }] });
    expect(made({ impact: 'high', kind: 'past' })).not.toMatchObject({ events: [{}, {}, { type: 'declaredMajor' }] });
    const worse = { type: 'prioritise', impact: 'high', urgency: 'high' } as const;
    expect(types(raised({}, strict).next(5, 'chat:jan', worse))).toEqual([
      'prioritised',
      'declaredMajor',
      'ownerAsked',
    ]);
  });

  it('becomes so by the criteria whatever meets them: monitoring, another service, a merge; and once', () => {
    const strict = {
      ...procedure,
      majors: { ...procedure.majors, when: [{ priority: 'P1', service: 'payments' }] },
    } as const;
    const heavy = { impact: 'high', urgency: 'high' } as const;
    const worse = { type: 'prioritised', ...heavy, priority: 'P1', from: 'P3' } as const;
    const what = (before: Story, ...events: readonly Event[]) =>
      withConsequences(before.incident, events, strict, null).map(({ type }) => type);
    expect(what(raised({}, strict), worse)).toEqual(['prioritised', 'declaredMajor', 'ownerAsked']);
    const elsewhere = raised({ ...heavy, service: 'other' }, strict);
    const moved = elsewhere.next(5, 'chat:jan', { type: 'setService', service: 'payments', clientsListen: false });
    expect(moved.events).toContainEqual(expect.objectContaining({ type: 'declaredMajor' }));
    expect(types(moved.next(6, 'chat:jan', { type: 'note', text: text('Still') }))).toEqual(['noted']);
    expect(what(elsewhere, { type: 'noted', text: 'x' })).toEqual(['noted']);
  });

  it('goes on as one when it is merged, and whoever led it is asked to lead what both became', () => {
    const elsewhere = raised({ incident: '00000000-0000-4000-8000-000000000002' });
    const { one, other } = merged(led(), elsewhere, 30);
    expect(one.incident.status).toBe('merged');
    expect(other.incident.major).toMatchObject({
      manager: null,
      offer: { to: 'chat:ewa' },
      owner: { person: 'chat:olga' },
    });
    expect(types(merged(elsewhere, led(), 30).other)).toEqual(['absorbed']);
  });

  it('waits for nothing from before a reopening', () => {
    const over = led().next(20, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null });
    const again = over.next(3000, 'chat:anna', { type: 'reopen', reason: null });
    expect(again.incident).toMatchObject({ status: 'allocated', major: { manager: 'chat:ewa' } });
    const [shift = 0] = due(led(), 'shift');
    expect(due(again, 'shift')).toEqual([3000 + shift - 12]);
    expect(due(again, 'owner')).toEqual([3015]);
    expect(due(again, 'manager')).toEqual([]);
  });

  it('has a tighter cadence, and only as long as it is not restored a clock of its own', () => {
    const usual = raised().next(5, 'chat:jan', { type: 'take' });
    const [before = 0] = due(usual, 'progress');
    expect(due(major(), 'progress')).toEqual([before / 2]);
    const over = led().next(20, 'chat:jan', { type: 'restore', how: 'fix', text: null, forClients: null });
    for (const kind of ['manager', 'owner', 'shift']) expect(due(over, kind)).toEqual([]);
  });
});

describe('who leads', () => {
  it('is whoever says so first; the others are told who', () => {
    expect(led().incident.major?.manager).toBe('chat:ewa');
    expect(led().next(12, 'chat:jan', { type: 'lead' }).refusal).toEqual({ code: 'roleHeld', by: 'chat:ewa' });
    expect(led().next(12, 'chat:ewa', { type: 'lead' }).refusal).toEqual({ code: 'alreadyYourRole' });
    expect(raised().next(3, 'chat:ewa', { type: 'lead' }).refusal).toEqual({ code: 'notMajor' });
  });

  it('stays whoever gives the lead until the other accepts', () => {
    const offered = led().next(30, 'chat:ewa', give('chat:jan'));
    expect(offered.incident.major).toMatchObject({ manager: 'chat:ewa', offer: { to: 'chat:jan' } });
    expect(offered.next(31, 'chat:anna', { type: 'lead' }).refusal).toMatchObject({ code: 'roleHeld' });
    expect(offered.next(31, 'chat:jan', { type: 'lead' }).incident.major).toMatchObject({
      manager: 'chat:jan',
      offer: null,
    });
  });

  it('is still the giver when nobody accepted in time, and then it escalates to authority', () => {
    const offered = led().next(30, 'chat:ewa', give('chat:jan'));
    expect(due(offered, 'manager')).toEqual([40]);
    const late = offered.tick(40);
    expect(late.events).toMatchObject([
      { type: 'managerAwaited', to: 'chat:jan', from: 'chat:ewa' },
      { type: 'escalated', why: 'unled', kind: 'hierarchical' },
      { type: 'ownerAsked', times: 2 },
    ]);
    expect(late.incident.major).toMatchObject({ manager: 'chat:ewa', offer: null });
    expect(late.incident.escalation).toMatchObject({ pending: true, kind: 'hierarchical' });
    expect(due(late, 'manager')).toEqual([]);
  });

  it('is asked for again and again while nobody does, with one escalation at a time', () => {
    const late = major().tick(20);
    expect(types(late)).toEqual(['managerAwaited', 'escalated']);
    expect(due(late, 'manager')).toEqual([30]);
    expect(dueAt(late.incident, procedure, start.add({ minutes: 31 })).map(({ kind }) => kind)).toContain('manager');
    expect(types(late.tick(31)).filter((type) => type === 'escalated').length).toBeLessThan(2);
  });

  it('is suggested to hand over after a shift, once a shift', () => {
    const [at = 0] = due(led(), 'shift');
    expect(at).toBe(12 + 8 * 60);
    expect(types(led().tick(at))).toContain('handOverSuggested');
    expect(due(led().tick(at), 'shift')).toEqual([at + 8 * 60]);
  });

  it('gives the other roles at once, and only those of the procedure', () => {
    const given = led().next(20, 'chat:ewa', give('chat:jan', 'scribe'));
    expect(given.incident.major?.roles).toEqual({ scribe: 'chat:jan' });
    expect(given.next(21, 'chat:anna', give('chat:anna', 'scribe')).events).toEqual([
      { type: 'roleTaken', role: 'scribe', from: 'chat:jan' },
    ]);
    expect(led().next(20, 'chat:ewa', give('chat:jan', 'cook')).refusal).toEqual({
      code: 'unknownRole',
      given: 'cook',
    });
  });
});

describe('the owner', () => {
  it('acknowledges by answering, by any account, and is not asked any more', () => {
    expect(due(led(), 'owner')).toEqual([25]);
    const answered = led().next(15, 'chat:olga', { type: 'answerEscalation' });
    expect(answered.events).toEqual([{ type: 'ownerAcknowledged', owner: 'chat:olga' }]);
    expect(due(answered, 'owner')).toEqual([]);
    const other = decide(
      { incident: led().incident, by: 'talk:olga', ids: ['talk:olga', 'chat:olga'], procedure, now: start },
      { type: 'answerEscalation' },
    );
    expect(other).toEqual({ events: [{ type: 'ownerAcknowledged', owner: 'chat:olga' }] });
    expect(led().next(15, 'chat:jan', { type: 'answerEscalation' }).refusal).toEqual({ code: 'nothingToAnswer' });
  });

  it('is asked again, alone the first time, and then others are called too', () => {
    const again = led().tick(25);
    expect(types(again)).toEqual(['ownerAsked']);
    expect(types(again.tick(40))).toEqual(['ownerAsked', 'escalated']);
  });

  it('sees all of it and may acknowledge without being a responder, in direct messages too; nobody else may', () => {
    const filed = { incident: led().incident, procedure };
    expect(sight('staff', 'chat:olga', filed)).toBe('whole');
    expect(mayAsk('staff', 'chat:olga', 'answerEscalation', filed)).toBe(true);
    expect(mayAsk('client', 'chat:olga', 'answerEscalation', filed)).toBe(true);
    expect(mayAsk('staff', 'chat:piotr', 'answerEscalation', filed)).toBe(false);
    expect(mayAsk('staff', 'chat:olga', 'giveRole', filed)).toBe(false);
  });
});
