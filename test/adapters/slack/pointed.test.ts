import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SeenMessage } from '../../support/slack/reading.ts';
import { type Harness, noteForm, parcel, startHarness, textCard } from './harness.ts';

const RAISE = 'Raise an incident';
const KEEP = 'Add to a timeline';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.stop());

async function said(channel: string, text: string): Promise<SeenMessage> {
  const { world } = harness;
  const ts = await world.people.jan.say(channel, text);
  return (await world.channel(channel).messages()).find((message) => message.ts === ts)!;
}

const pointed = () => harness.asked.at(-1)?.asked;

test('a message is handed in as its readers see it, with author, time and link, and opens a form', async () => {
  const { world } = harness;
  const { anna, maria } = world.people;
  const message = await said('operations', `<@${maria.id}> 502s on <https://example.com/a?b=1&amp;c=2> &lt;here&gt;`);
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  const answer = await anna.shortcut(message, RAISE);
  expect(answer).toMatchObject({ status: 200, body: '', refused: undefined });
  expect(answer.opened.map((view) => view.title?.text)).toEqual(['Note']);
  expect(harness.asked).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      actor: expect.objectContaining({ external: anna.id, name: 'Anna Nowak', standing: 'member' }),
      origin: { id: world.channel('operations').id, direct: false, shared: false },
      asked: {
        kind: 'pointed',
        to: 'raise',
        message: {
          id: message.ts,
          author: 'Jan Kowalski',
          text: '@Maria Silva 502s on https://example.com/a?b=1&c=2 <here>',
          at: Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(message.ts) * 1000)),
          link: `https://acme.slack.com/archives/${world.channel('operations').id}/p${message.ts.replace('.', '')}`,
        },
      },
    },
  ]);
});

test('the other shortcut hands a message in to be kept, and what there is to say is for that person alone', async () => {
  const { anna } = harness.world.people;
  harness.answer(() => ({ kind: 'card', card: textCard('Only members may do this.') }));
  await anna.shortcut(await said('operations', 'It was the deploy'), KEEP);
  expect(pointed()).toMatchObject({ kind: 'pointed', to: 'keep', message: { text: 'It was the deploy' } });
  await harness.world.until(() => anna.ephemerals('operations').length === 1);
  expect(anna.ephemerals('operations')[0]?.plain).toBe('Only members may do this.');
});

test('a form that a message opened comes back with its conversation, and is answered there, in its thread', async () => {
  const { world } = harness;
  const { anna, jan } = world.people;
  const parent = await said('operations', 'Something is odd');
  const ts = await jan.say('operations', 'Yes, 502s', parent.ts);
  const reply = (await world.channel('operations').thread(parent.ts)).find((message) => message.ts === ts)!;
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  await anna.shortcut(reply, KEEP);
  harness.answer(() => ({ kind: 'card', card: textCard('Kept.') }));
  // Its own address knows the thread by itself.
  world.fault({ method: 'response_url', times: 1, fault: { kind: 'status', status: 500, when: 'before' } });
  await anna.submit({ 'What is known': 'x' });
  expect(harness.asked.at(-1)).toMatchObject({ origin: { id: world.channel('operations').id } });
  await world.until(() => anna.ephemerals().length === 1);
  expect(anna.ephemerals()[0]).toMatchObject({ plain: 'Kept.', thread_ts: parent.ts });
});

test('a message in a conversation that the app is not in is handed in without a link', async () => {
  const { anna } = harness.world.people;
  harness.answer(() => ({ kind: 'form', form: noteForm() }));
  const answer = await anna.shortcut(await said('general', 'Is the shop down?'), RAISE);
  expect(answer.opened).toHaveLength(1);
  expect(pointed()).toMatchObject({ message: { text: 'Is the shop down?', author: 'Jan Kowalski', link: null } });
});

test('of an app’s message the name under which it posts is the author', async () => {
  const { jan } = harness.world.people;
  const message = await said('operations', 'Disk full');
  const bot = { user: 'U0MONITOR', bot_id: 'B0MONITOR', bot_profile: { name: 'Monitor', app_id: 'A0MONITOR' } };
  await jan.shortcut(message, KEEP, { holds: bot });
  expect(pointed()).toMatchObject({ message: { author: 'Monitor' } });
  await jan.shortcut(message, KEEP, { holds: { ...bot, username: 'Monitor of the shop' } });
  expect(pointed()).toMatchObject({ message: { author: 'Monitor of the shop' } });
  await jan.shortcut(message, KEEP, { holds: { user: undefined } });
  expect(pointed()).toMatchObject({ message: { author: null } });
});

test('a message that holds files alone names them', async () => {
  const { jan } = harness.world.people;
  await jan.shortcut(await said('operations', 'x'), KEEP, { holds: { text: '', files: [{ title: 'Outage.png' }] } });
  expect(pointed()).toMatchObject({ message: { text: '[Outage.png]' } });
});

test('while Slack looks nobody up, a message is handed in with ids for names and without an author', async () => {
  const { world } = harness;
  const message = await said('operations', `<@${world.people.maria.id}> please look`);
  world.fault({ method: 'users.info', times: 3, fault: { kind: 'refused', error: 'ratelimited' } });
  await world.people.anna.shortcut(message, KEEP);
  expect(pointed()).toMatchObject({ message: { author: null, text: `@${world.people.maria.id} please look` } });
});

test('when the form’s time has run out, the person hears what to do', async () => {
  const { world } = harness;
  const { maria } = world.people;
  harness.answer(() => {
    world.expireTriggers();
    return { kind: 'form', form: noteForm() };
  });
  await maria.shortcut(await said('operations', 'x'), RAISE);
  await world.until(() => maria.ephemerals().length === 1);
  expect(maria.ephemerals()[0]?.plain).toContain('could not be opened in time');
});

test('a shortcut that this version does not know is acknowledged and nothing else', async () => {
  const payload = { type: 'message_action', callback_id: 'older', user: { id: 'U1' }, channel: { id: 'C1' } };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  expect((await harness.world.sendRaw(body)).status).toBe(200);
  expect(harness.asked).toEqual([]);
});

test('an edit is told with the words as they read now, looked up only when they are asked for', async () => {
  const { world } = harness;
  const { jan, maria } = world.people;
  const message = await said('operations', 'Seeing 502s');
  const news = (await jan.edit(message, `<@${maria.id}> seeing 503s`))!;
  expect((await news.tell()).status).toBe(200);
  expect(harness.changed).toEqual([
    {
      id: expect.stringMatching(/^Ev/),
      conversation: world.channel('operations').id,
      message: message.ts,
      change: 'edited',
      text: expect.any(Function),
    },
  ]);
  expect(world.calls('users.info')).toEqual([]);
  expect(await harness.changed[0]?.text?.()).toBe('@Maria Silva seeing 503s');
});

test('the same event again has the same id', async () => {
  const news = (await harness.world.people.jan.edit(await said('operations', 'a'), 'b'))!;
  await news.tell();
  await news.tell({ retry: { num: 1 } });
  const [first, second] = harness.changed.map(({ id }) => id);
  expect(second).toBe(first);
});

test('a deletion is told, and so is that of a message with replies, of which Slack keeps a trace', async () => {
  const { world } = harness;
  const message = await said('operations', 'A password');
  await (await world.people.jan.remove(message))!.tell();
  const trace = { type: 'message', subtype: 'tombstone', ts: message.ts, text: 'This message was deleted.' };
  await world.event({ type: 'message', subtype: 'message_changed', channel: 'C1', message: trace });
  expect(harness.changed).toMatchObject([
    { conversation: world.channel('operations').id, message: message.ts, change: 'deleted', text: null },
    { conversation: 'C1', message: message.ts, change: 'deleted', text: null },
  ]);
});

test('new messages, previews of links and the app’s own edits are acknowledged and told to nobody', async () => {
  const { slack, world } = harness;
  await slack.deliver(parcel(world.channel('operations').id, textCard('Cards are refused')));
  const own = { type: 'message', ts: '1.2', text: 'a', app_id: world.app.id };
  const theirs = { type: 'message', ts: '1.3', text: 'https://example.com', user: 'U1' };
  const events = [
    { ...theirs, channel: 'C1' },
    { ...theirs, channel: 'C1', subtype: 'channel_join' },
    { subtype: 'message_changed', channel: 'C1', message: { ...own, text: 'b' }, previous_message: own },
    {
      subtype: 'message_changed',
      channel: 'C1',
      message: { ...theirs, attachments: [{ from_url: 'https://example.com', title: 'A page' }] },
      previous_message: theirs,
    },
  ];
  for (const event of events) expect((await world.event({ type: 'message', ...event })).status).toBe(200);
  expect(harness.changed).toEqual([]);
});

test('a change that could not be noted is answered with an error, so that Slack tells it again', async () => {
  const news = (await harness.world.people.jan.edit(await said('operations', 'a'), 'the word is swordfish'))!;
  harness.notes(false);
  expect((await news.tell()).status).toBe(500);
  harness.notes(true);
  expect((await news.tell({ retry: { num: 1 } })).status).toBe(200);
  expect(harness.changed).toHaveLength(2);
  expect(harness.logged.filter(({ level }) => level === 'error')).not.toEqual([]);
  expect(JSON.stringify(harness.logged)).not.toContain('swordfish');
});

test('over a socket it is left unacknowledged until it is noted', async () => {
  await harness.stop();
  harness = await startHarness({ transport: 'socket' });
  const { world } = harness;
  await world.sockets.connected(2);
  const news = (await world.people.jan.edit(await said('operations', 'a'), 'b'))!;
  harness.notes(false);
  const lost = news.tell().catch((fault: Error) => fault.message);
  await world.until(() => harness.logged.some(({ message }) => message.includes('was not acknowledged')));
  expect(world.sockets.acknowledged).toEqual([]);
  world.sockets.drop();
  expect(await lost).toContain('lost before the acknowledgement');
  harness.notes(true);
  await world.sockets.connected(2);
  expect((await news.tell({ retry: { num: 1 } })).status).toBe(200);
  expect(harness.changed.map(({ id }) => id)).toEqual(Array(2).fill(harness.changed[0]?.id));
});

test('Slack’s question whether somebody is at the address is answered', async () => {
  const asked = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
  const answer = await harness.world.sendRaw(asked, { contentType: 'application/json' });
  expect(answer).toMatchObject({ status: 200, body: '{"challenge":"abc"}' });
});
