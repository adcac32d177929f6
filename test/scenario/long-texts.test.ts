import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { raised } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import type { Stage } from '../support/stage/stage.ts';
import { onOneStage } from './on-every-platform.ts';

/** Emoji, calls to everybody, marks that turn the direction of what follows, markup of several kinds. */
const mischief =
  '💥👩‍👩‍👧‍👦 <!channel> <!everyone> @everyone @here @channel <b>bold</b> *stars* _lines_ `code` & &amp; \u202egnp.exe\u202c שלום <https://a.example|b>';
const LENGTH = 3000;
/** As long as the longest field takes, and never cut within a character. */
const long = `${mischief} ${'abcdefghi '.repeat(LENGTH).slice(0, LENGTH - mischief.length - 6)} !end`;

const titleOf = async (stage: Stage, reference: string) => {
  const filed = await stage.desk.store.incident({ number: Number(reference.slice(4)) });
  return filed?.texts.get(filed.incident.title);
};

onOneStage('A title of 3,000 characters', {
  'is kept whole and cut visibly on the card, in the list and in the answer': async (stage) => {
    await stage.types('reporter', 'new');
    const answer = await stage.submits('reporter', { title: long, description: long });
    expect(await titleOf(stage, 'INC-1')).toBe(long);
    expect(answer).toMatch(/INC-1/);
    const [card] = await stage.posts('operations');
    expect(card).toMatch(/INC-1[\s\S]*💥[\s\S]*…/);
    expect(card).not.toContain('!end');
    expect(await stage.types('engineer', 'list')).toMatch(/INC-1[\s\S]*…/);
  },

  'goes through every step to the close, with texts as long': async (stage) => {
    const reference = await raised(stage, long);
    for (const [command, values] of [
      [`take ${reference}`, null],
      [`note ${reference} ${long}`, null],
      [`update ${reference} ${long}`, null],
      [`update ${reference} clients: ${long}`, {}],
      [`escalate ${reference} ${long}`, null],
      [`assign ${reference} Website L2`, null],
      [`take ${reference}`, null],
      [`back ${reference} ${long}`, null],
      [`restore ${reference}`, { how: 'workaround', text: long, clients: long }],
      [`reopen ${reference} ${long}`, null],
      [`restore ${reference} fix ${long}`, null],
      [`close ${reference}`, { resolution: long, cause: 'change' }],
    ] as const) {
      await stage.types('engineer', command);
      if (values) expect(await stage.submits('engineer', values), command).toMatch(new RegExp(`^.*${reference}`));
    }
    const filed = await stage.desk.store.incident({ number: Number(reference.slice(4)) });
    expect(filed?.incident.status).toBe('closed');
    const told = await stage.desk.ledger.told(filed?.incident.id ?? '');
    expect(told.filter(({ state }) => state !== 'sent' && state !== 'superseded')).toEqual([]);
    expect([...(filed?.texts.values() ?? [])].filter((text) => text === long).length).toBeGreaterThan(5);
    expect((await stage.posts('clients')).join('\n')).toContain('@everyone');
  },

  'is shown with its timeline': async (stage) => {
    await raised(stage, long);
    const shown = await stage.types('engineer', 'show INC-2');
    expect(shown).toMatch(/INC-2/);
    expect(shown).toMatch(/…|cut/i);
  },
});

/** Every string in a value, with the key it stands under. */
function* strings(value: unknown, key = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [key, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* strings(inner, name);
  }
}

describe('What people write, in what reached Slack', () => {
  let database: TestDatabase;
  let stage: SlackStage;
  beforeAll(async () => {
    database = await memoryDatabase();
    stage = await slackStage({ database: database.place });
  });
  afterAll(async () => {
    await stage.stop();
    await database.end();
  });

  test('calls nobody, and nothing of it was refused', async () => {
    const { greta, otto } = stage.world.people;
    const text =
      `<!channel> <!here|here> <!subteam^S0ALL> <@${otto.id}> <@${greta.id}|greta> <#C1|x> & &lt;!channel&gt; ${long}`.slice(
        0,
        LENGTH,
      );
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: text, description: text });
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'note INC-1');
    await stage.submits('engineer', { text });
    await stage.types('engineer', 'update INC-1');
    await stage.submits('engineer', { text, audience: 'clients' });
    await stage.submits('engineer');
    await stage.types('engineer', 'restore INC-1');
    await stage.submits('engineer', { how: 'fix', text, clients: text });
    await stage.types('manager', 'show INC-1');
    await stage.types('manager', `${text} and more`);
    await stage.types('manager', `take ${text}`);
    expect(await stage.posts('clients')).toHaveLength(2);

    const calls = stage.world.calls();
    expect(calls.filter(({ reply }) => reply?.ok !== true)).toEqual([]);
    const seen = Object.values(stage.world.people).flatMap((person) =>
      person.ephemerals().map(({ text: said, blocks }) => ({ text: said, blocks })),
    );
    const sent = [...strings([calls.map(({ args }) => args), seen])].filter(([key]) => key === 'text');
    const marks = sent.flatMap(([, said]) => [...said.matchAll(/<([!@#][^>]*)>/g)].map(([, mark]) => mark ?? ''));
    const own = [stage.world.people.anna, stage.world.people.jan, stage.world.people.maria].map(({ id }) => `@${id}`);
    const places = ['operations', 'payments-clients'].map((name) => `#${stage.world.channel(name).id}`);
    expect(marks.filter((mark) => !/^!date\^/.test(mark) && ![...own, ...places].includes(mark))).toEqual([]);
    // The same words are there, harmless.
    expect(sent.some(([, said]) => said.includes('&lt;!channel&gt;'))).toBe(true);
    expect(sent.some(([, said]) => said.includes(`&lt;@${otto.id}&gt;`))).toBe(true);
    expect(sent.some(([, said]) => /[\u202a-\u202e]/.test(said))).toBe(false);
    expect(await stage.desk.store.incident({ number: 1 }).then((filed) => filed?.texts.get(filed.incident.title))).toBe(
      text,
    );
  });
});
