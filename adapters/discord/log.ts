type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the adapter logs. Fields name conversations and Discord's own words, never texts, tokens or addresses. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
