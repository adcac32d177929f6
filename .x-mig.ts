import { PGlite } from '@electric-sql/pglite';
import { sessionOn } from './src/store/pglite.ts';
import { createSchemaEngine } from './src/store/schema-engine.ts';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
const p = await PGlite.create();
const e = await createSchemaEngine(sessionOn(p));
mkdirSync('prisma/migrations/20260701000000_first', { recursive: true });
writeFileSync('prisma/migrations/20260701000000_first/migration.sql', await e.difference(readFileSync('prisma/schema.prisma', 'utf8')));
process.exit(0);
