import { describe, expect, it } from 'vitest';
import type { Presence } from '../../src/incident/absence.ts';
import { decide, decideTick } from '../../src/incident/decide.ts';
import { deadlines } from '../../src/incident/due.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { minutesTo, raised, type Story, start, text, procedure as usual } from './story.ts';

const step = (to: EscalationStep['to'], more: Partial<EscalationStep> = {}): EscalationStep => ({
  to,
  kind: to.startsWith('person:') ? 'hierarchical' : 'functional',
  everyone: false,
  wait: 600,
  waitIn: 'clock',
  ...more,
});
const procedure: Procedure = {
  ...usual,
  path: [step('duty:network'), step('person:chat:ewa'), step('owner', { kind: 'hierarchical' })],
};
const everybody: Presence = { onDuty: () => 'chat:dora', absent: () => null, isWhole: () => true, covers: () => null };
const nobody: Presence = { ...everybody, onDuty: () => null };
const away = (...people: readonly string[]): Presence => ({
  ...everybody,
  absent: (person) => (people.includes(person) ? 'away' : null),
});

const p1 = () => raised({ impact: 'high', urgency: 'high' });
const p3 = () => raised();

function called(story: Story, presence: Presence, by: Procedure = procedure, number?: number) {
  const ask = { type: 'escalate' as const, reason: null, ...(number === undefined ? {} : { step: number }) };
  const now = start.add({ minutes: 1 });
  const decision = decide({ incident: story.incident, by: 'chat:jan', procedure: by, now, presence }, ask);
  return 'refusal' in decision ? decision.refusal : decision.events[0];
}

describe('an escalation', () => {
  it('to a rota calls whoever has duty', () => {
    expect(called(p3(), everybody)).toMatchObject({ to: 'duty:network', step: 0, person: 'chat:dora' });
  });

  it('to the manager calls who manages the group that has it, else who manages the service, else nobody', () => {
    const managed = (group: string | null, service: string | null): Procedure => ({
      ...usual,
      path: [step('manager', { kind: 'hierarchical' }), step('person:chat:ewa')],
      groups: usual.groups.map((one) => ({ ...one, manager: one.key === 'payments-l2' ? group : 'chat:other' })),
      services: usual.services.map((one) => ({ ...one, manager: one.key === 'payments' ? service : 'chat:other' })),
    });
    const story = (by: Procedure) => raised({ service: 'payments' }, by);
    const who = (by: Procedure, presence = everybody) => called(story(by), presence, by);
    expect(who(managed('chat:marta', 'chat:zofia'))).toMatchObject({ to: 'manager', step: 0, person: 'chat:marta' });
    expect(who(managed(null, 'chat:zofia'))).toMatchObject({ to: 'manager', person: 'chat:zofia' });
    expect(who(managed(null, null))).toMatchObject({ to: 'person:chat:ewa', step: 1 });
    expect(who(managed('chat:marta', null), away('chat:marta'))).toMatchObject({
      to: 'person:chat:ewa',
      skipped: [{ to: 'manager', person: 'chat:marta', why: 'away' }],
    });
  });

  it('passes over at once who is away or no member any more, and says so', () => {
    const absent: Presence = {
      ...everybody,
      absent: (who) => (({ 'chat:dora': 'away', 'chat:ewa': 'gone' }) as const)[who] ?? null,
    };
    expect(called(p3(), absent)).toMatchObject({
      to: 'owner',
      step: 2,
      skipped: [
        { to: 'duty:network', person: 'chat:dora', why: 'away' },
        { to: 'person:chat:ewa', person: 'chat:ewa', why: 'gone' },
      ],
    });
  });

  it('passes over a group of which nobody is there, where everybody in it is known', () => {
    const group = {
      key: 'network',
      name: { en: 'Network', pl: 'Sieć' },
      handles: {},
      members: ['chat:jan', 'chat:ewa'],
      manager: null,
    };
    const by = (more: object): Procedure => ({
      ...procedure,
      path: [step('group:network'), step('owner', { kind: 'hierarchical' })],
      groups: [...procedure.groups, { ...group, ...more }],
    });
    const skipped = [{ to: 'group:network', person: null, why: 'allAbsent' }];
    expect(called(p3(), away('chat:jan', 'chat:ewa'), by({}))).toMatchObject({ to: 'owner', step: 1, skipped });
    expect(called(p3(), away('chat:jan'), by({}))).toMatchObject({ to: 'group:network', step: 0 });
    const unknown = { ...away('chat:jan', 'chat:ewa'), isWhole: () => false };
    expect(called(p3(), unknown, by({}))).toMatchObject({ step: 0 });
    expect(called(p3(), away('chat:jan', 'chat:ewa'), by({ members: [] }))).toMatchObject({ step: 0 });
  });

  it('because nobody leads a major incident calls whoever is there', () => {
    const led: Procedure = { ...usual, path: [step('duty:bosses', { kind: 'hierarchical' }), step('person:chat:ewa')] };
    const declare = { type: 'declareMajor', reason: null, manager: null } as const;
    const major = p1().next(1, 'chat:jan', { type: 'take' }).next(2, 'chat:jan', declare);
    const unled = (presence: Presence) =>
      decideTick(major.incident, led, start.add({ minutes: 12 }), presence).find(({ type }) => type === 'escalated');
    expect(unled(everybody)).toMatchObject({ why: 'unled', to: 'duty:bosses', person: 'chat:dora' });
    expect(unled(nobody)).toMatchObject({ why: 'unled', to: 'operations', skipped: [{ to: 'duty:bosses' }] });
  });

  it('goes to the last resort at once where nobody has duty, for a P1, and to the next step for a P3', () => {
    const skipped = [{ to: 'duty:network', person: null, why: 'nobodyOnDuty' }];
    expect(called(p1(), nobody)).toMatchObject({ to: 'operations', step: 3, skipped });
    expect(called(p3(), nobody)).toMatchObject({ to: 'person:chat:ewa', step: 1, skipped });
  });

  it('calls somebody in the end, though everybody of the path is away', () => {
    expect(called(p3(), away('chat:dora', 'chat:ewa', 'chat:olga'))).toMatchObject({ to: 'operations', step: 3 });
    const toDuty = { ...procedure, lastResort: step('duty:network') };
    expect(called(p3(), away('chat:dora', 'chat:ewa', 'chat:olga'), toDuty)).toMatchObject({
      to: 'operations',
      step: 3,
    });
  });

  it('goes by hand to the step that is chosen, from 1, and to no other', () => {
    expect(called(p3(), everybody, procedure, 3)).toMatchObject({ to: 'owner', step: 2, kind: 'hierarchical' });
    expect(called(p3(), everybody, procedure, 4)).toMatchObject({ to: 'operations', step: 3 });
    expect(called(p3(), everybody, procedure, 5)).toEqual({ code: 'noSuchStep', step: 5, most: 4 });
    expect(called(p3(), everybody, procedure, 0)).toEqual({ code: 'noSuchStep', step: 0, most: 4 });
  });

  it('by the clock passes over who is away too', () => {
    const events = decideTick(p1().incident, procedure, start.add({ minutes: 5 }), away('chat:dora'));
    expect(events).toContainEqual(expect.objectContaining({ type: 'escalated', to: 'operations', why: 'untaken' }));
  });
});

describe('a wait for an answer', () => {
  const support = {
    timeZone: 'UTC',
    openings: [{ days: [1, 2, 3, 4, 5] as const, from: '08:00', to: '13:30' }],
    holidays: null,
  };
  const inHours = (waitIn: 'clock' | 'support'): Procedure => ({
    ...procedure,
    services: procedure.services.map((one) => ({ ...one, support })),
    path: [step('person:chat:ewa', { wait: 3600, waitIn })],
  });
  const waits = (by: Procedure) => {
    const event = called(p1(), everybody, by);
    if (!event || 'code' in event) throw new Error('It was refused');
    const { incident } = p1().happened([event], 'chat:jan', start.add({ minutes: 10 }));
    const found = deadlines(incident, by).find(({ kind }) => kind === 'escalate');
    return found && minutesTo(found.at);
  };

  it('counts by the clock, or stands still while the service is not supported', () => {
    expect(waits(inHours('clock'))).toBe(70);
    // Monday 13:10 and 20 min until 13:30, the other 40 min from Tuesday 08:00 on.
    expect(waits(inHours('support'))).toBe(19 * 60 + 40);
  });
});

describe('a step with a webhook', () => {
  const group = step(`group:${p1().incident.group}`);
  const by = (first: EscalationStep): Procedure => ({ ...usual, path: [first, step('person:chat:ewa')] });

  it('says that it calls it', () => {
    expect(called(p1(), everybody, by(step('person:chat:jan', { webhook: 'pager' })))).toMatchObject({
      step: 0,
      webhook: 'pager',
    });
  });

  it('calls the group that took no notice in chat, which a step without one passes over', () => {
    expect(called(p1(), everybody, by({ ...group, webhook: 'pager' }))).toMatchObject({ step: 0, webhook: 'pager' });
    expect(called(p1(), everybody, by(group))).toMatchObject({ step: 1 });
    expect(called(p1(), everybody, by(group))).not.toHaveProperty('webhook');
  });

  it('calls nothing when it is passed over', () => {
    const passed = called(p1(), away('chat:jan'), by(step('person:chat:jan', { webhook: 'pager' })));
    expect(passed).toMatchObject({ step: 1, to: 'person:chat:ewa' });
    expect(passed).not.toHaveProperty('webhook');
  });
});

it('a lapsed take asks the last one called once more, and then goes on where the path was', () => {
  const taken = p1()
    .tick(5)
    .next(6, 'chat:jan', { type: 'take' })
    .next(7, 'chat:jan', { type: 'note', text: text('Looking') });
  const lapsed = taken.tick(37);
  expect(lapsed.events).toContainEqual(expect.objectContaining({ type: 'lapsed', from: 'chat:jan' }));
  expect(lapsed.incident).toMatchObject({
    status: 'allocated',
    assignee: null,
    escalation: { step: 0, pending: true },
  });
  expect(lapsed.tick(48).events).toContainEqual(expect.objectContaining({ type: 'escalated', step: 1 }));
});
