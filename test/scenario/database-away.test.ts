import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANSWER_WITHIN_MS } from '../../src/desk/desk.ts';
import { emptyPostgres } from '../support/database.ts';
import { proxyTo, type Strike, type Wire } from '../support/proxy.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { type WebDesk, webDesk } from '../support/stage/web-desk.ts';
import { within } from '../support/within.ts';

const NOT_SAVED = /was not saved, and nothing was changed/;
const UNSURE = /not known whether this was saved/;

/** Where a request is struck, by what it then sends: the look at the incident, the write, and the look at what to show. */
const READS = 'from incident i';
const WRITES = 'update incident set seq';
const SHOWS = 'select distinct on (p.id)';

async function wired(): Promise<{ wire: Wire; databaseUrl: string }> {
  const address = new URL(await emptyPostgres());
  const wire = await proxyTo(Number(address.port));
  address.port = String(wire.port);
  return { wire, databaseUrl: address.href };
}

/** Mends the wire, once the desk has let go of every connection: statements are sent whole on a new one. */
async function afresh(wire: Wire, ready: () => Promise<boolean>): Promise<void> {
  wire.cut();
  await wire.mend();
  await expect.poll(ready).toBe(true);
}

describe('Slack, on a PostgreSQL that goes away', () => {
  let wire: Wire;
  let stage: SlackStage;
  let reference = '';

  beforeAll(async () => {
    const made = await wired();
    wire = made.wire;
    stage = await slackStage({ database: { databaseUrl: made.databaseUrl }, answerWithinMs: ANSWER_WITHIN_MS });
  });
  afterAll(async () => {
    await stage.stop();
    wire.cut();
  });
  beforeEach(async () => {
    await wire.mend();
    const answer = await stage.types('reporter', 'new Cards are refused');
    reference = /INC-\d+/.exec(answer)?.[0] ?? '';
    await afresh(wire, () => stage.desk.store.ping());
  });

  const readiness = async () => {
    const said = await fetch(`${stage.desk.publicAddress}/readyz`);
    return [said.status, ((await said.json()) as { missing: readonly string[] }).missing];
  };
  const number = () => Number(reference.slice(4));
  const entries = async () => {
    const filed = await stage.desk.store.incident({ number: number() });
    return (await stage.desk.store.timeline(filed?.incident.id ?? '')).map(({ event }) => event.type);
  };
  /** Jan takes the incident, whatever befalls the database meanwhile; gives what he reads. */
  const takes = async (strike?: Strike): Promise<string> => {
    if (strike) wire.strike(strike);
    const command = stage.world.people.jan.command('/incident', `take ${reference}`, { signedAt: stage.now() });
    const answer = (await within(3, command)).plain;
    expect(wire.struck()).toBe(true);
    return answer;
  };
  const back = async () => {
    await wire.mend();
    await expect.poll(readiness, { timeout: 30_000, interval: 200 }).toEqual([200, []]);
  };

  test.each(['cut', 'silent'] as const)('%s before anything was written: nothing is, and it says so', async (fate) => {
    expect(await takes({ at: READS, when: 'before', fate })).toMatch(NOT_SAVED);
    expect(await readiness()).toEqual([503, ['the database']]);
    await back();
    expect(await entries()).toEqual(['raised', 'allocated']);
    expect(await takes()).toMatch(`${reference} is yours`);
  });

  test.each([
    ['cut', 'before', ['raised', 'allocated']],
    ['silent', 'before', ['raised', 'allocated']],
    ['cut', 'after', ['raised', 'allocated', 'taken']],
    ['silent', 'after', ['raised', 'allocated', 'taken']],
  ] as const)(
    '%s %s the write got through: all or nothing is there, and it says that it can’t tell',
    async (fate, when, there) => {
      expect(await takes({ at: WRITES, when, fate })).toMatch(UNSURE);
      await back();
      expect(await entries()).toEqual(there);
    },
  );

  test.each([
    ['before', /was not saved/, ['raised', 'allocated']],
    ['after', /is yours/, ['raised', 'allocated', 'taken']],
  ] as const)(
    'one connection that breaks %s the write got through: the desk looks, and knows',
    async (when, said, there) => {
      expect(await takes({ at: WRITES, when, fate: 'dropped' })).toMatch(said);
      expect(await entries()).toEqual(there);
    },
  );

  test.each(['cut', 'silent'] as const)('%s after the write: it is saved, and says so', async (fate) => {
    expect(await takes({ at: SHOWS, when: 'before', fate })).toMatch(`${reference}: this was saved`);
    await back();
    expect(await entries()).toEqual(['raised', 'allocated', 'taken']);
  });

  test('a form keeps what was typed into it, and can be sent again', async () => {
    const { jan } = stage.world.people;
    await takes();
    await jan.command('/incident', `restore ${reference}`, { signedAt: stage.now() });
    await afresh(wire, () => stage.desk.store.ping());
    wire.strike({ at: READS, when: 'before', fate: 'cut' });
    const done = { 'How?': 'fix', 'What was done': 'Rolled back' };
    const answer = await within(3, jan.submit(done, { signedAt: stage.now() }));
    expect(Object.values(answer.errors).join()).toMatch(NOT_SAVED);
    await back();
    await stage.submits('engineer', done);
    expect(await entries()).toContain('restored');
  });

  test('the tick and the lanes wait, and go on by themselves', async () => {
    wire.cut();
    expect(await stage.desk.tick()).toBe(0);
    await stage.desk.lanes.sweep();
    await back();
    const before = (await stage.posts('operations')).length;
    await stage.pass(60);
    expect((await stage.posts('operations')).slice(before).join('\n')).toMatch(/nobody has taken this/);
  });
});

describe('The workspace, on a PostgreSQL that goes away', () => {
  let wire: Wire;
  let desk: WebDesk;

  beforeAll(async () => {
    const made = await wired();
    wire = made.wire;
    desk = await webDesk({ database: { databaseUrl: made.databaseUrl }, answerWithinMs: ANSWER_WITHIN_MS });
    // Who asked a moment ago is known: the write is the first thing that the database is asked.
    expect((await says('request-first')).page).toMatch(/INC-1 is registered/);
  });
  afterAll(async () => {
    await desk.stop();
    wire.cut();
  });

  const says = (request: string) =>
    within(3, desk.post('/anna/general/say', { request, text: '/incident new Cards are refused' }));
  const count = async () => (await desk.desk.store.listOpen({ offset: 0, limit: 50, reporter: null })).total;

  test.each([
    ['cut', NOT_SAVED],
    ['silent', UNSURE],
  ] as const)('%s: the page says so within 3 s, and the same sent again counts once', async (fate, said) => {
    const before = await count();
    if (fate === 'cut') wire.cut();
    else wire.silence();
    const request = `request-${fate}`;
    const { status, page } = await says(request);
    expect(page).toMatch(said);
    expect(page).toContain('/incident new Cards are refused');
    expect(status).toBe(503);
    await wire.mend();
    await expect.poll(() => desk.desk.store.ping(), { timeout: 30_000 }).toBe(true);
    expect(await count()).toBe(before);
    await expect.poll(async () => (await says(request)).page, { timeout: 30_000 }).toMatch(/INC-\d+ is registered/);
    expect(await count()).toBe(before + 1);
  });
});
