import { request } from 'node:http';
import { describe, expect, it, test } from 'vitest';
import { acts } from '../../adapters/web/acts.ts';
import { readAssets } from '../../adapters/web/assets.ts';
import { people, placesOf } from '../../adapters/web/people.ts';
import { published, respondingDesk } from './published.ts';

async function page() {
  const { parts } = await respondingDesk();
  const shown = await published(parts, { folder: null });
  await shown.page.look();
  /** As it is sent: nothing is decoded, followed or made a path of. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(shown.address);
      request({ hostname, port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      })
        .on('error', reject)
        .end();
    });
  return { ...shown, get };
}

describe('the address of the page', () => {
  it('leads there from the root, and answers in the language that the reader wants', async () => {
    const { get } = await page();
    expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/status' } });
    const polish = await get('/status', { 'accept-language': 'pl-PL,pl;q=0.9,en;q=0.5' });
    expect(polish.body).toContain('<html lang="pl">');
    expect(polish.headers).toMatchObject({
      vary: 'Accept-Encoding, Accept-Language',
      'content-language': 'pl',
      'content-location': '/status/pl/',
    });
    // A made-up language gets the desk's, and what is asked for by its address is never another one.
    expect((await get('/status/', { 'accept-language': 'tlh' })).body).toContain('<html lang="en">');
    expect((await get('/status/pl', { 'accept-language': 'en' })).body).toContain('<html lang="pl">');
    for (const [path, accepted, says] of [
      ['/status/tlh', 'tlh', 'There is nothing at this address'],
      ['/status/tlh/', 'pl', 'Pod tym adresem niczego nie ma'],
      ['/status/pl/INC-999/', 'en', 'Pod tym adresem niczego nie ma'],
      ['/status/en/../../etc/passwd', 'en', 'There is nothing'],
    ] as const) {
      const missing = await get(path, { 'accept-language': accepted });
      expect(missing.status, path).toBe(404);
      expect(missing.body, path).toContain(says);
      expect(missing.body, path).toMatch(/<a href="\/status\/(en|pl)\/">/);
    }
    expect((await get('/api/v3/summary.json')).headers['content-type']).toMatch(/json/);
  });

  it('lets nothing else be loaded, framed, guessed or kept', async () => {
    const { get } = await page();
    const { headers } = await get('/status/en?x=1');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'self';.*frame-ancestors 'none'$/,
    );
    expect((await get('/api/v2/summary.json')).headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    expect((await get('/status/en/feed.atom')).headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  });

  it('says that nothing changed to who has it, in each encoding and language by itself', async () => {
    const { get } = await page();
    const { headers } = await get('/status/en');
    const since = String(headers['last-modified']);
    const tag = String(headers.etag);
    expect(await get('/status/en', { 'if-none-match': tag })).toMatchObject({ status: 304, body: '' });
    expect(await get('/status/en', { 'if-none-match': `"x", W/${tag}` })).toMatchObject({ status: 304 });
    expect(await get('/status/en', { 'if-none-match': '*' })).toMatchObject({ status: 304 });
    expect(await get('/status/en', { 'if-modified-since': since })).toMatchObject({ status: 304 });
    const before = new Date(Date.parse(since) - 1000).toUTCString();
    for (const given of [
      { 'if-none-match': tag, 'accept-encoding': 'br' },
      { 'if-none-match': '"x"', 'if-modified-since': since },
      { 'if-modified-since': before },
      { 'if-modified-since': 'yesterday' },
    ]) {
      expect((await get('/status/en', given)).status, JSON.stringify(given)).toBe(200);
    }
    expect((await get('/status/pl', { 'if-none-match': tag })).status).toBe(200);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000', undefined],
    ['zstd', undefined],
    ['', undefined],
  ])('is sent compressed to who takes that: %s', async (accepted, encoding) => {
    const { get } = await page();
    expect((await get('/status/en', { 'accept-encoding': accepted })).headers['content-encoding']).toBe(encoding);
  });

  it('can be looked at and not written to', async () => {
    const { get } = await page();
    const head = await get('/status/en', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(Number(head.headers['content-length'])).toBeGreaterThan(1000);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect(await get('/status/en', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });
});

test.each([
  '/status/../package.json',
  '/status/en/../../../../etc/passwd',
  '/status/%2e%2e/%2e%2e/package.json',
  '/status/en/..%2f..%2fpackage.json',
  '/status/en/INC-1/',
  '/status//en',
  '//status/en',
  '/status/en/index.html.br',
  '/status/en\\..\\..\\package.json',
  '/status/%00',
  '/statu',
  '/api/v2/',
  '/api/v2/../../status/../.env',
])('no path leads to anything else: %s', async (path) => {
  const { get } = await page();
  expect((await get(path)).status).toBe(404);
});

test('nothing of the workspace is reachable there', async () => {
  const { get } = await page();
  const addresses = [
    '/procedure',
    '/favicon.ico',
    ...readAssets().keys(),
    ...people.flatMap((person) => [
      `/${person.id}`,
      ...placesOf(person, []).flatMap(({ channel }) => [
        `/${person.id}/${channel}`,
        `/${person.id}/${channel}/live`,
        ...[...acts.keys()].map((act) => `/${person.id}/${channel}/${act}`),
      ]),
    ]),
  ];
  expect(addresses.length).toBeGreaterThan(50);
  for (const path of addresses) {
    for (const method of ['GET', 'POST']) {
      expect((await get(path, {}, method)).status, `${method} ${path}`).toBe(404);
    }
  }
});
