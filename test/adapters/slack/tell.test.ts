import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../../src/platform.ts';
import { type Harness, parcel, startHarness, takeButton, textCard } from './harness.ts';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.stop());

const answered: Answer = { kind: 'card', card: { ...textCard('Jan has <it>.', [takeButton]), summary: 'INC-42' } };

/** Jan presses a button; what is said to him goes beside the message. */
async function pressed(): Promise<void> {
  const { slack, world } = harness;
  harness.answer(() => answered);
  await slack.deliver(parcel(world.channel('operations').id, textCard('Cards are refused', [takeButton])));
  const [post] = await world.channel('operations').posts();
  if (post === undefined) throw new Error('There is no message');
  await world.people.jan.press(post, 'Take it');
}

const status = (code: number) => ({ kind: 'status', status: code, when: 'before' }) as const;
const refused = (error: string) => ({ kind: 'refused', error }) as const;

test.each([404, 410, 500, 503])('an answer whose address says %i is shown in the conversation', async (code) => {
  const { world } = harness;
  world.fault({ method: 'response_url', fault: status(code) });
  await pressed();
  await world.until(() => world.people.jan.ephemerals('operations').length === 1);
  expect(world.people.jan.ephemerals()[0]?.plain).toBe('Jan has <it>.\n[Take it]');
});

test('an answer that no way takes is logged, without a word of it and without its address', async () => {
  const { world } = harness;
  world.fault({ method: 'response_url', fault: status(404) });
  world.fault({ method: 'chat.postEphemeral', fault: refused('user_not_in_channel') });
  world.fault({ method: 'conversations.open', fault: refused('user_disabled') });
  await pressed();
  // It waits for what is under way.
  await harness.slack.stop();
  const lost = harness.logged.filter((line) => line.message.startsWith('An answer could not be shown'));
  expect(lost).toHaveLength(1);
  expect(lost[0]).toMatchObject({ level: 'warn', fields: { conversation: world.channel('operations').id } });
  expect(JSON.stringify(harness.logged)).not.toMatch(/Jan has|\/response\//);
});

test('an answer whose blocks Slack refuses is said as text', async () => {
  const { world } = harness;
  world.fault({ method: 'response_url', times: 1, fault: status(400) });
  world.fault({ method: 'chat.postEphemeral', times: 1, fault: refused('msg_blocks_too_long') });
  await pressed();
  await world.until(() => world.people.jan.ephemerals().length === 1);
  expect(world.people.jan.ephemerals()[0]).toMatchObject({ text: 'Jan has &lt;it&gt;.', blocks: [] });
  expect(harness.logged.at(-1)).toMatchObject({ level: 'error' });
});
