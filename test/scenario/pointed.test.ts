import { expect, test } from 'vitest';
import type { SeenMessage } from '../support/slack/reading.ts';
import type { PersonName } from '../support/slack/seed.ts';
import { cardOf, changesNothing, raised } from '../support/stage/kept.ts';
import type { SlackStage } from '../support/stage/slack-stage.ts';
import { played } from './played-in-slack.ts';

const RAISE = 'Raise an incident';
const KEEP = 'Add to a timeline';

/** A message that a person writes in a channel. */
async function said({ world }: SlackStage, who: PersonName, text: string, channel: string): Promise<SeenMessage> {
  const ts = await world.people[who].say(channel, text);
  const message = (await world.channel(channel).messages()).find((one) => one.ts === ts);
  if (!message) throw new Error('The message is nowhere');
  return message;
}

/** Points at a message; gives what only that person then sees, '' when a form opened. */
async function points(stage: SlackStage, who: PersonName, message: SeenMessage, shortcut: string): Promise<string> {
  const person = stage.world.people[who];
  const before = person.ephemerals().length;
  const answer = await person.shortcut(message, shortcut, { signedAt: stage.now() });
  if (answer.opened.length > 0) return '';
  await stage.world.until(() => person.ephemerals().length > before, `an answer for ${who}`);
  return person.ephemerals().at(-1)?.plain ?? '';
}

/** Slack tells what became of a message. */
async function tells(stage: SlackStage, news: Awaited<ReturnType<SlackStage['world']['people']['jan']['edit']>>) {
  if (!news) throw new Error('The app hears nothing of it');
  const told = await news.tell({ signedAt: stage.now() });
  await stage.settle();
  return told.status;
}

const link = ({ channelId, ts }: SeenMessage) => `https://acme.slack.com/archives/${channelId}/p${ts.replace('.', '')}`;

test('an incident raised from a message has its words for a title, a link back, and the message in its timeline', () =>
  played(async (stage) => {
    const message = await said(stage, 'maria', 'Cards are refused\nsince the deploy, see <@U0INCDESK>', 'operations');
    await stage.pass(5);
    expect(await points(stage, 'anna', message, RAISE)).toBe('');
    expect(await stage.form('reporter')).toContain('Cards are refused since the deploy');
    expect(await stage.submits('reporter')).toContain('INC-1 is registered');
    const posts = await stage.world.channel('operations').posts();
    const card = posts.find(
      ({ plain }) =>
        plain ===
        cardOf(
          posts.map((post) => post.plain),
          'INC-1',
        ),
    );
    expect(card?.plain).toContain('Raised from');
    expect(JSON.stringify(card?.blocks)).toContain(link(message));
    const record = await stage.types('engineer', 'show INC-1');
    expect(record).toMatch(/message by Maria Silva, .+ · see it there: Cards are refused since the deploy/);
    const timeline = await stage.desk.store.timeline(
      (await stage.desk.store.incident({ number: 1 }))?.incident.id ?? '',
    );
    expect(timeline.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({
        type: 'captured',
        from: {
          conversation: { platform: 'slack', id: message.channelId },
          message: message.ts,
          author: 'Maria Silva',
          at: Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(message.ts) * 1000)),
          link: link(message),
        },
      }),
    );
  }));

test('who reads Polish is asked and answered in Polish', () =>
  played(async (stage) => {
    const { anna, jan } = stage.world.people;
    for (const person of [anna, jan]) person.speaks('pl-PL');
    const message = await said(stage, 'maria', 'Cards are refused', 'operations');
    await points(stage, 'anna', message, RAISE);
    expect(anna.view()?.title?.text).toBe('Zgłoszenie incydentu');
    await stage.submits('reporter');
    expect(await points(stage, 'jan', message, KEEP)).toBe('');
    expect(await stage.form('engineer')).toContain('Ta wiadomość:');
    expect(await stage.submits('engineer', { number: 'INC-1' })).toContain('Ta wiadomość jest już na osi czasu.');
    const other = await said(stage, 'maria', 'It was the deploy', 'operations');
    await points(stage, 'jan', other, KEEP);
    expect(await stage.submits('engineer', { number: 'INC-1' })).toContain('INC-1: wiadomość dodano do osi czasu.');
    expect(await stage.types('engineer', 'show INC-1')).toMatch(/wiadomość – Maria Silva, .*: It was the deploy/);
  }));

test('a message is kept in the timeline that is chosen, or in the one that is named, once in each', () =>
  played(async (stage) => {
    const cards = await raised(stage, 'Cards are refused');
    const shop = await raised(stage, 'The shop is slow', 'manager');
    const message = await said(stage, 'maria', 'It was the deploy', 'operations');
    const keeps = async (values: Readonly<Record<string, string>>) => {
      expect(await points(stage, 'jan', message, KEEP)).toBe('');
      return stage.submits('engineer', values);
    };
    expect(await keeps({})).toContain('Please choose an incident');
    expect(await stage.submits('engineer', { incident: `${cards} P3 Cards are refused` })).toContain(
      `The message is in the timeline of ${cards}.`,
    );
    expect(await keeps({ number: shop })).toContain(`The message is in the timeline of ${shop}.`);
    expect(await keeps({ number: shop })).toContain('This message is in the timeline already.');
    expect(await keeps({ number: 'INC-99' })).toContain('There is no INC-99');
    await stage.pass(1);
    for (const reference of [cards, shop]) {
      const record = await stage.types('engineer', `show ${reference}`);
      expect(record.match(/message by Maria Silva/g)).toHaveLength(1);
      expect((await stage.all('operations')).join('\n')).toContain('Message added to the timeline by Jan Kowalski');
    }
    expect((await stage.all('clients')).join('\n')).not.toContain('deploy');
  }));

test('what is raised from a message shows at once what it looks like, and can be that one', () =>
  played(async (stage) => {
    await raised(stage, 'Cards are refused');
    const message = await said(stage, 'maria', 'Card payments are refused', 'general');
    await points(stage, 'maria', message, RAISE);
    expect(await stage.form('manager')).toMatch(/None of these: register it[\s\S]*It is INC-1: Cards are refused/);
    await stage.submits('manager', { same: '1' });
    expect(await stage.types('engineer', 'show INC-1')).toMatch(/Maria[^\n]*: Card payments are refused/);
    await points(stage, 'maria', message, RAISE);
    expect(await stage.submits('manager')).toContain('INC-2 is registered');
  }));

test('who is not in operations may not keep a message, but may raise from it, also where the app is not', () =>
  played(async (stage) => {
    const message = await said(stage, 'maria', 'Is the shop down?', 'general');
    await stage.world.channel('operations').remove('anna');
    const refused = await changesNothing(stage, () => points(stage, 'anna', message, KEEP));
    expect(refused).toContain('Only members of the operations conversation can do this');
    expect(await points(stage, 'anna', message, RAISE)).toBe('');
    expect(await stage.submits('reporter')).toContain('INC-1 is registered');
    const card = cardOf(await stage.posts('operations'), 'INC-1');
    expect(card).toContain('Is the shop down?');
    expect(card, 'Slack gives no link to what the app can not see').not.toContain('Raised from');
    expect(await stage.types('engineer', 'show INC-1')).toMatch(/message by Maria Silva, .*: Is the shop down\?/);
  }));

test.each(['greta', 'otto'] as const)('an outsider (%s) may raise from a message, and may keep none', (name) =>
  played(async (stage) => {
    const message = await said(stage, name, 'Our orders are lost', 'payments-clients');
    expect(await points(stage, name, message, KEEP)).toContain('Only members of the operations');
    expect(await points(stage, name, message, RAISE)).toBe('');
    const outsider = stage.world.people[name];
    await outsider.submit({}, { signedAt: stage.now() });
    await stage.settle();
    await stage.world.until(() => outsider.ephemerals().some(({ plain }) => plain.includes('INC-1')));
    expect((await stage.desk.store.incident({ number: 1 }))?.incident.reporterIs).toBe('client');
  }),
);

test('what becomes of a kept message is noted once, its first words stay, and a deletion is the last of it', () =>
  played(async (stage) => {
    const { maria } = stage.world.people;
    const reference = await raised(stage, 'Cards are refused');
    const message = await said(stage, 'maria', 'It was the deploy', 'operations');
    await points(stage, 'jan', message, KEEP);
    await stage.submits('engineer', { number: reference });
    const news = await maria.edit(message, 'It was the <https://example.com|router>');
    expect(await tells(stage, news)).toBe(200);
    const edited = await stage.types('engineer', `show ${reference}`);
    expect(edited).toMatch(/message by Maria Silva.*: It was the deploy/);
    expect(edited).toMatch(/the message of entry \d+ was edited where it was written: It was the router/);
    await changesNothing(stage, () => tells(stage, news));
    expect(await tells(stage, await maria.remove(message))).toBe(200);
    const deleted = await stage.types('engineer', `show ${reference}`);
    expect(deleted).toMatch(/message by Maria Silva.*: It was the deploy/);
    expect(deleted).toMatch(/the message of entry \d+ was deleted where it was written/);
    await changesNothing(stage, () => tells(stage, news));
  }));

test('what becomes of a message that nobody keeps changes nothing and asks Slack nothing', () =>
  played(async (stage) => {
    const { anna, maria } = stage.world.people;
    await raised(stage, 'Cards are refused');
    const message = await said(stage, 'maria', 'Lunch?', 'operations');
    const before = stage.world.calls().length;
    await changesNothing(stage, async () => {
      await tells(stage, await maria.edit(message, `Lunch, <@${anna.id}>?`));
      await tells(stage, await maria.remove(message));
    });
    expect(stage.world.calls()).toHaveLength(before);
  }));

test('a kept text that was withdrawn does not come back by an edit', () =>
  played(async (stage) => {
    const { maria } = stage.world.people;
    const reference = await raised(stage, 'Cards are refused');
    const message = await said(stage, 'maria', 'The password is hunter2', 'operations');
    await points(stage, 'jan', message, KEEP);
    await stage.submits('engineer', { number: reference });
    const record = await stage.types('engineer', `show ${reference}`);
    const entry = /(\d+)\. [^\n]*hunter2/.exec(record)?.[1];
    await stage.types('engineer', `withdraw ${reference} ${entry} It held a password`);
    expect(await stage.submits('engineer')).toContain('is withdrawn');
    await tells(stage, await maria.edit(message, 'The password is hunter2, again'));
    await stage.pass(1);
    const now = await stage.types('engineer', `show ${reference}`);
    expect(now).toContain(`the message of entry ${entry} was edited where it was written`);
    const posts = await stage.world.channel('operations').messages();
    const own = posts.filter(({ author }) => author === stage.world.app.name).map(({ plain }) => plain);
    expect([now, ...own].join('\n')).not.toContain('hunter2');
  }));

/** What the desk itself shows anywhere in operations, and the whole record. */
async function shownOf(stage: SlackStage, reference: string): Promise<string> {
  const own = (await stage.world.channel('operations').messages()).filter(
    ({ author }) => author === stage.world.app.name,
  );
  return [await stage.types('engineer', `show ${reference}`), ...own.map(({ plain }) => plain)].join('\n');
}

test('a kept message that is withdrawn is gone from the title that was made of it, and from its later words', () =>
  played(async (stage) => {
    const message = await said(stage, 'maria', 'The password is hunter1', 'operations');
    await points(stage, 'jan', message, RAISE);
    await stage.submits('engineer');
    await tells(stage, await stage.world.people.maria.edit(message, 'The password is hunter2, sorry'));
    await stage.pass(1);
    const record = await stage.types('engineer', 'show INC-1');
    const entry = /(\d+)\. [^\n]*message by[^\n]*hunter1/.exec(record)?.[1];
    await stage.types('engineer', `withdraw INC-1 ${entry} It held a password`);
    expect(await stage.submits('engineer')).toContain('is withdrawn');
    await stage.pass(1);
    expect(await shownOf(stage, 'INC-1')).not.toContain('hunter');
  }));

test('a form that came too late, or twice, loses nothing and doubles nothing', () =>
  played(async (stage) => {
    const message = await said(stage, 'maria', 'Cards are refused', 'operations');
    const gate = stage.world.hold({ method: 'views.open' });
    const late = points(stage, 'anna', message, RAISE);
    await gate.reached();
    stage.world.expireTriggers();
    gate.release();
    expect(await late).toContain('could not be opened in time');
    expect(await points(stage, 'anna', message, RAISE)).toBe('');
    const form = stage.world.people.anna.view();
    if (!form) throw new Error('No form opened');
    const first = await stage.world.people.anna.submit({}, { signedAt: stage.now() });
    await stage.settle();
    await changesNothing(stage, () => first.repeat({ signedAt: stage.now() }));
    expect(await stage.desk.store.incident({ number: 1 })).not.toBeNull();
    expect(await stage.desk.store.incident({ number: 2 })).toBeNull();
  }));
