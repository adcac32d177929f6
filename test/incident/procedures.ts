import fc from 'fast-check';
import type { EscalationTarget, Priority } from '../../src/incident/terms.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Procedure, Targets } from '../../src/procedure/procedure.ts';
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
  ),
  kind: fc.constantFrom('functional' as const, 'hierarchical' as const),
  everyone: fc.boolean(),
  wait: minutes(1, 300),
  waitIn: fc.constantFrom('clock' as const, 'support' as const),
});

const priority = fc.constantFrom<Priority>('P1', 'P2', 'P3', 'P4');
const row = fc.record({ high: priority, medium: priority, low: priority });

/** Any procedure that an organisation could agree on: its times, matrix, path, owners and groups. */
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
  })
  .map(({ owner, manager, group, ...given }) => ({
    ...usual,
    ...given,
    version: 'random',
    services: usual.services.map((service) => ({ ...service, owner, manager, group })),
  }));
