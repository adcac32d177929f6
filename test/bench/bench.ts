import type { Machine } from './machine.ts';
import type { Server } from './server.ts';

/** One row of the table: a number of the product's beside its floor in the same run. */
export interface Line {
  readonly what: string;
  readonly product: string;
  /** What the product is measured against. */
  readonly floor: string;
  readonly ratio: number | null;
  /** Null: only reported. */
  readonly bound: Bound | null;
}

export interface Bound {
  readonly kind: 'least' | 'most';
  readonly ratio: number;
}

export interface Result {
  readonly lines: readonly Line[];
  /** Further Markdown below the table, such as a profile. */
  readonly notes: readonly string[];
}

export interface Context {
  /** Sizes that only show that it runs: their numbers mean nothing. */
  readonly quick: boolean;
  readonly machine: Machine;
  /** A real PostgreSQL, started when first asked for. */
  server(): Promise<Server>;
  /** Says what is under way, on standard error. */
  say(text: string): void;
}

export interface Bench {
  readonly name: string;
  run(context: Context): Promise<Result>;
}

/** Whether a line keeps its bound; one without a bound always does. */
export function keeps({ ratio, bound }: Line): boolean {
  if (bound === null) return true;
  if (ratio === null || Number.isNaN(ratio)) return false;
  return bound.kind === 'least' ? ratio >= bound.ratio : ratio <= bound.ratio;
}
