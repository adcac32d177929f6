import { expect } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const builtIn = builtInProcedure((text) => `paths-${text.length}`);
const step = (to: EscalationStep['to'], kind: EscalationStep['kind']): EscalationStep => ({
  to,
  kind,
  everyone: false,
  wait: 600,
  waitIn: 'clock',
});
const procedure: Procedure = {
  ...builtIn,
  path: [
    step('group:website-l2', 'functional'),
    step('duty:network', 'functional'),
    step('group:security', 'hierarchical'),
  ],
  rotas: [
    {
      key: 'network',
      name: { en: 'Network', pl: 'Sieć' },
      timeZone: 'UTC',
      schedule: { kind: 'calendar', url: 'https://calendar.example/network.ics', people: {} },
    },
  ],
  paths: [
    {
      key: 'breach',
      name: { en: 'Breach', pl: 'Naruszenie' },
      services: [],
      categories: ['wrong-data'],
      priorities: [],
      steps: [step('group:security', 'functional')],
    },
  ],
};

onEveryPlatform(
  '4.3: escalate the unresolved upwards',
  {
    'by hand to a chosen step, and functional and hierarchical are told apart': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'escalate INC-1');
      expect((await stage.posts('operations')).at(-1)).toMatch(/Website L2: your help is needed/);
      const answer = await stage.types('engineer', 'escalate INC-1 3 We need a decision');
      expect(answer).toMatch(/Information security/);
      const post = (await stage.posts('operations')).at(-1);
      expect(post).toMatch(/Information security: escalated to you/);
      expect(post).toMatch(/We need a decision/);
      const record = await stage.types('engineer', 'show INC-1');
      expect(record).toMatch(/functional escalation to Website L2/);
      expect(record).toMatch(/hierarchical escalation to Information security/);
      expect(await stage.types('engineer', 'escalate INC-1 9')).toMatch(/no step 9/);
    },

    'the form offers the steps, with whom each calls': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.presses('engineer', 'Escalate…');
      const form = await stage.form('engineer');
      expect(form).toMatch(/1\. Website L2 – functional/);
      expect(form).toMatch(/3\. Information security – hierarchical/);
      await stage.submits('engineer', { step: '3', reason: 'We need a decision' });
      expect((await stage.posts('operations')).at(-1)).toMatch(/Information security: escalated to you/);
    },

    'where nobody has duty the step is passed over at once and says so': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'escalate INC-1 2');
      const post = (await stage.posts('operations')).at(-1);
      expect(post).toMatch(/Information security: escalated to you/);
      expect(post).toMatch(/Passed over: on duty: Network\. Nobody has duty now/);
    },

    'and a P1 goes to the last resort at once': async (stage) => {
      await stage.types('reporter', '');
      await stage.submits('reporter', { title: 'Cards are refused', impact: 'high', urgency: 'high' });
      await stage.pass(5);
      expect((await stage.posts('operations')).at(-1)).toMatch(/Website L2: your help is needed/);
      await stage.pass(10);
      const post = (await stage.posts('operations')).find((one) => /Escalated to everybody/.test(one));
      expect(post).toMatch(/Nobody has duty now/);
    },

    'a category may have a path of its own': async (stage) => {
      await stage.types('reporter', '');
      await stage.submits('reporter', { title: 'Wrong balances', category: 'wrong-data' });
      await stage.types('engineer', 'escalate INC-1');
      expect((await stage.posts('operations')).at(-1)).toMatch(/Information security: your help is needed/);
    },
  },
  { procedure },
);
