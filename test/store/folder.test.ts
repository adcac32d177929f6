import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotStart } from '../../src/desk/faults.ts';
import { openStore } from '../../src/store/open-store.ts';
import { whyNotFolder } from '../../src/store/pglite.ts';
import { card, change, incident, noon, procedure } from '../support/changes.ts';
import { readyFolder, temporaryFolder } from '../support/database.ts';

describe('a data folder', () => {
  it('is made when it is not there, and a first start that was cut short does no harm', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'data');
    mkdirSync(join(dataDir, 'database.new'), { recursive: true });
    writeFileSync(join(dataDir, 'database.new', 'PG_VERSION'), 'half');
    const open = await openStore({ dataDir });
    await open.store.keepFirst('a', 'kept');
    await open.store.close();
    expect(readdirSync(dataDir).filter((name) => name.startsWith('database'))).toEqual(['database']);
    const again = await openStore({ dataDir });
    expect(await again.store.setting('a')).toBe('kept');
    await again.store.close();
  });

  it('whose desk was killed in the middle of sending waits for no lease: nobody else can have the lanes', async () => {
    const dataDir = await readyFolder();
    const { store, ledger } = await openStore({ dataDir });
    await store.keepProcedure(procedure);
    const one = incident();
    await store.file(change(one, { notices: [card(one.id)] }));
    const lane = await ledger.claim(noon, 'killed', 30);
    expect(lane).not.toBeNull();
    expect(await ledger.claim(noon, 'other', 30)).toBeNull();
    await store.close();
    const again = await openStore({ dataDir });
    expect(await again.ledger.claim(noon, 'other', 30)).toEqual(lane);
    // Whoever had it has it no more.
    expect(await again.ledger.next(lane!, noon, 'killed', 30)).toBeNull();
    await again.store.close();
  });

  it('that is a file, or below one, is refused in one sentence', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openStore({ dataDir: file })).rejects.toThrow(
      new CannotStart(
        `The data folder ${file} can't be used: a file has its name. Mend that, or name another with DATA_DIR.`,
      ),
    );
    await expect(openStore({ dataDir: join(file, 'data') })).rejects.toThrow(
      /can't be used: a part of its path is a file\./,
    );
  });

  it('whose lock can not be made is refused in one sentence', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'lock'));
    await expect(openStore({ dataDir })).rejects.toThrow(
      /^The data folder \S+ can't be used: this user may not write there\./,
    );
  });

  it('whose lock was let go after a failed start can be used once that is mended', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'database'), '');
    await expect(openStore({ dataDir })).rejects.toThrow(CannotStart);
    await expect(openStore({ dataDir })).rejects.not.toThrow(/Another desk/);
  });

  it.each([
    [{ code: 'ENOSPC', message: 'ENOSPC: no space left on device, write' }, 'the disk is full'],
    [{ code: '53100', message: 'could not extend file: No space left on device' }, 'the disk is full'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 13, message: 'database or disk is full' }, 'the disk is full'],
    [{ code: 'EACCES', message: 'EACCES: permission denied' }, 'this user may not write there'],
    [{ code: 'EROFS', message: 'EROFS: read-only file system' }, 'it can only be read'],
    [{ message: 'something new' }, 'something new'],
  ])('that fails with %j is refused with a reason', (cause, reason) => {
    const fault = whyNotFolder('/data', cause);
    expect(fault.message).toBe(
      `The data folder /data can't be used: ${reason}. Mend that, or name another with DATA_DIR.`,
    );
    expect(fault.cause).toBe(cause);
  });
});
