import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness({ starts: false });
});
afterEach(() => harness.stop());

const operations = () => harness.world.channel('operations');

test('the check says what is missing', async () => {
  const { discord, world } = harness;
  const general = world.channel('general').id;
  expect(await discord.check(operations().id)).toEqual({ ok: true });
  expect(await discord.check(general)).toEqual({ ok: false, reason: 'missing_access' });
  operations().permit('app', { allow: P.ViewChannel, deny: P.SendMessages });
  expect(await discord.check(operations().id)).toEqual({ ok: false, reason: 'missing_permissions' });
  expect(await discord.check('999999999999999999')).toEqual({ ok: false, reason: 'unknown_channel' });
  expect(await discord.check(discord.directConversation(world.people.anna.id))).toEqual({ ok: true });
  world.guild.remove();
  expect(await discord.check(operations().id)).toMatchObject({ ok: false });
});

test('who may see a channel is its member, looked up anew after half a minute', async () => {
  const { discord, world } = harness;
  const { anna, greta, otto } = world.people;
  const at = operations().id;
  const several = await Promise.all([anna, greta, otto].map((person) => discord.isMember(at, person.id)));
  expect(several).toEqual([true, false, false]);
  operations().permit('greta', { allow: P.ViewChannel });
  expect(await discord.isMember(at, greta.id)).toBe(false);
  harness.later({ seconds: 31 });
  expect(await discord.isMember(at, greta.id)).toBe(true);
  anna.leave();
  harness.later({ seconds: 31 });
  expect(await discord.isMember(at, anna.id)).toBe(false);
});

test('nobody is granted or refused a right by guessing', async () => {
  const { discord, world } = harness;
  world.fault({ route: 'GET /channels/:channel', fault: { kind: 'status', status: 500, when: 'before' } });
  await expect(discord.isMember(operations().id, world.people.anna.id)).rejects.toThrow();
});

test('direct messages have one member', async () => {
  const { discord } = harness;
  expect(await discord.isMember(discord.directConversation('1'), '1')).toBe(true);
  expect(await discord.isMember(discord.directConversation('1'), '2')).toBe(false);
});
