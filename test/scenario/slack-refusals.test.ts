import { describe, expect, test } from 'vitest';
import { CHANNELS } from '../support/slack/seed.ts';
import type { SlackStage } from '../support/stage/slack-stage.ts';
import { played } from './played-in-slack.ts';

async function tellsClients(stage: SlackStage, text: string): Promise<void> {
  await stage.types('engineer', `update INC-1 clients: ${text}`);
  await stage.submits('engineer');
}

/** An incident that Jan has, and a word to clients that meets what stands in its way. */
async function toldInVain(stage: SlackStage): Promise<string> {
  await stage.types('reporter', 'new Cards are refused');
  await stage.types('engineer', 'take INC-1');
  await tellsClients(stage, 'We look into it');
  expect((await stage.posts('clients')).join()).not.toContain('We look into it');
  expect(await stage.types('engineer', 'told INC-1')).toMatch(/We look into it.* · not delivered/);
  const said = (await stage.posts('operations')).filter((post) => post.includes('could not be posted in'));
  expect(said).toHaveLength(1);
  return said[0] ?? '';
}

/** What was mended is used, and what came too early is not said late. */
async function goesOn(stage: SlackStage): Promise<void> {
  await tellsClients(stage, 'We found the cause');
  const heard = (await stage.posts('clients')).filter((post) => /We (look|found)/.test(post));
  expect(heard).toHaveLength(1);
  expect(heard[0]).toContain('We found the cause');
}

describe('a channel in which the desk is not', () => {
  test('is joined by the desk itself when it is public, and nobody is bothered', () =>
    played(async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.world.channel('payments-clients').remove('app');
      await tellsClients(stage, 'We look into it');
      await tellsClients(stage, 'We found the cause');
      expect((await stage.posts('clients')).map((post) => /We [a-z ]+/.exec(post)?.[0])).toEqual([
        'We look into it',
        'We found the cause',
      ]);
      expect(stage.world.calls('conversations.join')).toHaveLength(1);
      expect((await stage.posts('operations')).join()).not.toMatch(/could not be posted/);
    }));

  test('and that it may not join is told with the step, and used once it is invited', () =>
    played(async (stage) => {
      await stage.world.channel('payments-clients').remove('app');
      const join = { method: 'conversations.join', times: 9 } as const;
      stage.world.fault({ ...join, fault: { kind: 'refused', error: 'method_not_supported_for_channel_type' } });
      const said = await toldInVain(stage);
      expect(said).toContain('Type `/invite @Incident Desk` there');
      expect(said).toContain('not_in_channel');
      await stage.world.channel('payments-clients').invite('app');
      await goesOn(stage);
    }));

  test('and that is private, so that Slack does not admit that it is there, is told with the step', () =>
    played(
      async (stage) => {
        const said = await toldInVain(stage);
        expect(said).toContain('If it is private, type `/invite @Incident Desk` there');
        expect(said).toContain('channel_not_found');
        await stage.world.channel('payments-clients').invite('app');
        await goesOn(stage);
      },
      {
        channels: CHANNELS.map((channel) =>
          channel.name === 'payments-clients' ? { ...channel, private: true, withApp: false } : channel,
        ),
      },
    ));
});

describe('an archived channel', () => {
  test('is told elsewhere with the step, and used once it is open again', () =>
    played(async (stage) => {
      await stage.world.channel('payments-clients').archive();
      const said = await toldInVain(stage);
      expect(said).toMatch(/is archived\. Open it and choose Unarchive/);
      await stage.world.channel('payments-clients').unarchive();
      await goesOn(stage);
    }));

  test('of operations, where there is no elsewhere, is told directly to whoever has the incident', () =>
    played(async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.world.channel('operations').archive();
      await stage.types('manager', 'update INC-1 We look into it', 'clients');
      expect((await stage.direct('engineer')).join()).toMatch(/could not be posted in[\s\S]*choose Unarchive/);
    }));
});

describe('a card that can not be edited any more', () => {
  test.each(['edit_window_closed', 'cant_update_message', 'message_not_found'])(
    'for %s is posted anew, and goes on being edited there',
    (error) =>
      played(async (stage) => {
        await stage.types('reporter', 'new Cards are refused');
        const cards = async () =>
          (await stage.world.channel('operations').posts()).filter((post) => /P3/.test(post.plain));
        const [first] = await cards();
        const refused = stage.world.fault({ method: 'chat.update', times: 1, fault: { kind: 'refused', error } });
        await stage.types('engineer', 'take INC-1');
        expect(refused.met).toBe(1);
        const [old, anew, ...more] = await cards();
        expect(more).toEqual([]);
        expect(old?.plain).toBe(first?.plain);
        expect(anew?.plain).toMatch(/On-call engineers · Jan Kowalski/);
        await stage.types('engineer', 'hold INC-1 23:00 Their supplier looks into it');
        const now = await cards();
        expect(now.map(({ ts }) => ts)).toEqual([old?.ts, anew?.ts]);
        expect(now[1]?.plain).toMatch(/On hold/i);
      }),
  );
});

test('a word to clients that Slack finds too long all the same reaches them in a shorter form', () =>
  played(async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    const fault = { kind: 'refused', error: 'msg_blocks_too_long' } as const;
    stage.world.fault({ method: 'chat.postMessage', channel: 'payments-clients', times: 1, fault });
    await tellsClients(stage, 'We look into it, and move traffic');
    const heard = await stage.posts('clients');
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/We look into it, and move traffic/);
    expect(await stage.types('engineer', 'told INC-1')).toMatch(/We look into it, and move traffic.* · sent/);
  }));
