import { expect, test } from 'vitest';
import type { SlackStage } from '../support/stage/slack-stage.ts';
import { played } from './played-in-slack.ts';

const busy = { kind: 'rate-limited', retryAfter: 600 } as const;
const say = (stage: SlackStage, channel: string) =>
  stage.world.fault({ method: 'chat.postMessage', channel, times: 1, fault: busy });

test('a reminder that waited while Slack was busy is not sent to whoever took it meanwhile', () =>
  played(async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    say(stage, 'operations');
    await stage.pass(60);
    await stage.types('engineer', 'take INC-1');
    await stage.pass(30);
    expect((await stage.posts('operations')).join('\n')).not.toMatch(/nobody has taken this/);
  }));

test('clients are not told to hold on after a restore, nor after the update they waited for', () =>
  played(async (stage) => {
    for (const reference of ['INC-1', 'INC-2']) {
      await stage.types('reporter', `new ${reference} is refused`);
      await stage.types('engineer', `take ${reference}`);
      await stage.types('engineer', `update ${reference} clients: We look into it`);
      await stage.submits('engineer');
    }
    say(stage, 'payments-clients');
    await stage.pass(4 * 60 + 30);
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    await stage.types('engineer', 'update INC-2 clients: Found it');
    await stage.submits('engineer');
    await stage.pass(30);
    const heard = (await stage.posts('clients')).join('\n');
    expect(heard).toMatch(/service restored/);
    expect(heard).toMatch(/Found it/);
    expect(heard).not.toMatch(/our update is late/);
  }));

test('anybody can report while Slack does not say who is in operations, and responders hear why they have to wait', () =>
  played(async (stage) => {
    stage.world.fault({
      method: 'conversations.members',
      times: 9,
      fault: { kind: 'refused', error: 'channel_not_found' },
    });
    expect(await stage.types('reporter', 'new Cards are refused', 'clients')).toMatch(/INC-1 is registered/);
    expect(await stage.types('engineer', 'take INC-1', 'clients')).toMatch(/can’t be told now who is in/);
    expect(await stage.types('engineer', 'take INC-1')).toMatch(/INC-1 is yours/);
  }));

test('a message that is refused for good is told to who can mend it, and stands in the record', () =>
  played(async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    stage.world.fault({
      method: 'chat.postMessage',
      channel: 'payments-clients',
      times: 9,
      fault: { kind: 'refused', error: 'is_archived' },
    });
    await stage.types('engineer', 'update INC-1 clients: We look into it');
    await stage.submits('engineer');
    await stage.pass(1);
    expect((await stage.posts('operations')).at(-1)).toMatch(/could not be posted in[\s\S]*is_archived/);
    expect(await stage.types('engineer', 'show INC-1')).toMatch(/could not be posted in/);
  }));

test('an update for clients is looked at once more when the incident changed since its preview', () =>
  played(async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'update INC-1 clients: We still look for the cause');
    await stage.pass(1);
    await stage.types('manager', 'restore INC-1 fix Rolled back');
    expect(await stage.submits('engineer')).toBe('');
    expect(await stage.form('engineer')).toMatch(/has changed since you wrote this/);
    expect(await stage.posts('clients')).toEqual([]);
    await stage.submits('engineer');
    const [heard] = await stage.posts('clients');
    expect(heard).toMatch(/We still look for the cause/);
    expect(heard).not.toMatch(/Next update/);
  }));

test('an untaken P1 of a desk without any set-up calls everybody once its respond target is missed', () =>
  played(async (stage) => {
    await stage.types('reporter', 'new Everything is down');
    await stage.types('manager', 'priority INC-1 high high');
    expect((await stage.posts('operations')).at(-1)).toMatch(/this is P1 now/);
    await stage.pass(5);
    const called = stage.world
      .calls('chat.postMessage')
      .filter(({ args }) => JSON.stringify(args).includes('<!channel>'));
    expect(called).toHaveLength(1);
  }));

test('an incident is given only to who can see and take it', () =>
  played(async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.world.channel('operations').remove('anna');
    const { anna } = stage.world.people;
    expect(await stage.types('engineer', `assign INC-1 <@${anna.id}|anna>`)).toMatch(
      /is not in the operations conversation/,
    );
  }));
