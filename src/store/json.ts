/**
 * Values as the database keeps them. JSON knows no instants, so an instant becomes the string `@2026-07-01T12:00:00.000Z`;
 * a string that begins with `@` of itself has it doubled, so that nothing written by a person is ever taken for an instant.
 * PostgreSQL keeps neither NUL nor half a surrogate pair: both become U+FFFD.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const MARK = '@';
const EARLIEST = Temporal.Instant.from('0000-01-01T00:00:00Z').epochMilliseconds;
const LATEST = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds;

/** An instant cut to the millisecond, as the database keeps it. Throws RangeError outside the years 0 to 9999. */
export function iso(instant: Temporal.Instant): string {
  const at = instant.epochMilliseconds;
  if (at < EARLIEST || at > LATEST) throw new RangeError(`an instant outside the years 0 to 9999: ${instant}`);
  return new Date(at).toISOString();
}

/** As `iso`, for a column that may be empty. */
export function isoOrNull(instant: Temporal.Instant | null): string | null {
  return instant === null ? null : iso(instant);
}

/** A text as the database can keep it. */
export function text(given: string): string {
  return given.includes('\0') || !given.isWellFormed() ? given.replaceAll('\0', '\uFFFD').toWellFormed() : given;
}

function toJson(value: unknown): Json | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.startsWith(MARK) ? MARK + text(value) : text(value);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Temporal.Instant) return MARK + iso(value);
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item) => toJson(item) ?? null);
  if (typeof value === 'object' && isPlain(value)) {
    const object: Record<string, Json> = {};
    for (const [key, item] of Object.entries(value)) {
      const json = toJson(item);
      if (json !== undefined) put(object, text(key), json);
    }
    return object;
  }
  throw new TypeError(`can't be kept as JSON: ${typeof value === 'object' ? value.constructor?.name : typeof value}`);
}

/** Sets a property, whatever it is called: an assignment to `__proto__` would set something else. */
function put<T>(object: Record<string, T>, key: string, value: T): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The JSON value that `encode` writes, for a document around it. */
export function jsonOf(value: unknown): Json {
  const json = toJson(value);
  if (json === undefined) throw new TypeError("can't be kept as JSON: undefined");
  return json;
}

/** JSON text of plain data with instants. Throws TypeError for what would not come back as it was, such as a Map or NaN. */
export function encode(value: unknown): string {
  return JSON.stringify(jsonOf(value));
}

/** The value that `encode` was given, from the JSON value that the database gave back. */
export function decode(json: unknown): unknown {
  if (typeof json === 'string') {
    if (!json.startsWith(MARK)) return json;
    return json.startsWith(MARK + MARK) ? json.slice(1) : Temporal.Instant.from(json.slice(1));
  }
  if (Array.isArray(json)) return json.map(decode);
  if (typeof json === 'object' && json !== null) {
    const object: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(json)) put(object, key, decode(item));
    return object;
  }
  return json;
}

/** A database time, as `to_jsonb` writes it, with its offset. */
export function instant(column: string): Temporal.Instant {
  return Temporal.Instant.from(column);
}

/** As `instant`, for a column that may be empty. */
export function instantOrNull(column: string | null): Temporal.Instant | null {
  return column === null ? null : instant(column);
}
