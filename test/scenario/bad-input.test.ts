import { expect } from 'vitest';
import { changesNothing, raised } from '../support/stage/kept.ts';
import type { Stage } from '../support/stage/stage.ts';
import { someCommandsAbout } from './commands.ts';
import { onOneStage, whereAnythingIsTyped } from './on-every-platform.ts';

/** Types it as a responder, and sees to it that nothing changed. */
const tries = (stage: Stage, command: string) => changesNothing(stage, () => stage.types('engineer', command));

onOneStage('What is not understood', {
  'a verb without an incident says that none is open, and how to report one': async (stage) => {
    const answer = await tries(stage, 'take');
    expect(answer).toMatch(/no open incident/i);
    expect(answer).toMatch(/\[Report/);
  },

  'a verb without its reference asks which one, keeps what was typed, and a button answers': async (stage) => {
    const reference = await raised(stage, 'Printers are slow');
    const answer = await tries(stage, 'note Only one acquirer refuses');
    expect(answer).toMatch(/which incident/i);
    expect(answer).toContain('Only one acquirer refuses');
    expect(answer).toContain('Printers are slow');
    await stage.pressesAnswer('engineer', reference);
    expect(await stage.form('engineer')).toMatch(/Note/);
  },

  'a mention without a reference is shown as it was typed': async (stage) => {
    for (const mention of ['@Jan', '<@U0SOMEBODY|Jan>']) {
      const answer = await tries(stage, `assign ${mention}`);
      expect(answer).toMatch(/which incident/i);
      expect(answer).toMatch(/@Jan/i);
      expect(answer).not.toMatch(/<@|\|/);
    }
  },

  'an incident that is not there is said to be none, whatever was asked of it': async (stage) => {
    for (const command of someCommandsAbout('INC-999')) {
      const answer = await tries(stage, command);
      expect(answer, command).toMatch(/There is no INC-999 that you can see here/);
      expect(answer, command).toMatch(/\/incident list/);
    }
  },

  'a number that no incident can have is one that is not there': async (stage) => {
    for (const reference of ['INC-0', 'INC-999999999']) {
      expect(await tries(stage, `take ${reference}`)).toContain(`no ${reference} that you can see`);
    }
    expect(await tries(stage, 'take INC-99999999999')).toMatch(/which incident/i);
  },

  'a blank sentence opens the form, which asks for the sentence': async (stage) => {
    for (const blank of ['', '   ', '\u200b\u200b', '\u2067 \u2069']) {
      expect(await tries(stage, `new ${blank}`)).toBe('');
      expect(await stage.form('engineer')).toMatch(/What does not work\?/);
    }
    for (const blank of ['   ', '\u200b', '\u202e']) {
      const answer = await changesNothing(stage, () => stage.submits('engineer', { title: blank }));
      expect(answer).toMatch(/a text is needed/);
    }
    expect(await stage.form('engineer')).toMatch(/What does not work\?/);
  },

  'a blank text for anything opens its form, and changes nothing': async (stage) => {
    await stage.types('engineer', 'take INC-1');
    for (const command of ['note INC-1 \u200b', 'update INC-1 \u200b', 'update INC-1 clients: \u200b']) {
      expect(await tries(stage, command), command).toBe('');
      expect(await stage.form('engineer'), command).toMatch(/Note|Text/);
    }
    await stage.types('engineer', 'note INC-1');
    expect(await changesNothing(stage, () => stage.submits('engineer', { text: ' \u200b ' }))).toMatch(
      /a text is needed/,
    );
  },

  'a group that nobody knows is said, and the form lists the known ones': async (stage) => {
    const answer = await tries(stage, 'assign INC-1 Spaceship crew');
    expect(answer).toMatch(/no group “Spaceship crew”/);
    await stage.pressesAnswer('engineer', 'Hand over…');
    expect(await stage.form('engineer')).toMatch(/Website L2/);
  },

  'a person whom nobody knows is not handed an incident, and the form lists those who are known': async (stage) => {
    for (const nobody of ['@nobody', '<@U0NOBODY|nobody>', '<@U0NOBODY>']) {
      const answer = await tries(stage, `assign INC-1 ${nobody}`);
      expect(answer).toMatch(/is not known here/);
      expect(answer).toMatch(/\[Hand over…\]/);
    }
  },

  'a time zone or a time that there is not changes nothing': async (stage) => {
    expect(await tries(stage, 'me Europe/Atlantis')).toMatch(/is not a time zone/);
    await stage.types('engineer', 'new');
    const answer = await changesNothing(stage, () =>
      stage.submits('engineer', { title: 'Cards are refused', began: 'yesterday' }),
    );
    expect(answer).toMatch(/“yesterday” is not a time/);
  },
});

whereAnythingIsTyped('What is no command', {
  'an unknown verb gets the nearest one, an example, and the form': async (stage) => {
    await raised(stage, 'Cards are refused');
    const answer = await tries(stage, 'tkae INC-1');
    expect(answer).toContain('tkae');
    expect(answer).toMatch(/did you mean .*take INC-42/i);
    expect(answer).toMatch(/\/incident new card payments are refused/);
    await stage.pressesAnswer('engineer', 'Report an incident…');
    expect(await stage.form('engineer')).toMatch(/What does not work\?/);
  },

  'a word that is like no verb gets the example alone, however long it is': async (stage) => {
    for (const word of ['Karty', '@everyone', '💥💥💥', 'x'.repeat(3000)]) {
      const answer = await tries(stage, `${word} are refused`);
      expect(answer).not.toMatch(/did you mean/i);
      expect(answer).toMatch(/\/incident new card payments are refused/);
      expect(answer).toContain('are refused');
    }
  },

  'a client who mistypes a verb learns of no incident': async (stage) => {
    const reference = await raised(stage, 'Till 3 is down');
    const answer = await changesNothing(stage, () => stage.types('client', 'tkae', 'clients'));
    expect(answer).not.toMatch(new RegExp(`${reference}|Till 3`));
  },

  'a priority or a language that there is not changes nothing': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    expect(await tries(stage, `priority ${reference} enormous`)).toBe('');
    expect(await stage.form('engineer')).toMatch(/Impact/);
    expect(await tries(stage, 'me klingon')).toMatch(/“klingon” is not one of the languages/);
  },
});
