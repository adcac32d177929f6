import { request } from 'node:http';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webPlatform } from '../../../adapters/web/web.ts';
import { CannotStart } from '../../../src/desk/faults.ts';
import type { Answer } from '../../../src/platform.ts';
import { memoryShelf } from '../../../src/store/memory/shelf.ts';
import { agreed } from '../../support/agreed.ts';
import { intakeOf } from '../../support/intake-of.ts';
import { note, now, raisedCard } from './samples.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.stop());

const port = () => new URL(workspace.platform.address()).port;

/** A request as any program may send it: with any Host. */
function send(
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: port(), method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    if (method === 'POST') sent.write('request=0123456789abcdef&text=hello');
    sent.end();
  });
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('who may ask', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]'])('this computer’s own name %s', async (name) => {
    const host = `${name}:${port()}`;
    expect((await send('GET', '/jan/operations', { host })).status).toBe(200);
    expect((await send('POST', '/jan/operations/say', { ...form, host, origin: `http://${host}` })).status).toBe(303);
  });

  it('a foreign name that points here is refused with a clear sentence', async () => {
    for (const host of [
      `evil.example:${port()}`,
      'evil.example',
      '127.0.0.1',
      '127.0.0.1:1',
      `127.0.0.1.evil.example:${port()}`,
    ]) {
      const refused = await send('GET', '/jan/operations', { host });
      expect([host, refused.status]).toEqual([host, 403]);
      expect(refused.text).toContain('nothing was done');
    }
  });

  it('a form that another site’s page posts changes nothing', async () => {
    const host = `127.0.0.1:${port()}`;
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://localhost:${port()}` },
      { origin: `https://${host}` },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      {},
    ];
    for (const headers of foreign) {
      const refused = await send('POST', '/jan/operations/say', { ...form, host, ...headers });
      expect([headers, refused.status]).toEqual([headers, 403]);
    }
    expect(await workspace.read('/jan/operations')).not.toContain('hello');
  });

  it('a browser that leaves the Origin out may say where the form comes from', async () => {
    const headers = { ...form, host: `127.0.0.1:${port()}`, 'sec-fetch-site': 'same-origin' };
    expect((await send('POST', '/jan/operations/say', headers)).status).toBe(303);
  });
});

describe('every page', () => {
  it('runs no script but its own, is never framed, and is kept nowhere', async () => {
    const { headers } = await workspace.get('/jan/operations');
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('names only files that are there, and no other place', async () => {
    const page = await workspace.read('/jan/operations');
    expect(page).not.toMatch(/(src|href)="(https?:|\/\/)/);
    const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files).toHaveLength(3);
    const types = await Promise.all(files.map(async (path) => (await workspace.get(path)).headers.get('content-type')));
    expect(types).toEqual(['image/svg+xml', 'text/css; charset=utf-8', 'text/javascript; charset=utf-8']);
  });

  it.each([
    '/assets/none.js',
    '/assets/../web.ts',
    '/%2e%2e/web.ts',
    '/jan/operations/none',
    '/%',
    '//jan/operations',
    '/jan/%ff',
  ])('%s is not found', async (path) => {
    expect((await send('GET', path, { host: `127.0.0.1:${port()}` })).status).toBe(404);
  });

  it('is not to be had in other ways', async () => {
    const host = `127.0.0.1:${port()}`;
    const origin = `http://${host}`;
    expect((await send('PUT', '/jan/operations', { host, origin })).status).toBe(405);
    expect((await send('GET', '/jan/operations/say', { host })).status).toBe(405);
    expect((await send('POST', '/jan/operations', { ...form, host, origin })).status).toBe(405);
    expect((await send('POST', '/jan/operations/say', { 'content-type': 'text/plain', host, origin })).status).toBe(
      400,
    );
    expect((await send('HEAD', '/jan/operations', { host })).text).toBe('');
  });
});

describe('the stream of events', () => {
  async function follow(path: string) {
    const response = await workspace.get(path);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body!.getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await next()).toContain('retry:');
    return next;
  }

  it('says that something changed, and not what, to those who may read it', async () => {
    const jan = await follow('/jan/operations/live');
    const piotr = await follow('/piotr/clients/live');
    await workspace.deliver('operations', note('Only for responders.'));
    await workspace.deliver('dm:piotr', note('For Piotr.'));
    expect(await jan()).toBe('event: change\ndata:\n\n');
    // The first that reaches the client is the one to him: nothing was sent for operations.
    expect(await piotr()).toBe('event: change\ndata:\n\n');
    await workspace.stop();
    // Both streams have ended.
    expect([await piotr(), await jan()]).toEqual(['', '']);
  });
});

describe('stopping', () => {
  it('waits for the requests under way and takes no more in', async () => {
    const entered = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<Answer>();
    workspace.answer(() => {
      entered.resolve();
      return answered.promise;
    });
    const address = workspace.platform.address();
    const posted = workspace.post('/jan/operations/say', { request: crypto.randomUUID(), text: '/incident new x' });
    await entered.promise;
    const stopped = workspace.stop();
    expect(workspace.platform.ready()).toBe(false);
    await expect(fetch(`${address}/jan/operations`)).rejects.toThrow();
    answered.resolve({ kind: 'card', card: raisedCard });
    expect((await posted).status).toBe(303);
    await stopped;
  });

  it('can be asked for twice, and before the start', async () => {
    await workspace.stop();
    await workspace.stop();
    expect(() => workspace.platform.address()).toThrow('does not listen');
  });

  it('a port that is taken is said in one sentence', async () => {
    const other = webPlatform(
      { port: Number(port()), host: '127.0.0.1' },
      { ...agreed, shelf: memoryShelf(), log: pino({ level: 'silent' }), now: () => now },
    );
    const start = other.start(intakeOf({}));
    await expect(start).rejects.toThrow(CannotStart);
    await expect(start).rejects.toThrow(`port ${port()}`);
    expect(other.ready()).toBe(false);
  });
});
