import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { incidentCard, now, updateForm } from './samples.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.stop());

/** The element id of the message that says this on a page. */
async function messageOn(path: string, says: string): Promise<string> {
  const page = await workspace.read(path);
  const id = /id="(m-[\w-]+)"/.exec(
    page
      .slice(0, page.indexOf(`>${says}<`))
      .split('<li class="message')
      .at(-1) ?? '',
  );
  if (id?.[1] === undefined) throw new Error(`Nothing says ${says}`);
  return id[1];
}

it('a message that somebody wrote is handed in with its author and time, and opens a form', async () => {
  await workspace.act('/anna/general/say', { text: 'The shop is <slow>' });
  const message = await messageOn('/jan/general', 'The shop is &lt;slow&gt;');
  workspace.answer(() => ({ kind: 'form', form: updateForm }));
  const page = await workspace.act('/jan/general/point', { message, to: 'keep' });
  expect(page).toContain('id="panel"');
  expect(workspace.asked).toMatchObject([
    {
      actor: { external: 'jan' },
      origin: { id: 'general' },
      asked: {
        kind: 'pointed',
        to: 'keep',
        message: { id: message.slice(2), author: 'Anna Nowak', text: 'The shop is <slow>', at: now, link: null },
      },
    },
  ]);
});

it('the page offers both in its reader’s language, at people’s messages only', async () => {
  await workspace.act('/anna/general/say', { text: 'The shop is slow' });
  expect(await workspace.read('/jan/general')).toMatch(
    /value="raise">Raise an incident.*value="keep">Add to a timeline/,
  );
  expect(await workspace.read('/ewa/general')).toMatch(/>Zgłoś incydent<.*>Dodaj do osi czasu</);
  await workspace.deliver('operations', incidentCard);
  expect(await workspace.read('/jan/operations')).not.toContain('name="to"');
});

it('what is no message of that place, or no act, is refused', async () => {
  await workspace.act('/jan/operations/say', { text: 'A secret' });
  const message = await messageOn('/jan/operations', 'A secret');
  const card = `m-${await workspace.deliver('general', incidentCard)}`;
  for (const values of [
    { message, to: 'keep' },
    { message: card, to: 'keep' },
    { message: 'm-none', to: 'raise' },
    { message: '', to: 'raise' },
  ]) {
    const posted = await workspace.post('/anna/general/point', { request: randomUUID(), ...values });
    expect(posted.status).toBe(400);
  }
  const odd = await workspace.post('/jan/operations/point', { request: randomUUID(), message, to: 'burn' });
  expect(odd.status).toBe(400);
  expect(workspace.asked).toEqual([]);
});
