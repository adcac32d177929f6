import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
  for (const person of Object.values(harness.world.people)) person.speaks('en-GB');
});
afterEach(() => harness.stop());

const people = () => harness.world.people;

test('direct messages are direct, and nobody is a member there', async () => {
  await people().jan.command('directmessage', 'incident list', { page: 2 });
  expect(harness.asked[0]).toMatchObject({
    actor: { standing: 'outsider' },
    origin: { id: `@${people().jan.id}`, direct: true },
    asked: { kind: 'typed', text: 'list 2' },
  });
});

test('who acts in another guild than that of the operations channel is an outsider', async () => {
  const { discord, world } = harness;
  expect(await discord.actor(people().anna.id)).toMatchObject({ name: 'Anna Nowak', standing: 'member' });
  expect(await discord.actor(people().otto.id)).toMatchObject({ name: 'Otto Fremd', standing: 'outsider' });
  people().jan.leave();
  expect(await discord.actor(people().jan.id)).toMatchObject({ name: 'Janek', standing: 'outsider', left: true });
  expect(await discord.actor('999999999999999999')).toBeNull();
  expect(await discord.actor('nobody')).toBeNull();
  expect(world.calls('GET /users/:user').length).toBe(3);
});

test('where the operations channel can’t be found, nobody is taken for a member', async () => {
  const lost = await startHarness({ config: { operations: '999999999999999999' } });
  try {
    await lost.world.people.anna.command('payments-clients', 'incident list');
    expect(lost.asked[0]?.actor.standing).toBe('outsider');
    expect(lost.logged).toContainEqual(expect.objectContaining({ level: 'error' }));
  } finally {
    await lost.stop();
  }
});

test('without a named channel the only guild is the desk’s', async () => {
  const unnamed = await startHarness({ config: { operations: null } });
  try {
    await unnamed.world.people.anna.command('operations', 'incident list');
    expect(unnamed.asked[0]?.actor.standing).toBe('member');
  } finally {
    await unnamed.stop();
  }
});

test('whoever may not see a channel is told to nobody: permissions are looked up, not believed', async () => {
  const { discord, world } = harness;
  const at = world.channel('operations');
  at.permit('jan', { deny: P.ViewChannel });
  expect(await discord.isMember(at.id, people().jan.id)).toBe(false);
});
