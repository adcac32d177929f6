import type { Procedure } from '../procedure/procedure.ts';
import type { Incident } from './incident.ts';
import type { TextId } from './terms.ts';

/** An incident as it stands in the store, with its number, all its texts (a withdrawn one is null) and its procedure. */
export interface Filed {
  readonly number: number;
  readonly incident: Incident;
  readonly texts: ReadonlyMap<TextId, string | null>;
  readonly procedure: Procedure;
}

/** How people name an incident. */
export function reference(number: number): string {
  return `INC-${number}`;
}
