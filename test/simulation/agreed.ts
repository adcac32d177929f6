import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Category, Procedure, Service } from '../../src/procedure/procedure.ts';
import type { Rota } from '../../src/procedure/rota.ts';

const both = (name: string) => ({ en: name, pl: name });

const members: Readonly<Record<string, readonly string[]>> = {
  'on-call': ['alpha:jan', 'beta:bea'],
  'payments-l2': ['alpha:maja', 'alpha:jan'],
  security: ['alpha:anna', 'beta:bea', 'alpha:leo'],
};

const conversations: Service['conversations'] = {
  responders: [
    { platform: 'alpha', id: 'payments' },
    { platform: 'beta', id: 'team' },
  ],
  staff: [{ platform: 'alpha', id: 'all-hands' }],
  clients: [
    { platform: 'beta', id: 'news' },
    { platform: 'alpha', id: 'clients' },
  ],
};

/** Somebody else each week, right through it. */
const rota: Rota = {
  key: 'on-duty',
  name: both('On duty'),
  timeZone: 'Europe/Warsaw',
  schedule: {
    kind: 'weekly',
    shifts: [
      {
        from: { day: 1, time: '09:00' },
        to: { day: 1, time: '09:00' },
        members: ['alpha:jan', 'beta:bea', 'alpha:anna'],
      },
    ],
    since: '2026-01-05',
    gaps: false,
  },
};

const further: readonly EscalationStep[] = [
  { to: 'duty:on-duty', kind: 'functional', everyone: false, wait: 300, waitIn: 'clock', webhook: 'pager' },
  { to: 'person:beta:bea', kind: 'hierarchical', everyone: false, wait: 300, waitIn: 'clock', webhook: 'pager' },
];

function service(usual: Service): Service {
  if (usual.key !== 'payments') return usual;
  const recovery = [
    { key: 'replay', text: both('Replay what failed') },
    { key: 'refund', text: both('Refund what was paid twice') },
  ];
  return { ...usual, owner: 'alpha:maja', conversations, recovery };
}

function category(usual: Category): Category {
  return usual.key === 'security' ? { ...usual, private: { members: 'security', conversations: [] } } : usual;
}

/**
 * The built-in procedure, with conversations of its own for one service, what is private and what is major of itself,
 * people in its groups and on duty, a longer path, and less time to reopen.
 */
export function simulatedProcedure(): Procedure {
  const builtIn = builtInProcedure((text) => `made of ${text.length}`);
  return {
    ...builtIn,
    version: 'simulated',
    reopenWithin: 6 * 3_600,
    services: builtIn.services.map(service),
    categories: builtIn.categories.map(category),
    groups: builtIn.groups.map((group) => ({ ...group, members: members[group.key] ?? [] })),
    rotas: [rota],
    webhooks: [{ key: 'pager', name: both('the pager') }],
    majors: { ...builtIn.majors, when: [{ priority: 'P1', service: 'payments' }], renewAfter: 6 },
    path: [...builtIn.path, ...further],
  };
}
