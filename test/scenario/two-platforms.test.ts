import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { type DiscordStage, discordStage } from '../support/stage/discord-stage.ts';
import { raised } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { troupe } from '../support/stage/stage.ts';

let database: TestDatabase;
let slack: SlackStage;
let discord: DiscordStage;

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

test('what is reported in Slack is taken in Discord, and each sees it where they are', async () => {
  const reference = await raised(slack, 'Cards are refused');
  await discord.settle();
  for (const stage of [slack, discord]) {
    expect((await stage.posts('operations')).join('\n'), reference).toMatch(/INC-1[\s\S]*Cards are refused/);
  }
  expect(await discord.presses('engineer', 'Take it')).toMatch(/INC-1|^$/);
  expect((await slack.posts('operations')).join('\n')).toContain('Jan Kowalski');
  expect((await discord.posts('operations')).join('\n')).toContain('Jan Kowalski');
  // Whoever reported it is told where they reported it.
  expect((await slack.direct('reporter')).join('\n')).toMatch(/INC-1/);
  expect(await discord.direct('reporter')).toEqual([]);
});

test('a word for clients is read by those of both', async () => {
  await raised(slack, 'Cards are refused');
  await discord.types('engineer', 'take INC-1');
  await discord.types('engineer', 'update INC-1 clients: Some card payments are refused');
  await discord.submits('engineer');
  for (const stage of [slack, discord]) {
    expect((await stage.posts('clients')).join('\n')).toContain('Some card payments are refused');
  }
});
