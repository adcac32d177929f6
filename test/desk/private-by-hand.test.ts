import { expect, it } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

const built = builtInProcedure((text) => `test-${text.length}`);

async function hidden(procedure: Procedure) {
  const desk = await deskInMemory(procedure, ['jan']);
  await types(desk.parts, 'jan', 'new Cards are refused');
  await types(desk.parts, 'jan', 'take INC-1');
  const answer = await types(desk.parts, 'jan', 'private INC-1');
  const members = async () => (await desk.parts.store.incident({ number: 1 }))?.incident.members;
  return { ...desk, answer, members };
}

it('when nobody answers for what was made private, the owner and the manager are let in and called', async () => {
  const services = built.services.map((one) => ({ ...one, owner: 'alpha:olga', manager: 'alpha:maria' }));
  const { parts, answer, members } = await hidden({ ...built, services, path: [] });
  expect(answer).toBe('INC-1 is private now, only for jan. What was posted for others is taken out of their messages.');
  expect(await members()).toEqual(['alpha:jan']);
  await types(parts, 'jan', 'escalate INC-1', 'direct');
  expect(await members()).toEqual(['alpha:jan', 'alpha:olga', 'alpha:maria']);
  const id = (await parts.store.incident({ number: 1 }))?.incident.id ?? '';
  const timeline = await parts.store.timeline(id);
  const call = timeline.find(({ event }) => event.type === 'escalated');
  const told = (await parts.ledger.told(id)).filter(
    ({ notice: { about } }) => about.type === 'entries' && about.seqs.includes(call?.seq ?? 0),
  );
  expect(told.map(({ notice }) => notice.conversation.id).sort()).toEqual([
    'direct-jan',
    'direct-maria',
    'direct-olga',
  ]);
});

it('who makes something private hears at once when nobody else can be called, and what to do', async () => {
  const { answer } = await hidden(built);
  expect(answer).toContain('nobody else will be called');
  expect(answer).toContain('assign it to whoever else should see it');
});
