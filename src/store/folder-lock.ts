import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from '../desk/faults.ts';

/** SQLite's SQLITE_BUSY. */
const BUSY = 5;

/**
 * Takes a folder for this process alone and returns how to give it back. The lock is SQLite's own lock on a small file:
 * the operating system drops it with the process, however that ends. Throws CannotStart when another desk has it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new CannotStart(
      `Another desk is using ${folder}: stop it first, or give this one a folder of its own with DATA_DIR.`,
      { cause: error },
    );
  }
  return () => lock.close();
}

const isBusy = (error: unknown) => (error as { errcode?: number }).errcode === BUSY;

/** Whether the folder could not be locked because another desk has it. */
export function inUse(fault: unknown): boolean {
  return fault instanceof CannotStart && isBusy(fault.cause);
}
