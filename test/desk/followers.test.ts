import { expect, test } from 'vitest';
import { compose } from '../../src/desk/compose.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

const procedure = builtInProcedure((text) => `test-${text.length}`);

/** What somebody who follows the service would be sent of a new incident, once `then` has happened. */
async function sentOnce(then: 'nothing' | 'left' | 'outside' | 'unfollowed') {
  const { parts, left, guests } = await deskInMemory(procedure, ['jan']);
  await types(parts, 'ola', 'follow it');
  await types(parts, 'jan', 'new Nothing can be paid');
  if (then === 'left') left.add('ola');
  if (then === 'outside') guests.add('ola');
  if (then === 'unfollowed') await types(parts, 'ola', 'unfollow it');
  const filed = await parts.store.incident({ number: 1 });
  const told = await parts.ledger.told(filed?.incident.id ?? '');
  const post = told.find(({ notice }) => notice.audience === 'follower');
  if (!post) throw new Error('Nothing was queued for whoever follows it');
  return compose(parts, post);
}

test('whoever still follows it and may is sent it', async () => {
  expect(await sentOnce('nothing')).toMatchObject({ card: { summary: expect.stringContaining('INC-1') } });
});

test.each(['left', 'outside', 'unfollowed'] as const)('whoever %s before it was sent is not sent it', async (then) => {
  expect(await sentOnce(then)).toBe('nothing');
});

test('from outside, where clients were told, it is for those alone who may read of the service', async () => {
  const { parts, guests } = await deskInMemory(procedure, ['jan']);
  guests.add('greta');
  const where = { platform: 'alpha', id: 'direct-greta' };
  await parts.store.follow(
    'alpha:greta',
    { kind: 'service', service: 'other' },
    { where, isStaff: false },
    parts.now(),
  );
  await types(parts, 'jan', 'new Nothing can be paid');
  const filed = await parts.store.incident({ number: 1 });
  const incident = filed?.incident.id ?? '';
  const seqs = (await parts.store.timeline(incident)).map(({ seq }) => seq);
  const post = (await parts.ledger.told(incident)).find(({ notice }) => notice.audience === 'follower');
  if (!post || !filed) throw new Error('Nothing was queued for whoever follows it');
  const restored = { type: 'restored', how: 'fix', text: null, forClients: null, timing: null } as const;
  const told = [{ seq: seqs.length + 1, at: parts.now(), by: 'alpha:jan', event: restored }];
  const clientsTold = { ...filed, incident: { ...filed.incident, clientsTold: true } };
  const asked = (services: typeof procedure.services) => {
    const store = { ...parts.store, incident: async () => clientsTold, timeline: async () => told };
    const notice = { ...post.notice, about: { type: 'entries', seqs: [seqs.length + 1], to: 'alpha:greta' } as const };
    return compose({ ...parts, store, procedure: { ...procedure, services } }, { ...post, notice });
  };
  expect(await asked(procedure.services)).toBe('nothing');
  const open = procedure.services.map((one) => ({ ...one, public: { name: one.name, description: null } }));
  expect(await asked(open)).toMatchObject({ card: { summary: expect.stringContaining('restored') } });
});
