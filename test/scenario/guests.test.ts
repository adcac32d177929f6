import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import type { Answer } from '../support/slack/answers.ts';
import { CHANNELS, type PersonName } from '../support/slack/seed.ts';
import { changesNothing, raised } from '../support/stage/kept.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { commandsAbout } from './commands.ts';

/** Nothing of this may reach whoever may not see the incident. */
const SECRETS = /Cards are refused|Jan|Payments|in progress|restored|closed/i;

/** Who is no member of the workspace, and where all of them sit: in the operations channel itself, which is so shared. */
const outsiders = ['greta', 'ulla', 'otto'] as const satisfies readonly PersonName[];
const channels = CHANNELS.map((channel) =>
  channel.name === 'operations' ? { ...channel, shared: true, members: [...channel.members, ...outsiders] } : channel,
);

describe.each([
  ['a guest', 'greta'],
  ['a guest of one channel', 'ulla'],
  ['a person of another workspace', 'otto'],
] as const)('%s who sits in the operations channel', (_, name) => {
  let database: TestDatabase;
  let stage: SlackStage;
  let reference: string;
  const outsider = () => stage.world.people[name];
  const at = (channel: string) => ({ channel, signedAt: stage.now() });

  beforeAll(async () => {
    database = await memoryDatabase();
    stage = await slackStage({ database: database.place, channels });
    reference = await raised(stage, 'Cards are refused', 'manager');
    await stage.types('engineer', `take ${reference}`);
  });
  afterAll(async () => {
    await stage.stop();
    await database.end();
  });

  /** Acts in vain; gives what this person alone then sees. */
  async function inVain(act: () => Promise<Answer>, what: string): Promise<string> {
    const before = outsider().ephemerals().length;
    const answer = await changesNothing(stage, async () => {
      const given = await act();
      await stage.settle();
      return given;
    });
    expect(answer.opened, what).toEqual([]);
    if (answer.responseAction === 'errors') return Object.values(answer.errors).join('\n');
    expect(answer.responseAction, what).toBeUndefined();
    await stage.world.until(() => outsider().ephemerals().length > before, what);
    return outsider().ephemerals().at(-1)?.plain ?? '';
  }

  test.each(['operations', 'payments-clients'])(
    'learns nothing by any command in #%s, and changes nothing',
    async (channel) => {
      for (const command of commandsAbout(reference)) {
        const said = await inVain(() => outsider().command('/incident', command, at(channel)), command);
        expect(said, command).toContain(`There is no ${reference} that you can see here.`);
        expect(said, command).not.toMatch(SECRETS);
      }
      for (const command of ['list', 'list 2', 'help', 'take', 'told', 'catchup']) {
        const said = await inVain(() => outsider().command('/incident', command, at(channel)), command);
        expect(said, command).not.toMatch(/INC-1\b|Cards are refused|Jan/);
      }
    },
  );

  test('learns nothing by any button of its cards, and changes nothing', async () => {
    const posts = await stage.world.channel('operations').messages();
    const buttons = posts.flatMap((post) =>
      Array.from(post.plain.matchAll(/\[([^\]]+)\]/g), ([, button = '']) => ({ post, button })),
    );
    expect(buttons.map(({ button }) => button)).toEqual(
      expect.arrayContaining(['Update…', 'Restore…', 'Escalate…', 'Hand over…', 'More…']),
    );
    for (const { post, button } of buttons) {
      const said = await inVain(() => outsider().press(post, button, { signedAt: stage.now() }), button);
      expect(said, button).toContain(`There is no ${reference} that you can see here.`);
    }
  });

  test('can not send any form that a responder opened', async () => {
    const { jan } = stage.world.people;
    const filled = {
      text: 'Rolled back',
      note: 'Rolled back',
      reason: 'Rolled back',
      person: jan.id,
      category: 'slow',
      how: 'fix',
      why: 'mistake',
    };
    const forms = [
      'note',
      'update',
      'hold',
      'assign',
      'category',
      'update clients: We look into it',
      'restore',
      'cancel',
    ];
    for (const form of forms) {
      const [verb, ...rest] = form.split(' ');
      await stage.types('engineer', `${verb} ${reference} ${rest.join(' ')}`);
      const opened = jan.view();
      if (opened === undefined) throw new Error(`${form} opened no form`);
      // Whoever forges it has no use for the address at which its opener is answered.
      const remembered = { ...JSON.parse(opened.private_metadata ?? '{}'), responseUrl: null };
      const view = { ...opened, private_metadata: JSON.stringify(remembered) };
      const blocks = new Set(view.blocks.map(({ block_id: id }) => id));
      const values = Object.fromEntries(Object.entries(filled).filter(([field]) => blocks.has(field)));
      const said = await inVain(() => outsider().submit(values, { view, signedAt: stage.now() }), form);
      // A draft is its writer's alone.
      const refusal =
        /There is no INC-1 that you can see here|Only members of the operations|sent already, or is too old/;
      expect(said, form).toMatch(refusal);
      await jan.close();
    }
  });

  test('may report, and has a client’s rights over that alone', async () => {
    const answer = await outsider().command('/incident', 'new My order is lost', at('operations'));
    const own = /INC-\d+/.exec(answer.plain)?.[0] ?? 'none';
    expect((await stage.desk.store.incident({ number: Number(own.slice(4)) }))?.incident.reporterIs).toBe('client');
    await stage.types('engineer', `take ${own}`);
    await stage.types('engineer', `note ${own} The warehouse lost it`);
    const shown = await outsider().command('/incident', `show ${own}`, at('operations'));
    expect(shown.plain).toContain('My order is lost');
    expect(shown.plain).not.toMatch(/Jan|warehouse|On-call/);
    for (const command of commandsAbout(own)) {
      if (/^(show|note|questions|confirm|reopen|correct|withdraw|follow|unfollow)/.test(command)) continue;
      const said = await inVain(() => outsider().command('/incident', command, at('operations')), command);
      expect(said, command).toMatch(/Only members of the operations conversation can do this/);
    }
  });
});
