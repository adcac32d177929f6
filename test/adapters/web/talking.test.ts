import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { helpCard, incidentCard, raisedCard, updateForm } from './samples.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.stop());

/** The address that a posted form leads to. */
async function leadsTo(path: string, values: Record<string, string>): Promise<string> {
  const response = await workspace.post(path, { request: randomUUID(), ...values });
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

describe('the message box', () => {
  it('hands the words after the command to the desk, with who asks and where', async () => {
    await workspace.act('/jan/operations/say', { text: '/incident new Cards are refused' });
    expect(workspace.asked).toEqual([
      {
        id: expect.any(String),
        actor: {
          external: 'jan',
          name: 'Jan Zieliński',
          standing: 'member',
          language: 'en',
          timeZone: 'Europe/Warsaw',
        },
        origin: { id: 'operations', direct: false, shared: false },
        asked: { kind: 'typed', text: 'new Cards are refused' },
      },
    ]);
  });

  it('takes the command in Polish, in any case, with text over several lines', async () => {
    await workspace.act('/ewa/general/say', { text: '  /Incydent nowy Sieć\r\nnie działa ' });
    expect(workspace.asked[0]?.asked).toEqual({ kind: 'typed', text: 'nowy Sieć\nnie działa' });
  });

  it('marks a person who is named with @, by first name or id', async () => {
    await workspace.act('/jan/operations/say', { text: '/incident assign INC-1 @Ewa @maria @nobody a@jan.pl' });
    expect(workspace.asked[0]?.asked).toEqual({
      kind: 'typed',
      text: 'assign INC-1 <@ewa|Ewa> <@maria|maria> @nobody a@jan.pl',
    });
  });

  it('says that a client asks from a shared channel, and that direct messages are direct', async () => {
    await workspace.act('/piotr/clients/say', { text: '/incident' });
    await workspace.act('/piotr/direct/say', { text: '/incident list' });
    expect(workspace.asked.map(({ actor, origin }) => [actor.standing, origin])).toEqual([
      ['outsider', { id: 'clients', direct: false, shared: true }],
      ['outsider', { id: 'dm:piotr', direct: true, shared: false }],
    ]);
  });

  it('shows other text to everyone in the channel and asks the desk nothing', async () => {
    await workspace.act('/jan/operations/say', { text: 'The incident of /incident fame' });
    expect(await workspace.read('/ewa/operations')).toContain('The incident of /incident fame');
    expect(await workspace.read('/ewa/general')).not.toContain('fame');
    expect(workspace.asked).toEqual([]);
  });

  it('posts nothing for a mistyped command, and says so to its writer alone', async () => {
    const shown = await workspace.act('/anna/clients/say', { text: '/incidnet new The core bank is down' });
    expect(shown).toContain('nothing was posted');
    expect(shown).toContain('The core bank is down');
    expect(await workspace.read('/piotr/clients')).not.toContain('core bank');
    expect(workspace.asked).toEqual([]);
  });

  it('ignores blank text', async () => {
    expect(await workspace.act('/jan/operations/say', { text: ' \r\n ' })).toContain('Nothing here yet.');
  });

  it('takes 40,000 letters of any script whole', async () => {
    for (const letter of ['a', 'ż', '語', '😀']) {
      const long = letter.repeat(40_000 / letter.length);
      await workspace.act('/jan/operations/say', { text: `/incident note ${long}` });
      expect(workspace.asked.at(-1)?.asked).toEqual({ kind: 'typed', text: `note ${long}` });
    }
  });

  it('refuses what is longer than it takes, with a page that says so', async () => {
    const response = await workspace.post('/jan/operations/say', { request: randomUUID(), text: 'a'.repeat(600_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('nothing was sent');
    expect(workspace.asked).toEqual([]);
  });

  it('drops NUL, which no database text can hold', async () => {
    await workspace.act('/jan/operations/say', { text: '/incident note a\0b' });
    expect(workspace.asked[0]?.asked).toEqual({ kind: 'typed', text: 'note ab' });
  });
});

describe('an answer', () => {
  it('is shown to that person alone until they dismiss it', async () => {
    workspace.answer(() => ({ kind: 'card', card: raisedCard }));
    const address = await leadsTo('/jan/operations/say', { text: '/incident new x' });
    const [, element] = /#(a-[\w-]+)$/.exec(address) ?? [];
    expect(await workspace.read('/jan/operations')).toContain(`id="${element}"`);
    expect(await workspace.read('/jan/operations')).toContain('Only visible to you');
    expect(await workspace.read('/ewa/operations')).not.toContain('INC-43');
    expect(await workspace.read('/jan/general')).not.toContain('INC-43');
    expect(await workspace.act('/jan/operations/dismiss', { from: element ?? '' })).not.toContain('INC-43');
  });

  it('takes the place of the answer whose button was pressed', async () => {
    workspace.answer(() => ({ kind: 'card', card: helpCard }));
    const address = await leadsTo('/anna/general/say', { text: '/incident' });
    workspace.answer(() => ({ kind: 'card', card: raisedCard }));
    const shown = await workspace.act('/anna/general/press', { press: 'new:0:0', from: address.split('#')[1] ?? '' });
    expect(shown).toContain('INC-43 is raised');
    expect(shown).not.toContain('Raise with');
  });

  it('can stay in view beside, as does the one that takes its place', async () => {
    workspace.answer(() => ({ kind: 'card', card: helpCard }));
    const [, first] = /#(a-[\w-]+)$/.exec(await leadsTo('/anna/general/say', { text: '/incident' })) ?? [];
    const beside = (page: string) => /<aside[\s\S]*<\/aside>/.exec(page)?.[0];
    expect(beside(await workspace.read(`/anna/general?beside=${first}`))).toContain('Raise with');
    workspace.answer(() => ({ kind: 'card', card: raisedCard }));
    const values = { press: 'new:0:0', from: first ?? '' };
    expect(beside(await workspace.act(`/anna/general/press?beside=${first}`, values))).toContain('INC-43 is raised');
  });

  it('is in the language of its card, marked within a page of another', async () => {
    workspace.answer(() => ({ kind: 'card', card: { ...raisedCard, language: 'pl' } }));
    expect(await workspace.act('/jan/operations/say', { text: '/incident' })).toMatch(/class="card over" lang="pl"/);
  });
});

describe('a button', () => {
  it('carries its press and keeps the pressed card beside', async () => {
    const message = await workspace.deliver('operations', incidentCard);
    const page = await workspace.read('/jan/operations');
    expect(page).toContain('name="press" value="update:42:3"');
    const address = await leadsTo('/jan/operations/press', { press: 'update:42:3', from: `m-${message}` });
    expect(address).toBe(`/jan/operations?beside=m-${message}#m-${message}`);
    expect(workspace.asked[0]?.asked).toEqual({ kind: 'pressed', press: 'update:42:3' });
  });

  it('that asks first posts only from within its question', async () => {
    await workspace.deliver('operations', incidentCard);
    const page = await workspace.read('/jan/operations');
    const asking = /<dialog popover[^>]*>([\s\S]*?)<\/dialog>/.exec(page)?.[1] ?? '';
    expect(asking).toContain('Cancel INC-42?');
    expect(asking).toContain('name="press" value="cancel:42:3"');
    expect(page.replaceAll(/<dialog[\s\S]*?<\/dialog>/g, '')).not.toContain('cancel:42:3');
  });
});

describe('a form', () => {
  async function open(): Promise<string> {
    workspace.answer(() => ({ kind: 'form', form: updateForm }));
    const address = await leadsTo('/jan/operations/press', { press: 'update:42:3', from: 'm-1' });
    return new URL(address, 'http://x').searchParams.get('form') ?? '';
  }

  it('opens beside the messages with every field, for its person alone', async () => {
    const form = await open();
    const page = await workspace.read(`/jan/operations?form=${form}`);
    expect(page).toContain('Update INC-42');
    expect(page).toContain('<option value="responders" selected>Responders</option>');
    expect(page).toMatch(/<input type="text"[^>]*value="15:10"/);
    expect(page).toContain('<option value="ewa">Ewa Lis</option>');
    expect(page).not.toContain('<option value="piotr">');
    expect(await workspace.read(`/ewa/operations?form=${form}`)).not.toContain('Update INC-42');
  });

  it('is handed in with its context and only its own fields', async () => {
    const form = await open();
    workspace.answer(() => ({ kind: 'card', card: raisedCard }));
    const values = { form, audience: 'clients', body: 'One\r\ntwo', nextBy: '', extra: 'x' };
    expect(await workspace.act('/jan/operations/submit', values)).not.toContain('id="panel"');
    expect(workspace.asked.at(-1)?.asked).toEqual({
      kind: 'submitted',
      form: 'update',
      context: '42:3',
      values: { audience: 'clients', body: 'One\ntwo', nextBy: '', assignee: '' },
    });
  });

  it('stays open when it is refused, with what was entered and each fault beside its field', async () => {
    const form = await open();
    workspace.answer(() => ({ kind: 'invalid', faults: { nextBy: '15:70 is not a time.' } }));
    const entered = { form, audience: 'clients', body: '\nFirst\n  second <b>', nextBy: '15:70', assignee: 'ewa' };
    const page = await workspace.act('/jan/operations/submit', entered);
    expect(page).toContain('1 field needs a change');
    expect(page).toMatch(
      /<input[^>]*value="15:70"[^>]*aria-describedby="field-nextBy-fault field-nextBy-hint"[^>]*aria-invalid="true"/,
    );
    expect(page).toContain('id="field-nextBy-fault"><bdi>15:70 is not a time.</bdi>');
    expect(page).toContain('>\n\nFirst\n  second &lt;b&gt;</textarea>');
    expect(page).toContain('<option value="clients" selected>');
    expect(page).toContain('<option value="ewa" selected>');
  });

  it('gives way to the form that answers it', async () => {
    const form = await open();
    workspace.answer(() => ({ kind: 'form', form: { ...updateForm, name: 'preview', title: 'Clients will read' } }));
    const page = await workspace.act('/jan/operations/submit', { form, body: 'x' });
    expect(page).toContain('Clients will read');
    expect(page).not.toContain('Update INC-42');
  });
});
