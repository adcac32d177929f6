import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A statement as it went to PostgreSQL. */
export interface Statement {
  /** What a connection remembers its plan by; absent where it is planned each time. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

/** Everything that goes to PostgreSQL from this process while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const seen: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const query = prototype.query;
  prototype.query = function (...given) {
    const [first] = given;
    if (typeof first === 'object' && first !== null && 'text' in first) {
      const { name, text, values = [] } = first as Partial<Statement> & { readonly text: string };
      seen.push({ name, text, values });
    }
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return seen;
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Gives a statement's values anew, with fresh ids in place of its UUIDs and of `also`, each for each. */
export function afresh({ values }: Statement, also: readonly string[] = []): () => unknown[] {
  const texts = values.flat().filter((value) => typeof value === 'string');
  const ids = [...new Set([...texts.flatMap((value) => value.match(UUID) ?? []), ...also])];
  const cut = new RegExp(`(${ids.join('|')})`);
  // Cut once beforehand, so that little is done for each statement.
  const pieces = values.map(function cutting(value): Piece {
    if (typeof value === 'string') return { cut: value.split(cut) };
    return Array.isArray(value) ? { all: value.map(cutting) } : { value };
  });
  return () => {
    const fresh = new Map(ids.map((id) => [id, randomUUID()]));
    return pieces.map(function join(piece): unknown {
      if ('cut' in piece) return piece.cut.map((part) => fresh.get(part) ?? part).join('');
      return 'all' in piece ? piece.all.map(join) : piece.value;
    });
  };
}

/** A value, or what its strings come to between the ids. */
type Piece = { readonly cut: readonly string[] } | { readonly all: readonly Piece[] } | { readonly value: unknown };
