import { createHash } from 'node:crypto';
import { type Fault, formatFaults } from '../../src/procedure/fault.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { readProcedure } from '../../src/procedure/read.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function procedureOf(text: string): Procedure {
  const read = readProcedure(text, { hash: sha256 });
  if (!read.ok) throw new Error('The text has faults', { cause: read.faults });
  return read.procedure;
}

export function faultsOf(text: string): readonly Fault[] {
  const read = readProcedure(text, { hash: sha256 });
  return read.ok ? [] : read.faults;
}

/** Each fault as a terminal shows it, the file called p.yaml. */
export function linesOf(text: string): readonly string[] {
  return faultsOf(text).map((fault) => formatFaults('p.yaml', [fault]));
}
