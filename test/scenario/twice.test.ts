import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase, postgresDatabase, type TestDatabase } from '../support/database.ts';
import { changesNothing, raised } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { type WebDesk, webDesk } from '../support/stage/web-desk.ts';

/** How often something of this kind happened to an incident. */
async function count({ desk }: Pick<WebDesk, 'desk'>, number: number, type: string): Promise<number> {
  const filed = await desk.store.incident({ number });
  if (!filed) return 0;
  return (await desk.store.timeline(filed.incident.id)).filter(({ event }) => event.type === type).length;
}

const FORTY = Array.from({ length: 40 }, (_, index) => index);

describe('Twice and at once in Slack', () => {
  let database: TestDatabase;
  let stage: SlackStage;
  beforeAll(async () => {
    // Where requests really run side by side.
    database = await postgresDatabase();
    stage = await slackStage({ database: database.place });
  });
  afterAll(async () => {
    await stage.stop();
    await database.end();
  });
  const signed = () => ({ signedAt: stage.now() });
  const cardOf = async (reference: string) => {
    const posts = await stage.world.channel('operations').posts();
    const card = posts.find(({ plain }) => plain.includes(`${reference} `));
    if (!card) throw new Error(`${reference} has no card`);
    return card;
  };

  test('of forty who press at once one has it, and the others hear who', async () => {
    const { anna, jan, maria } = stage.world.people;
    await raised(stage, 'Cards are refused');
    const card = await cardOf('INC-1');
    const people = [anna, jan, maria];
    const before = people.map((person) => person.ephemerals().length);
    const answers = await Promise.all(
      FORTY.map((index) => people[index % 3]?.press(card, 'Take it', { ...signed(), stale: true })),
    );
    expect(answers.map((answer) => answer?.status)).toEqual(FORTY.map(() => 200));
    await stage.settle();
    const heard = () =>
      people.flatMap((person, at) =>
        person
          .ephemerals()
          .slice(before[at])
          .map(({ plain }) => plain),
      );
    await stage.world.until(() => heard().length === 40, 'forty answers');
    expect(await count(stage, 1, 'taken')).toBe(1);
    const winner = (await stage.desk.store.incident({ number: 1 }))?.incident.assignee;
    const name = people.find(({ id }) => `slack:${id}` === winner)?.name ?? 'nobody';
    expect(heard().filter((said) => /INC-1 is yours/.test(said))).toHaveLength(1);
    for (const person of people) {
      const said = person.ephemerals().filter(({ plain }) => !/is yours|registered/.test(plain));
      const who = `slack:${person.id}` === winner ? /You have it already/ : new RegExp(`${name}.* has it already`, 'i');
      for (const { plain } of said) {
        expect(plain).toMatch(who);
        // Today's card, so that nobody has to look for it.
        expect(plain).toMatch(/In progress[\s\S]*\[Update…\]/);
      }
    }
  });

  test('forty reports at once are forty incidents, numbered without a gap, each told once', async () => {
    const { jan } = stage.world.people;
    const answers = await Promise.all(
      FORTY.map((index) => jan.command('/incident', `new Line ${index} is down`, signed())),
    );
    const numbers = answers.map(({ plain }) => Number(/INC-(\d+)/.exec(plain)?.[1]));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(FORTY.map((index) => index + 2));
    await stage.pass(2);
    const posts = (await stage.world.channel('operations').posts()).map(({ plain }) => plain);
    for (const index of FORTY) expect(posts.filter((post) => post.includes(`Line ${index} is down`))).toHaveLength(1);
  });

  test('a report that comes again is one incident, and gets its first answer, also later', async () => {
    const { anna, jan } = stage.world.people;
    const first = await anna.command('/incident', 'new Printers are slow', signed());
    const reference = /INC-\d+/.exec(first.plain)?.[0] ?? '';
    const repeats = await changesNothing(stage, () =>
      Promise.all([first.repeat(signed()), first.repeat(signed()), first.repeat(signed())]),
    );
    for (const again of repeats) expect(again.plain).toBe(first.plain);
    await jan.command('/incident', `take ${reference}`, signed());
    const later = await changesNothing(stage, () => first.repeat(signed()));
    expect(later.plain).toContain(`${reference} is registered`);
  });

  test('a take, and a refusal, that come again get their first answer whatever happened since', async () => {
    const { jan, maria } = stage.world.people;
    const reference = await raised(stage, 'Printers are slow');
    const taken = await jan.command('/incident', `take ${reference}`, signed());
    const refused = await maria.command('/incident', `take ${reference}`, signed());
    expect(refused.plain).toMatch(/Jan.* has it already/);
    await jan.command('/incident', `back ${reference}`, signed());
    const [takenAgain, refusedAgain] = await changesNothing(stage, async () => [
      await taken.repeat(signed()),
      await refused.repeat(signed()),
    ]);
    expect(takenAgain?.plain).toContain(`${reference} is yours`);
    expect(refusedAgain?.plain).toMatch(/Jan.* has it already/);
    // Asked anew it is another request.
    expect((await maria.command('/incident', `take ${reference}`, signed())).plain).toContain(`${reference} is yours`);
  });

  test('a button and a form that come again change nothing more', async () => {
    const { jan } = stage.world.people;
    const reference = await raised(stage, 'Printers are slow');
    const number = Number(reference.slice(4));
    const pressed = await jan.press(await cardOf(reference), 'Take it', signed());
    await jan.command('/incident', `note ${reference}`, signed());
    const submitted = await jan.submit({ text: 'Only one of them' }, signed());
    await stage.settle();
    await changesNothing(stage, () => Promise.all([pressed.repeat(signed()), submitted.repeat(signed())]));
    expect([await count(stage, number, 'taken'), await count(stage, number, 'noted')]).toEqual([1, 1]);
  });

  test('an update for clients that is sent twice, by two clicks at once or again, reaches them once', async () => {
    const { jan } = stage.world.people;
    const reference = await raised(stage, 'Printers are slow');
    await jan.command('/incident', `update ${reference} clients: We look into it`, signed());
    const view = jan.view();
    if (!view) throw new Error('There is no preview');
    const both = await Promise.all([jan.submit({}, { ...signed(), view }), jan.submit({}, { ...signed(), view })]);
    await stage.settle();
    const again = await changesNothing(stage, () => Promise.all(both.map((one) => one.repeat(signed()))));
    expect(again.map(({ status, errors }) => [status, errors])).toEqual([
      [200, {}],
      [200, {}],
    ]);
    expect(await count(stage, Number(reference.slice(4)), 'updated')).toBe(1);
    const said = jan
      .ephemerals()
      .slice(-4)
      .map(({ plain }) => plain);
    expect(said.filter((text) => /Clients are told about/.test(text))).toHaveLength(2);
    expect(said.filter((text) => /was sent already/.test(text))).toHaveLength(2);
    expect((await stage.posts('clients')).filter((post) => post.includes('We look into it'))).toHaveLength(1);
  });
});

describe('Twice and at once in the workspace', () => {
  let database: TestDatabase;
  let desk: WebDesk;
  beforeAll(async () => {
    database = await memoryDatabase();
    desk = await webDesk({ database: database.place });
  });
  afterAll(async () => {
    await desk.stop();
    await database.end();
  });
  const says = (person: string, text: string) =>
    desk.post(`/${person}/operations/say`, { request: randomUUID(), text: `/incident ${text}` });

  test('of forty who press at once one has it, and the others hear who', async () => {
    await says('maria', 'new Cards are refused');
    const people = ['jan', 'ewa', 'maria'];
    const press = (person: string) =>
      desk.post(`/${person}/operations/press`, { request: randomUUID(), press: 'take:1:2', from: '' });
    const answers = await Promise.all(FORTY.map((index) => press(people[index % 3] ?? '')));
    expect(answers.map(({ status }) => status)).toEqual(FORTY.map(() => 200));
    expect(await count(desk, 1, 'taken')).toBe(1);
    const late = await press('maria');
    expect(late.page).toMatch(/has it already|You have it already/);
  });

  test('a form that is posted again is one request, even by forty clicks at once', async () => {
    const values = { request: randomUUID(), text: '/incident new Printers are slow' };
    await Promise.all(FORTY.map(() => desk.post('/maria/operations/say', values)));
    const { page } = await desk.post('/maria/operations/say', values);
    expect(page).toMatch(/INC-2 is registered/);
    expect(await desk.desk.store.incident({ number: 3 })).toBeNull();
  });

  test('a button that this version does not know is answered kindly, and changes nothing', async () => {
    for (const press of ['fly:1:2', 'take', 'take:x:y', 'send:1:2', '', 'take:1:2:3:4', 'confirmOperations:1:1']) {
      const { status, page } = await desk.post('/maria/operations/press', { request: randomUUID(), press, from: '' });
      expect(status, press).toBe(200);
      expect(page, press).toMatch(/another version of the desk|Only members of the operations/);
    }
    expect(await count(desk, 2, 'taken')).toBe(0);
  });
});
