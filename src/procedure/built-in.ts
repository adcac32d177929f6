import { BUILT_IN_TEXT } from './built-in-text.ts';
import type { Procedure } from './procedure.ts';
import { type Hash, readProcedure } from './read.ts';

/** The procedure for a desk that was given no file: complete, and read as any file is. */
export function builtInProcedure(hash: Hash): Procedure {
  const read = readProcedure(BUILT_IN_TEXT, { hash });
  if (!read.ok) throw new Error('The built-in procedure has faults', { cause: read.faults });
  return read.procedure;
}
