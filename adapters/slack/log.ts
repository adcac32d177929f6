import { type Logger, LogLevel } from '@slack/web-api';

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the adapter logs. Fields name conversations and Slack's own words, never texts, tokens or addresses. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

/**
 * What Slack's libraries log, at warning and above. Their debug lines hold whole payloads, and even an error can carry
 * an address with a ticket in it, so tokens and addresses are taken out.
 */
export function libraryLogger(log: Log): Logger {
  const write =
    (level: Write) =>
    (...parts: unknown[]): void =>
      level({ by: 'slack library' }, parts.map(wordOf).join(' ').replace(SECRETS, '[removed]').slice(0, 300));
  const silent = (): void => undefined;
  return {
    debug: silent,
    info: silent,
    warn: write(log.warn),
    error: write(log.error),
    getLevel: () => LogLevel.WARN,
    setLevel: silent,
    setName: silent,
  };
}

const SECRETS = /\b(?:xox[a-z]|xapp)-\S+|\b(?:https?|wss?):\/\/\S+/g;

function wordOf(part: unknown): string {
  if (part instanceof Error) return part.message;
  return typeof part === 'string' ? part : typeof part;
}

/** What a fault is and where it arose; its message is left out, since it can quote what a person wrote. */
export function traceOf(fault: unknown): { fault: string; at: readonly string[] } {
  if (!(fault instanceof Error)) return { fault: typeof fault, at: [] };
  const lines = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: fault.name, at: lines.slice(0, 6).map((line) => line.trim()) };
}
