import { expect, it } from 'vitest';
import type { Parts } from '../../src/desk/parts.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

const procedure = builtInProcedure((text) => `made-of-${text.length}`);

/** The same desk, begun anew with settings that name a conversation for clients. */
function withClients(parts: Parts): Parts {
  const platforms = [...parts.platforms].map(
    ([name, platform]) => [name, { ...platform, places: { operations: 'ops', staff: null, clients: 'news' } }] as const,
  );
  return { ...parts, platforms: new Map(platforms) };
}

it('clients whose conversation is named later can be told of what was open before', async () => {
  const { parts } = await deskInMemory(procedure, ['jan']);
  await types(parts, 'jan', 'new Cards are refused');
  expect(await types(parts, 'jan', 'update INC-1')).not.toMatch(/"name":"audience"/);
  expect(await types(parts, 'jan', 'workaround INC-1')).not.toMatch(/"name":"audience"/);
  const later = withClients(parts);
  expect(await types(later, 'jan', 'update INC-1')).toMatch(/"name":"audience"/);
  expect(await types(later, 'jan', 'workaround INC-1')).toMatch(/"name":"audience"/);
});

it('a drill reaches no clients, whatever is named', async () => {
  const { parts } = await deskInMemory(procedure, ['jan']);
  const named = withClients(parts);
  await types(named, 'jan', 'new --drill Cards are refused');
  expect(await types(named, 'jan', 'update INC-1')).not.toMatch(/"name":"audience"/);
});
