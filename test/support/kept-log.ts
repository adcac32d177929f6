import { type Logger, pino } from 'pino';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly [key: string]: unknown;
}

/** A real log whose lines are kept to be read. */
export function keptLog(): { readonly log: Logger; readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  return { log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) }), lines };
}
