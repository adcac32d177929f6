import { formatDuration } from './duration.ts';
import type { Procedure } from './procedure.ts';

/** One place at which two procedures differ. */
export interface Difference {
  /** `services.payments.owner`, `priorities.P1.respond`, `path[1].wait`: what has a key is named by it. */
  readonly path: string;
  /** As a file writes it; null where there is nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Numbers under these keys count something; every other number is a time in seconds. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'more', 'posts', 'stormOver', 'times']);

/** Every place at which the second differs from the first, defaults included, in the second's order; empty where none does. */
export function differences(before: Procedure, after: Procedure): readonly Difference[] {
  const { version: _, ...first } = before;
  const { version: __, ...second } = after;
  return compared('', '', first, second);
}

function compared(path: string, key: string, before: unknown, after: unknown): readonly Difference[] {
  if (!isHolder(before) && !isHolder(after)) {
    const [was, is] = [written(key, before), written(key, after)];
    return was === is ? [] : [{ path, before: was, after: is }];
  }
  // What came or went as a whole is one difference.
  if (isHolder(before) !== isHolder(after)) {
    return [{ path, before: written(key, before), after: written(key, after) }];
  }
  const [was, is] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...is.keys(), ...was.keys()])];
  const moved = Array.isArray(after) ? order(path, was, is) : [];
  return [...names.flatMap((name) => part(path, name, was.get(name), is.get(name))), ...moved];
}

function part(path: string, name: string, before: unknown, after: unknown): readonly Difference[] {
  const inner = name.startsWith('[') || path === '' ? `${path}${name}` : `${path}.${name}`;
  return compared(inner, name, before, after);
}

/** The order of a list counts too, such as that of the services in a form. */
function order(path: string, was: ReadonlyMap<string, unknown>, is: ReadonlyMap<string, unknown>) {
  const common = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...one.keys()].filter((name) => other.has(name)).join(', ');
  const [before, after] = [common(was, is), common(is, was)];
  return before === after ? [] : [{ path, before, after }];
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The parts by name: of a list by the key that each has, else by its text or its place. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> {
  if (!Array.isArray(value)) return new Map(isHolder(value) ? Object.entries(value) : []);
  return new Map(
    value.map((item: unknown, index) => {
      if (isHolder(item) && 'key' in item && typeof item.key === 'string') return [item.key, item];
      return typeof item === 'string' ? [item, item] : [`[${index}]`, item];
    }),
  );
}

function written(key: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return COUNTS.has(key) ? String(value) : formatDuration(value);
  return isHolder(value) ? nameOf(value) : String(value);
}

/** What came or went as a whole, by its name if it has one. */
function nameOf(value: object): string {
  if ('name' in value && isHolder(value.name) && 'en' in value.name) return String(value.name.en);
  return JSON.stringify(value);
}
