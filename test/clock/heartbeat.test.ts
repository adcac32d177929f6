import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { heartbeat } from '../../src/clock/heartbeat.ts';
import { keptLog } from '../support/kept-log.ts';

const start = Temporal.Instant.from('2026-03-02T02:00Z');
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A monitor outside that waits for calls at a secret address. */
async function monitor() {
  const calls: string[] = [];
  const answers = { status: 200 };
  const server = createServer(({ method, url }, response) => {
    calls.push(`${method} ${url}`);
    response.writeHead(answers.status).end('OK');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const end = () => new Promise((resolve) => server.close(resolve));
  ends.push(end);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-key`, calls, answers, end };
}

function beating(url: string) {
  const kept = keptLog();
  const time = { now: start };
  const desk = { works: true };
  const { beat } = heartbeat(url, { works: async () => desk.works, now: () => time.now, log: kept.log });
  return {
    ...kept,
    desk,
    beat,
    async later(seconds: number) {
      time.now = time.now.add({ seconds });
      await beat();
    },
  };
}

it('is called once a minute while the desk works', async () => {
  const { url, calls } = await monitor();
  const { beat, later } = beating(url);
  await beat();
  for (let beats = 0; beats < 24; beats += 1) await later(5);
  expect(calls).toEqual(['GET /secret-key', 'GET /secret-key', 'GET /secret-key']);
});

it('is not called while the desk does not work', async () => {
  const { url, calls } = await monitor();
  const { desk, later } = beating(url);
  desk.works = false;
  await later(60);
  await later(60);
  expect(calls).toEqual([]);
  desk.works = true;
  await later(60);
  expect(calls).toHaveLength(1);
});

it('logs once that it can not be called, and once that it can again, and never its address', async () => {
  const { url, answers, end } = await monitor();
  const { lines, later } = beating(url);
  answers.status = 503;
  await later(60);
  await later(60);
  answers.status = 200;
  await later(60);
  await later(60);
  await end();
  ends.pop();
  await later(60);
  expect(lines.map(({ msg, reason }) => [msg, reason])).toEqual([
    ['The heartbeat address could not be called', 'it answers with 503'],
    ['The heartbeat address is called again', undefined],
    ['The heartbeat address could not be called', expect.stringMatching(/^(ECONNREFUSED|UND_ERR_SOCKET)$/)],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/secret-key|127\.0\.0\.1/);
});
