import { describe, expect, it } from 'vitest';
import type { Presence } from '../../src/incident/absence.ts';
import { decide } from '../../src/incident/decide.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { raised, type Story, start, procedure as usual } from './story.ts';

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
const p1 = () => raised({ impact: 'high', urgency: 'high' });
const p3 = () => raised();

function called({ incident }: Story, by: Procedure) {
  const now = start.add({ minutes: 1 });
  const given = { incident, by: 'chat:jan', procedure: by, now, presence: everybody };
  const decision = decide(given, { type: 'escalate', reason: null });
  return 'refusal' in decision ? decision.refusal : decision.events[0];
}

describe('a named path', () => {
  const anyPath = { name: { en: 'Other', pl: 'Inna' }, services: [], categories: [], priorities: [] } as const;
  const paths = [
    {
      ...anyPath,
      key: 'security',
      categories: ['security'],
      priorities: ['P1' as const],
      steps: [step('group:security'), step('person:chat:ciso')],
    },
  ];
  const withPaths: Procedure = { ...procedure, paths };
  const secured = (urgency: 'high' | 'low') => raised({ category: 'security', impact: 'high', urgency });

  it('is taken where service, category and priority fit, else the usual one', () => {
    // The group has it already.
    expect(called(secured('high'), withPaths)).toMatchObject({
      path: 'security',
      step: 1,
      to: 'person:chat:ciso',
    });
    expect(called(secured('low'), withPaths)).not.toHaveProperty('path');
    expect(called(p1(), withPaths)).toMatchObject({ to: 'duty:network' });
  });

  it('that fits what it became is taken from its first step on, when it became worse or is about something else', () => {
    const more: Procedure = {
      ...procedure,
      paths: [
        { ...anyPath, key: 'worst', priorities: ['P1'], steps: [step('person:chat:pager')] },
        { ...anyPath, key: 'slow', categories: ['slow'], steps: [step('person:chat:speed')] },
      ],
    };
    const first = called(p3(), more);
    if (!first || 'code' in first) throw new Error('It was refused');
    const answered = p3()
      .happened([first], 'chat:jan', start.add({ minutes: 1 }))
      .next(2, 'chat:dora', { type: 'answerEscalation' });
    expect(called(answered, more)).toMatchObject({ step: 1, to: 'person:chat:ewa' });
    const worse = answered.next(3, 'chat:jan', { type: 'prioritise', impact: 'high', urgency: 'high' });
    expect(called(worse, more)).toMatchObject({ path: 'worst', step: 0, to: 'person:chat:pager' });
    const slow = answered.next(3, 'chat:jan', { type: 'categorise', category: 'slow' });
    expect(called(slow, more)).toMatchObject({ path: 'slow', step: 0, to: 'person:chat:speed' });
  });

  it('is not left for one of a lower priority, however far it went', () => {
    const lesser: Procedure = {
      ...procedure,
      paths: [{ ...anyPath, key: 'slowly', priorities: ['P4'], steps: [step('person:chat:later')] }],
    };
    const on = (story: Story) => {
      const next = called(story, lesser);
      if (!next || 'code' in next) throw new Error('It was refused');
      return story.happened([next], 'chat:jan', start.add({ minutes: 1 }));
    };
    const lower = on(p1()).next(2, 'chat:jan', { type: 'prioritise', impact: 'low', urgency: 'low' });
    expect(called(lower, lesser)).toMatchObject({ step: 1 });
    expect(called(on(lower), lesser)).toMatchObject({ step: 2 });
    expect(called(on(lower), lesser)).not.toHaveProperty('path');
  });

  it('is kept to the end once it was taken, when it became less bad', () => {
    const first = called(secured('high'), withPaths);
    if (!first || 'code' in first) throw new Error('It was refused');
    const lower = secured('high')
      .happened([first], 'chat:jan', start.add({ minutes: 1 }))
      .next(2, 'chat:jan', { type: 'prioritise', impact: 'low', urgency: 'low' });
    expect(called(lower, withPaths)).toMatchObject({ path: 'security', step: 2, to: 'operations' });
  });
});
