import { expect, test } from 'vitest';
import { callsOf } from '../../src/delivery/calls.ts';
import type { Parcel, Sought } from '../../src/platform.ts';
import { scriptedPlatform } from '../support/scripted-platform.ts';
import { card } from './bench.ts';

const now = Temporal.Instant.from('2026-01-05T08:00:00Z');
const shown = { language: 'en', tone: 'calm', summary: 'INC-1', blocks: [] } as const;

test('a card that was posted afresh in sight is looked for by the same mark once it need not be kept there', async () => {
  const marks: string[] = [];
  const platform = {
    ...scriptedPlatform('alpha'),
    deliver: async ({ delivery }: Parcel) => {
      marks.push(delivery);
      return { outcome: 'unknown', reason: 'timeout' } as const;
    },
    find: async ({ delivery }: Sought) => {
      marks.push(delivery);
      return { outcome: 'absent' } as const;
    },
  };
  const delivery = {
    id: 'd6b1c3a0-9f4e-4f6e-8f7e-0c1d2e3f4a5b',
    notice: card(),
    state: 'queued',
    seqWanted: 2,
    seqShown: 1,
    message: 'm1',
    cardMessage: null,
    attempts: 1,
    openAttemptAt: null,
    queuedAt: now,
    settledAt: null,
  } as const;
  const composed = { card: shown, seqShown: 2 };
  await callsOf(platform, delivery, { ...composed, kept: { within: 5, left: shown } }, now).put(null);
  await callsOf(platform, delivery, composed, now).find(now);
  expect(marks[0]).not.toBe(delivery.id);
  expect(marks[1]).toBe(marks[0]);
});
