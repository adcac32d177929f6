import type { Parts } from './parts.ts';
import { tellOperations } from './tell.ts';

const UNKNOWN = 'calendar names';

/** What a rota's calendar named last that nobody is known by. */
interface Told {
  readonly names: readonly string[];
  readonly at: Temporal.Instant;
}

/** Tells in operations what the entries of a calendar name that nobody is known by: once, and of what comes up later again. */
export async function calendarNames(parts: Parts, rota: string, names: readonly string[]): Promise<void> {
  const before = (await parts.shelf.get(UNKNOWN, rota)) as Told | null;
  const known = before?.names ?? [];
  const fresh = names.filter((name) => !known.includes(name));
  if (fresh.length === 0 && names.length === known.length) return;
  if (fresh.length > 0) {
    const slot = `${rota}:${before?.at ?? 'first'}`;
    await tellOperations(parts, { type: 'calendarNames', rota, names: fresh }, slot);
  }
  await parts.shelf.put(UNKNOWN, rota, { names, at: parts.now() } satisfies Told, parts.now());
}
