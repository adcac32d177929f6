import { expect, it } from 'vitest';
import { addAbsence } from '../../src/desk/duty-book.ts';
import type { Parts } from '../../src/desk/parts.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { deskInMemory, opening, types } from '../support/desk-in-memory.ts';

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

/** Who was written to directly, in the order in which they were called. */
async function writtenTo({ store, ledger }: Parts) {
  const id = (await store.incident({ number: 1 }))?.incident.id ?? '';
  const calls = (await ledger.told(id)).filter(({ notice }) => notice.slot.startsWith('call:'));
  return calls.map(({ notice }) => notice.conversation.id).sort();
}

const members = (...people: readonly string[]): Procedure => ({
  ...built,
  groups: built.groups.map((group) => (group.key === 'security' ? { ...group, members: people } : group)),
  path: [
    { to: 'group:security', kind: 'functional', everyone: false, wait: 600, waitIn: 'clock' },
    { to: 'operations', kind: 'functional', everyone: false, wait: 600, waitIn: 'clock' },
  ],
});

it('members of a group that nothing mentions are written to when it is asked for help, and answer from there', async () => {
  const { parts } = await deskInMemory(members('alpha:sara', 'alpha:sam'), ['jan']);
  await addAbsence(parts, 'one', {
    people: ['alpha:sam'],
    from: opening.subtract({ hours: 1 }),
    to: opening.add({ hours: 9 }),
  });
  await types(parts, 'jan', 'new Cards are refused');
  await types(parts, 'jan', 'take INC-1');
  await types(parts, 'jan', 'askhelp INC-1 Information security is it an attack?');
  expect(await writtenTo(parts)).toEqual(['direct-sara']);
  expect(await types(parts, 'ewa', 'answer INC-1', 'direct')).not.toContain('You help');
  expect(await types(parts, 'sara', 'answer INC-1', 'direct')).toContain('You help with INC-1');
});

it('members of such a group are written to when an escalation calls it, and answer from there', async () => {
  const { parts } = await deskInMemory(members('alpha:sara'), ['jan']);
  await types(parts, 'jan', 'new Cards are refused');
  await types(parts, 'jan', 'take INC-1');
  await types(parts, 'jan', 'escalate INC-1');
  expect(await writtenTo(parts)).toEqual(['direct-sara']);
  expect(await types(parts, 'sara', 'answer INC-1', 'direct')).toContain('The escalation of INC-1 is answered');
});

it('members of a group that is mentioned, and more than twenty, are not written to one by one', async () => {
  const many = Array.from({ length: 25 }, (_, index) => `alpha:one-${index}`);
  const big = await deskInMemory(members(...many), ['jan']);
  const agreed = members('alpha:sara');
  const groups = agreed.groups.map((group) => ({ ...group, handles: { alpha: 'G1' } }));
  const mentioned = await deskInMemory({ ...agreed, groups }, ['jan']);
  for (const { parts } of [big, mentioned]) {
    await types(parts, 'jan', 'new Cards are refused');
    await types(parts, 'jan', 'escalate INC-1');
  }
  expect(await writtenTo(big.parts)).toHaveLength(20);
  expect(await writtenTo(mentioned.parts)).toEqual([]);
});
