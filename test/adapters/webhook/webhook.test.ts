import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { webhookConfig } from '../../../adapters/webhook/config.ts';
import { signed } from '../../../adapters/webhook/sign.ts';
import { webhookPlatform } from '../../../adapters/webhook/webhook.ts';
import { plain } from '../../../src/card/plain.ts';
import type { Parcel, Platform } from '../../../src/platform.ts';
import { type Receiver, startReceiver } from '../../support/webhook-receiver.ts';

const now = Temporal.Instant.from('2026-03-02T13:05:07.900Z');
const delivery = '0d3c6f0e-7a51-4a8e-9d53-3f2f5b1c9a10';
const parcel: Parcel = {
  delivery,
  conversation: 'pager',
  card: {
    language: 'pl',
    tone: 'serious',
    summary: 'INC-1 P1',
    blocks: [],
    data: { type: 'incident.escalated', at: now, values: { incident: 'INC-1', step: 2, text: 'Płatności „stoją”' } },
  },
  edit: null,
  under: null,
  now,
};

let receiver: Receiver;
let platform: Platform;

beforeAll(async () => {
  receiver = await startReceiver();
});
beforeEach(() => {
  receiver.forget();
  platform = made(receiver.url);
});
afterAll(() => receiver.stop());

function made(url: string, callMs?: number): Platform {
  const env = { WEBHOOK_PAGER_URL: url, WEBHOOK_PAGER_SECRET: receiver.secret };
  const { webhooks, faults } = webhookConfig(env, ['pager']);
  expect(faults).toEqual([]);
  return webhookPlatform(webhooks, callMs);
}

test('a call is a signed POST of plain JSON with the id of its delivery', async () => {
  expect(await platform.deliver(parcel)).toEqual({ outcome: 'sent', message: delivery });
  const [call] = receiver.calls;
  expect(call).toMatchObject({ id: delivery, path: '/ring?team=payments', signed: true });
  expect(call?.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'webhook-timestamp': '1772456707',
    'idempotency-key': delivery,
  });
  expect(JSON.parse(call?.body ?? '')).toEqual({
    type: 'incident.escalated',
    timestamp: '2026-03-02T13:05:07.9Z',
    data: { incident: 'INC-1', step: 2, text: 'Płatności „stoją”' },
  });
});

test('the example with which libraries for Standard Webhooks are tested has the signature that they expect', () => {
  const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
  const at = Temporal.Instant.fromEpochMilliseconds(1_614_265_330_000);
  expect(signed('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}', key)).toMatchObject({
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

describe('what a receiver answers is what became of the call', () => {
  test.each([
    [200, {}, { outcome: 'sent', message: delivery }],
    [202, {}, { outcome: 'sent', message: delivery }],
    [429, { 'retry-after': '17' }, { outcome: 'retry', reason: 'http_429', afterSeconds: 17 }],
    [
      429,
      { 'retry-after': 'Mon, 02 Mar 2026 13:05:17 GMT' },
      { outcome: 'retry', reason: 'http_429', afterSeconds: 9.1 },
    ],
    [429, {}, { outcome: 'retry', reason: 'http_429', afterSeconds: null }],
    [408, {}, { outcome: 'retry', reason: 'http_408', afterSeconds: null }],
    [503, { 'retry-after': '30' }, { outcome: 'retry', reason: 'http_503', afterSeconds: 30 }],
    [503, {}, { outcome: 'unknown', reason: 'http_503' }],
    [500, {}, { outcome: 'unknown', reason: 'http_500' }],
    [400, {}, { outcome: 'refused', reason: 'http_400' }],
    [401, {}, { outcome: 'refused', reason: 'http_401' }],
    [410, {}, { outcome: 'refused', reason: 'http_410' }],
  ])('%d %j', async (status, headers, result) => {
    receiver.says({ status, headers });
    expect(await platform.deliver(parcel)).toEqual(result);
    expect(receiver.calls).toHaveLength(1);
  });

  test('a redirect is not followed', async () => {
    receiver.says({ status: 307, headers: { location: '/elsewhere' } });
    expect(await platform.deliver(parcel)).toEqual({ outcome: 'refused', reason: 'http_307' });
    expect(receiver.calls.map(({ path }) => path)).toEqual(['/ring?team=payments']);
  });

  test('who says nothing in time may have heard it; who is not there has not', async () => {
    receiver.says('hang');
    expect(await made(receiver.url, 50).deliver(parcel)).toEqual({ outcome: 'unknown', reason: 'timeout' });
    const left = await startReceiver();
    await left.stop();
    expect(await made(left.url).deliver(parcel)).toMatchObject({
      outcome: 'retry',
      reason: 'unreachable',
    });
  });

  test('what may have been heard can be called again, with the same id and a time of its own', async () => {
    receiver.says({ status: 500, rings: true });
    await platform.deliver(parcel);
    expect(await platform.find(parcel, now)).toEqual({ outcome: 'absent', unseen: true });
    await platform.deliver({ ...parcel, now: now.add({ seconds: 2 }) });
    expect(receiver.calls.map(({ id, signed }) => [id, signed])).toEqual([
      [delivery, true],
      [delivery, true],
    ]);
    expect(receiver.calls.map(({ headers }) => headers['webhook-timestamp'])).toEqual(['1772456707', '1772456709']);
    expect(receiver.rung).toHaveLength(1);
  });
});

test('a webhook that is not set calls nobody and says what to set', async () => {
  const missing = { ...parcel, conversation: 'on-call' };
  expect(await platform.deliver(missing)).toEqual({ outcome: 'refused', reason: 'not_configured' });
  expect(await platform.check('on-call')).toEqual({ ok: false, reason: 'not_configured' });
  expect(await platform.check('pager')).toEqual({ ok: true });
  expect(receiver.calls).toEqual([]);
});

test.each([
  ['not_configured', /set WEBHOOK_ON_CALL_URL and WEBHOOK_ON_CALL_SECRET/],
  ['http_401', /does not accept the signature.*WEBHOOK_ON_CALL_SECRET/],
  ['http_410', /WEBHOOK_ON_CALL_URL/],
  ['http_307', /follows nowhere.*WEBHOOK_ON_CALL_URL/],
  ['certificate', /certificate/],
  ['http_422', /refuses the call/],
])('of %s the step that mends it is said, in both languages', (reason, step) => {
  const said = (language: 'en' | 'pl') =>
    plain(platform.remedy(reason, 'on-call', language), { language, timeZone: 'UTC', command: '/incident' }, now);
  expect(said('en')).toMatch(step);
  expect(said('pl')).not.toBe('');
  expect(said('pl')).not.toBe(said('en'));
});
