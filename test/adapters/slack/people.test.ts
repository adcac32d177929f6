import { afterEach, expect, test } from 'vitest';
import { type Harness, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;
afterEach(() => harness.stop());

const lookUps = () => harness.world.calls('users.info').length;

test('a guest and a person of another workspace are outsiders, and a shared channel is told', async () => {
  harness = await startHarness();
  const { greta, otto } = harness.world.people;
  await greta.command('/incident', 'a', { channel: 'payments-clients' });
  await otto.command('/incident', 'b', { channel: 'payments-clients' });
  expect(harness.asked.map((inbound) => inbound.actor)).toMatchObject([
    { name: 'Greta Gast', standing: 'outsider', language: 'en', timeZone: 'Europe/Berlin' },
    { name: 'Otto Fremd', standing: 'outsider', language: 'en', timeZone: 'America/New_York' },
  ]);
  expect(harness.asked.map((inbound) => inbound.origin.shared)).toEqual([true, true]);
});

test('only whose account was closed is said to have left, and no guest', async () => {
  harness = await startHarness();
  const { greta, jan } = harness.world.people;
  jan.deactivate();
  expect(await harness.slack.actor(greta.id)).toMatchObject({ standing: 'outsider' });
  expect((await harness.slack.actor(greta.id))?.left).toBeUndefined();
  expect(await harness.slack.actor(jan.id)).toMatchObject({ left: true });
});

test('direct messages are told as such', async () => {
  harness = await startHarness();
  await harness.world.people.anna.command('/incident', 'a', { channel: 'directmessage' });
  expect(harness.asked[0]?.origin).toMatchObject({ direct: true, shared: false });
});

test('a person is looked up once in five minutes', async () => {
  harness = await startHarness();
  const { maria } = harness.world.people;
  await maria.command('/incident', 'a');
  await maria.command('/incident', 'b');
  expect(lookUps()).toBe(1);
  maria.speaks('pl-PL');
  harness.later({ minutes: 4 });
  await maria.command('/incident', 'c', { signedAt: harness.now() });
  harness.later({ minutes: 2 });
  await maria.command('/incident', 'd', { signedAt: harness.now() });
  expect(lookUps()).toBe(2);
  expect(harness.asked.map((inbound) => inbound.actor.language)).toEqual(['en', 'en', 'en', 'pl']);
});

test('a look-up that fails stops nobody: the request’s own words count', async () => {
  harness = await startHarness();
  const { world } = harness;
  world.fault({ method: 'users.info', times: 9, fault: { kind: 'rate-limited', retryAfter: 30 } });
  await world.people.anna.command('/incident', 'a');
  await world.people.otto.command('/incident', 'b', { channel: 'payments-clients' });
  expect(harness.asked.map((inbound) => inbound.actor)).toEqual([
    { external: world.people.anna.id, name: 'anna', standing: 'member', language: null, timeZone: null },
    { external: world.people.otto.id, name: 'otto', standing: 'outsider', language: null, timeZone: null },
  ]);
});

test('a guest who is known stays an outsider when a later look-up fails', async () => {
  harness = await startHarness();
  const { greta } = harness.world.people;
  await greta.command('/incident', 'a');
  harness.later({ hours: 1 });
  harness.world.fault({ method: 'users.info', fault: { kind: 'status', status: 503, when: 'before' } });
  await greta.command('/incident', 'b', { signedAt: harness.now() });
  expect(harness.asked[1]?.actor).toMatchObject({ standing: 'outsider', name: 'Greta Gast' });
});

test('a slow look-up holds nobody up', async () => {
  harness = await startHarness({ waits: { lookUpMs: 0 } });
  const { world } = harness;
  const held = world.hold({ method: 'users.info' });
  const place = world.hold({ method: 'conversations.info' });
  const answer = await world.people.maria.command('/incident', 'a');
  expect(answer.status).toBe(200);
  // Nothing is known of the place: it counts as shared, so that nothing is opened up by mistake.
  expect(harness.asked[0]).toMatchObject({
    actor: { name: 'maria', standing: 'member', language: null },
    origin: { direct: false, shared: true },
  });
  held.release();
  place.release();
});

test('a stranger’s press in a shared channel is told by the request alone, too', async () => {
  harness = await startHarness();
  const { world, slack } = harness;
  const clients = world.channel('payments-clients');
  await slack.deliver(parcel(clients.id, textCard('Cards are refused', [takeButton])));
  world.fault({ method: 'users.info', fault: { kind: 'refused', error: 'user_not_visible' } });
  const [post] = await clients.posts();
  await world.people.otto.press(post!, 'Take it');
  expect(harness.asked[0]?.actor).toMatchObject({ name: 'otto', standing: 'outsider' });
});
