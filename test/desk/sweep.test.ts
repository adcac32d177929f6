import { expect, it } from 'vitest';
import { sweeping } from '../../src/desk/sweep.ts';
import { THE_DESK } from '../../src/notice/matter.ts';
import { raised, text } from '../incident/story.ts';
import { change } from '../support/changes.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { tellingDesk, usualProcedure } from '../support/telling-desk.ts';

/** A Wednesday morning, at half past eight; an incident was restored on Monday. */
async function desks(restored: boolean) {
  const alpha = scriptedPlatform('alpha');
  const on = await tellingDesk(Temporal.Instant.from('2026-03-04T08:30Z'), [alpha]);
  const restore = { type: 'restore', how: 'fix', text: text('Rolled back'), forClients: null } as const;
  const { incident } = raised({ impact: 'high', urgency: 'high' }, usualProcedure).next(1, 'chat:jan', restore);
  if (restored) await on.store.file(change({ ...incident, seq: 0 }, { entries: [], notices: [] }));
  const [one, another] = [sweeping(on.desk()), sweeping(on.desk())];
  const both = async () => {
    await Promise.all([one(), another()]);
    await on.later({ seconds: 1 });
  };
  return { ...on, both, posted: () => alpha.messages.flatMap(({ shows }) => shows), alpha };
}

it('is told once at its time, by any number of desks, also after a restart', async () => {
  const { desk, later, both, posted } = await desks(true);
  await both();
  expect(posted()).toEqual([]);
  await later({ minutes: 30 });
  await both();
  await later({ minutes: 5 });
  await both();
  await sweeping(desk())();
  await later({ minutes: 5 });
  expect(posted()).toEqual(['Left to do: 1 incident']);
  await later({ hours: 24 });
  await both();
  expect(posted()).toHaveLength(2);
});

it('says nothing where nothing was left undone', async () => {
  const { ledger, later, both, posted } = await desks(false);
  await later({ minutes: 30 });
  await both();
  await later({ minutes: 1 });
  expect(posted()).toEqual([]);
  expect((await ledger.told(THE_DESK)).map(({ state }) => state)).toEqual(['superseded']);
});

it('of those that wait while the platform is away only the newest is told', async () => {
  const { alpha, later, both, posted } = await desks(true);
  alpha.script({ retryAfter: 30 * 3600 });
  await later({ minutes: 30 });
  await both();
  await later({ hours: 24 });
  await both();
  await later({ hours: 12 });
  await later({ minutes: 5 });
  expect(posted()).toEqual(['Left to do: 1 incident']);
});
