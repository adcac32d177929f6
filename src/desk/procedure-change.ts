import { type Difference, differences } from '../procedure/difference.ts';
import type { Parts } from './parts.ts';
import { tellOperations } from './tell.ts';

/** The versions that were in force, one after the other, by their number from 1. */
const IN_FORCE = 'procedures in force';

/**
 * Remembers at the start which procedure is in force. Where it is another one than before, what differs is in the log
 * before it takes effect, and told in operations: once, however many desks start with it. Nothing at the very first start.
 */
export async function noteProcedure(parts: Parts): Promise<void> {
  const { shelf, procedure, now, log } = parts;
  const [last] = await shelf.list(IN_FORCE, 1);
  const before = last === undefined ? null : String(last.body);
  if (before === procedure.version) return;
  const number = last === undefined ? 1 : Number(last.key) + 1;
  if (before !== null) {
    const found = await differencesSince(parts, before, procedure.version);
    if (found.length > 0) {
      const lines = found.map(
        ({ path, before: was, after: is }) => `${path}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`,
      );
      log.info({ differences: lines }, 'Another procedure is in force from now on; open incidents keep theirs');
      await tellOperations(
        parts,
        { type: 'procedureChanged', before, after: procedure.version },
        `${number}:${procedure.version}`,
      );
    }
  }
  await shelf.add(IN_FORCE, String(number), procedure.version, now());
}

/** Empty also where one of them was never kept. Addresses are left out: who knows that of a calendar can read it. */
export async function differencesSince(
  { store }: Pick<Parts, 'store'>,
  before: string,
  after: string,
): Promise<readonly Difference[]> {
  const [was, is] = await Promise.all([store.procedure(before), store.procedure(after)]);
  if (was === null || is === null) return [];
  return differences(was, is).map(({ path, before: one, after: other }) => ({
    path,
    before: withoutAddresses(one),
    after: withoutAddresses(other),
  }));
}

function withoutAddresses(text: string | null): string | null {
  return text?.replaceAll(/https?:\/\/[^\s"]+/g, '…') ?? null;
}
