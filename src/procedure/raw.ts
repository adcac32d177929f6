/**
 * Careful looks into content that may have any shape, so that references can be checked in a file
 * that has other faults too. What has the wrong shape counts as not there: the schema reports it.
 */
export type Path = readonly (string | number)[];

/** A fault before its place in the file is known. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What stands at the path; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  let present = value;
  for (const step of path) {
    if (typeof present !== 'object' || present === null) return undefined;
    present = (present as Readonly<Record<string | number, unknown>>)[step];
  }
  return present;
}

/** `services[1].group` */
export function pathText(path: Path): string {
  return path.reduce<string>((start, step) => {
    if (typeof step === 'number') return `${start}[${step}]`;
    return start === '' ? step : `${start}.${step}`;
  }, '');
}

const LONGEST_SHOWN = 40;

/** A value as a fault's message shows it. Lists and mappings are only named: they may be large, or hold themselves. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    const letters = [...value];
    return JSON.stringify(letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN - 1).join('')}…` : value);
  }
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : String(value);
}

/** `a, b or c` */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
