import { describe, expect, it } from 'vitest';
import { presenceIn, roster, rosterKept } from '../../src/desk/presence.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { deskInMemory, opening, types } from '../support/desk-in-memory.ts';

const builtIn = builtInProcedure((text) => `made-of-${text.length}`);
const [first] = builtIn.groups;
if (!first) throw new Error('There is no group');
const before = {
  ...builtIn,
  version: 'before',
  categories: builtIn.categories.map((one) =>
    one.key === 'slow' ? { ...one, name: { en: 'Sluggish', pl: 'Ospale' } } : one,
  ),
  groups: [...builtIn.groups, { ...first, key: 'elders', name: { en: 'Elders', pl: 'Starszyzna' } }],
  lastResort: { ...builtIn.lastResort, to: 'person:alpha:olga' as const },
};
const after = { ...builtIn, version: 'after' };

/** An incident that was opened before the procedure was changed, and the desk as it is since. */
async function openedBefore() {
  const { parts, under, left, time } = await deskInMemory(before, ['jan']);
  await types(parts, 'jan', 'new Cards are refused');
  return { parts: await under(after), left, time };
}

describe('an incident that was opened before the procedure changed', () => {
  it('has categories and groups by the names that its own procedure gives them', async () => {
    const { parts } = await openedBefore();
    expect(await types(parts, 'jan', 'category INC-1 sluggish')).toContain('Sluggish');
    expect(await types(parts, 'jan', 'assign INC-1 elders')).toContain('Elders');
    expect((await parts.store.incident({ number: 1 }))?.incident).toMatchObject({ category: 'slow', group: 'elders' });
  });

  it('calls nobody of its own path who has left since, by hand or by the clock', async () => {
    const { parts, left } = await openedBefore();
    const seen = async () => {
      const byClock = presenceIn(await rosterKept(parts)(), before, opening);
      const byHand = presenceIn(await roster(parts, [before]), before, opening);
      return [byClock, byHand].map(({ absent }) => absent('alpha:olga'));
    };
    expect(await seen()).toEqual([null, null]);
    left.add('olga');
    expect(await seen()).toEqual(['gone', 'gone']);
  });
});

it('a private incident can be given to whoever belongs to it, though they respond to nothing else', async () => {
  const few = { members: 'elders', conversations: [] };
  const { parts } = await deskInMemory(
    {
      ...before,
      groups: before.groups.map((one) => (one.key === 'elders' ? { ...one, members: ['alpha:ewa'] } : one)),
      categories: before.categories.map((one) => (one.key === 'slow' ? { ...one, private: few } : one)),
    },
    ['jan'],
  );
  await types(parts, 'jan', 'new Cards are refused');
  expect(await types(parts, 'jan', 'assign INC-1 <@ewa>')).toContain('ewa is not in the operations conversation');
  await types(parts, 'jan', 'category INC-1 sluggish');
  expect(await types(parts, 'jan', 'assign INC-1 <@ewa>')).not.toContain('is not in');
  expect((await parts.store.incident({ number: 1 }))?.incident.assignee).toBe('alpha:ewa');
});
