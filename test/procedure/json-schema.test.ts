import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { BUILT_IN_TEXT } from '../../src/procedure/built-in-text.ts';
import { procedureJsonSchema } from '../../src/procedure/schema.ts';

const FILE = new URL('../../src/procedure/procedure.schema.json', import.meta.url);

// After a change of the schema, write the file anew with what this test shows, or from the project's folder:
// node -e "import('./src/procedure/schema.ts').then(m => console.log(JSON.stringify(m.procedureJsonSchema())))"
test('the JSON Schema that editors point at says what the reader says', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(procedureJsonSchema());
});

const byJsonSchema = z.fromJSONSchema(procedureJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const judge = (text: string) => byJsonSchema.safeParse(parse(text)).success;

test('an editor accepts the built-in procedure and a small one', () => {
  expect(judge(BUILT_IN_TEXT)).toBe(true);
  expect(judge('services: [{ key: a, name: A }]')).toBe(true);
});

test.each([
  'services: []',
  'services: [{ key: a, name: A, naem: A }]',
  'services: [{ key: a, name: { en: A } }]',
  'services: [{ key: a, name: A }]\npriorities: { P1: { respond: 15 } }',
  'services: [{ key: a, name: A }]\npriorities: { P1: { respond: 15 fortnights } }',
  'services: [{ key: a, name: A }]\nescalation: { path: [{ to: boss, wait: 1 h }], lastResort: { to: owner, wait: 1 h } }',
])('an editor marks %j', (text) => {
  expect(judge(text)).toBe(false);
});
