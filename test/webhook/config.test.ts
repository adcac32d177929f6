import { expect, test } from 'vitest';
import { webhookConfig } from '../../adapters/webhook/config.ts';

const key = Buffer.alloc(24, 1);
const secret = `whsec_${key.toString('base64')}`;

test('a webhook of the procedure is set by its address and its secret', () => {
  const env = { WEBHOOK_ON_CALL_URL: 'https://pager.example/ring', WEBHOOK_ON_CALL_SECRET: secret };
  expect(webhookConfig(env, ['on-call'])).toEqual({
    webhooks: { 'on-call': { url: 'https://pager.example/ring', key } },
    faults: [],
  });
  expect(webhookConfig(env, [])).toEqual({ webhooks: {}, faults: [] });
});

test('what a step could not call is a fault before anything starts, and never shows a value', () => {
  const set = (url: string | undefined, given: string | undefined) =>
    webhookConfig({ WEBHOOK_PAGER_URL: url, WEBHOOK_PAGER_SECRET: given }, ['pager']).faults;
  expect(set(undefined, undefined)).toEqual([
    'WEBHOOK_PAGER_URL is missing: the procedure names the webhook pager',
    'WEBHOOK_PAGER_SECRET is missing: the webhook pager is called with a signature',
  ]);
  expect(set('http://pager.example/hunter2', secret)).toEqual([
    'WEBHOOK_PAGER_URL would be called over an open line: expected https, but on this computer itself',
  ]);
  expect(set('http://127.0.0.1:9/', secret)).toEqual([]);
  expect(set('ftp://hunter2', secret)).toEqual(['WEBHOOK_PAGER_URL must be an address that begins with https://']);
  expect(set('https://hunter2:x@pager.example/', secret)).toEqual([
    'WEBHOOK_PAGER_URL must be without a user and a password',
  ]);
  const short = `whsec_${Buffer.alloc(23, 1).toString('base64')}`;
  for (const weak of ['hunter2', short, `${secret} `.repeat(2), 'whsec_']) {
    expect(set('https://pager.example/', weak)).toEqual([
      'WEBHOOK_PAGER_SECRET must be whsec_ and 24 to 64 random bytes in base64',
    ]);
  }
});
