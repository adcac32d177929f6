import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

function cruise(folder: string, ...what: string[]): Cruise {
  const bin = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [bin, '--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json', ...what];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.stdout === '') throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

/** What stands in each planted file, and by which rule it is to be refused. */
const refused: readonly (readonly [file: string, text: string, rule: string])[] = [
  ...(
    [
      // Inner rooms never look outwards, however the import is written.
      ['src/incident/a.ts', "import { x } from '../card/ok.ts';"],
      ['src/incident/b.ts', "import type { X } from '../desk/ok.ts';"],
      ['src/incident/c.ts', "export * from '../store/ok.ts';"],
      ['src/incident/d.ts', "export const late = async () => await import('../desk/ok.ts');"],
      ['src/incident/deep/e.ts', "import { x } from '../../language/ok.ts';"],
      ['src/procedure/a.ts', "import { x } from '../notice/ok.ts';"],
      ['src/card/a.ts', "import { x } from '../desk/ok.ts';"],
      ['src/language/a.ts', "import { x } from '../clock/ok.ts';"],
      ['src/notice/a.ts', "import type { X } from '../delivery/ok.ts';"],
      ['src/desk/a.ts', "import { x } from '../store/ok.ts';"],
      ['src/desk/b.ts', "import { x } from '../../adapters/web/ok.ts';"],
      ['src/desk/c.ts', "import { x } from '../config.ts';"],
      ['src/public.ts', "import { x } from './desk/ok.ts';"],
      ['src/start.ts', "import { x } from '../adapters/web/ok.ts';"],
      ['src/clock/a.ts', "import { x } from '../main.ts';"],
      // Neighbours that meet in the desk's ports.
      ['src/store/a.ts', "import { x } from '../delivery/ok.ts';"],
      ['src/delivery/a.ts', "import { x } from '../store/ok.ts';"],
      ['src/clock/b.ts', "import { x } from '../store/ok.ts';"],
      // Only main.ts knows the adapters.
      ['src/delivery/b.ts', "import { x } from '../../adapters/slack/ok.ts';"],
      // The core and the words have no package and no Node, but for the procedure's two.
      ['src/incident/f.ts', "import { z } from 'zod';"],
      ['src/incident/g.ts', "import { randomUUID } from 'node:crypto';"],
      ['src/procedure/b.ts', "import { readFileSync } from 'fs';"],
      ['src/procedure/c.ts', "import pino from 'pino';"],
      ['src/card/b.ts', "import { z } from 'zod';"],
      ['src/language/b.ts', "import { join } from 'node:path';"],
      ['src/notice/b.ts', "import { parse } from 'yaml';"],
      ['src/desk/d.ts', "import type { PrismaClient } from '@prisma/client';"],
      ['src/desk/e.ts', "import { App } from '@slack/bolt';"],
      ['src/delivery/c.ts', "import { WebClient } from '@slack/web-api';"],
      ['src/clock/c.ts', "import { Client } from 'pg';"],
    ] as const
  ).map(([file, text]) => {
    const room = file.replace(/^(src\/[a-z]+\/).*$/, '$1');
    return [file, text, `${room} imports only what its line allows`] as const;
  }),
  ['adapters/web/a.ts', "import { x } from '../slack/ok.ts';", 'an adapter imports only the port and what is shown'],
  [
    'adapters/web/b.ts',
    "import { x } from '../../src/store/ok.ts';",
    'an adapter imports only the port and what is shown',
  ],
  [
    'adapters/web/c.ts',
    "import { x } from '../../src/delivery/ok.ts';",
    'an adapter imports only the port and what is shown',
  ],
  [
    'adapters/web/d.ts',
    "import type { X } from '../../src/clock/ok.ts';",
    'an adapter imports only the port and what is shown',
  ],
  [
    'adapters/web/deep/e.ts',
    "import { x } from '../../../src/main.ts';",
    'an adapter imports only the port and what is shown',
  ],
  ['adapters/web/f.ts', "import { WebClient } from '@slack/web-api';", '@slack/ only in adapters/slack/'],
  ['adapters/slack/a.ts', "import { Client } from 'discord.js';", 'discord.js only in adapters/discord/'],
  ['adapters/slack/b.ts', "import type { PrismaClient } from '@prisma/client';", '@prisma/ only in src/store/'],
  ['adapters/slack/c.ts', "import { Pool } from 'pg';", 'pg only in src/store/'],
  [
    'adapters/slack/d.ts',
    "import { uuid_ossp } from '@electric-sql/pglite/contrib/uuid_ossp';",
    '@electric-sql/ only in src/store/',
  ],
  ['adapters/slack/e.ts', "import cron from 'node-cron';", 'node-cron only in src/clock/'],
  ['adapters/slack/f.ts', "import { x } from '../../test/support/ok.ts';", 'nothing imports tests'],
  ['src/main.ts', "import { x } from '../test/support/ok.ts';", 'nothing imports tests'],
  ['src/attic/a.ts', "import { x } from '../incident/ok.ts';", 'a new room needs its line'],
  ['src/desk/circle/a.ts', "import type { B } from './b.ts';", 'no circles'],
  ['test/support/circle/a.ts', "import { b } from './b.ts';", 'no circles'],
];

/** One file in each room that does all it may; the planted ones import these. */
const fine: Readonly<Record<string, string>> = {
  'src/incident/ok.ts': "import type { P } from '../procedure/other.ts';",
  'src/procedure/other.ts': '',
  'src/procedure/ok.ts':
    "import { z } from 'zod'; import { parse } from 'yaml'; import { x } from '../incident/ok.ts';",
  'src/card/ok.ts': "import { x } from '../incident/ok.ts'; import { y } from '../language/other.ts';",
  'src/language/other.ts': '',
  'src/language/ok.ts': "import { x } from '../card/ok.ts';",
  'src/notice/ok.ts': "import { x } from '../card/ok.ts'; import type { P } from '../platform.ts';",
  'src/platform.ts': "import type { Server } from 'node:http'; import type { C } from './card/ok.ts';",
  'src/desk/ok.ts': "import { x } from '../notice/ok.ts'; import { randomUUID } from 'node:crypto';",
  'src/config.ts': "import { z } from 'zod';",
  'src/store/ok.ts':
    "import { Pool } from 'pg'; import { PGlite } from '@electric-sql/pglite'; import { PrismaPg } from '@prisma/adapter-pg'; import { x } from '../desk/ok.ts'; import { c } from '../config.ts';",
  'src/delivery/ok.ts': "import { x } from '../desk/ok.ts'; import type { P } from '../platform.ts';",
  'src/clock/ok.ts': "import cron from 'node-cron'; import { x } from '../desk/ok.ts';",
  'adapters/slack/ok.ts': "import { App } from '@slack/bolt'; import type { P } from '../../src/platform.ts';",
  'adapters/web/ok.ts':
    "import { createServer } from 'node:http'; import { x } from '../../src/card/ok.ts'; import { z } from 'zod';",
  'test/support/ok.ts': "import { x } from '../../src/store/ok.ts';",
};

/** The other halves of the circles; a circle is reported once. */
const closing: Readonly<Record<string, string>> = {
  'src/desk/circle/b.ts': "import { a } from './a.ts';",
  'test/support/circle/b.ts': "import { a } from './a.ts';",
};

describe('a planted import in the wrong direction', () => {
  const folder = mkdtempSync(join(tmpdir(), 'directions-'));
  let found: Cruise['summary']['violations'];

  beforeAll(() => {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const planted = refused.map(([file, text]) => [file, text] as const);
    for (const [file, text] of [...Object.entries(fine), ...Object.entries(closing), ...planted]) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    found = cruise(folder, 'src', 'adapters', 'test').summary.violations;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(refused)('%s: %s', (file, _, rule) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  test.each(Object.keys(fine))('%s does what it may', (file) => {
    expect(found.filter(({ from }) => from === file)).toEqual([]);
  });
});

test('the check reads every file of src and adapters', () => {
  const read = cruise('.', 'src', 'adapters', 'test').modules.map(({ source }) => source);
  const files = globSync(['src/**/*.ts', 'adapters/**/*.ts'], { exclude: ['src/store/generated/**'] });
  expect(files.length).toBeGreaterThan(0);
  expect(read).toEqual(expect.arrayContaining(files));
});
