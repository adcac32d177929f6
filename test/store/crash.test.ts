import { describe, expect, it } from 'vitest';
import { CannotStart } from '../../src/desk/faults.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { emptyPostgres, readyFolder } from '../support/database.ts';
import { startWriter } from '../support/writer.ts';

/** Every incident that was acknowledged is there, whole. */
async function expectKept({ store, ledger }: OpenStore, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const filed = await store.incident({ id });
    expect(filed?.texts.get(`text of ${id}`)).toHaveLength(2000);
    expect(await store.timeline(id)).toHaveLength(1);
    expect(await ledger.told(id)).toHaveLength(1);
  }
}

describe('a process that is killed in the middle of its work', () => {
  it('loses nothing that was acknowledged, in a folder, three times over', async () => {
    const place = { dataDir: await readyFolder() };
    const acknowledged: string[] = [];
    for (const count of [30, 60, 90]) {
      const writer = startWriter(place);
      await writer.lines(count);
      const [first, ...ids] = await writer.kill();
      expect(first).toBe('open');
      acknowledged.push(...ids);
      const open = await openStore(place);
      await expectKept(open, acknowledged);
      await open.store.close();
    }
    expect(acknowledged.length).toBeGreaterThan(170);
  });

  it('loses nothing that was acknowledged, on PostgreSQL', async () => {
    const place = { databaseUrl: await emptyPostgres() };
    const writer = startWriter(place);
    await writer.lines(200);
    const [, ...acknowledged] = await writer.kill();
    const open = await openStore(place);
    await expectKept(open, acknowledged);
    await open.store.close();
    expect(acknowledged.length).toBeGreaterThan(190);
  });
});

describe('a data folder', () => {
  const another = (folder: string) =>
    new CannotStart(
      `Another desk is using ${folder}: stop it first, or give this one a folder of its own with DATA_DIR.`,
    );

  it('is for one process; it is free again as soon as that one is killed', async () => {
    const dataDir = await readyFolder();
    const writer = startWriter({ dataDir });
    await writer.lines(1);
    await expect(openStore({ dataDir })).rejects.toThrow(another(dataDir));
    await writer.kill();
    const open = await openStore({ dataDir });
    const second = startWriter({ dataDir });
    expect(await second.lines(2)).toEqual([another(dataDir).message]);
    await open.store.close();
    const third = startWriter({ dataDir });
    expect(await third.lines(1)).toEqual(['open']);
    await third.kill();
  });

  it('is for one desk in a process, too, and free again after it was closed', async () => {
    const dataDir = await readyFolder();
    const open = await openStore({ dataDir });
    await expect(openStore({ dataDir })).rejects.toThrow(another(dataDir));
    await expect(openStore({ dataDir: `${dataDir}/../${dataDir.split('/').at(-1)}` })).rejects.toThrow(
      another(dataDir),
    );
    await open.store.close();
    const again = await openStore({ dataDir });
    expect(await again.store.ping()).toBe(true);
    await again.store.close();
  });
});
