import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { changesNothing, raised } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { onOneStage } from './on-every-platform.ts';

onOneStage('Handing over', {
  'somebody who is mentioned by name gets it, though they never asked for anything': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    const answer = await stage.types('manager', `assign ${reference} @Jan`);
    expect(answer).toMatch(new RegExp(`${reference} is assigned to .*Jan`));
    expect((await stage.posts('operations')).at(-1)).toMatch(/jan/i);
    const again = await changesNothing(stage, () => stage.types('manager', `assign ${reference} @jan`));
    expect(again).toMatch(/assigned to .*Jan.* already/);
  },

  'whoever is mentioned first takes it, and it can be given to the one who asks': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('manager', `assign ${reference} @Jan`);
    expect(await stage.types('engineer', `take ${reference}`)).toMatch(/is yours/);
    expect(await stage.types('manager', `assign ${reference} me`)).toMatch(/is yours/);
  },

  'a group goes by its name, without its capitals and marks, or by its key': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    expect(await stage.types('manager', `assign ${reference} website l2`)).toMatch(/Website L2/);
    expect(await changesNothing(stage, () => stage.types('manager', `assign ${reference} WEBSITE L2`))).toMatch(
      /Website L2.* already/,
    );
  },
});

describe('A desk without a conversation for clients', () => {
  let database: TestDatabase;
  let stage: SlackStage;
  beforeAll(async () => {
    database = await memoryDatabase();
    stage = await slackStage({ database: database.place, named: { clients: false } });
  });
  afterAll(async () => {
    await stage.stop();
    await database.end();
  });

  test('says so when an incident is raised', async () => {
    expect(await stage.types('reporter', 'new Cards are refused')).toMatch(
      /can’t be told: no conversation for them is named/,
    );
  });

  test('refuses an update for them with the way out, and keeps what was written for responders', async () => {
    const answer = await changesNothing(stage, () => stage.types('engineer', 'update INC-1 clients: We look into it'));
    expect(answer).toMatch(/No conversation is named for the clients of this service/);
    expect(answer).toMatch(/We look into it/);
    await stage.pressesAnswer('engineer', 'Update…');
    expect(await stage.form('engineer')).toMatch(/so this goes to responders/);
    await stage.submits('engineer', { text: 'We look into it' });
    expect((await stage.all('operations')).join('\n')).toMatch(/We look into it/);
    expect(await stage.all('clients')).toEqual([]);
  });

  test('has nothing for them when the service is restored either', async () => {
    await stage.types('engineer', 'restore INC-1');
    expect(await stage.form('engineer')).not.toMatch(/Words for clients/);
    await stage.submits('engineer', { how: 'itself' });
    expect(await stage.all('clients')).toEqual([]);
  });
});
