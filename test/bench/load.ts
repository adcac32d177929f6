/** What a number of pieces of work took. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds of each, ascending. */
  readonly took: readonly number[];
}

/** Does `count` pieces of work, `width` at a time: as one ends the next begins. */
export async function inParallel(count: number, width: number, work: (index: number) => Promise<void>): Promise<Load> {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const from = performance.now();
      await work(index);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return { perSecond: count / ((performance.now() - began) / 1000), took: took.sort((a, b) => a - b) };
}

export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** Of ascending values; NaN of none. */
export function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;
}

/**
 * Lets the contestants work in turn, round after round, so that whatever else the machine does meanwhile meets all of
 * them. The first round warms up and doesn't count. Gives each one's results, round by round.
 */
export async function inTurn<Name extends string, T>(
  rounds: number,
  contestants: Readonly<Record<Name, (round: number) => Promise<T>>>,
): Promise<Readonly<Record<Name, readonly T[]>>> {
  const names = Object.keys(contestants) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round <= rounds; round += 1) {
    // Nobody always goes first.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const result = await contestants[name](round);
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

/** The median of the rounds' ratios: what slowed a whole round down is in neither. */
export function ratio(products: readonly number[], floors: readonly number[]): number {
  return median(products.map((product, round) => product / (floors[round] ?? Number.NaN)));
}
