import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Harness, parcel, startHarness, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.stop());

const isServed = async () => {
  const { world } = harness;
  const before = harness.asked.length;
  await world.people.anna.command('operations', 'incident list');
  expect(harness.asked.length).toBe(before + 1);
};
const isReady = () =>
  harness.world.until(() => harness.discord.ready() && harness.world.gateway.count === 1, 'a session');

test('no privileged intent is asked for', async () => {
  // A Discord that grants none lets the bot in.
  expect(harness.discord.ready()).toBe(true);
  await isServed();
});

test('a connection that breaks is taken up again, and what happened meanwhile is served', async () => {
  const { world } = harness;
  harness.answer(() => ({ kind: 'card', card: textCard('Nothing is open') }));
  world.gateway.drop();
  const answering = world.people.anna.command('operations', 'incident list');
  await answering;
  expect(world.gateway.resumed).toBe(1);
  expect(harness.asked).toHaveLength(1);
  await isReady();
  await isServed();
});

test('Discord’s wish for another connection is met', async () => {
  harness.world.gateway.askToReconnect();
  await harness.world.until(() => harness.world.gateway.resumed === 1, 'a session taken up');
  await isReady();
  await isServed();
});

test('a session that can’t be taken up is begun anew', async () => {
  const { world } = harness;
  world.gateway.invalidate();
  // The library begins no two sessions within five seconds of each other.
  await world.until(() => world.gateway.identified === 2, 'a new session', 15);
  await isReady();
  await isServed();
  world.gateway.forget();
  world.gateway.drop();
  await world.until(() => world.gateway.identified === 3, 'another new session', 15);
  await isReady();
  await isServed();
});

test('a gateway that takes nobody in for a while is tried until it does; messages go out meanwhile', async () => {
  const { world, discord } = harness;
  world.gateway.refuse();
  world.gateway.drop();
  await world.until(() => world.gateway.count === 0, 'no session');
  const at = world.channel('operations').id;
  expect(await discord.deliver(parcel(at, textCard('Cards are refused')))).toMatchObject({ outcome: 'sent' });
  world.gateway.refuse(false);
  await isReady();
  await isServed();
});

test('a start without Discord ends, isn’t ready, and comes up by itself', async () => {
  const alone = await startHarness({ starts: false, waits: { callMs: 300 } });
  try {
    alone.world.fault({ route: 'GET /gateway/bot', times: 2, fault: { kind: 'status', status: 503, when: 'before' } });
    await alone.discord.start(alone.intake);
    await alone.world.until(() => alone.discord.ready(), 'a session');
    expect(alone.logged.some(({ level }) => level === 'warn')).toBe(true);
  } finally {
    await alone.stop();
  }
});

test('a token that Discord refuses is told of, without the token, and never crashes the desk', async () => {
  const wrong = await startHarness({ starts: false, config: { token: 'an.other.token' }, waits: { callMs: 300 } });
  try {
    await wrong.discord.start(wrong.intake);
    expect(wrong.discord.ready()).toBe(false);
    const logged = JSON.stringify(wrong.logged);
    expect(logged).toContain('DISCORD_TOKEN');
    expect(logged).not.toContain('an.other.token');
  } finally {
    await wrong.stop();
  }
});

test('a desk that stopped takes nothing more in, and still sends', async () => {
  const { world, discord } = harness;
  await discord.stop();
  expect(discord.ready()).toBe(false);
  await world.until(() => world.gateway.count === 0, 'no session');
  const at = world.channel('operations').id;
  expect(await discord.deliver(parcel(at, textCard('Cards are refused')))).toMatchObject({ outcome: 'sent' });
});

test('an interaction that comes twice is handed on twice by its one id, for the desk to know it again', async () => {
  const { world } = harness;
  harness.answer(() => ({ kind: 'card', card: textCard('INC-42 is raised') }));
  const answer = await world.people.anna.command('operations', 'incident new', { sentence: 'Cards' });
  answer.repeat();
  await world.until(() => harness.asked.length === 2, 'the repeat');
  expect(harness.asked[1]?.id).toBe(harness.asked[0]?.id);
  // The answer is said again by the interaction's token, since its response was taken (40060).
  await world.until(() => world.people.anna.ephemerals().length === 2, 'the answer again');
});
