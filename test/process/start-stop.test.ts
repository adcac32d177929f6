import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { emptyPostgres, readyFolder, temporaryFolder } from '../support/database.ts';
import { npmStart, startDeskProcess } from '../support/desk-process.ts';

const READY_SECONDS = 10;

/** Reports an incident in the workspace, and gives the page that answers. */
async function report(address: string, sentence: string): Promise<string> {
  const body = new URLSearchParams({ request: randomUUID(), text: `/incident new ${sentence}` });
  const answer = await fetch(`${address}/anna/general/say`, { method: 'POST', body, headers: { origin: address } });
  return answer.text();
}

/** Nothing answers any more, and the folder can be opened at once: no process holds it. */
async function expectGone(address: string, dataDir: string, incidents: number): Promise<void> {
  await expect(fetch(address)).rejects.toThrow();
  const { store } = await openStore({ dataDir });
  const { total } = await store.listOpen({ offset: 0, limit: 1, reporter: null });
  await store.close();
  expect(total).toBe(incidents);
}

describe('The desk', () => {
  it(`is ready within ${READY_SECONDS} s, answers its health checks, is alone on its folder, and ends cleanly at a signal`, async () => {
    const dataDir = await readyFolder();
    const began = performance.now();
    const desk = startDeskProcess({ DATA_DIR: dataDir });
    const address = await desk.address;
    expect(performance.now() - began).toBeLessThan(READY_SECONDS * 1000);
    const open = await desk.publicAddress;
    for (const [path, status, body] of [
      ['/healthz', 200, { status: 'ok' }],
      ['/readyz', 200, { status: 'ready', missing: [] }],
      ['/jan/operations', 404, { status: 'not found' }],
    ] as const) {
      const answer = await fetch(open + path);
      expect([answer.status, await answer.json()]).toEqual([status, body]);
    }

    // Two on one folder would lose what they keep.
    expect(await startDeskProcess({ DATA_DIR: dataDir }).ended).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: `Another desk is using ${dataDir}: stop it first, or give this one a folder of its own with DATA_DIR.\n`,
    });
    expect(await report(address, 'Cards are refused')).toContain('INC-1');

    desk.kill('SIGTERM');
    expect(await desk.ended).toEqual({
      code: 0,
      signal: null,
      // The last line is the address to open.
      stdout: `Incident Desk is ready.\n${address}\n`,
      stderr: '',
    });
    await expectGone(address, dataDir, 1);
  });

  it('makes a folder that is not there; stopped while it does, it starts again, and keeps what it kept', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'data');
    const first = startDeskProcess({ DATA_DIR: dataDir });
    await expect.poll(() => existsSync(join(dataDir, 'database.new')), { timeout: 20_000 }).toBe(true);
    first.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ stdout: '', stderr: '' });
    for (const reference of ['INC-1', 'INC-2']) {
      const desk = startDeskProcess({ DATA_DIR: dataDir });
      expect(await report(await desk.address, 'Cards are refused')).toContain(`${reference} is registered`);
      desk.kill('SIGINT');
      expect(await desk.ended).toMatchObject({ code: 0, stderr: '' });
    }
  });
});

describe('A desk that is asked to stop', () => {
  it('takes the same signal twice in a moment for one', async () => {
    const desk = startDeskProcess({ DATABASE_URL: await emptyPostgres() });
    await desk.address;
    desk.kill('SIGINT');
    desk.kill('SIGTERM');
    expect(await desk.ended).toMatchObject({ code: 0, stderr: '' });
  });

  it('waits for a request under way, and no longer once it is asked again', async () => {
    const desk = startDeskProcess({ DATABASE_URL: await emptyPostgres() });
    const { port, host } = new URL(await desk.address);
    const request = connect(Number(port), '127.0.0.1');
    // The headers promise a body that never comes; the desk says that it waits for it.
    const headers = ['POST /anna/general/say HTTP/1.1', `host: ${host}`, `origin: http://${host}`];
    request.write([...headers, 'content-length: 9', 'expect: 100-continue', '', ''].join('\r\n'));
    await once(request, 'data');
    request.on('error', () => undefined);
    let code: number | null = null;
    void desk.ended.then((ending) => {
      code = ending.code;
    });
    await expect
      .poll(
        () => {
          if (code === null) desk.kill('SIGTERM');
          return code;
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    request.destroy();
  });
});

describe('npm start', () => {
  it('ends cleanly with the desk at SIGTERM, and leaves no process behind', async () => {
    const dataDir = await readyFolder();
    const npm = npmStart({ DATA_DIR: dataDir });
    const address = await npm.address;
    await report(address, 'Cards are refused');
    npm.kill('SIGTERM');
    expect((await npm.ended).code).toBe(0);
    await expectGone(address, dataDir, 1);
  });

  it('ends cleanly at Ctrl+C, which a terminal sends to npm and the desk, and npm to the desk once more', async () => {
    const npm = npmStart({ DATABASE_URL: await emptyPostgres() });
    const address = await npm.address;
    npm.kill('SIGINT', 'group');
    expect((await npm.ended).code).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });
});
