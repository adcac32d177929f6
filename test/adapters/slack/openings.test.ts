import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Opening, Openings } from '../../../src/platform.ts';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.stop());

function openings(): Openings {
  const { openings: offered } = harness.slack;
  if (!offered) throw new Error('Slack opens no channels');
  return offered;
}

const opening = (more: Partial<Opening> = {}): Opening => ({
  delivery: '0d3c6f0e-7a51-4a8e-9d53-3f2f5b1c9a10',
  edit: null,
  name: 'inc-42-payments',
  topic: 'INC-42 Cards are refused',
  isPrivate: false,
  people: [],
  beside: null,
  now: harness.now(),
  ...more,
});

/** The channel that was created last, by its name and its id. */
function created() {
  const made = harness.world.calls('conversations.create').findLast(({ reply }) => reply?.ok);
  if (!made?.reply) throw new Error('no channel was created');
  const { id, name } = made.reply.channel as { readonly id: string; readonly name: string };
  return { id, name };
}

test('a name that others have is left to them, and a lost channel of the next name is found, however many there are', async () => {
  const { world } = harness;
  // In a large workspace not all channels can be looked through.
  world.fault({ method: 'conversations.list', fault: { kind: 'refused', error: 'ratelimited' }, times: 9 });
  const asked = opening({ name: 'operations' });
  const since = harness.now();
  world.fault({ method: 'conversations.setPurpose', fault: { kind: 'dropped', when: 'before' } });
  expect(await openings().open(asked)).toMatchObject({ outcome: 'unknown' });
  const { id, name } = created();
  expect(name).toBe('operations-2');
  expect(await openings().find(asked, since)).toEqual({ outcome: 'found', message: id });
  expect(await openings().open(opening({ edit: id }))).toEqual({ outcome: 'sent', message: id });
});

test('an answer that was lost opens no second channel, though the name is taken', async () => {
  const { world } = harness;
  world.fault({ method: 'conversations.create', fault: { kind: 'dropped', when: 'after' } });
  expect(await openings().open(opening())).toMatchObject({ outcome: 'unknown' });
  const again = await openings().open(opening());
  expect(created().name).toBe('inc-42-payments');
  expect(again).toEqual({ outcome: 'sent', message: created().id });
});
