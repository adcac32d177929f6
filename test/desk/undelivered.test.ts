import { expect, test } from 'vitest';
import { compose } from '../../src/desk/compose.ts';
import { tellUndelivered } from '../../src/desk/undelivered.ts';
import { THE_DESK } from '../../src/notice/matter.ts';
import { matterNotice } from '../../src/notice/notices.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

/** Where it is told that the card in operations, the only place that there is, was refused. */
async function toldOf(
  reported: 'in the open' | 'directly',
  then: readonly string[] = [],
  agreed: (builtIn: Procedure) => Procedure = (builtIn) => builtIn,
): Promise<readonly string[]> {
  const { parts } = await deskInMemory(agreed(builtInProcedure((text) => `test-${text.length}`)), ['jan']);
  await types(parts, 'ola', 'new Nothing can be paid', reported === 'directly' ? 'direct' : 'general');
  for (const said of then) await types(parts, 'jan', said);
  const filed = await parts.store.incident({ number: 1 });
  const rows = () => parts.ledger.told(filed?.incident.id ?? '');
  const card = (await rows()).find(
    ({ notice: { kind, conversation } }) => kind === 'card' && conversation.id === 'ops',
  );
  if (!card) throw new Error('There is no card');
  await tellUndelivered(parts, card, 'failed', 'channel_not_found');
  const told = (await rows()).filter(({ notice }) => notice.about.type === 'undelivered');
  return told.map(({ notice }) => notice.conversation.id);
}

test('what could not be told anywhere else is told whoever has it, else whoever of the staff reported it', async () => {
  expect(await toldOf('in the open')).toEqual(['direct-ola']);
  expect(await toldOf('directly', ['take INC-1'])).toEqual(['direct-jan']);
});

test('of a client’s report that nobody has, its manager hears, or else the owner of its service', async () => {
  const named = (manager: string | null) => (builtIn: Procedure) => ({
    ...builtIn,
    services: builtIn.services.map((one) => ({ ...one, manager, owner: 'alpha:olga' })),
  });
  expect(await toldOf('directly', [], named('alpha:marta'))).toEqual(['direct-marta']);
  expect(await toldOf('directly', [], named(null))).toEqual(['direct-olga']);
});

test('a client who reported it is not told that responders could not be', async () => {
  expect(await toldOf('directly')).toEqual([]);
});

test('that something was not delivered is not told where others read once the incident is private', async () => {
  const { parts } = await deskInMemory(
    builtInProcedure((text) => `test-${text.length}`),
    ['jan'],
  );
  await types(parts, 'jan', 'new Nothing can be paid');
  await types(parts, 'jan', 'take INC-1');
  const filed = await parts.store.incident({ number: 1 });
  const rows = async () => parts.ledger.told(filed?.incident.id ?? '');
  const [card] = await rows();
  if (!card) throw new Error('There is no card');
  const elsewhere = { ...card, notice: { ...card.notice, conversation: { platform: 'alpha', id: 'direct-jan' } } };
  await tellUndelivered(parts, elsewhere, 'failed', 'channel_not_found');
  await types(parts, 'jan', 'private INC-1');
  const told = (await rows()).find(({ notice }) => notice.about.type === 'undelivered');
  expect(told?.notice.conversation.id).toBe('ops');
  expect(told && (await compose(parts, told))).toBe('nothing');
  const sent = told && (await compose(parts, { ...told, message: 'alpha-1' }));
  expect(sent).toMatchObject({ card: { summary: 'INC-1 is private now: nothing more is shown here.' } });
});

test('nobody has to do anything about it that whoever only follows an incident can’t be written to', async () => {
  const { parts } = await deskInMemory(
    builtInProcedure((text) => `test-${text.length}`),
    ['jan'],
  );
  await types(parts, 'ola', 'follow it');
  await types(parts, 'jan', 'new Nothing can be paid');
  const filed = await parts.store.incident({ number: 1 });
  const rows = async () => parts.ledger.told(filed?.incident.id ?? '');
  const follower = (await rows()).find(({ notice }) => notice.audience === 'follower');
  if (!follower) throw new Error('Nothing was queued for whoever follows it');
  await tellUndelivered(parts, follower, 'failed', 'cannot_dm');
  const told = [{ incident: filed?.incident.id ?? '', seqs: [1] }];
  const missed = matterNotice({ type: 'missed', reader: 'alpha:ola', parts: told }, 'last', {
    platform: 'alpha',
    id: 'direct-ola',
  });
  await tellUndelivered(parts, { ...follower, notice: missed }, 'failed', 'cannot_dm');
  const ofTheDesk = await parts.ledger.told(THE_DESK);
  expect([...(await rows()), ...ofTheDesk].filter(({ notice }) => notice.about.type === 'undelivered')).toEqual([]);
});
