import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { type DiscordStage, discordStage } from '../support/stage/discord-stage.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { troupe } from '../support/stage/stage.ts';

/** One desk with responders in Slack and in Discord. */
let [slack, discord]: [SlackStage, DiscordStage] = [] as never;
let database: TestDatabase;

beforeEach(async () => {
  database = await memoryDatabase();
  const set = { database: database.place, shared: troupe(2) };
  [slack, discord] = await Promise.all([slackStage(set), discordStage(set)]);
});
afterEach(async () => {
  await slack.stop();
  await discord.stop();
  await database.end();
});

const ESCALATED = /Escalated to everybody here/;
const UNDELIVERED = /could not be posted in/;
const said = (posts: readonly string[], what: RegExp) => posts.filter((post) => what.test(post));

test('an escalation that is refused for good counts as unanswered: responders elsewhere hear of it, and the next step comes at its time', async () => {
  await discord.types('reporter', 'new Cards are refused');
  await discord.types('manager', 'priority INC-1 high medium');
  await slack.world.channel('operations').archive();
  await slack.pass(15);
  expect(said(await slack.posts('operations'), ESCALATED)).toEqual([]);
  expect(said(await discord.posts('operations'), ESCALATED)).toHaveLength(1);
  const told = said(await discord.all('operations'), UNDELIVERED);
  expect(told.join('\n')).toMatch(/choose Unarchive/);
  await slack.pass(29);
  expect(said(await discord.posts('operations'), ESCALATED)).toHaveLength(1);
  await slack.pass(1);
  expect(said(await discord.posts('operations'), ESCALATED)).toHaveLength(2);
  expect(said(await discord.all('operations'), UNDELIVERED).length).toBeGreaterThan(told.length);
});

test('a server that the desk was removed from is told of elsewhere with the step, and the rest of the desk goes on', async () => {
  discord.world.guild.remove();
  await slack.types('reporter', 'new Cards are refused');
  const told = said(await slack.all('operations'), UNDELIVERED);
  expect(told.join('\n')).toMatch(/missing_access/);
  expect(told.join('\n')).toMatch(/invite it again/);
  await slack.types('engineer', 'take INC-1');
  expect((await slack.posts('operations')).join('\n')).toContain('In progress');
  // Requests can still come in, also from direct messages in Discord.
  expect((await fetch(`${slack.desk.publicAddress}/readyz`)).status).toBe(200);
});
