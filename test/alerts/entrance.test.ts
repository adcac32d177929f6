import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/start.ts';
import { alertGroup, posts } from '../support/alerting.ts';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { keptLog } from '../support/kept-log.ts';
import { alertDesk, incidentsOf } from './desks.ts';

const token = 'token-of-this-test';
const secret = 'secret-of-this-test';
const alert = { key: 'disk', title: 'The disk is full' };
const bearer = (given: string) => ({ authorization: `Bearer ${given}` });
const signed = (body: string, by = secret) => ({
  'x-signature': `sha256=${createHmac('sha256', by).update(body).digest('hex')}`,
});

describe('the way in for alerts', () => {
  const { log, lines } = keptLog();
  let database: TestDatabase;
  let desk: Running;
  beforeAll(async () => {
    database = await memoryDatabase();
    desk = await alertDesk(database.place, { alerts: { token, secret }, log });
  });
  afterAll(async () => {
    await desk.stop();
    await database.end();
  });
  const sends = (body: unknown, headers: Readonly<Record<string, string>> = bearer(token)) =>
    posts(desk.publicAddress, body, headers);

  test.each([
    ['none', {}],
    ['another token', bearer('token-of-that-test')],
    ['half a token', bearer(token.slice(0, -1))],
    ['a token of another kind', { authorization: `Basic ${token}` }],
    ['another signature', signed(JSON.stringify(alert), 'another')],
    ['the signature of another body', signed('{}')],
    ['half a signature', { 'x-signature': signed(JSON.stringify(alert))['x-signature'].slice(0, -2) }],
  ])('%s opens nothing', async (_, headers) => {
    const { status, said } = await sends(alert, headers);
    expect([status, said.error]).toEqual([401, 'The token or the signature is missing or wrong.']);
    expect(await incidentsOf(desk)).toEqual([]);
  });

  test.each([
    ['no JSON', '{"key":', 'body'],
    ['nothing', '', 'body'],
    ['a list', [alert], 'body'],
    ['no key', { title: 'The disk is full' }, 'key'],
    ['an empty key', { ...alert, key: '  ' }, 'key'],
    ['no title', { key: 'disk' }, 'title'],
    ['another status', { ...alert, status: 'acknowledged' }, 'status'],
    ['a time that is none', { ...alert, startsAt: 'yesterday' }, 'startsAt'],
    ['a link that runs something', { ...alert, link: 'javascript:alert(1)' }, 'link'],
    ['a group without alerts', { ...alertGroup('A'), alerts: null }, 'alerts'],
    ['a group with an empty key', { ...alertGroup('A'), groupKey: '' }, 'groupKey'],
  ])('%s is answered with what is wrong, and where', async (_, body, at) => {
    const { status, said } = await sends(body);
    expect(status).toBe(400);
    expect(said).toEqual({
      error: 'The alert can not be read.',
      faults: [{ at, message: expect.stringMatching(/^is \S/) }],
    });
    expect(await incidentsOf(desk)).toEqual([]);
  });

  test('what is longer than 256 KB is not read, whether it says how long it is or not', async () => {
    const body = JSON.stringify({ ...alert, description: 'x'.repeat(256 * 1024) });
    expect((await sends(body)).status).toBe(413);
    const chunks = new Blob([body]).stream();
    const init = { method: 'POST', body: chunks, headers: bearer(token), duplex: 'half' } as RequestInit;
    expect((await fetch(`${desk.publicAddress}/alerts`, init)).status).toBe(413);
    expect(await incidentsOf(desk)).toEqual([]);
  });

  test('it is asked by POST alone', async () => {
    const asked = await fetch(`${desk.publicAddress}/alerts`, { headers: bearer(token) });
    expect([asked.status, asked.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('a right token and a right signature are each enough, and the answer names the incident', async () => {
    const words = { service: 'płatność', severity: 'Critical', description: '98 %', link: 'https://m.example/1' };
    const body = JSON.stringify({ ...alert, ...words, from: 'Zabbix' });
    expect(await sends(body, signed(body))).toEqual({ status: 200, said: { did: 'raised', incident: 'INC-1' } });
    expect(await sends(alert)).toEqual({ status: 200, said: { did: 'counted', incident: 'INC-1' } });
    const [filed] = await incidentsOf(desk);
    expect(filed?.incident).toMatchObject({
      service: 'payments',
      priority: 'P1',
      reporter: 'alerts:Zabbix',
      alarm: { state: 'firing', link: 'https://m.example/1', alerts: 1 },
    });
    expect(filed?.texts.get(filed.incident.description ?? '')).toBe('98 %');
  });

  test('a service that the procedure does not know is said, and the alert is not lost', async () => {
    const { said } = await sends({ key: 'odd', title: 'It is odd', service: 'mainframe' });
    const filed = await desk.store.incident({ number: Number(String(said.incident).slice(4)) });
    expect(filed?.incident.service).toBe('other');
    expect(filed?.texts.get(filed.incident.description ?? '')).toMatch(/mainframe/);
  });

  test('the longest title, key and description are taken; a time that is still to come is not when it began', async () => {
    const long = { key: 'k'.repeat(5000), title: 'Much '.repeat(1000), description: 'y'.repeat(200_000) };
    const { status, said } = await sends({ ...long, startsAt: '2099-01-01T00:00:00Z' });
    expect([status, said.did]).toEqual([200, 'raised']);
    expect((await sends({ ...long, startsAt: '2099-01-01T00:00:00Z' })).said.did).toBe('counted');
  });

  test('the log has neither a token nor anybody’s words', async () => {
    await sends({ key: '', title: 'Mr Smith can not log in' });
    expect(lines.some(({ msg }) => /refused/.test(msg))).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/Smith|disk|of-this-test|of-that-test/);
  });
});

test('without a token and a secret there is no way in', async () => {
  const database = await memoryDatabase();
  const desk = await alertDesk(database.place, { alerts: { token: null, secret: null } });
  expect((await posts(desk.publicAddress, alert, bearer('null'))).status).toBe(404);
  await desk.stop();
  await database.end();
});
