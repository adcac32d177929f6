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

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Gives a statement's values anew with fresh ids in place of those it was seen with, each for each. */
export function afresh({ values }: Statement): () => unknown[] {
  const ids = [...new Set(values.flatMap((value) => (typeof value === 'string' ? (value.match(ID) ?? []) : [])))];
  const pieces = values.map((value) => (typeof value === 'string' ? cut(value, ids) : value));
  return () => {
    const fresh = ids.map(() => randomUUID());
    return pieces.map((piece) => (piece instanceof Pieces ? piece.with(fresh) : piece));
  };
}

/** A text around ids, cut once, so that little is done for each statement. */
class Pieces {
  readonly #texts: readonly string[];
  readonly #ids: readonly number[];

  constructor(texts: readonly string[], ids: readonly number[]) {
    this.#texts = texts;
    this.#ids = ids;
  }

  with(fresh: readonly string[]): string {
    return this.#texts.map((text, index) => `${text}${fresh[this.#ids[index] ?? -1] ?? ''}`).join('');
  }
}

function cut(value: string, ids: readonly string[]): unknown {
  const named = value.match(ID);
  return named === null
    ? value
    : new Pieces(
        value.split(ID),
        named.map((id) => ids.indexOf(id)),
      );
}
