import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { note } from './samples.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.stop());

it('the first page says plainly what it is and offers everyone, in the browser’s language', async () => {
  const page = await workspace.read('/');
  expect(page).toContain('has no log-in');
  for (const person of ['anna', 'jan', 'ewa', 'maria', 'piotr']) expect(page).toContain(`href="/${person}/`);
  const polish = await (await workspace.get('/', { 'accept-language': 'pl-PL,pl;q=0.9,en;q=0.5' })).text();
  expect(polish).toContain('<html lang="pl">');
  expect(polish).toContain('działa bez logowania');
});

it('the page is in the person’s language', async () => {
  expect(await workspace.read('/jan/operations')).toContain('<html lang="en">');
  const page = await workspace.read('/ewa/operations');
  expect(page).toContain('<html lang="pl">');
  expect(page).toContain('Wyślij');
  expect(page).toContain('/incydent nowy');
});

it('switching keeps the conversation where the other person can see it', async () => {
  const page = await workspace.read('/jan/operations');
  expect(page).toContain('href="/ewa/operations"');
  expect(page).toContain('href="/anna/general"');
  expect(page).toContain('href="/piotr/clients"');
});

it('a person’s own address leads to their first conversation', async () => {
  expect((await workspace.get('/anna')).headers.get('location')).toBe('/anna/general');
  expect((await workspace.get('/piotr/')).headers.get('location')).toBe('/piotr/clients');
});

it('a client sees the clients’ channel and their own direct messages only', async () => {
  await workspace.deliver('dm:piotr', note('Your report was taken.'));
  const page = await workspace.read('/piotr/direct');
  expect(page).toContain('Your report was taken.');
  const channels = /<nav class="channels"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? '';
  expect([...channels.matchAll(/href="([^"]*)"/g)].map(([, path]) => path)).toEqual([
    '/piotr/clients',
    '/piotr/direct',
  ]);
  expect(await workspace.read('/jan/direct')).not.toContain('Your report was taken.');
});

it.each(['/piotr/operations', '/piotr/general', '/anna/operations', '/piotr/operations/live', '/nobody/clients'])(
  '%s is a friendly page that tells nothing',
  async (path) => {
    const response = await workspace.get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<a class="button plain"');
  },
);

it('nothing can be posted where a person may not read', async () => {
  const values = { request: randomUUID(), text: '/incident list', press: 'take:1:1' };
  expect((await workspace.post('/piotr/operations/say', values)).status).toBe(404);
  expect((await workspace.post('/anna/operations/press', values)).status).toBe(404);
  expect(workspace.asked).toEqual([]);
});

it('staff who are no responders are no members of the responders’ channel', async () => {
  expect(await workspace.platform.isMember('operations', 'anna')).toBe(false);
});

it('what others wrote counts as unread until it is looked at', async () => {
  const count = async () =>
    /href="\/jan\/clients"[^>]*>.*?aria-label="([^"]*)"/.exec(await workspace.read('/jan/operations'))?.[1];
  expect(await count()).toBeUndefined();
  await workspace.deliver('clients', note('Some card payments are refused.'));
  await workspace.act('/piotr/clients/say', { text: 'Dziękuję' });
  await workspace.post('/jan/clients/say', { request: randomUUID(), text: 'mine' });
  expect(await count()).toBe('2 unread');
  await workspace.read('/jan/clients');
  expect(await count()).toBeUndefined();
});
