import { afterEach, expect, test } from 'vitest';
import type { Answer } from '../../../src/platform.ts';
import { intakeOf } from '../../support/intake-of.ts';
import { gate, type Harness, noteForm, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;
afterEach(() => harness.stop());

const start = async () => {
  harness = await startHarness({ transport: 'socket' });
};

test('a command over the socket is answered, with the envelope’s id as the request’s', async () => {
  await start();
  const { world } = harness;
  harness.answer(() => ({ kind: 'card', card: textCard('INC-42 was raised.') }));
  const answer = await world.people.anna.command('/incident', 'cards are refused');
  expect(answer.plain).toBe('INC-42 was raised.');
  expect(harness.asked[0]).toMatchObject({
    id: answer.sent.envelopeId,
    actor: { name: 'Anna Nowak' },
    asked: { kind: 'typed', text: 'cards are refused' },
  });
  await answer.repeat();
  expect(harness.asked[1]?.id).toBe(answer.sent.envelopeId);
});

test('a button and a form go over the socket', async () => {
  await start();
  const { slack, world } = harness;
  await slack.deliver(parcel(world.channel('operations').id, textCard('Cards are refused', [takeButton])));
  const [post] = await world.channel('operations').posts();
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await world.people.jan.press(post!, 'Take it');
  harness.answer(() => ({ kind: 'invalid', faults: { text: 'Too short.' } }));
  expect((await world.people.jan.submit({ 'What is known': 'x' })).errors).toEqual({ text: 'Too short.' });
  harness.answer(() => ({ kind: 'done' }));
  await world.people.jan.submit({ 'What is known': 'xyz' });
  expect(world.people.jan.view()).toBeUndefined();
  expect(harness.slack.route).toBeNull();
});

test('two connections stand, and Slack may renew them', async () => {
  await start();
  const { world, slack } = harness;
  await world.sockets.connected(2);
  expect(slack.ready()).toBe(true);
  world.sockets.disconnect('refresh_requested');
  await world.until(() => world.calls('apps.connections.open').length === 4);
  await world.sockets.connected(2);
  harness.answer(() => ({ kind: 'card', card: textCard('Still here.') }));
  expect((await world.people.anna.command('/incident', 'a')).plain).toBe('Still here.');
});

test('after a break, refused handshakes and refused calls it comes back, and says meanwhile that it isn’t ready', async () => {
  await start();
  const { world, slack } = harness;
  await world.sockets.connected(2);
  const refused = world.fault({
    method: 'apps.connections.open',
    times: Number.POSITIVE_INFINITY,
    fault: { kind: 'refused', error: 'invalid_auth' },
  });
  world.sockets.drop();
  await world.until(() => refused.met >= 4);
  expect(slack.ready()).toBe(false);
  world.sockets.refuse(2);
  refused.lift();
  await world.sockets.connected(2);
  await world.until(() => slack.ready());
  harness.answer(() => ({ kind: 'card', card: textCard('Back.') }));
  expect((await world.people.anna.command('/incident', 'a')).plain).toBe('Back.');
  expect(JSON.stringify(harness.logged)).not.toMatch(/xapp|xoxb|ws:\/\//);
});

test('the start ends even when Slack is away, and the desk connects later', async () => {
  harness = await startHarness({ transport: 'socket', starts: false });
  const { world, slack } = harness;
  const away = world.fault({
    method: 'apps.connections.open',
    times: Number.POSITIVE_INFINITY,
    fault: { kind: 'dropped', when: 'before' },
  });
  await slack.start(intakeOf({}));
  expect(slack.ready()).toBe(false);
  away.lift();
  await world.sockets.connected(2);
  await world.until(() => slack.ready());
});

test('a stopped adapter holds no connection', async () => {
  await start();
  const { world, slack } = harness;
  await world.sockets.connected(2);
  await slack.stop();
  await world.until(() => world.sockets.count === 0);
  expect(slack.ready()).toBe(false);
});

test('an answer whose way back was lost comes by its own address', async () => {
  await start();
  const { world } = harness;
  const desk = gate<Answer>();
  harness.answer(() => desk.wait());
  const lost = world.people.anna.command('/incident', 'a').catch((fault: Error) => fault.message);
  await desk.reached;
  world.sockets.drop();
  // Both breaks were noticed.
  await world.until(() => world.calls('apps.connections.open').length === 4);
  desk.open({ kind: 'card', card: textCard('INC-42 was raised.') });
  expect(await lost).toContain('lost');
  await world.until(() => world.people.anna.ephemerals().length === 1);
  expect(world.people.anna.ephemerals()[0]?.plain).toBe('INC-42 was raised.');
});
