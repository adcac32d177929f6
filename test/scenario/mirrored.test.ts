import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { type DiscordStage, discordStage } from '../support/stage/discord-stage.ts';
import { cardOf } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { type Room, type Stage, troupe } from '../support/stage/stage.ts';
import { type WebStage, webStage } from '../support/stage/web-stage.ts';

interface Everywhere {
  readonly slack: SlackStage;
  readonly discord: DiscordStage;
  readonly web: WebStage;
}

/** One desk with people on three platforms. */
async function everywhere(database: TestDatabase): Promise<Everywhere> {
  const shared = troupe(3);
  const set = { database: database.place, shared };
  const [slack, discord, web] = await Promise.all([slackStage(set), discordStage(set), webStage(set)]);
  return { slack, discord, web };
}

/** The words of each message, whatever marks, times and names of channels the platform shows them with. */
function words(messages: readonly string[]): readonly string[] {
  return messages.map((message) =>
    message
      .replace(/[*_`]|^> |\s+/gm, ' ')
      .replace(
        /\d{4}-\d{2}-\d{2}T[\d:.]+Z|(\d{4}-\d{2}-\d{2} |\d{1,2} \w+( \d{4})?,? (at )?)?\b\d{1,2}:\d{2}( UTC)?\b/g,
        '(time)',
      )
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

async function saidIn(stages: Everywhere, room: Room) {
  const { slack, discord, web } = stages;
  return {
    slack: words(await slack.all(room)),
    discord: words(await discord.all(room)),
    web: words(await web.all(room)),
  };
}

describe('one incident on every platform at once', () => {
  let database: TestDatabase;
  let stages: Everywhere;

  beforeAll(async () => {
    database = await memoryDatabase();
    stages = await everywhere(database);
  });
  afterAll(async () => {
    for (const stage of Object.values(stages) as Stage[]) await stage.stop();
    await database.end();
  });

  test('raised in Slack, taken in Discord, updated in the workspace, restored in Slack, closed in Discord: all read the same', async () => {
    const { slack, discord, web } = stages;
    await slack.types('reporter', 'new Cards are refused');
    expect(cardOf(await discord.posts('operations'), 'INC-1')).toContain('Cards are refused');
    await slack.pass(1);
    const pressed = slack.now();
    expect(await discord.presses('engineer', 'Take it')).toContain('INC-1 is yours.');
    // Time moves only where a lane waits: nobody is throttled, so all others show it within a second.
    expect(slack.now().since(pressed).total('seconds')).toBeLessThanOrEqual(1);
    expect(cardOf(await slack.posts('operations'), 'INC-1')).toContain('In progress');
    await web.types('manager', 'update INC-1 clients: We move the traffic.');
    await web.submits('manager');
    await web.types('manager', 'note INC-1 Only one acquirer');
    await slack.types('engineer', 'restore INC-1 fix Moved the traffic');
    await discord.types('manager', 'close INC-1');
    await discord.submits('manager', { resolution: 'Moved the traffic', cause: 'supplier' });
    await slack.pass(1);
    for (const room of ['operations', 'clients'] as const) {
      const said = await saidIn(stages, room);
      expect(said.slack.length, room).toBeGreaterThan(1);
      expect(said.discord, room).toEqual(said.slack);
      expect(said.web, room).toEqual(said.slack);
    }
  });

  test('the same with Discord cut off in the middle: nobody else waits, and it gets what it missed, in order, said to be late', async () => {
    const { slack, discord, web } = stages;
    await slack.types('reporter', 'new Logging in fails');
    await discord.presses('engineer', 'Take it');
    const cut = [
      'POST /channels/:channel/messages',
      'PATCH /channels/:channel/messages/:message',
      'GET /channels/:channel/messages',
    ].map((route) =>
      discord.world.fault({
        route,
        times: Number.POSITIVE_INFINITY,
        fault: { kind: 'status', status: 503, when: 'before' },
      }),
    );
    discord.world.gateway.refuse();
    discord.world.gateway.drop();
    await web.types('manager', 'update INC-2 clients: We look at it.');
    await web.submits('manager');
    for (const words of ['One', 'Two', 'Three']) await slack.types('engineer', `note INC-2 ${words}`);
    const before = (await slack.all('operations')).filter((post) => post.includes('INC-2'));
    expect(before.join('\n')).toMatch(/One[\s\S]*Two[\s\S]*Three/);
    expect(before.join('\n')).not.toMatch(/Sent late/);
    expect((await discord.all('operations')).join('\n')).not.toMatch(/\bOne\b/);
    await slack.pass(12);

    for (const fault of cut) fault.lift();
    discord.world.gateway.refuse(false);
    await discord.world.gateway.connected();
    // A call that met a socket as it closed is made again in half a minute: nothing may be waiting after five.
    for (let minute = 0; minute < 5 && (await slack.desk.ledger.nextLaneAt()) !== null; minute += 1) {
      await slack.pass(1);
    }
    expect(await slack.desk.ledger.nextLaneAt()).toBeNull();
    const missed = (await discord.all('operations')).filter((post) => post.includes('INC-2')).join('\n');
    expect(missed).toMatch(/Sent late: this is from[\s\S]*One[\s\S]*Sent late[\s\S]*Two[\s\S]*Sent late[\s\S]*Three/);
    expect(cardOf(await discord.posts('operations'), 'INC-2')).toContain('We look at it.');

    await slack.types('engineer', 'restore INC-2 fix Restarted');
    await discord.types('manager', 'close INC-2');
    await discord.submits('manager', { resolution: 'Restarted', cause: 'change' });
    await slack.pass(1);
    const late = / Sent late: this is from \(time\)\./g;
    for (const room of ['operations', 'clients'] as const) {
      const said = await saidIn(stages, room);
      expect(
        said.discord.map((post) => post.replace(late, '')),
        room,
      ).toEqual(said.slack);
      expect(said.web, room).toEqual(said.slack);
    }
  });

  test('a person is one person on both platforms once their accounts are linked', async () => {
    const { slack, discord } = stages;
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await slack.types('engineer', 'me link'))?.[0] ?? '';
    expect(await discord.types('engineer', `me link ${code}`)).toMatch(/linked[\s\S]*Jan/);
    expect(await discord.types('manager', `me link ${code}`)).toContain('was used already');
    await slack.types('engineer', 'new Search is slow');
    await slack.types('engineer', 'take INC-3');
    expect(await discord.types('engineer', 'take INC-3')).toContain('You have it already.');
    // Each platform calls the one who is asked by the account that they have there.
    await discord.types('manager', 'assign INC-3 Payments L2');
    await slack.types('manager', 'assign INC-3 @Jan');
    const asked = discord.world
      .channel('operations')
      .messages()
      .findLast(({ plain }) => plain.includes('to take this'));
    expect(asked?.mentions).toEqual(['jan']);
    expect((await slack.all('operations')).at(-1)).toMatch(/@jan[\s\S]*asks you to take this/);
  });

  test('a code of each side, typed on the other, links the accounts and does not exchange them', async () => {
    const { slack, discord } = stages;
    const codeOf = async (stage: Stage) =>
      /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await stage.types('manager', 'me link'))?.[0] ?? '';
    const [here, there] = [await codeOf(slack), await codeOf(discord)];
    expect(await discord.types('manager', `me link ${here}`)).toMatch(/linked/);
    expect(await slack.types('manager', `me link ${there}`)).toContain('This account is yours already');
  });
});
