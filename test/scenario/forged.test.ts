import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import type { SendOptions } from '../support/slack/transport.ts';
import { changesNothing } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { type WebDesk, webDesk } from '../support/stage/web-desk.ts';

describe('A request that Slack did not make now', () => {
  let database: TestDatabase;
  let stage: SlackStage;
  beforeAll(async () => {
    database = await memoryDatabase();
    stage = await slackStage({ database: database.place });
    await stage.types('reporter', 'new Cards are refused');
  });
  afterAll(async () => {
    await stage.stop();
    await database.end();
  });

  const forgeries = (): readonly (readonly [string, SendOptions])[] => [
    ['signed with another secret', { signature: 'wrong', signedAt: stage.now() }],
    ['not signed', { signature: 'missing' }],
    ['signed six minutes ago', { signedAt: stage.now().subtract({ minutes: 6 }) }],
    ['signed six minutes ahead', { signedAt: stage.now().add({ minutes: 6 }) }],
  ];

  test('is refused whether it is a command, a button or a form, and leaves nothing behind', async () => {
    const { jan } = stage.world.people;
    const [card] = await stage.world.channel('operations').posts();
    if (!card) throw new Error('There is no card');
    await stage.types('engineer', 'note INC-1');
    for (const [how, options] of forgeries()) {
      const answers = await changesNothing(stage, async () => [
        await jan.command('/incident', 'new Printers are slow', options),
        await jan.command('/incident', 'take INC-1', options),
        await jan.press(card, 'Take it', options),
        await jan.submit({ text: 'Forged' }, options),
      ]);
      expect(
        answers.map(({ status, body }) => [status, body]),
        how,
      ).toEqual(answers.map(() => [401, '']));
    }
    // The form is still open, and works.
    await stage.submits('engineer', { text: 'Only one acquirer' });
    expect((await stage.all('operations')).join('\n')).toContain('Only one acquirer');
  });

  test('and that is captured and sent again later is refused then', async () => {
    const { jan } = stage.world.people;
    const taken = await jan.command('/incident', 'take INC-1', { signedAt: stage.now() });
    const signedAt = stage.now();
    await stage.pass(6);
    const again = await changesNothing(stage, () => taken.repeat({ signedAt }));
    expect(again.status).toBe(401);
  });

  test('is refused when it is longer than any that Slack makes', async () => {
    const { jan } = stage.world.people;
    const answer = await changesNothing(stage, () =>
      jan.command('/incident', `new ${'x'.repeat(1024 * 1024)}`, { signedAt: stage.now() }),
    );
    expect([answer.status, answer.body]).toEqual([413, '']);
    expect(await stage.desk.store.incident({ number: 2 })).toBeNull();
  });
});

describe('A request that the workspace’s page did not make', () => {
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

  test('is refused from another site, and when it is too long or incomplete, and leaves nothing behind', async () => {
    const good = { request: crypto.randomUUID(), text: '/incident new Cards are refused' };
    for (const [status, values, headers] of [
      [403, good, { origin: 'http://elsewhere.example' }],
      [413, { ...good, text: `/incident new ${'x'.repeat(512 * 1024)}` }, {}],
      [400, { text: good.text }, {}],
      [400, { request: 'x', text: good.text }, {}],
    ] as const) {
      const answer = await desk.post('/maria/operations/say', values, headers);
      expect(answer.status).toBe(status);
      expect(answer.page).not.toContain('INC-');
    }
    expect(await desk.desk.store.incident({ number: 1 })).toBeNull();
    expect((await desk.post('/maria/operations/say', good)).page).toContain('INC-1');
  });

  test('is refused from a person or in a conversation that there is not', async () => {
    const values = { request: crypto.randomUUID(), text: '/incident take INC-1' };
    // Piotr, a client, does not read there.
    for (const path of ['/nobody/operations/say', '/piotr/operations/say', '/jan/nowhere/say', '/jan/operations/fly']) {
      expect((await desk.post(path, values)).status, path).toBe(404);
    }
    expect((await desk.desk.store.incident({ number: 1 }))?.incident.assignee).toBeNull();
  });
});
