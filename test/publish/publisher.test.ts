import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { tick } from '../../src/desk/change.ts';
import { places } from '../../src/desk/places.ts';
import { heeding } from '../../src/publish/heeding.ts';
import { temporaryFolder } from '../support/database.ts';
import { keptLog } from '../support/kept-log.ts';
import { aboutPayments, filesIn, published, respondingDesk } from './published.ts';

const pageIn = (folder: string, language = 'en') => filesIn(folder).get(`status/${language}/index.html`) ?? '';

/** A desk whose clients were told something, and its page. */
async function told(body = 'Some cards are refused.') {
  const desk = await respondingDesk();
  await desk.raises('Database db1 is down');
  await desk.asks({ type: 'take' });
  await desk.asks(desk.tells(body));
  const shown = await published(desk.parts);
  await shown.page.look();
  return { ...desk, ...shown };
}

describe('the files of the status page', () => {
  it('are what the desk itself answers, compressed ones too, and stay when it stops', async () => {
    const { folder, address, page, stop } = await told();
    const served = new Map<string, string>();
    for (const name of filesIn(folder).keys()) {
      if (/\.(gz|br)$/.test(name) || name === 'index.html' || name === 'status/index.html') continue;
      const path = `/${name.replace(/index\.html$/, '')}`;
      served.set(name, await (await fetch(address + path)).text());
    }
    expect(served.size).toBe(11);
    await page.stop();
    await stop();
    const files = filesIn(folder);
    for (const [name, body] of served) {
      expect(files.get(name), name).toBe(body);
      expect(files.get(`${name}.gz`), name).toBe(body);
      expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString(), name).toBe(body);
    }
    expect(files.get('index.html')).toBe(files.get('status/en/index.html'));
    expect(files.get('status/index.html')).toBe(files.get('status/en/index.html'));
  });

  it('say it as soon as clients are told, and nothing of it before', async () => {
    const desk = await respondingDesk();
    const { page, folder } = await published(desk.parts);
    await desk.raises('Database db1 is down');
    await desk.asks({ type: 'take' });
    await page.look();
    expect(pageIn(folder)).toContain('All services are working');
    await desk.asks(desk.tells('Some cards are refused.'));
    await page.look();
    expect(pageIn(folder)).toContain('Some cards are refused.');
    expect(pageIn(folder, 'pl')).toContain('Zakłócenia: Płatności kartą');
    for (const [name, body] of filesIn(folder)) expect(body, name).not.toMatch(/db1|Zieliński|anna/i);
  });

  it('hold nothing of what was withdrawn or became private', async () => {
    const { page, folder, asks, parts } = await told('The password is hunter2.');
    expect(pageIn(folder)).toContain('hunter2');
    const filed = await parts.store.incident({ number: 1 });
    await asks({ type: 'withdraw', entry: filed?.incident.seq ?? 0, reason: null });
    await page.look();
    expect(pageIn(folder)).toContain('(text withdrawn)');
    for (const [name, body] of filesIn(folder)) expect(body, name).not.toContain('hunter2');
    await asks({ type: 'makePrivate' });
    await page.look();
    for (const [name, body] of filesIn(folder)) expect(`${name} ${body}`).not.toContain('INC-1');
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([]);
  });

  it('lose what an earlier run left, and nothing that is somebody else’s', async () => {
    const folder = temporaryFolder();
    const left = ['status/en/INC-9/index.html', 'status/en/INC-9/index.html.gz', 'api/v2/incidents.json.0-a.tmp'];
    const others = ['robots.txt', 'status/logo.svg', 'status/en/about.html', 'api/v2/own.json', 'api/v1/summary.json'];
    for (const name of [...left, ...others]) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), 'hunter2');
    }
    const { parts } = await respondingDesk();
    const { page } = await published(parts, { folder });
    await page.look();
    const holding = [...filesIn(folder)].filter(([, body]) => body === 'hunter2').map(([name]) => name);
    expect(holding.sort()).toEqual(others.sort());
  });

  it('are gone where no service is public any more', async () => {
    const { folder, under, address } = await told();
    const services = aboutPayments.services.map((service) => ({ ...service, public: null }));
    const hidden = await published(await under({ ...aboutPayments, version: 'hidden', services }), { folder });
    await hidden.page.look();
    expect([...filesIn(folder).keys()]).toEqual([]);
    for (const path of ['/', '/status', '/status/en', '/api/v2/summary.json']) {
      expect((await fetch(hidden.address + path)).status, path).toBe(404);
    }
    expect((await fetch(`${address}/status/en`)).status).toBe(200);
  });

  it('say every ten minutes anew that they are up to date, and come to the next day at midnight of the organisation', async () => {
    const { page, folder, time, address } = await told();
    const tag = async () => (await fetch(`${address}/status/en`)).headers.get('etag');
    const lookAt = async (at: string) => {
      time.now = Temporal.Instant.from(at);
      await page.look();
      return tag();
    };
    const before = await lookAt('2026-03-02T22:50:00Z');
    expect(pageIn(folder)).toContain('As of <time datetime="2026-03-02T22:50:00Z">Monday, 2 March 2026, 23:50</time>');
    expect(pageIn(folder, 'pl')).toContain('23:50</time>. Strona odnawia się co 10 min');
    const incident = filesIn(folder).get('status/en/INC-1/index.html');
    expect(await lookAt('2026-03-02T22:59:59Z')).toBe(before);
    expect(await lookAt('2026-03-02T23:00:00Z')).not.toBe(before);
    expect(pageIn(folder)).toContain('Tuesday, 3 March 2026');
    expect(filesIn(folder).get('status/en/INC-1/index.html')).toBe(incident);
  });

  it('of two desks on one database each has its own, whichever of them told clients', async () => {
    const desk = await respondingDesk();
    const [one, other] = [await published(desk.parts), await published(desk.parts)];
    await desk.raises('Cards');
    await desk.asks(desk.tells('Some cards are refused.'));
    await Promise.all([one.page.look(), other.page.look()]);
    expect(filesIn(one.folder)).toEqual(filesIn(other.folder));
    expect(pageIn(other.folder)).toContain('Some cards are refused.');
  });
});

describe('a folder that can not be written', () => {
  it('is told in operations once, and so is that it can again; what is asked of the desk is right meanwhile', async () => {
    const desk = await respondingDesk();
    const { log, lines } = keptLog();
    const parent = temporaryFolder();
    // Where the folder should be is a file.
    writeFileSync(join(parent, 'status'), '');
    const { page, address } = await published({ ...desk.parts, log }, { folder: join(parent, 'status') });
    await desk.raises('Cards');
    await desk.asks(desk.tells('Some cards are refused.'));
    await page.look();
    await page.look();
    expect(await (await fetch(`${address}/status/en`)).text()).toContain('Some cards are refused.');
    const matters = async () =>
      (await desk.parts.ledger.told('00000000-0000-0000-0000-000000000000')).map(({ notice }) =>
        notice.about.type === 'desk' ? notice.about.matter : null,
      );
    const since = desk.time.now;
    expect(await matters()).toEqual([{ type: 'statusUnwritten', since, why: expect.stringMatching(/^E[A-Z]+$/) }]);
    expect(lines.filter(({ level }) => level >= 40)).toHaveLength(1);
    rmSync(join(parent, 'status'));
    await page.look();
    expect((await matters())[1]).toEqual({ type: 'statusWritten', since });
    expect(pageIn(join(parent, 'status'))).toContain('Some cards are refused.');
  });
});

it('a database that is away leaves the page as it was, and is told to the log once', async () => {
  const desk = await told();
  const { log, lines } = keptLog();
  let away = false;
  const toldToClients: typeof desk.parts.store.toldToClients = async (asked) => {
    if (away) throw new Error('away');
    return desk.parts.store.toldToClients(asked);
  };
  const { page, address } = await published({ ...desk.parts, log, store: { ...desk.parts.store, toldToClients } });
  await page.look();
  away = true;
  await page.look();
  await page.look();
  expect(lines.filter(({ level }) => level >= 40)).toHaveLength(1);
  expect(await (await fetch(`${address}/status/en`)).text()).toContain('Some cards are refused.');
  away = false;
  await desk.asks(desk.tells('All work.'));
  await page.look();
  expect(await (await fetch(`${address}/status/en`)).text()).toContain('All work.');
});

test('looks that are asked for while one is under way are one more look', async () => {
  const desk = await told();
  let looks = 0;
  const toldToClients: typeof desk.parts.store.toldToClients = (asked) => {
    looks += 1;
    return desk.parts.store.toldToClients(asked);
  };
  const { page } = await published({ ...desk.parts, store: { ...desk.parts.store, toldToClients } });
  await Promise.all(Array.from({ length: 20 }, () => page.look()));
  expect(looks).toBe(2);
});

test('a change of which clients know is heeded, a person’s or the clock’s, and no other', async () => {
  let heeded = 0;
  const { parts, raises, asks, tells, time } = await respondingDesk((store) =>
    heeding(store, () => {
      heeded += 1;
    }),
  );
  const clock = async () => {
    const known = await places(parts);
    time.now = time.now.add({ hours: 12 });
    await parts.store.takeDue(time.now, (filed) => tick(parts, known, filed, time.now));
  };
  await raises('Cards');
  await asks({ type: 'take' });
  await clock();
  expect(heeded).toBe(0);
  await asks(tells('Some cards are refused.', 60));
  expect(heeded).toBe(1);
  await clock();
  expect(heeded).toBe(2);
});
