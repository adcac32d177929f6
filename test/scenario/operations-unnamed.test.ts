import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import type { Person } from '../support/slack/person.ts';
import type { SeenMessage } from '../support/slack/reading.ts';
import { changesNothing } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';

const BUTTON = 'Use this conversation';
let database: TestDatabase;
let stage: SlackStage;

async function open(): Promise<void> {
  database = await memoryDatabase();
  stage = await slackStage({ database: database.place, named: { operations: false } });
}

async function close(): Promise<void> {
  await stage.stop();
  await database.end();
}

/** What a person is told who reports an incident in a channel. */
async function raises(person: Person, sentence: string, channel: string): Promise<string> {
  return (await person.command('/incident', `new ${sentence}`, { channel, signedAt: stage.now() })).plain;
}

/** The newest message to a person alone. */
function newest(person: Person): SeenMessage {
  const message = person.ephemerals().at(-1);
  if (!message) throw new Error(`${person.name} was told nothing`);
  return message;
}

/** Presses the button of an offer, as if it stood in this channel; gives what the person then reads. */
async function confirms(person: Person, offer: SeenMessage, channelId = offer.channelId): Promise<string> {
  const before = person.ephemerals().length;
  await person.press({ ...offer, channelId }, BUTTON, { signedAt: stage.now() });
  await stage.world.until(() => person.ephemerals().length > before, `an answer for ${person.name}`);
  return newest(person).plain;
}

const cards = async (channel: string) =>
  (await stage.world.channel(channel).posts()).map(({ plain }) => /INC-\d+/.exec(plain)?.[0]).toSorted();
const named = () => stage.desk.store.setting('operations');

describe('An operations conversation that is not named yet', () => {
  beforeAll(open);
  afterAll(close);
  let offer: SeenMessage;

  test('keeps nobody from reporting: a guest’s report is registered, and says nothing of who runs the desk', async () => {
    const answer = await raises(stage.world.people.greta, 'My order is lost', 'general');
    expect(answer).toContain('INC-1 is registered');
    expect(answer).not.toMatch(/operations|passed on/i);
    expect(answer).not.toContain(`[${BUTTON}]`);
  });

  test('is not asked for in a conversation that is shared, or directly: the answer says where it is', async () => {
    for (const channel of ['payments-clients', 'directmessage']) {
      const answer = await raises(stage.world.people.jan, 'Cards are refused', channel);
      expect(answer, channel).toMatch(/is registered[\s\S]*can't be the operations conversation/);
      expect(answer, channel).toMatch(/Report an incident in a channel of your own organisation/);
      expect(answer, channel).not.toMatch(/passed on/);
      expect(answer, channel).not.toContain(`[${BUTTON}]`);
    }
  });

  test('is asked for where a member reports, who hears that nobody was told yet', async () => {
    const { anna } = stage.world.people;
    const answer = await raises(anna, 'Printers are slow', 'operations');
    expect(answer).toMatch(/nobody was told/);
    expect(answer).toMatch(/Should #operations become the operations conversation\?/);
    expect(answer).toContain(`[${BUTTON}]`);
    offer = newest(anna);
    expect(await stage.world.channel('operations').posts()).toEqual([]);
  });

  test('is confirmed by no guest, by nobody from outside, and in no conversation that others read', async () => {
    const { greta, otto, jan } = stage.world.people;
    const shared = stage.world.channel('payments-clients').id;
    const direct = jan.ephemerals('directmessage').at(-1)?.channelId;
    for (const [person, channel] of [
      [greta, undefined],
      [otto, shared],
      [jan, shared],
      [jan, direct],
    ] as const) {
      const answer = await changesNothing(stage, () => confirms(person, offer, channel));
      expect(answer).toMatch(/Only members of the operations|can't be the operations conversation/);
    }
    expect(await named()).toBeNull();
    expect(stage.world.calls('chat.postMessage')).toEqual([]);
  });

  test('where the desk may not post is not taken, and the answer says what to do', async () => {
    const { maria } = stage.world.people;
    await raises(maria, 'The door is stuck', 'general');
    const refused = stage.world.fault({
      method: 'conversations.join',
      fault: { kind: 'refused', error: 'restricted_action' },
    });
    const answer = await changesNothing(stage, () => confirms(maria, newest(maria)));
    expect(answer).toMatch(/can't post in #general yet, so nothing was changed/);
    expect(answer).toContain(`[${BUTTON}]`);
    expect(refused).toBeDefined();
    expect(await named()).toBeNull();
  });

  test('gets, once confirmed, the card of everything that was raised before, each once', async () => {
    const answer = await confirms(stage.world.people.anna, offer);
    expect(answer).toMatch(/This is the operations conversation now/);
    await stage.settle();
    expect(await cards('operations')).toEqual(['INC-1', 'INC-2', 'INC-3', 'INC-4', 'INC-5']);
  });

  test('is confirmed again by a second click in vain, and elsewhere not at all', async () => {
    const { anna, jan, maria } = stage.world.people;
    const again = await changesNothing(stage, () => confirms(anna, offer));
    expect(again).toMatch(/This is the operations conversation now/);
    for (const person of [maria, jan]) {
      const elsewhere = await changesNothing(stage, () => confirms(person, offer, stage.world.channel('general').id));
      expect(elsewhere).toMatch(/Only members of the operations conversation can do this/);
    }
    await stage.settle();
    expect(await cards('operations')).toHaveLength(5);
    expect(await cards('general')).toEqual([]);
  });

  test('has responders from then on, and is asked for no more', async () => {
    const answer = await raises(stage.world.people.maria, 'The lift is stuck', 'general');
    expect(answer).toMatch(/Told\*? +#operations/);
    expect(answer).not.toContain(`[${BUTTON}]`);
    expect(await stage.types('engineer', 'take INC-6')).toMatch(/is yours/);
  });
});

describe('Two who confirm at the same moment in two conversations', () => {
  beforeAll(open);
  afterAll(close);

  test('name one of them, and the other hears that it is not theirs', async () => {
    const { jan, maria } = stage.world.people;
    await raises(jan, 'Cards are refused', 'operations');
    await raises(maria, 'Printers are slow', 'general');
    const answers = await Promise.all([confirms(jan, newest(jan)), confirms(maria, newest(maria))]);
    expect(answers.filter((answer) => /This is the operations conversation now/.test(answer))).toHaveLength(1);
    expect(answers.filter((answer) => /Only members of the operations/.test(answer))).toHaveLength(1);
    await stage.settle();
    const all = [await cards('operations'), await cards('general')];
    expect(all).toContainEqual(['INC-1', 'INC-2']);
    expect(all).toContainEqual([]);
  });
});
