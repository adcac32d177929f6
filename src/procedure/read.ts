import type { Fault } from './fault.ts';
import type { Procedure } from './procedure.ts';

/** A digest of a text, the same for the same text: SHA-256 as hexadecimal in the desk. */
export type Hash = (text: string) => string;

export type ProcedureRead =
  | { readonly ok: true; readonly procedure: Procedure }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function readProcedure(_text: string, _options: { readonly hash: Hash }): ProcedureRead {
  throw new Error('not written yet');
}
