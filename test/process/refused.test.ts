import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate, ownMigrations } from '../../src/store/migrate.ts';
import { openSession } from '../../src/store/postgres.ts';
import { emptyPostgres, postgres, temporaryFolder } from '../support/database.ts';
import { startDeskProcess } from '../support/desk-process.ts';

/** Starts a desk that can't start; gives what it said, once it ended with 1 and without a trace of the program in it. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const { code, stdout, stderr } = await startDeskProcess(env).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at |\.ts:\d|node:internal|Error:/m);
  expect(stderr).toMatch(/[^\n]\n$/);
  return stderr.trimEnd();
}

/** The same, in one sentence on one line. */
async function sentence(env: Readonly<Record<string, string>>): Promise<string> {
  const said = await refusal(env);
  expect(said).not.toContain('\n');
  return said;
}

describe('A desk does not start', () => {
  it('with settings that are wrong: all of them are named, and no value, least of all a secret', async () => {
    const said = await refusal({
      DATABASE_URL: 'mysql://desk:hunter2@db',
      PORT: 'hunter2',
      PUBLIC_PORT: '70000',
      LOG_LEVEL: 'hunter2',
      WORKSPACE: 'hunter2',
      SLACK_BOT_TOKEN: 'xoxp-hunter2',
      SLACK_APP_TOKEN: 'hunter2',
      SLACK_API_URL: 'http://hunter2.example/api/',
      SLACK_OPERATIONS_CHANNEL: '#hunter2',
    });
    expect(said).not.toMatch(/hunter2|70000|xoxp/);
    expect(said.split('\n')[0]).toBe("The settings can't be used:");
    for (const name of [
      'DATABASE_URL must begin with postgresql://',
      'PORT must be a number from 0 to 65535',
      'PUBLIC_PORT must be a number from 0 to 65535',
      'LOG_LEVEL must be one of',
      'WORKSPACE must be on, off or auto',
      'SLACK_BOT_TOKEN must begin with xoxb-',
      'SLACK_APP_TOKEN must begin with xapp-',
      'SLACK_API_URL must be an https address',
      'SLACK_OPERATIONS_CHANNEL must be the channel’s id',
    ]) {
      expect(said).toContain(`\n  ${name}`);
    }
    expect(said.split('\n')).toHaveLength(10);
  });

  it('with a procedure that is wrong: every fault is named with its path and line', async () => {
    const file = join(temporaryFolder(), 'procedure.yaml');
    writeFileSync(
      file,
      [
        'language: fr',
        'services:',
        '  - key: cards',
        '    name: Cards',
        '    group: nobody',
        '  - key: cards',
        '    name: Cards again',
        'surprise: yes',
        '',
      ].join('\n'),
    );
    const said = await refusal({ PROCEDURE_FILE: file });
    const [head, ...faults] = said.split('\n');
    expect(head).toBe("The procedure can't be used:");
    expect(faults).toEqual([
      expect.stringMatching(new RegExp(`^${file}:1:\\d+ language: .*"fr"`)),
      expect.stringMatching(new RegExp(`^${file}:5:\\d+ services\\[0\\]\\.group: .*nobody`)),
      expect.stringMatching(new RegExp(`^${file}:6:\\d+ services\\[1\\]\\.key: .*cards`)),
      expect.stringMatching(new RegExp(`^${file}:8:\\d+ surprise: `)),
    ]);
  });

  it('with a procedure’s file that is not there', async () => {
    const file = join(temporaryFolder(), 'none.yaml');
    expect(await sentence({ PROCEDURE_FILE: file })).toBe(`PROCEDURE_FILE names ${file}, which can't be read.`);
  });

  it('where its data folder can not be', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await sentence({ DATA_DIR: file })).toMatch(/^The data folder \S+ can't be used: a file has its name\./);
  });
});

describe('On PostgreSQL a desk does not start', () => {
  it('where the database is out of reach, refuses the password, or is missing', async () => {
    const { url } = await postgres();
    const { host, password } = new URL(url('x'));
    const with_ = (change: (address: URL) => void) => {
      const address = new URL(url('none'));
      change(address);
      return sentence({ DATABASE_URL: address.href });
    };
    const said = await Promise.all([
      with_((address) => {
        address.port = '1';
      }),
      with_((address) => {
        address.password = 'hunter2';
      }),
      with_(() => undefined),
    ]);
    expect(said).toEqual([
      'The database at 127.0.0.1:1 is out of reach (ECONNREFUSED): check DATABASE_URL, and that PostgreSQL runs there.',
      `The database at ${host} refused the password of "postgres": check DATABASE_URL.`,
      `There is no database "none" at ${host}: create it, or correct DATABASE_URL.`,
    ]);
    expect(said.join()).not.toMatch(new RegExp(`hunter2|${password}`));
  });

  it('on a database that is newer, or half migrated', async () => {
    const databaseUrl = await emptyPostgres();
    const { session, end } = await openSession(databaseUrl);
    await migrate(session, [...ownMigrations(), { name: '29990101000000_to_come', sql: 'select 1;' }]);
    expect(await sentence({ DATABASE_URL: databaseUrl })).toMatch(
      /^The database is newer than this program: .*"29990101000000_to_come".*Start the newer version\.$/,
    );
    await session.exec("delete from _prisma_migrations where migration_name like '2999%'");
    await session.exec('update _prisma_migrations set finished_at = null');
    await end();
    expect(await sentence({ DATABASE_URL: databaseUrl })).toMatch(/half migrated: ".*" began and never ended/);
  });

  it('where another program has one of its ports', async () => {
    const databaseUrl = await emptyPostgres();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    expect(await sentence({ DATABASE_URL: databaseUrl, PORT: String(port) })).toBe(
      `The workspace can't listen on port ${port}. Is it taken? Set PORT to another.`,
    );
    expect(await sentence({ DATABASE_URL: databaseUrl, PUBLIC_PORT: String(port) })).toBe(
      `The public listener can't use 127.0.0.1:${port}: another program listens at that address`,
    );
    taken.close();
  });
});
