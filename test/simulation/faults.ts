import type { Logger } from 'pino';

/** The database was away: that is injected, and said kindly. */
export function isOutage(thrown: unknown): boolean {
  return thrown instanceof Error && ['StoreUnavailable', 'OutcomeUnknown'].includes(thrown.name);
}

export function inWords(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

type Level = 'info' | 'warn' | 'error';

/** A log that hands on what is written there. */
export function logger(write: (level: Level, details: object, message: string) => void): Logger {
  const at = (level: Level) => (details: object, message: string) => write(level, details, message);
  return { info: at('info'), debug: at('info'), warn: at('warn'), error: at('error') } as unknown as Logger;
}
