/** The last lines of what happened, in the order in which it happened; put into words only when somebody reads them. */
export interface Trace {
  /** `details`: shortened, whatever it is. */
  note(who: string, what: string, ...details: readonly unknown[]): void;
  /** Numbers what happened: a later thing has a higher number. */
  readonly moves: () => number;
  last(lines: number): readonly string[];
}

interface Line {
  readonly move: number;
  readonly step: number;
  readonly at: Temporal.Instant;
  readonly who: string;
  readonly what: string;
  readonly details: readonly unknown[];
}

const KEPT = 2_000;
const LONGEST = 160;

export function trace(now: () => Temporal.Instant, step: () => number): Trace {
  const lines: Line[] = [];
  let moves = 0;
  return {
    note(who, what, ...details) {
      moves += 1;
      lines[moves % KEPT] = { move: moves, step: step(), at: now(), who, what, details };
    },
    moves: () => moves,
    last(count) {
      const known = lines.filter((line) => line !== undefined).sort((one, other) => one.move - other.move);
      return known.slice(-count).map(inWords);
    },
  };
}

function inWords({ step, at, who, what, details }: Line): string {
  const time = at.toString({ fractionalSecondDigits: 1 }).replace('T', ' ').replace('Z', '');
  const said = details.map(shortened).join(' ');
  return `${String(step).padStart(6)}  ${time}  ${who.padEnd(9)} ${what.padEnd(18)} ${said}`.trimEnd();
}

function shortened(value: unknown): string {
  if (typeof value === 'string') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (typeof value === 'function') return '';
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
