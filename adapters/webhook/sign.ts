import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows who calls, when, and whether it heard this before: Standard Webhooks 1.0
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md). `body` is what is sent,
 * byte for byte; `at` is the attempt's own time, so that a receiver can refuse what somebody recorded.
 */
export function signed(id: string, at: Temporal.Instant, body: string, key: Buffer): Readonly<Record<string, string>> {
  const timestamp = Math.floor(at.epochMilliseconds / 1000);
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
    'idempotency-key': id,
  };
}
