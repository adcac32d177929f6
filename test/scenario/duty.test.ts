import { expect } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Rota } from '../../src/procedure/rota.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const monday = { day: 1, time: '09:00' } as const;

/** Nobody has duty but by cover: who is who differs from platform to platform. */
function rota(key: string, en: string, pl: string): Rota {
  const shifts = [{ from: monday, to: monday, members: ['elsewhere:olga', 'elsewhere:ewa'] }];
  return {
    key,
    name: { en, pl },
    timeZone: 'Europe/Warsaw',
    schedule: { kind: 'weekly', shifts, since: '2026-03-02', gaps: false },
  };
}

const procedure = {
  ...builtInProcedure((text) => `duty-${text.length}`),
  rotas: [rota('payments', 'Payments duty', 'Dyżur płatności'), rota('network', 'Network duty', 'Dyżur sieci')],
};

// The curtain rises on Monday 2 March 2026 at 14:00 in Warsaw.
onEveryPlatform(
  'duty',
  {
    'who has duty now and next is shown for each rota': async (stage) => {
      const shown = await stage.types('engineer', 'duty');
      expect(shown).toMatch(/Payments duty/);
      expect(shown).toMatch(/Network duty/);
      expect(shown).toMatch(/olga until .*then ewa, from /s);
      await stage.pass(7 * 24 * 60);
      expect(await stage.types('manager', 'duty')).toMatch(/ewa until .*then olga, from /s);
    },

    'somebody takes over for a while, and the rota goes on afterwards': async (stage) => {
      const saved = await stage.types('manager', 'duty cover payments @jan 2026-03-02 18:00 – 2026-03-03 08:00');
      expect(saved).toMatch(/Payments duty: Jan.* has duty from /);
      expect(saved).toMatch(/olga until .*then Jan/s);
      await stage.pass(5 * 60);
      const evening = await stage.types('engineer', 'duty');
      expect(evening).toMatch(/Jan.* until .*then olga, from /s);
      expect(evening).toMatch(/olga until .*then ewa/s);
      await stage.pass(14 * 60);
      expect(await stage.types('engineer', 'duty')).not.toMatch(/Jan/);
    },

    'who covers and who is covered hear it directly, each once; whoever said it knows': async (stage) => {
      await stage.types('manager', 'duty cover payments @jan 2026-03-02 18:00 – 2026-03-03 08:00');
      await stage.pass(1);
      const told = await stage.direct('engineer');
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/Payments duty: you have duty from .* until .*stand in for olga.*Said by Maria/s);
      await stage.types('manager', 'duty');
      await stage.pressesAnswer('manager', 'Cover…');
      await stage.submits('manager', { rota: 'payments', from: '20:00', to: '22:00' });
      await stage.pass(1);
      const both = await stage.direct('engineer');
      expect(both).toHaveLength(2);
      expect(both[1]).toMatch(/Payments duty: Maria.* has duty instead of you from .* until /);
      expect(await stage.direct('manager')).toEqual([]);
    },

    'cover by a form, for oneself, with what is missing said beside its field': async (stage) => {
      await stage.types('engineer', 'duty');
      await stage.pressesAnswer('engineer', 'Cover…');
      expect(await stage.form('engineer')).toMatch(/Network duty/);
      expect(await stage.submits('engineer', { rota: 'network', to: '26:61' })).toMatch(/26:61/);
      expect(await stage.submits('engineer', { rota: 'network', to: '22:00' })).toMatch(/Network duty: Jan/);
      expect(await stage.types('manager', 'duty')).toMatch(/Jan.* until /);
    },

    'who is away says so, and is shown as away, until they are back': async (stage) => {
      await stage.types('manager', 'duty cover payments @jan until 22:00');
      expect(await stage.types('engineer', 'duty away until 20:00')).toMatch(/You are away from .* until /);
      expect(await stage.types('manager', 'duty')).toMatch(/Jan.* \(away until .*\) until /);
      await stage.types('engineer', 'duty');
      expect(await stage.pressesAnswer('engineer', 'I am back')).toMatch(/not away any more/);
      expect(await stage.types('manager', 'duty')).not.toMatch(/away until/);
    },

    'an unknown rota, an end before the beginning, and several rotas of which none is named are refused': async (
      stage,
    ) => {
      expect(await stage.types('manager', 'duty cover nights @jan until 22:00')).toMatch(/no rota “nights”/);
      expect(await stage.types('manager', 'duty cover @jan until 22:00')).toMatch(/which rota/);
      expect(await stage.types('manager', 'duty cover payments @jan 2026-03-03 18:00 – 2026-03-02 19:00')).toMatch(
        /end after it begins/,
      );
      expect(await stage.types('manager', 'duty')).not.toMatch(/Jan/);
    },

    'clients hear nothing of who has duty': async (stage) => {
      expect(await stage.types('client', 'duty', 'clients')).not.toMatch(/olga|Payments duty/);
    },

    'in Polish as well': async (stage) => {
      await stage.types('engineer', 'me pl');
      const shown = await stage.types('engineer', 'dyżur');
      expect(shown).toMatch(/Dyżur płatności/);
      expect(shown).toMatch(/następnie: ewa, od: /);
    },
  },
  { procedure },
);

const called = (to: EscalationStep['to']): EscalationStep => ({
  to,
  kind: 'functional',
  everyone: false,
  wait: 600,
  waitIn: 'clock',
});

/** Nobody has duty here but by cover. */
const byCover: Rota = {
  key: 'payments',
  name: { en: 'Payments duty', pl: 'Dyżur płatności' },
  timeZone: 'UTC',
  schedule: { kind: 'calendar', url: 'https://calendar.example/payments.ics', people: {} },
};

onEveryPlatform(
  'whom a step calls',
  {
    'is not who said to be away: they are passed over at once, which the step says, until they are back': async (
      stage,
    ) => {
      await stage.types('engineer', 'duty away until 20:00');
      await stage.types('reporter', '');
      await stage.submits('reporter', { title: 'Cards are refused', impact: 'high', urgency: 'high' });
      await stage.pass(6);
      const post = (await stage.posts('operations')).find((one) => /your help is needed/.test(one));
      expect(post).toMatch(/Website L2: your help is needed/);
      expect(post).toMatch(/Passed over: Jan.*, who is away/);
      expect(await stage.types('manager', 'show INC-1')).toMatch(/escalation to Website L2/);
      await stage.types('engineer', 'duty');
      await stage.pressesAnswer('engineer', 'I am back');
      await stage.types('reporter', 'new The shop is closed');
      await stage.types('manager', 'escalate INC-2');
      expect((await stage.posts('operations')).at(-1)).toMatch(/jan.*: your help is needed/i);
    },

    'is whoever has duty by cover, and who covers instead once they are away': async (stage) => {
      await stage.types('manager', 'duty cover payments @jan until 22:00');
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('manager', 'escalate INC-1 3');
      expect((await stage.posts('operations')).at(-1)).toMatch(/jan.*: your help is needed/i);
      await stage.types('engineer', 'duty away until 20:00');
      await stage.types('reporter', 'new The shop is closed');
      await stage.types('manager', 'escalate INC-2 3');
      const passed = (await stage.posts('operations')).at(-1);
      expect(passed).toMatch(/Passed over: Jan.*, who is away/);
      expect(passed).toMatch(/Escalated to everybody here/);
      await stage.types('manager', 'duty cover payments @maria until 21:00');
      await stage.types('reporter', 'new Refunds fail');
      await stage.types('engineer', 'escalate INC-3 3');
      expect((await stage.posts('operations')).at(-1)).toMatch(/maria.*: your help is needed/i);
    },
  },
  {
    procedureOf: (idOf) => ({
      ...procedure,
      rotas: [byCover],
      path: [called(`person:${idOf('engineer')}`), called('group:website-l2'), called('duty:payments')],
    }),
  },
);
