import type { Random } from './random.ts';
import type { Fate, Process } from './scheduler.ts';

/** What becomes of the calls of processes. */
export interface Fates {
  readonly of: (call: { readonly name: string; readonly process: Process }) => Fate;
  /** The process ends within its next few calls, whatever they are. */
  doom(process: Process): void;
  /** How often a call of the database fails from now on. */
  database(odds: number): void;
}

/** The most calls that a doomed process still makes. */
const LAST_CALLS = 15;

export function fates(random: Random, count: (what: string) => void): Fates {
  const doomed = new Map<Process, number>();
  let odds = 0;

  function dies(process: Process): boolean {
    const left = doomed.get(process);
    if (left === undefined) return false;
    doomed.set(process, left - 1);
    return left === 0;
  }

  return {
    of({ name, process }) {
      if (dies(process)) {
        const fate = random.chance(0.5) ? 'diesBefore' : 'diesAfter';
        count(fate === 'diesBefore' ? 'death before a call took effect' : 'death after a call took effect');
        return fate;
      }
      if (odds === 0 || !(name.startsWith('store.') || name.startsWith('ledger.')) || !random.chance(odds))
        return 'goes';
      const fate = random.chance(0.5) ? 'lostBefore' : 'lostAfter';
      count(fate === 'lostBefore' ? 'database away before the effect' : 'database away after the effect');
      return fate;
    },
    doom: (process) => void doomed.set(process, random.below(LAST_CALLS)),
    database(given) {
      odds = given;
    },
  };
}
