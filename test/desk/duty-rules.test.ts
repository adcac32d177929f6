import { expect, it } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

const monday = { day: 1, time: '00:00' } as const;
const builtIn = builtInProcedure((text) => `made-of-${text.length}`);

/** Ewa and Olga have duty in turn; Marta manages them, and responds to nothing. */
function agreed(permissions: Procedure['permissions'] = {}): Procedure {
  const shift = { from: monday, to: monday, members: ['alpha:ewa', 'alpha:olga'] };
  return {
    ...builtIn,
    permissions,
    groups: builtIn.groups.map((one) => ({ ...one, members: ['alpha:ewa', 'alpha:olga'], manager: 'alpha:marta' })),
    rotas: [
      {
        key: 'nights',
        name: { en: 'Nights', pl: 'Noce' },
        timeZone: 'Europe/Warsaw',
        schedule: { kind: 'weekly', shifts: [shift], since: '2026-03-02', gaps: false },
      },
    ],
  };
}

const NOT_ALLOWED = /Only members of the operations conversation/;

async function covers(procedure: Procedure) {
  const { parts } = await deskInMemory(procedure, ['jan', 'ewa', 'olga', 'piotr']);
  return (who: string, whom: string, where = 'elsewhere') =>
    types(parts, who, `duty cover nights <@${whom}> until 22:00`, where);
}

it('whoever responds takes duty over and gives it, and so does who manages those on the rota', async () => {
  const cover = await covers(agreed());
  expect(await cover('jan', 'jan')).toMatch(/Nights: jan has duty/);
  expect(await cover('jan', 'piotr')).toMatch(/Nights: piotr has duty/);
  expect(await cover('marta', 'jan')).toMatch(/Nights: jan has duty/);
  expect(await cover('zoe', 'jan')).toMatch(NOT_ALLOWED);
  expect(await cover('marta', 'jan', 'direct')).toMatch(NOT_ALLOWED);
});

it('where only holders and managers give it, another takes it over for themself, and whoever has it gives it away', async () => {
  const cover = await covers(agreed({ giveDuty: ['holder', 'manager'] }));
  expect(await cover('jan', 'piotr')).toMatch(NOT_ALLOWED);
  // It is Ewa's week, not Olga's.
  expect(await cover('olga', 'piotr')).toMatch(NOT_ALLOWED);
  expect(await cover('ewa', 'piotr')).toMatch(/Nights: piotr has duty/);
  expect(await cover('jan', 'jan')).toMatch(/Nights: jan has duty/);
});

it('whoever has this week gives away no other week: the refusal says whose the others are, and nobody is told', async () => {
  const { parts } = await deskInMemory(agreed({ giveDuty: ['holder', 'manager'] }), ['jan', 'ewa', 'olga', 'piotr']);
  const cover = (who: string, span: string) => types(parts, who, `duty cover nights <@piotr> ${span}`, 'elsewhere');
  const weeks = '2026-03-02 18:00 – 2026-03-20 18:00';
  expect(await cover('ewa', weeks)).toMatch(/other people’s duty \(olga, 8 March, 23:00 – 15 March, 23:00\)/);
  expect(await cover('olga', weeks)).toMatch(/other people’s duty \(ewa, .*; ewa, .*\)/);
  expect(await types(parts, 'jan', 'duty', 'elsewhere')).not.toMatch(/piotr/);
  expect(await cover('ewa', '2026-03-02 18:00 – 2026-03-08 23:00')).toMatch(/Nights: piotr has duty/);
  expect(await cover('marta', weeks)).toMatch(/Nights: piotr has duty/);
});

it('duty of too many turns for one cover is refused, so that nobody loses theirs untold', async () => {
  const { parts } = await deskInMemory(agreed(), ['jan', 'piotr']);
  expect(
    await types(parts, 'jan', 'duty cover nights <@piotr> 2026-03-02 18:00 – 2032-03-02 18:00', 'elsewhere'),
  ).toMatch(/too often in that time for one cover/);
});

it('what was left undone is shown to those whom the rule names, and to nobody else', async () => {
  const asks = async (procedure: Procedure, who: string) => {
    const { parts } = await deskInMemory(procedure, ['jan']);
    return types(parts, who, 'sweep', 'elsewhere');
  };
  expect(await asks(agreed(), 'jan')).toMatch(/Nothing is left to do/);
  expect(await asks(agreed(), 'marta')).toMatch(/Nothing is left to do/);
  expect(await asks(agreed(), 'zoe')).toMatch(NOT_ALLOWED);
  expect(await asks(agreed({ sweep: ['person:alpha:zoe'] }), 'zoe')).toMatch(/Nothing is left to do/);
  expect(await asks(agreed({ sweep: ['person:alpha:zoe'] }), 'jan')).toMatch(NOT_ALLOWED);
});
