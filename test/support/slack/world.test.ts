import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BoltApp, startBoltApp } from './bolt-app.ts';
import { type SlackWorld, startSlackWorld } from './world.ts';

let world: SlackWorld;
let bolt: BoltApp;
let now = Temporal.Instant.from('2026-03-02T13:00:00Z');

beforeEach(async () => {
  now = Temporal.Instant.from('2026-03-02T13:00:00Z');
  world = await startSlackWorld({ now: () => now });
  bolt = await startBoltApp(world);
});

afterEach(async () => {
  await bolt.stop();
  await world.stop();
});

const button = (text: string, actionId: string, value = 'INC-1') => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text },
  action_id: actionId,
  value,
});

const priorities = {
  type: 'static_select' as const,
  action_id: 'priority',
  options: ['P1', 'P2'].map((text) => ({ text: { type: 'plain_text' as const, text }, value: text.toLowerCase() })),
};

const form = {
  type: 'modal' as const,
  callback_id: 'update',
  title: { type: 'plain_text' as const, text: 'Update' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  notify_on_close: true,
  private_metadata: 'INC-1',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: { type: 'plain_text' as const, text: 'What is known' },
      element: { type: 'plain_text_input' as const, action_id: 'text', max_length: 20 },
    },
    {
      type: 'input' as const,
      block_id: 'rank',
      label: { type: 'plain_text' as const, text: 'Priority' },
      element: priorities,
    },
  ],
};

test('a command is acknowledged with words that only its sender sees', async () => {
  bolt.app.command('/incident', async ({ ack, command }) => {
    await ack({ text: `Raised: ${command.text} &amp; <#${command.channel_id}>` });
  });
  const answer = await world.people.anna.command('/incident', 'new cards are refused');
  expect(answer.status).toBe(200);
  expect(answer.plain).toBe('Raised: new cards are refused & #operations');
  expect(world.people.anna.ephemerals('operations').map((message) => message.plain)).toEqual([answer.plain]);
  expect(world.people.jan.ephemerals()).toEqual([]);
});

test('a post is read like a script, and a button is pressed on it as it is by now', async () => {
  bolt.app.command('/incident', async ({ ack, client, command }) => {
    await ack();
    await client.chat.postMessage({
      channel: command.channel_id,
      text: 'INC-1',
      metadata: { event_type: 'incident', event_payload: { id: 'INC-1' } },
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'INC-1' } },
        { type: 'section', text: { type: 'mrkdwn', text: `Raised by <@${command.user_id}>` } },
        { type: 'actions', elements: [button('Take it', 'take')] },
      ],
    });
  });
  bolt.app.action('take', async ({ ack, client, body, payload }) => {
    await ack();
    if (body.type !== 'block_actions' || payload.type !== 'button') throw new Error('not a button');
    const channel = body.channel?.id ?? '';
    const ts = body.message?.ts ?? '';
    await client.chat.update({
      channel,
      ts,
      text: 'INC-1',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `${payload.value}: <@${body.user.id}> has it` } }],
    });
    await client.chat.postMessage({ channel, thread_ts: ts, text: 'taken' });
  });
  const operations = world.channel('operations');
  await world.people.anna.command('/incident', 'new');
  await world.until(async () => (await operations.posts()).length === 1);
  const [card] = await operations.posts();
  expect(card).toMatchObject({ author: 'incident-desk', plain: 'INC-1\nRaised by @anna\n[Take it]', edited: false });
  expect(card?.metadata?.event_payload).toEqual({ id: 'INC-1' });
  expect(card?.ts.startsWith(String(now.epochMilliseconds / 1000))).toBe(true);

  if (card === undefined) throw new Error('no card');
  expect((await world.people.jan.press(card, 'Take it')).status).toBe(200);
  await world.until(
    () => world.calls('chat.postMessage').length === 2 && world.calls('chat.postMessage')[1]?.reply !== undefined,
  );
  expect((await operations.messages()).map((message) => message.plain)).toEqual(['INC-1: @jan has it', 'taken']);
  expect(await operations.posts()).toHaveLength(1);
  await expect(world.people.maria.press(card, 'Take it')).rejects.toThrow('nothing is called "Take it"');
  expect((await world.people.maria.press(card, 'take', { stale: true })).status).toBe(200);
  await world.until(async () => (await operations.thread(card.ts)).length === 3);
});

test('a form opens for the one who asked, is filled in as a person can, and goes when it was taken', async () => {
  const seen: unknown[] = [];
  bolt.app.command('/incident', async ({ ack, client, command }) => {
    await client.views.open({ trigger_id: command.trigger_id, view: form });
    await ack();
  });
  bolt.app.view('update', async ({ ack, view }) => {
    seen.push(
      view.private_metadata,
      view.state.values.words?.text?.value,
      view.state.values.rank?.priority?.selected_option?.value,
    );
    if (seen.length === 3) await ack({ response_action: 'errors', errors: { words: 'Say more' } });
    else await ack();
  });
  bolt.app.view({ type: 'view_closed', callback_id: 'update' }, async ({ ack }) => {
    seen.push('closed');
    await ack();
  });
  const { anna, jan } = world.people;
  const answer = await anna.command('/incident', 'update');
  expect(answer.opened.map((view) => view.title?.text)).toEqual(['Update']);
  expect(jan.view()).toBeUndefined();
  await expect(anna.submit({ Priority: 'P3' })).rejects.toThrow('no option "P3"');
  await expect(anna.submit({ Priority: 'P1' })).rejects.toThrow('"What is known" has to be filled in');
  await expect(anna.submit({ words: 'x'.repeat(21), rank: 'P1' })).rejects.toThrow('at most 20');
  const refused = await anna.submit({ 'What is known': 'little', Priority: 'p1' });
  expect(refused).toMatchObject({ responseAction: 'errors', errors: { words: 'Say more' } });
  expect(anna.view()).toBeDefined();
  await anna.submit({ 'What is known': 'a good deal', Priority: 'P2' });
  expect(anna.view()).toBeUndefined();
  expect(seen).toEqual(['INC-1', 'little', 'p1', 'INC-1', 'a good deal', 'p2']);

  await anna.command('/incident', 'update');
  await anna.close();
  expect(seen.at(-1)).toBe('closed');
});

test('a trigger serves once, and not when it is older than three seconds', async () => {
  const outcomes: unknown[] = [];
  bolt.app.command('/incident', async ({ ack, client, command }) => {
    if (command.text === 'late') now = now.add({ milliseconds: 3001 });
    if (command.text === 'aged') world.expireTriggers();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await client.views.open({ trigger_id: command.trigger_id, view: form }).then(
        () => outcomes.push('ok'),
        (fault) => outcomes.push(fault.data.error),
      );
    }
    await ack();
  });
  await world.people.anna.command('/incident', 'once');
  await world.people.anna.command('/incident', 'late');
  await world.people.anna.command('/incident', 'aged');
  expect(outcomes).toEqual([
    ...['ok', 'exchanged_trigger_id'],
    ...['expired_trigger_id', 'expired_trigger_id'],
    ...['expired_trigger_id', 'expired_trigger_id'],
  ]);
});

test('a response URL serves five times within thirty minutes, for the one who acted', async () => {
  const urls: string[] = [];
  bolt.app.command('/incident', async ({ ack, command }) => {
    urls.push(command.response_url);
    await ack();
  });
  const { anna } = world.people;
  await anna.command('/incident');
  await anna.command('/incident');
  const [first = '', second = ''] = urls;
  const respond = async (url: string, body: object): Promise<string> => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    const reply = (await response.json()) as { readonly error?: string };
    return `${response.status} ${reply.error ?? 'ok'}`;
  };
  const tooMany = Array.from({ length: 51 }, () => ({ type: 'divider' }));
  expect(await respond(first, { blocks: tooMany })).toBe('400 invalid_blocks');
  for (let use = 2; use <= 5; use += 1) expect(await respond(first, { text: `word ${use}` })).toBe('200 ok');
  expect(await respond(first, { text: 'word 6' })).toBe('404 used_url');
  now = now.add({ minutes: 31 });
  expect(await respond(second, { text: 'late' })).toBe('404 expired_url');
  expect(anna.ephemerals().map((message) => message.plain)).toEqual(['word 2', 'word 3', 'word 4', 'word 5']);
});

test('requests are signed, and badly signed ones are told apart', async () => {
  let count = 0;
  bolt.app.command('/incident', async ({ ack }) => {
    count += 1;
    await ack();
  });
  const { anna } = world.people;
  const good = await anna.command('/incident', 'new');
  expect((await good.repeat()).sent.body).toBe(good.sent.body);
  const old = Temporal.Now.instant().subtract({ minutes: 6 });
  const statuses = [
    await anna.command('/incident', 'new', { signature: 'wrong' }),
    await anna.command('/incident', 'new', { signature: 'missing' }),
    await anna.command('/incident', 'new', { signedAt: old }),
  ].map((answer) => answer.status);
  expect(statuses.every((status) => status >= 400)).toBe(true);
  expect((await world.sendRaw('x'.repeat(100_000), { signature: 'wrong' })).status).toBeGreaterThanOrEqual(400);
  expect(count).toBe(2);
});

test('an app_mention arrives as an event with an id', async () => {
  const seen: unknown[] = [];
  bolt.app.event('app_mention', async ({ body, event }) => {
    seen.push(body.event_id.startsWith('Ev'), event.text);
  });
  const answer = await world.people.maria.mention('operations', 'help');
  expect(answer.status).toBe(200);
  await world.until(() => seen.length === 2);
  expect(seen).toEqual([true, 'help']);
  expect((await world.channel('operations').posts()).map((post) => post.author)).toEqual(['maria']);
});

test('guests and people of another workspace are told apart, and everybody has a language', async () => {
  const { anna, greta, otto } = world.people;
  anna.speaks('en-GB');
  const about = async (id: string) => {
    const { user } = await bolt.app.client.users.info({ user: id, include_locale: true });
    return [user?.team_id === world.team.id, user?.is_restricted, user?.locale, user?.tz];
  };
  expect(await about(anna.id)).toEqual([true, false, 'en-GB', 'Europe/Warsaw']);
  expect(await about(greta.id)).toEqual([true, true, 'en-US', 'Europe/Berlin']);
  expect(await about(otto.id)).toEqual([false, false, 'en-US', 'America/New_York']);
});
