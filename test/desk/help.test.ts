import { expect, it } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

const built = builtInProcedure((text) => `test-${text.length}`);
const procedure = {
  ...built,
  groups: built.groups.map((group) => (group.key === 'security' ? { ...group, members: ['alpha:sara'] } : group)),
};

async function twoHelps() {
  const { parts, time } = await deskInMemory(procedure, ['jan', 'sara', 'ewa']);
  await types(parts, 'jan', 'new Cards are refused');
  await types(parts, 'jan', 'take INC-1');
  await types(parts, 'jan', 'askhelp INC-1 Website L2 who changed the page?');
  time.now = time.now.add({ minutes: 1 });
  await types(parts, 'jan', 'askhelp INC-1 Information security is it an attack?');
  const waiting = async () => {
    const filed = await parts.store.incident({ number: 1 });
    return filed?.incident.helps.filter(({ answeredBy }) => answeredBy === null).map(({ group }) => group);
  };
  return { parts, waiting };
}

it('who answers without a word for what answers the help asked of their own group, and hears of which', async () => {
  const { parts, waiting } = await twoHelps();
  expect(await types(parts, 'sara', 'answer INC-1')).toBe(
    'You help with INC-1, as Information security was asked to. Everybody sees it.',
  );
  expect(await waiting()).toEqual(['website-l2']);
});

it('who is in no group that was asked answers what waits longest', async () => {
  const { parts, waiting } = await twoHelps();
  expect(await types(parts, 'ewa', 'answer INC-1')).toBe(
    'You help with INC-1, as Website L2 was asked to. Everybody sees it.',
  );
  expect(await waiting()).toEqual(['security']);
});
