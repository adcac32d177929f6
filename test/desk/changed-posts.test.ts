import { expect, it } from 'vitest';
import { changedPosts } from '../../src/desk/changed-posts.ts';
import type { Delivery } from '../../src/desk/ledger.ts';
import type { Parts } from '../../src/desk/parts.ts';
import { raised } from '../incident/story.ts';
import { post } from '../support/changes.ts';

it('a withdrawal is for every post that is there or will be: also for one whose last edit failed', async () => {
  const { incident } = raised();
  const told = [
    ['1', 'sent', 'm1'],
    ['2', 'queued', null],
    ['3', 'failed', 'm3'],
    ['4', 'failed', null],
    ['5', 'superseded', null],
  ].map(([slot, state, message]) => ({
    notice: post(incident.id, slot ?? '', { about: { type: 'entries', seqs: [Number(slot)] } }),
    state,
    message,
  })) as unknown as readonly Delivery[];
  const parts = { ledger: { told: async () => told, tellingOf: async () => [] } } as unknown as Parts;
  const again = await changedPosts(parts, incident, [{ type: 'withdrawn', entry: 1, texts: [], reason: null }]);
  expect(again.map(({ slot }) => slot)).toEqual(['1', '2', '3']);
});

it('what becomes private is taken out of what was posted, and nobody is called again', async () => {
  const { incident } = raised();
  const pager = { platform: 'webhook', id: 'pager' };
  const told = [
    post(incident.id, '2'),
    post(incident.id, '2', { conversation: pager, about: { type: 'call', seq: 2 } }),
  ].map((notice) => ({ notice, state: 'sent', message: 'm' })) as unknown as readonly Delivery[];
  const parts = { ledger: { told: async () => told, tellingOf: async () => [] } } as unknown as Parts;
  const again = await changedPosts(parts, incident, [{ type: 'madePrivate', members: ['web:jan'] }]);
  expect(again.map(({ conversation }) => conversation.id)).toEqual([told[0]?.notice.conversation.id]);
});
