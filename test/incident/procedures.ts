import fc from 'fast-check';
import type { PersonAbsence, Presence } from '../../src/incident/absence.ts';
import type { AskType } from '../../src/incident/command.ts';
import type { Entitled } from '../../src/incident/permissions.ts';
import { type EscalationTarget, gateLines, type Priority } from '../../src/incident/terms.ts';
import type { Closing } from '../../src/procedure/closing.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Procedure, Targets } from '../../src/procedure/procedure.ts';
import type { Rota } from '../../src/procedure/rota.ts';
import { procedure as usual } from './story.ts';

const MINUTE = 60;
const minutes = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * MINUTE);

/** Targets that the checks of a file let through. */
const targets: fc.Arbitrary<Targets> = fc
  .record({
    remindUntaken: minutes(1, 120),
    moreToRespond: minutes(1, 240),
    moreToRestore: minutes(0, 6_000),
    progress: minutes(30, 2_000),
    firstUpdate: minutes(30, 2_000),
    updateLead: minutes(1, 60),
    moreToUpdate: minutes(30, 2_000),
    updateGrace: minutes(1, 200),
    closing: minutes(1, 5_000),
  })
  .map(({ moreToRespond, moreToRestore, moreToUpdate, ...given }) => ({
    ...usual.priorities.P3,
    ...given,
    respond: given.remindUntaken + moreToRespond,
    restore: given.remindUntaken + moreToRespond + moreToRestore,
    clientUpdate: given.updateLead + moreToUpdate,
  }));

const step: fc.Arbitrary<EscalationStep> = fc.record({
  to: fc.constantFrom<EscalationTarget>(
    'group:on-call',
    'group:website-l2',
    'group:payments-l2',
    'owner',
    'manager',
    'operations',
    'person:chat:ewa',
    'duty:nights',
  ),
  kind: fc.constantFrom('functional' as const, 'hierarchical' as const),
  everyone: fc.boolean(),
  wait: minutes(1, 300),
  waitIn: fc.constantFrom('clock' as const, 'support' as const),
});

const rota: Rota = {
  key: 'nights',
  name: { en: 'Nights', pl: 'Noce' },
  timeZone: 'Europe/Warsaw',
  schedule: { kind: 'weekly', shifts: [], since: '2026-03-02', gaps: true },
};

const closing: fc.Arbitrary<Closing> = fc.record({
  confirmWithin: minutes(1, 5_000),
  gate: fc.array(fc.subarray([...gateLines], { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
  review: fc.option(minutes(1, 10_000)),
});

/** What a life takes on its way to its end, each by a rule of its own that lets somebody. */
const ruled = ['take', 'resume', 'restore', 'close', 'waive', 'answerEscalation'] as const satisfies readonly AskType[];
const somebody = fc.constantFrom<Entitled>('responders', 'staff', 'group:on-call', 'person:chat:jan', 'anybody');
const others = fc.subarray<Entitled>(['owner', 'manager', 'holder', 'reporter', 'contact']);
const rule = fc.tuple(somebody, others).map(([one, more]) => [one, ...more]);
const permissions = fc.record(Object.fromEntries(ruled.map((ask) => [ask, rule])), { requiredKeys: [] });

const there = fc.option(fc.constantFrom<PersonAbsence>('away', 'gone'), { freq: 2 });

/** Who is there at the time, however many are away or left. */
export const presences: fc.Arbitrary<Presence> = fc
  .record({
    'chat:olga': there,
    'chat:marta': there,
    'chat:ewa': there,
    'chat:jan': there,
    'chat:dora': there,
    onDuty: fc.constantFrom(null, 'chat:ewa', 'chat:dora'),
    cover: fc.constantFrom(null, 'chat:dora'),
    whole: fc.boolean(),
  })
  .map(({ onDuty, cover, whole, ...absent }) => ({
    onDuty: () => onDuty,
    absent: (person) => Object.entries(absent).find(([one]) => one === person)?.[1] ?? null,
    isWhole: () => whole,
    covers: (person) => (person === 'chat:olga' ? cover : null),
  }));

const priority = fc.constantFrom<Priority>('P1', 'P2', 'P3', 'P4');
const row = fc.record({ high: priority, medium: priority, low: priority });

/**
 * Any procedure that an organisation could agree on: its times, matrix, path, owners, groups, rules, closing gates, what is
 * private and what is major.
 */
export const procedures: fc.Arbitrary<Procedure> = fc
  .record({
    matrix: fc.record({ high: row, medium: row, low: row }),
    priorities: fc.record({ P1: targets, P2: targets, P3: targets, P4: targets }),
    path: fc.array(step, { minLength: 1, maxLength: 5 }),
    lastResort: step,
    reopenWithin: minutes(1, 20_000),
    owner: fc.option(fc.constant('chat:olga')),
    manager: fc.option(fc.constant('chat:marta')),
    group: fc.option(fc.constantFrom('payments-l2', 'on-call')),
    closing: fc.record({ P1: closing, P2: closing, P3: closing, P4: closing }),
    permissions,
    confidential: fc.boolean(),
    major: fc.option(priority),
  })
  .map(({ owner, manager, group, confidential, major, ...given }) => ({
    ...usual,
    ...given,
    rotas: [rota],
    majors: { ...usual.majors, when: major === null ? [] : [{ priority: major }] },
    groups: usual.groups.map((one) => (one.key === 'on-call' ? { ...one, members: ['chat:jan', 'chat:dora'] } : one)),
    categories: usual.categories.map((one) =>
      one.key === 'security'
        ? { ...one, private: confidential ? { members: 'on-call', conversations: [] } : null }
        : one,
    ),
    version: 'random',
    services: usual.services.map((service) => ({ ...service, owner, manager, group })),
  }));
