import { z } from 'zod';

/** Where the desk keeps what it knows: PostgreSQL at an address, or the embedded database in a folder. */
export type Database = { readonly databaseUrl: string } | { readonly dataDir: string };

/** The desk's own part of the environment; each platform brings its own beside it. */
export interface Config {
  readonly database: Database;
  readonly procedureFile: string | null;
  readonly publicHost: string;
  readonly publicPort: number;
  /** How monitoring shows who it is; with neither there is no way in for it. */
  readonly alerts: { readonly token: string | null; readonly secret: string | null };
  /** The status page: the folder of its files, the address that readers know, and whose services they are. */
  readonly status: { readonly folder: string; readonly url: string | null; readonly organisation: string | null };
  /** An address outside that is called while the desk works, so that somebody else tells when it doesn't; null for none. */
  readonly heartbeat: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whoever guesses it can call people at night. */
const LEAST_LETTERS = 16;

function unguessable(name: string) {
  return z
    .string()
    .optional()
    .refine((text) => !text || (text.length >= LEAST_LETTERS && !/\s/.test(text)), {
      error: `${name} must be at least ${LEAST_LETTERS} characters long, without spaces`,
    });
}

const environment = z.object({
  DATABASE_URL: z
    .string()
    .optional()
    .refine((url) => !url || /^postgres(ql)?:\/\//.test(url), 'DATABASE_URL must begin with postgresql://'),
  DATA_DIR: z.string().optional(),
  PROCEDURE_FILE: z.string().optional(),
  PUBLIC_HOST: z.string().optional(),
  PUBLIC_PORT: z
    .string()
    .optional()
    .transform((port) => Number(port || 3001))
    .refine(
      (port) => Number.isInteger(port) && port >= 0 && port < 65_536,
      'PUBLIC_PORT must be a number from 0 to 65535',
    ),
  ALERTS_TOKEN: unguessable('ALERTS_TOKEN'),
  ALERTS_SECRET: unguessable('ALERTS_SECRET'),
  STATUS_DIR: z.string().optional(),
  STATUS_URL: z
    .string()
    .optional()
    .refine(
      (url) => !url || (/^https?:\/\//.test(url) && URL.canParse(url)),
      'STATUS_URL must be an address that begins with https:// or http://',
    ),
  STATUS_NAME: z.string().optional(),
  HEARTBEAT_URL: z
    .string()
    .optional()
    .refine((url) => !url || (/^https?:\/\//.test(url) && URL.canParse(url)), {
      error: 'HEARTBEAT_URL must be an address that begins with https:// or http://',
    }),
  LOG_LEVEL: z
    .string()
    .optional()
    .transform((level) => level || 'info')
    .pipe(
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
      }),
    ),
});

/** Reads the environment. A fault is one sentence and never shows a value; an empty variable counts as not set. */
export function readConfig(env: Environment): { readonly config: Config | null; readonly faults: readonly string[] } {
  const read = environment.safeParse(env);
  if (!read.success) return { config: null, faults: read.error.issues.map(({ message }) => message) };
  const { DATABASE_URL, DATA_DIR, PROCEDURE_FILE, PUBLIC_HOST, PUBLIC_PORT, ALERTS_TOKEN, ALERTS_SECRET } = read.data;
  const { STATUS_DIR, STATUS_URL, STATUS_NAME, HEARTBEAT_URL, LOG_LEVEL } = read.data;
  const dataDir = DATA_DIR || './data';
  return {
    config: {
      database: DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir },
      procedureFile: PROCEDURE_FILE || null,
      publicHost: PUBLIC_HOST || '127.0.0.1',
      publicPort: PUBLIC_PORT,
      alerts: { token: ALERTS_TOKEN || null, secret: ALERTS_SECRET || null },
      status: {
        folder: STATUS_DIR || `${dataDir}/status`,
        url: STATUS_URL || null,
        organisation: STATUS_NAME?.trim() || null,
      },
      heartbeat: HEARTBEAT_URL || null,
      logLevel: LOG_LEVEL,
    },
    faults: [],
  };
}
