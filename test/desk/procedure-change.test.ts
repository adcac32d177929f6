import { expect, it } from 'vitest';
import { differencesSince, noteProcedure } from '../../src/desk/procedure-change.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import type { Rota } from '../../src/procedure/rota.ts';
import { keptLog } from '../support/kept-log.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { tellingDesk, usualProcedure } from '../support/telling-desk.ts';

const start = Temporal.Instant.from('2026-03-02T14:00Z');
const people = { Jan: 'alpha:jan' };
const rota = (url: string): Rota => ({
  key: 'nights',
  name: { en: 'Nights', pl: 'Noce' },
  timeZone: 'UTC',
  schedule: { kind: 'calendar', url, people },
});
const changed: Procedure = {
  ...usualProcedure,
  version: 'changed',
  priorities: { ...usualProcedure.priorities, P1: { ...usualProcedure.priorities.P1, respond: 600 } },
  rotas: [rota('https://example.org/secret.ics')],
};

async function started() {
  const alpha = scriptedPlatform('alpha');
  const kept = keptLog();
  const on = await tellingDesk(start, [alpha], { log: kept.log });
  const startsWith = async (procedure: Procedure) => {
    await on.store.keepProcedure(procedure);
    await noteProcedure(on.desk(procedure));
    await on.later({ seconds: 5 });
  };
  return { alpha, kept, on, startsWith };
}

it('the very first start, and one with the same procedure, tell nothing', async () => {
  const { alpha, startsWith } = await started();
  await startsWith(usualProcedure);
  await startsWith(usualProcedure);
  expect(alpha.messages).toEqual([]);
});

it('a start with another procedure tells what differs, once for all desks that start with it, and again when it goes back', async () => {
  const { alpha, kept, startsWith } = await started();
  await startsWith(usualProcedure);
  await Promise.all([startsWith(changed), startsWith(changed)]);
  await startsWith(changed);
  expect(alpha.messages).toHaveLength(1);
  expect(alpha.messages[0]?.shows).toEqual(['Another procedure is in force']);
  const logged = JSON.stringify(kept.lines);
  expect(logged).toContain('priorities.P1.respond: 5 min → 10 min');
  await startsWith(usualProcedure);
  await startsWith(usualProcedure);
  expect(alpha.messages).toHaveLength(2);
});

it('the address of a calendar is neither told nor logged', async () => {
  const { kept, on, startsWith } = await started();
  await startsWith(changed);
  await startsWith({ ...changed, version: 'moved', rotas: [rota('https://example.org/other.ics')] });
  const told = JSON.stringify(await differencesSince(on.parts, 'changed', 'moved'));
  const logged = JSON.stringify(kept.lines);
  expect(logged).toMatch(/rotas\.nights/);
  expect(logged).not.toContain('example.org');
  expect([told.includes('rotas.nights'), told.includes('example.org')]).toEqual([true, false]);
});
