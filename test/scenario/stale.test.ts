import { expect, test } from 'vitest';
import { memoryDatabase } from '../support/database.ts';
import { changesNothing, raised } from '../support/stage/kept.ts';
import { slackStage } from '../support/stage/slack-stage.ts';
import { onOneStage } from './on-every-platform.ts';

const TYPED = 'We moved the traffic to the second acquirer';

onOneStage('What comes too late', {
  'a form for an incident that was ended meanwhile is refused beside its field, and keeps what was typed': async (
    stage,
  ) => {
    for (const [command, values] of [
      ['update', { text: TYPED }],
      ['restore', { how: 'fix', text: TYPED }],
      ['cancel', { why: 'mistake', text: TYPED }],
      ['Escalate…', { reason: TYPED }],
    ] as const) {
      const reference = await raised(stage, 'Cards are refused');
      await stage.types('manager', `take ${reference}`);
      if (command.endsWith('…')) await stage.presses('engineer', command);
      else await stage.types('engineer', `${command} ${reference}`);
      await stage.types('manager', `cancel ${reference} mistake`);
      const answer = await changesNothing(stage, () => stage.submits('engineer', values));
      expect(answer, command).toMatch(/the incident was cancelled[\s\S]*reopen it first/);
      const form = await stage.form('engineer');
      // Slack's own client keeps what stands in a form that is refused; it only has to stay open.
      expect(form.startsWith('[') || form.includes(TYPED), `${command}: ${form}`).toBe(true);
    }
  },

  'a preview for clients of an incident that was ended meanwhile gives its words back': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `update ${reference} clients: ${TYPED}`);
    await stage.types('manager', `cancel ${reference} mistake`);
    const answer = await changesNothing(stage, () => stage.submits('engineer'));
    expect(answer).toMatch(/the incident was cancelled/);
    expect(answer).toContain(TYPED);
    expect((await stage.posts('clients')).join('\n')).not.toContain(TYPED);
  },

  'a command for an incident that was ended meanwhile gives its words back, with today’s card': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('manager', `restore ${reference} fix Rolled back`);
    for (const command of ['take', 'back', 'escalate', 'assign']) {
      const said = command === 'assign' ? 'Website L2' : TYPED;
      const answer = await changesNothing(stage, () => stage.types('engineer', `${command} ${reference} ${said}`));
      expect(answer, command).toMatch(/the incident is restored already[\s\S]*\[Close…\]/);
      if (command === 'back' || command === 'escalate') expect(answer, command).toContain(TYPED);
    }
  },
});

test('a click on a card of before gets today’s card and a friendly word, in Slack', async () => {
  const database = await memoryDatabase();
  const stage = await slackStage({ database: database.place });
  try {
    const { jan, maria } = stage.world.people;
    await raised(stage, 'Cards are refused');
    const [card] = await stage.world.channel('operations').posts();
    if (!card) throw new Error('There is no card');
    await stage.types('manager', 'restore INC-1 fix Rolled back');
    const late = { stale: true, signedAt: stage.now() };
    for (const button of ['Take it', 'Restore…', 'Escalate…']) {
      const before = jan.ephemerals().length;
      const answer = await changesNothing(stage, () => jan.press(card, button, late));
      expect(answer.opened, button).toEqual([]);
      await stage.world.until(() => jan.ephemerals().length > before);
      expect(jan.ephemerals().at(-1)?.plain, button).toMatch(/the incident is restored already[\s\S]*\[Close…\]/);
    }
    // A button of another version, which this one doesn't know.
    const other = JSON.parse(JSON.stringify(card).replaceAll('"take:1:', '"fly:1:'));
    const before = maria.ephemerals().length;
    await changesNothing(stage, () => maria.press(other, 'Take it', late));
    await stage.world.until(() => maria.ephemerals().length > before);
    expect(maria.ephemerals().at(-1)?.plain).toMatch(
      /from another version of the desk[\s\S]*\[List\]|\[Open incidents\]/,
    );
  } finally {
    await stage.stop();
    await database.end();
  }
});
