/**
 * What the desk can't do without, and nothing of the desk: its libraries are loaded, its database is opened and asked
 * once. Says `ready`, and stays.
 */
import '@slack/bolt';
import 'node-cron';
import 'yaml';
import 'zod';
import { createServer } from 'node:http';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { pino } from 'pino';
import { PrismaClient } from '../../../src/store/generated/client.ts';

const [place = ''] = process.argv.slice(2);
const adapter = place.startsWith('postgresql:')
  ? new PrismaPg({ connectionString: place })
  : new PrismaPGlite(await PGlite.create(place));
await new PrismaClient({ adapter }).$queryRaw`select 1`;
pino(pino.destination(2));
createServer().listen(0, '127.0.0.1', () => void process.stdout.write('ready\n'));
