import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import type { SendOptions } from '../support/slack/transport.ts';
import { changesNothing, raised } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import type { Role, Room, Stage } from '../support/stage/stage.ts';
import { commandsAbout, someCommandsAbout } from './commands.ts';
import { onOneStage } from './on-every-platform.ts';

/** Nothing of this may reach whoever may not see the incident. */
const SECRETS = /Cards are refused|Jan|Payments|in progress|restored|closed/i;

/** What the person typed themselves comes back. */
const WORDS = /\n(?:> )?(?:Not ours|Looking|Looked|Look|Rolled back|Zofia Lis|Website L2[^\n]*)\n?(?=\n|$)/;

/** Raises and takes an incident that others are not to hear of. */
async function secret(stage: Stage): Promise<string> {
  const reference = await raised(stage, 'Cards are refused', 'manager');
  await stage.types('engineer', `take ${reference}`);
  return reference;
}

/** Each command about such an incident gets the answer that one which isn't there gets, and changes nothing. */
async function learnsNothing(
  stage: Stage,
  commands: (reference: string) => readonly string[],
  role: Role,
  room: Room | 'direct',
): Promise<void> {
  const reference = await secret(stage);
  const asNone = await stage.types(role, 'show INC-999', room);
  expect(asNone).toContain('There is no INC-999 that you can see here.');
  for (const command of commands(reference)) {
    const answer = await changesNothing(stage, () => stage.types(role, command, room));
    expect(answer.replace(WORDS, ''), command).toBe(asNone.replaceAll('INC-999', reference));
  }
}

onOneStage('Who may not', {
  'a client who tries commands learns nothing of an incident that isn’t theirs': async (stage) => {
    await learnsNothing(stage, someCommandsAbout, 'client', 'clients');
  },

  'a responder in a direct message has a client’s rights, and learns nothing either': async (stage) => {
    await learnsNothing(stage, someCommandsAbout, 'engineer', 'direct');
  },

  'a client’s lists, and the question which incident is meant, hold none but their own': async (stage) => {
    await secret(stage);
    for (const command of ['list', 'list 2', 'take', 'help']) {
      const answer = await changesNothing(stage, () => stage.types('client', command, 'clients'));
      expect(answer, command).not.toMatch(/INC-1\b|Cards are refused|Jan/);
    }
    const own = await raised(stage, 'My order is lost', 'client', 'clients');
    const list = await stage.types('client', 'list', 'clients');
    expect(list).toContain(own);
    expect(list).not.toMatch(/INC-1\b|Cards are refused/);
  },

  'of their own incident a client sees what is written for clients, and may add to it, nothing else': async (stage) => {
    const own = await raised(stage, 'My order is lost', 'client', 'clients');
    await stage.types('engineer', `take ${own}`);
    await stage.types('engineer', `note ${own} The warehouse lost it`);
    for (const command of someCommandsAbout(own)) {
      if (command.startsWith('show')) continue;
      const answer = await changesNothing(stage, () => stage.types('client', command, 'clients'));
      expect(answer, command).toMatch(/Only members of the operations conversation can do this/);
      expect(answer, command).not.toMatch(/Jan|warehouse|L2/);
    }
    expect(await stage.types('client', `show ${own}`, 'clients')).not.toMatch(/Jan|warehouse|L2/);
    expect(await stage.types('client', `note ${own} It was a red one`, 'clients')).toMatch(/note is in the record/);
    expect((await stage.all('operations')).join()).toContain('It was a red one');
  },
});

describe('Who may not in Slack', () => {
  let database: TestDatabase;
  let stage: SlackStage;
  const at = (channel: string): SendOptions & { channel: string } => ({ channel, signedAt: stage.now() });

  beforeAll(async () => {
    database = await memoryDatabase();
    stage = await slackStage({ database: database.place });
    await stage.world.channel('operations').remove('anna');
  });
  afterAll(async () => {
    await stage.stop();
    await database.end();
  });

  test('a client, and a responder in a direct message, try every command in vain', async () => {
    await learnsNothing(stage, commandsAbout, 'client', 'clients');
    await learnsNothing(stage, commandsAbout, 'engineer', 'direct');
  });

  test('of their own incident a client may add to it, say what it is about until somebody takes it, put their own words right and open it again, nothing else', async () => {
    const own = await raised(stage, 'My order is lost', 'client', 'clients');
    for (const command of commandsAbout(own)) {
      if (
        /^(show|note|questions|confirm|category|service|reporter|merge INC-\d+$|reopen|correct|withdraw|follow|unfollow)/.test(
          command,
        )
      )
        continue;
      const answer = await changesNothing(stage, () => stage.types('client', command, 'clients'));
      const refused = command.endsWith('INC-1')
        ? /There is no INC-1 that you can see here/
        : /Only members of the operations conversation can do this/;
      expect(answer, command).toMatch(refused);
    }
    await stage.types('engineer', `cancel ${own} mistake`);
    await stage.types('client', `reopen ${own}`, 'clients');
    expect((await stage.posts('operations')).at(-1)).toMatch(new RegExp(own));
    expect((await stage.desk.store.incident({ number: Number(own.slice(4)) }))?.incident.status).toBe('allocated');
  });

  test('a person of another organisation learns nothing in the conversation that is shared with them', async () => {
    const { otto } = stage.world.people;
    const reference = await secret(stage);
    for (const command of commandsAbout(reference)) {
      const answer = await changesNothing(stage, () => otto.command('/incident', command, at('payments-clients')));
      expect(answer.plain, command).toContain(`There is no ${reference} that you can see here.`);
      expect(answer.plain, command).not.toMatch(SECRETS);
    }
  });

  test('staff who are not in the operations conversation see what clients see, and change nothing', async () => {
    const { anna } = stage.world.people;
    const reference = await secret(stage);
    await stage.types('engineer', `note ${reference} The acquirer is down`);
    // What is over for others may not be over for them: that is another story.
    for (const command of commandsAbout(reference).filter((one) => !/^(reopen|follow|unfollow)/.test(one))) {
      const answer = await changesNothing(stage, () => anna.command('/incident', command, at('general')));
      const wanted = command.startsWith('show') ? 'Cards are refused' : 'Only members of the operations conversation';
      expect(answer.plain, command).toContain(wanted);
      expect(answer.plain, command).not.toMatch(/Jan|acquirer|On-call/);
      expect(answer.opened, command).toEqual([]);
    }
  });

  test('an incident is not handed to a guest or to somebody outside, whom the form does not offer either', async () => {
    const { greta, otto } = stage.world.people;
    const reference = await secret(stage);
    for (const { id, name } of [greta, otto]) {
      const answer = await changesNothing(stage, () => stage.types('engineer', `assign ${reference} <@${id}|${name}>`));
      expect(answer).toMatch(/is not known here/);
      await stage.types('engineer', `assign ${reference}`);
      const said = await changesNothing(stage, () => stage.submits('engineer', { person: id }));
      expect(said).toMatch(/is not known here/);
    }
  });

  test('a form that was opened with a responder’s rights is refused without them', async () => {
    const { anna } = stage.world.people;
    const reference = await secret(stage);
    await stage.world.channel('operations').invite('anna');
    await stage.pass(10);
    await anna.command('/incident', `note ${reference}`, at('general'));
    expect(anna.view()).toBeDefined();
    await stage.world.channel('operations').remove('anna');
    await stage.pass(10);
    const answer = await changesNothing(stage, () => anna.submit({ text: 'Only for us' }, { signedAt: stage.now() }));
    expect(answer.errors.text).toMatch(/Only members of the operations conversation/);
  });
});
