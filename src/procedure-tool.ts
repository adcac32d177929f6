import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Priority } from './incident/terms.ts';
import { builtInProcedure } from './procedure/built-in.ts';
import { differences } from './procedure/difference.ts';
import { formatFaults } from './procedure/fault.ts';
import { lintProcedure } from './procedure/lint.ts';
import { findService } from './procedure/lookup.ts';
import type { Procedure } from './procedure/procedure.ts';
import { readProcedure } from './procedure/read.ts';
import { levelsOf } from './rehearsal/acts.ts';
import { rehearse } from './rehearsal/rehearse.ts';
import { written } from './rehearsal/written.ts';

const USAGE = `npm run procedure -- lint FILE
npm run procedure -- diff OLD NEW
npm run procedure -- rehearse [FILE] [--priority P1] [--service KEY]
`;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const priorities: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

/** A fault of whoever called the tool, as one sentence. */
class Misused extends Error {
  override readonly name = 'Misused';
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    throw new Misused(`${file} can't be read.`, { cause: fault });
  }
}

function procedureIn(file: string | undefined): Procedure {
  if (file === undefined) return builtInProcedure(hash);
  const read = readProcedure(textOf(file), { hash });
  if (!read.ok) throw new Misused(formatFaults(file, read.faults));
  return read.procedure;
}

function lint(file: string | undefined): void {
  if (file === undefined) throw new Misused(USAGE);
  const faults = lintProcedure(textOf(file), { hash });
  if (faults.length > 0) throw new Misused(formatFaults(file, faults));
  process.stdout.write(`${file}: nothing is wrong.\n`);
}

function compare(before: string | undefined, after: string | undefined): void {
  if (before === undefined || after === undefined) throw new Misused(USAGE);
  const found = differences(procedureIn(before), procedureIn(after));
  if (found.length === 0) process.stdout.write('They say the same.\n');
  for (const { path, before: was, after: is } of found) {
    process.stdout.write(`${path}: ${was ?? 'nothing'} → ${is ?? 'nothing'}\n`);
  }
}

async function rehearsed(file: string | undefined, asked: { priority?: string; service?: string }): Promise<void> {
  const procedure = procedureIn(file);
  const priority = priorities.find((one) => one === (asked.priority ?? 'P1').toUpperCase());
  if (priority === undefined) throw new Misused(`There is no priority ${asked.priority}; expected P1, P2, P3 or P4.`);
  const service = asked.service === undefined ? procedure.defaultService : findService(procedure, asked.service)?.key;
  if (service === undefined) throw new Misused(`The procedure has no service ${asked.service}.`);
  if (levelsOf(procedure, priority) === null) {
    throw new Misused(`By this procedure's matrix no impact and urgency give ${priority}.`);
  }
  // A Monday afternoon in working hours, the same at every run.
  const from = Temporal.ZonedDateTime.from(`2026-03-02T14:00[${procedure.timeZone}]`).toInstant();
  const chosen = { priority, service, from };
  process.stdout.write(written(procedure, chosen, await rehearse(procedure, chosen)));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { priority: { type: 'string' }, service: { type: 'string' } },
  });
  const [command, file, other] = positionals;
  if (command === 'lint') return lint(file);
  if (command === 'diff') return compare(file, other);
  if (command === 'rehearse') return await rehearsed(file, values);
  throw new Misused(USAGE);
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
