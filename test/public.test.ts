import { afterEach, describe, expect, it } from 'vitest';
import { listenInPublic, type PublicListener, type PublicParts } from '../src/public.ts';

let listener: PublicListener | undefined;
afterEach(() => listener?.stop());

async function get(path: string, parts: Partial<PublicParts> = {}) {
  listener = await listenInPublic({
    host: '127.0.0.1',
    port: 0,
    routes: [],
    page: () => false,
    missing: async () => [],
    ...parts,
  });
  const response = await fetch(listener.address + path);
  return { status: response.status, body: await response.json() };
}

describe('the public listener', () => {
  it('says that the process is there', async () => {
    expect(await get('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('says that the desk is ready, or what is missing', async () => {
    expect((await get('/readyz?verbose')).status).toBe(200);
    await listener?.stop();
    const lacking = await get('/readyz', { missing: async () => ['the database'] });
    expect(lacking).toEqual({ status: 503, body: { status: 'not ready', missing: ['the database'] } });
  });

  it('is not ready when asking for it fails', async () => {
    expect((await get('/readyz', { missing: () => Promise.reject(new Error('no')) })).status).toBe(503);
  });

  it('shows nothing else', async () => {
    for (const path of ['/', '/healthz/x', '/operations', '/..%2freadyz']) {
      expect((await get(path)).status).toBe(404);
      await listener?.stop();
    }
  });

  it('gives a platform its path', async () => {
    const route = {
      path: '/entrance',
      handle: (_: unknown, response: { end(text: string): void }) => response.end('{"came":"in"}'),
    };
    expect(await get('/entrance?x=1', { routes: [route] })).toEqual({ status: 200, body: { came: 'in' } });
  });
});
