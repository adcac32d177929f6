import { describe, expect, test } from 'vitest';
import { changesNothing } from '../support/stage/kept.ts';
import type { SlackStage } from '../support/stage/slack-stage.ts';
import { played } from './played-in-slack.ts';

const signed = (stage: SlackStage) => ({ signedAt: stage.now() });

describe('a form that Slack does not open in time', () => {
  /** Slack gets the form when its trigger has expired. */
  async function late<Answer>(stage: SlackStage, ask: () => Promise<Answer>): Promise<Answer> {
    const gate = stage.world.hold({ method: 'views.open' });
    const asked = ask();
    await gate.reached();
    stage.world.expireTriggers();
    gate.release();
    return asked;
  }
  const said = /could not be opened in time\. Nothing was changed: please press or type it once more/;

  test('after a command is said to whoever typed it, and the same again works', () =>
    played(async (stage) => {
      expect(await late(stage, () => stage.types('reporter', ''))).toMatch(said);
      expect(stage.world.calls('views.open').at(-1)?.reply).toMatchObject({ error: 'expired_trigger_id' });
      expect(await stage.types('reporter', '')).toBe('');
      expect(await stage.form('reporter')).not.toBe('null');
    }));

  test('after a button is said to whoever pressed it alone, and changes nothing', () =>
    played(async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await changesNothing(stage, async () => {
        expect(await late(stage, () => stage.presses('engineer', 'Restore…'))).toMatch(said);
      });
      expect(stage.world.people.jan.ephemerals().at(-1)).toMatchObject({ channel: 'operations' });
      expect(await stage.presses('engineer', 'Restore…')).toBe('');
    }));
});

describe('an answer whose address', () => {
  test('expired while a form was open reaches the person in the channel all the same', () =>
    played(async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'note INC-1');
      await stage.pass(31);
      expect(await stage.submits('engineer', { text: 'Only one acquirer' })).toMatch(/note is in the record/);
      expect(stage.world.calls('response_url').at(-1)?.reply).toMatchObject({ error: 'expired_url' });
      expect(stage.world.calls('chat.postEphemeral')).toHaveLength(1);
      expect(stage.world.people.jan.ephemerals().at(-1)).toMatchObject({ channel: 'operations' });
      expect(await stage.types('engineer', 'show INC-1')).toContain('Only one acquirer');
    }));

  test('was used up reaches the person in the channel all the same', () =>
    played(async (stage) => {
      const { jan } = stage.world.people;
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'note INC-1');
      const view = jan.view();
      if (view === undefined) throw new Error('There is no form');
      // Each window that shows the form sends it once; all of them answer to the address of the one command.
      for (let window = 1; window <= 6; window += 1) {
        await jan.submit({ text: `Acquirer ${window}` }, { ...signed(stage), view });
        const heard = () => jan.ephemerals().filter(({ plain }) => /note is in the record/.test(plain)).length;
        await stage.world.until(() => heard() === window);
      }
      expect(stage.world.calls('response_url').map(({ reply }) => reply?.error)).toEqual([
        ...Array.from({ length: 5 }, () => undefined),
        'used_url',
      ]);
      expect(stage.world.calls('chat.postEphemeral')).toHaveLength(1);
    }));

  test('is gone reaches the person directly where the desk is not in the channel', () =>
    played(async (stage) => {
      const { maria } = stage.world.people;
      await maria.command('/incident', '', { channel: 'general', ...signed(stage) });
      await stage.pass(31);
      await maria.submit({ title: 'Cards are refused' }, signed(stage));
      await stage.world.until(async () => /INC-1 is registered/.test((await stage.direct('manager')).join()));
      expect(stage.world.calls('chat.postEphemeral').map(({ reply }) => reply?.error)).toEqual(['not_in_channel']);
    }));
});
