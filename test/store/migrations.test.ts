import { readFileSync } from 'node:fs';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { CannotStart } from '../../src/desk/faults.ts';
import { migrate, ownMigrations, type Session } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { sessionOn } from '../../src/store/pglite.ts';
import { openSession } from '../../src/store/postgres.ts';
import { createSchemaEngine } from '../../src/store/schema-engine.ts';
import { whyNot } from '../../src/store/why-not.ts';
import { emptyPglite, emptyPostgres, postgres, waiting } from '../support/database.ts';

const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8');
const own = ownMigrations();

type Sessions = (work: (session: Session) => Promise<void>) => Promise<void>;

const onPglite: Sessions = async (work) => work(sessionOn(await emptyPglite()));

const onPostgres: Sessions = async (work) => {
  const { session, end } = await openSession(await emptyPostgres());
  try {
    await work(session);
  } finally {
    await end();
  }
};

const applied = (session: Session) =>
  session.rows('select migration_name as name, finished_at, checksum from _prisma_migrations order by started_at');

describe.each([
  ['PGlite', onPglite],
  ['PostgreSQL', onPostgres],
])('an empty %s', (_, on) => {
  it('is migrated once', async () => {
    await on(async (session) => {
      await migrate(session);
      const after = await applied(session);
      expect(after).toHaveLength(own.length);
      await migrate(session);
      expect(await applied(session)).toEqual(after);
    });
  });

  it('has a timeline that is only added to', async () => {
    await on(async (session) => {
      await migrate(session);
      for (const wrong of ["update entry set by = 'x'", 'delete from entry', 'truncate entry']) {
        await expect(session.exec(wrong)).rejects.toThrow('the timeline is only added to');
      }
    });
  });

  it('is left as it was by a migration that fails, and is migrated once that is mended', async () => {
    await on(async (session) => {
      const bad = { name: '29990101000000_bad', sql: 'create table half (a int);\nselect no_such_column;' };
      await expect(migrate(session, [...own, bad])).rejects.toThrow('no_such_column');
      expect(await session.rows("select to_regclass('incident') as a, to_regclass('half') as b")).toEqual([
        { a: null, b: null },
      ]);
      await migrate(session);
      const good = { ...bad, sql: 'create table half (a int);' };
      await migrate(session, [...own, good]);
      expect(await applied(session)).toHaveLength(own.length + 1);
      expect(await session.rows('select * from half')).toEqual([]);
    });
  });

  it('may have functions and semicolons in its migrations', async () => {
    await on(async (session) => {
      const sql = `create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;
        comment on function twice(int) is 'a; b';`;
      await migrate(session, [...own, { name: '29990101000000_functions', sql }]);
      expect(await session.rows('select twice(21) as answer')).toEqual([{ answer: 42 }]);
    });
  });

  it('that is newer than the program is left alone', async () => {
    await on(async (session) => {
      await migrate(session, [...own, { name: '29990101000000_to_come', sql: 'select 1;' }]);
      await expect(migrate(session)).rejects.toThrow(
        new CannotStart(
          'The database is newer than this program: it has the migration "29990101000000_to_come", which this version doesn\'t know. Start the newer version.',
        ),
      );
    });
  });

  it('that is half migrated is left alone', async () => {
    await on(async (session) => {
      await migrate(session);
      const last = own.at(-1)?.name;
      await session.exec(`update _prisma_migrations set finished_at = null where migration_name = '${last}'`);
      await expect(migrate(session)).rejects.toThrow(CannotStart);
      await expect(migrate(session)).rejects.toThrow(`half migrated: "${last}" began and never ended`);
    });
  });
});

describe('a migrated database', () => {
  it('is what the Prisma schema says', async () => {
    await onPglite(async (session) => {
      await migrate(session);
      const engine = await createSchemaEngine(session);
      expect((await engine.difference(schema)).trim()).toBe('-- This is an empty migration.');
      // What shows that the comparison compares.
      expect(await engine.difference(schema.replace('value String', 'value Int'))).toContain('"value" INTEGER');
    });
  });

  it('is the same on PGlite and PostgreSQL', async () => {
    const found: unknown[] = [];
    for (const on of [onPglite, onPostgres]) {
      await on(async (session) => {
        await migrate(session);
        const columns = await session.rows(
          `select table_name, column_name, data_type, is_nullable, column_default, datetime_precision
           from information_schema.columns where table_schema = 'public' order by 1, 2`,
        );
        expect(columns.length).toBeGreaterThan(80);
        const indexes = "select indexdef from pg_indexes where schemaname = 'public' order by 1";
        const triggers = 'select tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 1';
        found.push({ columns, indexes: await session.rows(indexes), triggers: await session.rows(triggers) });
      });
    }
    expect(found[0]).toEqual(found[1]);
  });
});

describe('a PostgreSQL', () => {
  const opening = async (databaseUrl: string): Promise<string> => {
    const fault = await openStore({ databaseUrl }).then(
      () => new Error('it opened'),
      (error: unknown) => error,
    );
    if (!(fault instanceof CannotStart)) throw fault;
    const { password } = new URL((await postgres()).url('x'));
    expect(fault.message).not.toContain(password);
    expect(fault.message).not.toContain('hunter2');
    expect(fault.message).not.toContain('\n');
    return fault.message;
  };
  const changed = async (change: (url: URL) => void): Promise<string> => {
    const url = new URL((await postgres()).url('postgres'));
    change(url);
    return url.href;
  };

  it('is migrated once when several replicas start together', async () => {
    const databaseUrl = await emptyPostgres();
    const replicas = await Promise.all([1, 2, 3, 4].map(() => openStore({ databaseUrl })));
    for (const { store } of replicas) {
      expect(await store.ping()).toBe(true);
      await store.close();
    }
    const { session, end } = await openSession(databaseUrl);
    expect(await applied(session)).toHaveLength(own.length);
    await end();
  });

  it('that a newer replica migrates at this moment is left alone afterwards', async () => {
    const databaseUrl = await emptyPostgres();
    const [newer, older, outside] = await Promise.all([1, 2, 3].map(() => openSession(databaseUrl)));
    const slow = { name: '29990101000000_slow', sql: 'select pg_advisory_xact_lock(42);' };
    await outside!.session.exec('select pg_advisory_lock(42)');
    const first = migrate(newer!.session, [...own, slow]);
    await waiting(databaseUrl, 1);
    const second = migrate(older!.session).catch((error: unknown) => error);
    await waiting(databaseUrl, 2);
    await outside!.session.exec('select pg_advisory_unlock(42)');
    await first;
    expect(await second).toMatchObject({ message: expect.stringMatching(/^The database is newer than this program/) });
    for (const { end } of [newer!, older!, outside!]) await end();
  });

  it('whose own words hold the password is quoted without it', () => {
    const fault = whyNot(
      new URL('postgresql://ada:hunter%2D2@here/x'),
      new Error('no entry for ada with hunter-2\nmore'),
    );
    expect(fault.message).toBe("The database at here:5432 can't be opened: no entry for ada with ***.");
  });

  it('out of reach says where it was looked for', async () => {
    const address = await changed((url) => {
      url.port = '1';
    });
    expect(await opening(address)).toBe(
      'The database at 127.0.0.1:1 is out of reach (ECONNREFUSED): check DATABASE_URL, and that PostgreSQL runs there.',
    );
    const nowhere = await changed((url) => {
      url.hostname = 'nowhere.invalid';
    });
    expect(await opening(nowhere)).toMatch(
      /^The database at nowhere\.invalid:\d+ is out of reach \((ENOTFOUND|EAI_AGAIN)\)/,
    );
  });

  it('that refuses the password says so, without the password', async () => {
    const address = await changed((url) => {
      url.password = 'hunter2';
    });
    expect(await opening(address)).toMatch(
      /^The database at 127\.0\.0\.1:\d+ refused the password of "postgres": check DATABASE_URL\.$/,
    );
  });

  it('without that database says which one is missing', async () => {
    const address = await changed((url) => {
      url.pathname = '/no%20such';
    });
    expect(await opening(address)).toMatch(
      /^There is no database "no such" at 127\.0\.0\.1:\d+: create it, or correct DATABASE_URL\.$/,
    );
  });

  it('where the user may make no tables says what is missing', async () => {
    const databaseUrl = await emptyPostgres();
    const { admin } = await postgres();
    await admin.query("create role visitor login password 'hunter2'");
    const address = new URL(databaseUrl);
    address.username = 'visitor';
    address.password = 'hunter2';
    expect(await opening(address.href)).toMatch(/^"visitor" may not make tables in the database "test_/);
  });

  it('that holds something else already is left alone', async () => {
    const databaseUrl = await emptyPostgres();
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query('create table somebody_elses (a int)');
    expect(await opening(databaseUrl)).toMatch(
      /^The database "test_\w+" at 127\.0\.0\.1:\d+ holds something else already: name an empty one/,
    );
    const { rows } = await client.query("select count(*)::int as tables from pg_tables where schemaname = 'public'");
    expect(rows).toEqual([{ tables: 1 }]);
    await client.end();
  });

  it('named by no address at all says how one looks', async () => {
    const fault = await openStore({ databaseUrl: 'postgres:hunter2@here' }).catch((error: unknown) => error);
    const sentence = 'DATABASE_URL is not an address such as postgresql://user:password@host:5432/incidents.';
    expect(fault).toEqual(new CannotStart(sentence));
    expect(fault).not.toHaveProperty('cause');
  });
});
