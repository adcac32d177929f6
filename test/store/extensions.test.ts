import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { sessionOn } from '../../src/store/pglite.ts';
import { whyNot } from '../../src/store/why-not.ts';

it('a database whose server lacks an extension says which package to install', async () => {
  const bare = await PGlite.create();
  const fault = await migrate(sessionOn(bare)).catch((error: unknown) => error);
  await bare.close();
  expect(whyNot(new URL('postgresql://desk@db.example:5432/incidents'), fault).message).toBe(
    'The PostgreSQL at db.example:5432 lacks the extension pg_trgm: install its contrib package beside it.',
  );
});
