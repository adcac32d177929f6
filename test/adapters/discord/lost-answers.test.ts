import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Harness, parcel, startHarness, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness({ starts: false });
});
afterEach(() => harness.stop());

const POST = 'POST /channels/:channel/messages';
const operations = () => harness.world.channel('operations');

test('a message is found in a conversation that grew by many since', async () => {
  const { discord, world } = harness;
  const since = harness.now();
  const given = parcel(operations().id, textCard('Cards are refused'));
  const sent = await discord.deliver(given);
  for (let count = 0; count < 210; count += 1) world.people.jan.say('operations', `${count}`);
  const message = sent.outcome === 'sent' ? sent.message : '';
  expect(await discord.find(given, since)).toEqual({ outcome: 'found', message });
});

test('where history may not be read, the nonce decides for some minutes, and then it can’t be told', async () => {
  const { discord } = harness;
  operations().permit('app', { allow: P.ViewChannel, deny: P.ReadMessageHistory });
  const since = harness.now();
  const given = parcel(operations().id, textCard('Cards are refused'));
  const sent = await discord.deliver(given);
  expect(await discord.find(given, since)).toEqual({ outcome: 'absent', unseen: true });
  expect(await discord.deliver(given)).toEqual(sent);
  harness.later({ minutes: 3 });
  expect(await discord.find(given, since)).toEqual({ outcome: 'undecided', reason: 'history_hidden' });
});

test('where the channel is gone it can’t be told; where Discord is away, later', async () => {
  const { discord, world } = harness;
  const given = parcel(operations().id, textCard('Cards are refused'));
  world.fault({ route: 'GET /channels/:channel/messages', fault: { kind: 'rate-limited', retryAfter: 60 } });
  expect(await discord.find(given, harness.now())).toMatchObject({ outcome: 'retry', reason: 'rate_limited' });
  operations().delete();
  harness.later({ minutes: 1 });
  expect(await discord.find(given, harness.now())).toEqual({ outcome: 'undecided', reason: 'unknown_channel' });
});

test('a post that hangs ends by the adapter’s own patience', async () => {
  const impatient = await startHarness({ starts: false, waits: { callMs: 100 } });
  try {
    impatient.world.fault({ route: POST, fault: { kind: 'hanging', when: 'before' } });
    const given = parcel(impatient.world.channel('operations').id, textCard('Cards are refused'));
    expect(await impatient.discord.deliver(given)).toEqual({ outcome: 'unknown', reason: 'timeout' });
  } finally {
    await impatient.stop();
  }
});
