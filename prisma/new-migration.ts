/**
 * Writes the migration that leads from the migrations there are to schema.prisma, offline:
 *
 *   npm run migration -- withdrawn-texts
 *
 * What the schema language can't say, such as an index on a part of the rows, is added to the file by hand.
 * A migration that was ever released is not changed any more.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { extensions } from '../src/store/engine.ts';
import { migrate } from '../src/store/migrate.ts';
import { sessionOn } from '../src/store/pglite.ts';
import { createSchemaEngine } from '../src/store/schema-engine.ts';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  process.stderr.write('Name the migration in small letters: npm run migration -- withdrawn-texts\n');
  process.exit(1);
}

const pglite = await PGlite.create({ extensions });
const session = sessionOn(pglite);
await migrate(session);
const engine = await createSchemaEngine(session);
const sql = await engine.difference(readFileSync(new URL('schema.prisma', import.meta.url), 'utf8'));
await pglite.close();

if (sql.startsWith('-- This is an empty migration')) {
  process.stdout.write('The migrations lead to schema.prisma already.\n');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = new URL(`migrations/${stamp}_${name.replaceAll('-', '_')}/`, import.meta.url);
  mkdirSync(folder);
  writeFileSync(new URL('migration.sql', folder), sql);
  process.stdout.write(`${new URL('migration.sql', folder).pathname}\n`);
}
