/** Gives the times within a card or a form that JSON kept their type back: only a time span has the kind `time` and an `at`. */
export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, revive(inner)] as const);
  const object: Record<string, unknown> = Object.fromEntries(entries);
  return object.kind === 'time' && typeof object.at === 'string'
    ? { ...object, at: Temporal.Instant.from(object.at) }
    : object;
}
