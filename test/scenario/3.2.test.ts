import { expect } from 'vitest';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

/** How many messages each of them has had so far, the card among them. */
async function heard(stage: Stage): Promise<readonly [number, number, number]> {
  const [operations, clients] = [await stage.all('operations'), await stage.all('clients')];
  return [operations.length, clients.length, (await stage.direct('reporter')).length];
}

onEveryPlatform('3.2: advise the relevant people of actions taken', {
  'each action tells those who must hear of it, and nobody else': async (stage) => {
    const client = async () => {
      await stage.types('engineer', 'update INC-1 clients: Some card payments are refused');
      return stage.submits('engineer');
    };
    const close = async () => {
      await stage.types('manager', 'close INC-1');
      return stage.submits('manager', { cause: 'supplier', confirmed: 'yes' });
    };
    const types = (role: 'reporter' | 'engineer' | 'manager', command: string) => () => stage.types(role, command);
    // What is done, and how many more messages the responders, the clients and the reporter have then.
    const actions: readonly (readonly [string, () => Promise<string>, readonly [number, number, number]])[] = [
      ['raised: a card', types('reporter', 'new Cards are refused'), [1, 0, 0]],
      ['taken', types('engineer', 'take INC-1'), [0, 0, 1]],
      ['categorised', types('engineer', 'category INC-1 slow'), [0, 0, 0]],
      ['prioritised', types('manager', 'priority INC-1 high medium'), [1, 0, 0]],
      ['noted', types('engineer', 'note INC-1 Only one acquirer refuses'), [1, 0, 0]],
      ['worked around', types('engineer', 'workaround INC-1 Pay by transfer'), [1, 0, 0]],
      ['on hold', types('engineer', 'hold INC-1 2026-03-03 12:00 The acquirer restarts'), [1, 0, 0]],
      ['resumed', types('engineer', 'resume INC-1'), [1, 0, 0]],
      ['told to clients', client, [1, 1, 0]],
      ['escalated', types('engineer', 'escalate INC-1'), [1, 0, 0]],
      ['offered', types('engineer', 'assign INC-1 @Maria'), [1, 0, 0]],
      ['taken over', types('manager', 'take INC-1'), [0, 0, 1]],
      ['restored', types('manager', 'restore INC-1 fix Moved traffic'), [1, 1, 1]],
      ['closed', close, [1, 0, 1]],
    ];
    let before = await heard(stage);
    for (const [action, act, more] of actions) {
      await act();
      const after = await heard(stage);
      expect(
        after.map((count, at) => count - (before[at] ?? 0)),
        action,
      ).toEqual(more);
      before = after;
    }
  },

  'who was told what, when, where, and what became of it, can be asked at any time': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'note INC-1 Only one acquirer refuses');
    await stage.types('engineer', 'update INC-1 clients: Some card payments are refused');
    await stage.submits('engineer');
    const told = await stage.types('manager', 'told INC-1');
    const rows = told.split('\n').filter((row) => row.includes(' · '));
    // Only the workspace has a conversation for staff without being told so.
    expect(rows.filter((row) => !row.includes(' · staff in '))).toHaveLength(5);
    expect(told).toMatch(/Anna\S*( \w+)?, directly · Jan.* has taken on your report\. · sent/);
    expect(told).toMatch(/responders in \S*.* · Note by Jan.*: Only one acquirer refuses · sent/);
    expect(told).toMatch(/clients in \S+.* · Some card payments are refused: Next update by .*\. · sent/);
    expect(told).toMatch(/responders in \S+.* · Told to clients by Jan.*: Some card payments are refused · sent/);
    expect(told).toMatch(/responders in \S+.* · the card · sent/);
    // Each begins with its time, the newest last.
    for (const row of rows) expect(row).toMatch(/^.*\d\d?:\d\d.* · /);
    await stage.presses('manager', 'More…');
    expect(await stage.pressesAnswer('manager', 'Who was told')).toBe(told);
  },
});
