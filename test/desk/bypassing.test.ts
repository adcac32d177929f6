import { expect, it } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { deskInMemory, opening, types } from '../support/desk-in-memory.ts';

const builtIn = builtInProcedure((text) => `made-of-${text.length}`);
const only = (permissions: Procedure['permissions']): Procedure => ({
  ...builtIn,
  permissions: { ...builtIn.permissions, ...permissions },
});

it('who may not take an incident can’t give it to oneself, and may give it to another', async () => {
  const { parts } = await deskInMemory(only({ take: ['person:alpha:ewa'] }), ['jan', 'ewa']);
  await types(parts, 'ewa', 'new Cards are refused');
  const assignee = async () => (await parts.store.incident({ number: 1 }))?.incident.assignee;
  await types(parts, 'jan', 'take INC-1');
  await types(parts, 'jan', 'assign INC-1 <@jan>');
  expect(await assignee()).toBeNull();
  await types(parts, 'jan', 'assign INC-1 <@ewa>');
  expect(await assignee()).toBe('alpha:ewa');
});

it('who may not raise an incident can’t do so by reopening one that is long over', async () => {
  const { parts, time } = await deskInMemory(only({ raise: ['person:alpha:ewa'] }), ['jan', 'ewa']);
  await types(parts, 'ewa', 'new Cards are refused');
  await types(parts, 'ewa', 'cancel INC-1 mistake');
  time.now = opening.add({ hours: 24 * 90 });
  const second = () => parts.store.incident({ number: 2 });
  await types(parts, 'jan', 'reopen INC-1 Again');
  expect(await second()).toBeNull();
  await types(parts, 'ewa', 'reopen INC-1 Again');
  expect(await second()).not.toBeNull();
});
