import { afterAll, beforeAll, expect } from 'vitest';
import { webhookConfig } from '../../adapters/webhook/config.ts';
import { webhookPlatform } from '../../adapters/webhook/webhook.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { GUILD } from '../support/discord/seed.ts';
import { TEAM } from '../support/slack/seed.ts';
import type { Stage } from '../support/stage/stage.ts';
import { type Receiver, startReceiver } from '../support/webhook-receiver.ts';
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
      const answer = await stage.types('engineer', 'escalate INC-1 #3 We need a decision');
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

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

const withPager: Procedure = {
  ...builtIn,
  path: [
    { ...step('group:website-l2', 'functional'), webhook: 'pager' },
    { ...step('group:security', 'hierarchical'), wait: 1800 },
  ],
  webhooks: [{ key: 'pager', name: { en: 'the pager', pl: 'pager' } }],
};

/** A desk that knows where the pager is. */
function pager() {
  receiver.forget();
  const env = { WEBHOOK_PAGER_URL: receiver.url, WEBHOOK_PAGER_SECRET: receiver.secret };
  return [webhookPlatform(webhookConfig(env, ['pager']).webhooks)];
}

/** Where the platform shows the card in operations; the local workspace has no address for others. */
async function linkToCard({ desk }: Stage): Promise<string | undefined> {
  const filed = await desk.store.incident({ number: 1 });
  const card = (await desk.ledger.told(filed?.incident.id ?? '')).find(({ notice }) => notice.kind === 'card');
  const { platform, id } = card?.notice.conversation ?? { platform: '', id: '' };
  const message = card?.message ?? '';
  const links: Readonly<Record<string, string>> = {
    slack: `https://${TEAM.domain}.slack.com/archives/${id}/p${message.replace('.', '')}`,
    discord: `https://discord.com/channels/${GUILD.id}/${id}/${message}`,
  };
  return links[platform];
}

async function raisesP1(stage: Stage): Promise<void> {
  await stage.types('reporter', '');
  await stage.submits('reporter', { title: 'Cards are refused', impact: 'high', urgency: 'high' });
}

onEveryPlatform(
  '4.3: a step calls the pager',
  {
    'once, signed, with what it is about, and the record says so': async (stage) => {
      await raisesP1(stage);
      await stage.pass(4);
      expect(receiver.calls).toEqual([]);
      await stage.pass(8);
      expect(receiver.calls).toHaveLength(1);
      const [call] = receiver.calls;
      expect(call?.signed).toBe(true);
      expect(JSON.parse(call?.body ?? '')).toMatchObject({
        type: 'incident.escalated',
        timestamp: '2026-03-02T13:05:00Z',
        data: {
          webhook: 'pager',
          incident: 'INC-1',
          priority: 'P1',
          title: 'Cards are refused',
          step: 1,
          calls: 'Website L2',
          drill: false,
          private: false,
          text: expect.stringMatching(/^INC-1 P1 Cards are refused\. Website L2: your help is needed\./),
        },
      });
      expect(JSON.parse(call?.body ?? '').data.link).toBe(await linkToCard(stage));
      const post = (await stage.posts('operations')).find((one) => /Website L2: your help is needed/.test(one));
      expect(post).toMatch(/Called as well: the pager/);
      expect(await stage.types('engineer', 'show INC-1')).toMatch(/escalation to Website L2 · called: the pager/);
      expect(await stage.types('engineer', 'told INC-1')).toMatch(/call: the pager · Website L2: your help.* · sent/s);
    },

    'not once it is taken or restored meanwhile, however long it waited': async (stage) => {
      await raisesP1(stage);
      await stage.types('engineer', 'take INC-1');
      await stage.pass(6);
      expect(receiver.calls).toEqual([]);
      for (const [number, ends] of [
        [2, 'take INC-2'],
        [3, 'restore INC-3 fix Restarted it'],
      ] as const) {
        await stage.types('reporter', `new The shop is closed for the ${number}. time`);
        receiver.says({ status: 503, headers: { 'retry-after': '60' } });
        await stage.types('engineer', `escalate INC-${number}`);
        expect(receiver.calls).toHaveLength(number - 1);
        await stage.types('engineer', ends);
        await stage.pass(4);
        expect(receiver.calls).toHaveLength(number - 1);
      }
      expect(receiver.rung).toEqual([]);
    },

    'again when nobody knows whether it was heard, and it rings once': async (stage) => {
      await raisesP1(stage);
      receiver.says({ status: 500, rings: true }, { status: 429, headers: { 'retry-after': '7' } });
      await stage.types('engineer', 'escalate INC-1');
      expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(1);
      expect(receiver.calls).toHaveLength(3);
      const [, second, third] = receiver.calls.map(({ headers }) => Number(headers['webhook-timestamp']));
      expect((third ?? 0) - (second ?? 0)).toBe(7);
      expect(receiver.rung).toHaveLength(1);
    },

    'and operations hears that nobody may have been called while it keeps failing, once': async (stage) => {
      await raisesP1(stage);
      receiver.says(...Array.from({ length: 6 }, () => ({ status: 500 })));
      await stage.types('engineer', 'escalate INC-1');
      await stage.pass(2);
      expect(receiver.calls.length).toBeGreaterThan(6);
      const told = (await stage.posts('operations')).filter((one) => /not certain that the pager was called/.test(one));
      expect(told).toHaveLength(1);
    },

    'and what it refuses for good is told in operations, with what to do': async (stage) => {
      await raisesP1(stage);
      receiver.says({ status: 410 });
      await stage.types('engineer', 'escalate INC-1');
      await stage.pass(1);
      const post = (await stage.posts('operations')).find((one) => /could not be called/.test(one));
      expect(post).toMatch(/the pager could not be called about INC-1/);
      expect(post).toMatch(/WEBHOOK_PAGER_URL/);
      expect(receiver.calls).toHaveLength(1);
      expect(await stage.types('engineer', 'show INC-1')).toMatch(/the pager could not be called/);
    },

    'and of a private incident it hears a number and a priority': async (stage) => {
      await raisesP1(stage);
      await stage.types('engineer', 'private INC-1');
      await stage.types('engineer', 'escalate INC-1');
      expect(receiver.calls).toHaveLength(1);
      const { data } = JSON.parse(receiver.calls[0]?.body ?? '');
      expect(data).toEqual({
        webhook: 'pager',
        incident: 'INC-1',
        priority: 'P1',
        drill: false,
        private: true,
        text: 'INC-1 P1. You are called. What it is about is said in the chat.',
      });
    },
  },
  { procedure: withPager, beside: pager },
);
