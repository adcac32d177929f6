import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { discordStage } from '../support/stage/discord-stage.ts';
import { slackStage } from '../support/stage/slack-stage.ts';
import { ownChannelOn, type Stage } from '../support/stage/stage.ts';
import { owned } from './majors.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await memoryDatabase();
});
afterEach(() => database.end());

const CLOSED = /Its own channel can’t be used/;
const UNDELIVERED = /could not be/;

/** A stage on which somebody puts an end to INC-1's own channel. */
interface Closing {
  readonly stage: Stage;
  close(): Promise<void>;
}

const set = () => ({ database: database.place, procedureOf: owned('manager', { channel: true }) });

async function inSlack(): Promise<Closing> {
  const stage = await slackStage(set());
  return { stage, close: async () => stage.world.channel(await ownChannelOn('slack', stage.desk)).archive() };
}

async function inDiscord(): Promise<Closing> {
  const stage = await discordStage(set());
  return { stage, close: async () => stage.world.channel(await ownChannelOn('discord', stage.desk)).delete() };
}

describe.each([
  ['archived in Slack', inSlack],
  ['deleted in Discord', inDiscord],
])('an incident’s own channel that is %s', (_, open) => {
  let closing: Closing;
  beforeEach(async () => {
    closing = await open();
    const { stage } = closing;
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'major INC-1 No card payment goes through');
    await stage.types('engineer', 'update INC-1 We move the traffic');
    expect((await stage.posts('own')).join('\n')).toMatch(/We move the traffic/);
    await closing.close();
  });
  afterEach(() => closing.stage.stop());

  it('is told of once, and all that is said goes on in operations, what it refused included', async () => {
    const { stage } = closing;
    await stage.types('engineer', 'update INC-1 One acquirer works');
    await stage.types('manager', 'role INC-1 manager');
    await stage.types('engineer', 'update INC-1 All but one work');
    const said = (await stage.all('operations')).join('\n');
    for (const words of [/One acquirer works/, /leads it as incident manager/, /All but one work/]) {
      expect(said).toMatch(words);
    }
    expect(said.match(new RegExp(CLOSED, 'g'))).toHaveLength(1);
    expect(said).not.toMatch(UNDELIVERED);
    expect(await stage.types('engineer', 'show INC-1')).toMatch(/channel of its own can’t be used/);
  });

  it('is not brought up to date any more, nor is another one opened, and the incident ends as any other', async () => {
    const { stage } = closing;
    await stage.types('engineer', 'assign INC-1 Website L2');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'restore INC-1 fix Moved to another acquirer');
    const said = (await stage.all('operations')).join('\n');
    expect(said.match(new RegExp(CLOSED, 'g'))).toHaveLength(1);
    expect(said).not.toMatch(UNDELIVERED);
    expect(said).toMatch(/Moved to another acquirer/);
    const filed = await stage.desk.store.incident({ number: 1 });
    expect(filed?.incident.major?.conversations).toMatchObject([{ isClosed: true }]);
  });
});

it('an own channel that was archived in Slack is used again once it is there again and somebody types in it', async () => {
  const stage = await slackStage(set());
  await stage.types('reporter', 'new Cards are refused');
  await stage.types('engineer', 'take INC-1');
  await stage.types('engineer', 'major INC-1 No card payment goes through');
  const id = await ownChannelOn('slack', stage.desk);
  await stage.world.channel(id).archive();
  await stage.types('engineer', 'update INC-1 One acquirer works');
  const used = async () => (await stage.desk.store.incident({ number: 1 }))?.incident.major?.conversations;
  expect(await used()).toMatchObject([{ id, isClosed: true }]);
  await stage.types('engineer', 'show', 'own');
  expect(await used()).toMatchObject([{ id, isClosed: true }]);
  await stage.world.channel(id).unarchive();
  await stage.types('engineer', 'update All but one work', 'own');
  expect(await used()).toEqual([{ platform: 'slack', id, isPrivate: false }]);
  expect((await stage.posts('own')).join('\n')).toMatch(/All but one work/);
  await stage.stop();
});
