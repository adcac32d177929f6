import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { helpCard, raisedCard } from './samples.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.stop());

describe('the same form posted twice', () => {
  it('says a plain text once', async () => {
    const values = { request: randomUUID(), text: 'only once' };
    await Promise.all([workspace.post('/jan/operations/say', values), workspace.post('/jan/operations/say', values)]);
    expect((await workspace.read('/jan/operations')).match(/<p class="said"[^>]*>only once/g)).toHaveLength(1);
  });

  it('is the same request to the desk and leads to the first answer', async () => {
    const values = { request: randomUUID(), text: '/incident new x' };
    workspace.answer(() => ({ kind: 'card', card: raisedCard }));
    const first = await workspace.post('/jan/operations/say', values);
    workspace.answer(() => ({ kind: 'card', card: helpCard }));
    const second = await workspace.post('/jan/operations/say', values);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(workspace.asked[0]?.id).toBe(workspace.asked[1]?.id);
    const page = await workspace.read('/jan/operations');
    expect(page).toContain('INC-43 is raised');
    expect(page).not.toContain('Raise with');
  });

  it('with other words in it is another request', async () => {
    const request = randomUUID();
    await workspace.post('/jan/operations/say', { request, text: 'first' });
    await workspace.post('/jan/operations/say', { request, text: 'second' });
    const page = await workspace.read('/jan/operations');
    expect(page).toContain('>first</p>');
    expect(page).toContain('>second</p>');
  });
});

describe('when the desk fails', () => {
  it('offers to send the same request again', async () => {
    workspace.answer(() => Promise.reject(new Error('The database is away')));
    const request = randomUUID();
    const response = await workspace.post('/anna/general/say', { request, text: '/incident new "x" & y' });
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).toContain(`name="request" value="${request}"`);
    expect(page).toContain('value="/incident new &quot;x&quot; &amp; y"');
    expect(page).not.toContain('database');
  });

  it('refuses an incomplete form plainly', async () => {
    const response = await workspace.post('/anna/general/say', { text: 'x' });
    expect(response.status).toBe(400);
    expect((await workspace.post('/anna/general/submit', { request: randomUUID(), form: 'none' })).status).toBe(400);
  });
});
