import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { intakeOf } from '../../support/intake-of.ts';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.stop());

/** A command signed some time away from the adapter's present. */
const signedIn = (duration: Temporal.DurationLike) =>
  harness.world.people.anna.command('/incident', 'a', { signedAt: harness.now().add(duration) });

test('a request with a wrong signature, or with none, is refused', async () => {
  const { anna } = harness.world.people;
  expect((await anna.command('/incident', 'a', { signature: 'wrong' })).status).toBe(401);
  expect((await anna.command('/incident', 'a', { signature: 'missing' })).status).toBe(401);
  expect(harness.asked).toEqual([]);
});

test('a request is refused when it is more than five minutes old, or from the future', async () => {
  expect((await signedIn({ minutes: -4, seconds: -55 })).status).toBe(200);
  expect((await signedIn({ minutes: -5, seconds: -5 })).status).toBe(401);
  expect((await signedIn({ minutes: 4, seconds: 55 })).status).toBe(200);
  expect((await signedIn({ minutes: 5, seconds: 5 })).status).toBe(401);
  expect(harness.asked).toHaveLength(2);
});

test('the time of a request is judged by the clock that is handed in', async () => {
  const signedAt = harness.now();
  harness.later({ hours: 3 });
  expect((await harness.world.people.anna.command('/incident', 'a', { signedAt })).status).toBe(401);
  expect((await signedIn({ seconds: 0 })).status).toBe(200);
  harness.later({ hours: -6 });
  expect((await signedIn({ seconds: 0 })).status).toBe(200);
});

test('a timestamp that is no number is refused', async () => {
  const headers = { 'x-slack-request-timestamp': 'yesterday' };
  expect((await harness.world.people.anna.command('/incident', 'a', { headers })).status).toBe(401);
});

test('a body of more than a mebibyte is refused, whether it says so or not', async () => {
  const { world } = harness;
  const least = 1024 * 1024;
  expect((await world.sendRaw('x'.repeat(least))).status).toBe(200);
  expect((await world.sendRaw('x'.repeat(least + 1))).status).toBe(413);
  const chunks = ReadableStream.from(Array.from({ length: 17 }, () => new Uint8Array(64 * 1024)));
  const streamed = await fetch(entrance(), { method: 'POST', body: chunks, duplex: 'half' } as RequestInit);
  expect(streamed.status).toBe(413);
  expect(harness.asked).toEqual([]);
});

test('other methods than POST are refused', async () => {
  expect((await fetch(entrance())).status).toBe(405);
});

test('signed nonsense is refused without a fault', async () => {
  const { world } = harness;
  expect((await world.sendRaw('{', { contentType: 'application/json' })).status).toBe(400);
  expect((await world.sendRaw('[]', { contentType: 'application/json' })).status).toBe(400);
  expect((await world.sendRaw('payload=%7B')).status).toBe(400);
  expect((await world.sendRaw('payload={}')).status).toBe(200);
  expect((await world.sendRaw('')).status).toBe(200);
  expect(harness.asked).toEqual([]);
  expect(harness.logged.filter((line) => line.level === 'error')).toEqual([]);
});

test('an event that nobody asked for is acknowledged', async () => {
  const sent = await harness.world.event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' });
  expect(sent.status).toBe(200);
  expect(harness.asked).toEqual([]);
});

test('a signature with the right hash in another version is refused', async () => {
  const seconds = Math.floor(harness.now().epochMilliseconds / 1000);
  const hash = createHmac('sha256', harness.world.signingSecret).update(`v1:${seconds}:a=b`).digest('hex');
  const response = await fetch(entrance(), {
    method: 'POST',
    body: 'a=b',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v1=${hash}`,
    },
  });
  expect(response.status).toBe(401);
});

test('nothing is taken in before the start', async () => {
  const waiting = await startHarness({ starts: false });
  try {
    expect(waiting.slack.ready()).toBe(false);
    expect((await waiting.world.people.anna.command('/incident', 'a')).status).toBe(503);
  } finally {
    await waiting.stop();
  }
});

test('it is ready once it started, and not when Slack refuses the token', async () => {
  expect(harness.slack.ready()).toBe(true);
  const other = await startHarness({ starts: false });
  try {
    other.world.fault({ method: 'auth.test', fault: { kind: 'refused', error: 'invalid_auth' } });
    await other.slack.start(intakeOf({}));
    expect(other.slack.ready()).toBe(false);
    expect(other.logged.at(-1)).toMatchObject({ level: 'error', fields: { reason: 'invalid_auth' } });
  } finally {
    await other.stop();
  }
});

const entrance = (): string => harness.entrance;
