import { expect, it } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

const procedure = builtInProcedure((text) => `made-of-${text.length}`);

it('what was merged into an incident becomes private with it, for the same people, and so does what was merged into that', async () => {
  const { parts } = await deskInMemory(procedure, ['jan', 'ewa', 'maria']);
  const type = (person: string, text: string) => types(parts, person, text);
  for (const title of ['The payroll was copied', 'Files are gone', 'The printer prints by itself']) {
    await type('ewa', `new ${title}`);
  }
  await type('ewa', 'merge INC-3 INC-2');
  await type('ewa', 'merge INC-2 INC-1');
  await type('jan', 'take INC-1');
  expect(await type('maria', 'show INC-3')).not.toContain('There is no');
  await type('jan', 'private INC-1');
  const members = async () =>
    Promise.all([1, 2, 3].map(async (number) => (await parts.store.incident({ number }))?.incident.members));
  expect(await members()).toEqual(Array(3).fill(['alpha:jan']));
  for (const number of [1, 2, 3]) {
    expect(await type('maria', `show INC-${number}`)).toContain(`There is no INC-${number}`);
  }
  // Whoever is let in to the one sees the others.
  await type('jan', 'assign INC-1 <@maria>');
  expect(await members()).toEqual(Array(3).fill(['alpha:jan', 'alpha:maria']));
});

it('whom the clock lets into a private incident it lets into what was merged into it, in one write', async () => {
  const owned = {
    ...procedure,
    services: procedure.services.map((one) => ({ ...one, owner: 'alpha:olga' })),
    lastResort: { ...procedure.lastResort, to: 'person:alpha:maria' as const },
    path: [],
  };
  const { parts, time, tick } = await deskInMemory(owned, ['jan', 'ewa', 'maria']);
  const type = (person: string, text: string) => types(parts, person, text);
  for (const title of ['The payroll was copied', 'Files are gone', 'The printer prints by itself']) {
    await type('ewa', `new ${title}`);
  }
  await type('ewa', 'merge INC-3 INC-2');
  await type('ewa', 'merge INC-2 INC-1');
  await type('jan', 'private INC-1');
  const members = async () =>
    Promise.all([1, 2, 3].map(async (number) => (await parts.store.incident({ number }))?.incident.members));
  expect(await members()).toEqual(Array(3).fill(['alpha:jan']));
  time.now = time.now.add({ hours: 4 });
  await tick();
  expect(await members()).toEqual(Array(3).fill(['alpha:jan', 'alpha:maria']));
});

it('who sees a private incident is not offered the title of another one that they only reported', async () => {
  const { parts } = await deskInMemory(procedure, ['jan', 'ewa']);
  await types(parts, 'ewa', 'new The payroll was copied');
  await types(parts, 'jan', 'take INC-1');
  await types(parts, 'jan', 'private INC-1');
  await types(parts, 'jan', 'new Files are gone');
  await types(parts, 'ewa', 'take INC-2');
  await types(parts, 'ewa', 'private INC-2');
  const form = await types(parts, 'ewa', 'merge INC-2');
  expect(form).toContain('"kind":"form"');
  expect(form).not.toContain('payroll');
});
