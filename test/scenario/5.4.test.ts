import { expect } from 'vitest';
import { type Role, type Stage, testProcedure } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

/** From the curtain, a Monday at 13:00 by the procedure's clock, to a quarter past the hour of the sweep on Wednesday. */
const TO_WEDNESDAY = 44 * 60 + 15;

async function restored(stage: Stage, urgency = 'medium'): Promise<void> {
  await stage.types('reporter', 'new Cards are refused');
  await stage.types('engineer', 'take INC-1');
  await stage.types('engineer', `priority INC-1 high ${urgency}`);
  await stage.types('engineer', 'restore INC-1 fix Rolled back');
}

/** What is posted in operations when the time of the sweep has come. */
async function swept(stage: Stage): Promise<readonly string[]> {
  const before = (await stage.posts('operations')).length;
  await stage.desk.sweep();
  await stage.pass(0);
  return (await stage.posts('operations')).slice(before);
}

/** Suspicions of a breach are for Maria's eyes. */
const procedureOf = (idOf: (role: Role) => string) => ({
  ...testProcedure,
  version: 'with private incidents',
  groups: testProcedure.groups.map((one) => (one.key === 'security' ? { ...one, members: [idOf('manager')] } : one)),
  categories: testProcedure.categories.map((one) =>
    one.key === 'security' ? { ...one, private: { members: 'security', conversations: [] } } : one,
  ),
});

onEveryPlatform(
  '5.4: ensure that resolved incidents are properly documented and closed',
  {
    'what was restored and not closed in time is told in the morning, once': async (stage) => {
      await restored(stage);
      await stage.away(TO_WEDNESDAY);
      const [digest = '', ...others] = await swept(stage);
      expect(others).toEqual([]);
      expect(digest).toMatch(/Left to do: 1 incident/);
      expect(digest).toMatch(/INC-1 P2[\s\S]*Cards are refused[\s\S]*restored since .*not closed: .*jan/i);
      expect(digest).toMatch(/\[INC-1\]/);
      await stage.away(5);
      expect(await swept(stage)).toEqual([]);
    },

    'it can be asked for at any time, in both languages, by whoever responds': async (stage) => {
      await restored(stage);
      expect(await stage.types('manager', 'sweep')).toMatch(/Nothing is left to do/);
      await stage.away(TO_WEDNESDAY);
      expect(await stage.types('manager', 'sweep')).toMatch(/Left to do: 1 incident[\s\S]*INC-1 P2[\s\S]*not closed/);
      await stage.types('manager', 'me pl');
      expect(await stage.types('manager', 'zaległości')).toMatch(/Zaległości: 1 incydent[\s\S]*nie zamknięto/);
      expect(await stage.types('client', 'sweep', 'clients')).not.toMatch(/INC-1|Left to do/);
    },

    'a review that is overdue is found, until what came of it is written down': async (stage) => {
      await restored(stage, 'high');
      await stage.types('engineer', 'category INC-1 slow');
      await stage.types('engineer', 'close INC-1');
      await stage.submits('engineer', { cause: 'change', confirmed: 'yes', why: 'Anna called' });
      expect(await stage.types('manager', 'sweep')).toMatch(/Nothing is left to do/);
      await stage.away(6 * 24 * 60);
      expect(await stage.types('manager', 'sweep')).toMatch(/INC-1 P1[\s\S]*review overdue since .*Jan/);
      await stage.types('engineer', 'review INC-1 Deploy behind a flag');
      expect(await stage.types('manager', 'sweep')).toMatch(/Nothing is left to do/);
    },

    'a closed record that lacks what the procedure wants is found': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'restore INC-1 fix Rolled back');
      await stage.types('engineer', 'close INC-1');
      await stage.submits('engineer', {});
      expect(await stage.types('manager', 'sweep')).toMatch(/ended .*the record lacks a category: .*Jan/);
      await stage.types('engineer', 'category INC-1 slow');
      expect(await stage.types('manager', 'sweep')).toMatch(/Nothing is left to do/);
    },

    'what a P1 was closed without is added from the list afterwards, and no client hears of it': async (stage) => {
      await restored(stage, 'high');
      await stage.types('engineer', 'waive INC-1 Not found yet');
      await stage.submits('engineer', { line: 'cause' });
      await stage.types('engineer', 'close INC-1');
      await stage.submits('engineer', { confirmed: 'yes', why: 'Anna called' });
      await stage.pass(1);
      const [clients, client] = [await stage.posts('clients'), await stage.direct('reporter')];
      expect(await stage.types('manager', 'sweep')).toMatch(/the record lacks a cause, a category/);
      await stage.pressesAnswer('manager', 'INC-1: complete…');
      expect(await stage.form('manager')).toMatch(/Cause[\s\S]*Category/);
      expect(await stage.submits('manager', { cause: 'change' })).toMatch(/completed\. It still lacks a category/);
      await stage.types('manager', 'complete INC-1');
      expect(await stage.submits('manager', { category: 'slow' })).toMatch(/INC-1: the record is completed\.$/m);
      expect(await stage.types('manager', 'sweep')).toMatch(/Nothing is left to do/);
      expect(await stage.types('manager', 'show INC-1')).toMatch(/Closed[\s\S]*added after the close \(cause: /);
      expect(await stage.types('manager', 'uzupełnij INC-1')).toMatch(/The record lacks nothing/);
      await stage.pass(1);
      expect([await stage.posts('clients'), await stage.direct('reporter')]).toEqual([clients, client]);
    },

    'a private incident is there for its members only, and never in operations': async (stage) => {
      await stage.types('reporter', 'new');
      await stage.submits('reporter', { title: 'The payroll was copied', category: 'security' });
      await stage.types('manager', 'take INC-1');
      await stage.types('manager', 'restore INC-1 fix Locked out');
      await stage.away(TO_WEDNESDAY + 24 * 60);
      expect(await swept(stage)).toEqual([]);
      expect(await stage.types('engineer', 'sweep')).toMatch(/Nothing is left to do/);
      expect(await stage.types('manager', 'sweep')).toMatch(/The payroll was copied[\s\S]*not closed/);
    },
  },
  { procedureOf },
);
