import { describe, expect, test } from 'vitest';
import type { SlackStage } from '../support/stage/slack-stage.ts';
import { played } from './played-in-slack.ts';

async function tellsClients(stage: SlackStage, text: string): Promise<void> {
  await stage.types('engineer', `update INC-1 clients: ${text}`);
  await stage.submits('engineer');
}

async function states(stage: SlackStage): Promise<ReadonlySet<string>> {
  const filed = await stage.desk.store.incident({ number: 1 });
  return new Set((await stage.desk.ledger.told(filed?.incident.id ?? '')).map(({ state }) => state));
}

async function readiness(stage: SlackStage): Promise<unknown> {
  return (await fetch(`${stage.desk.publicAddress}/readyz`)).json();
}

const words = (posts: readonly string[]) => posts.map((post) => /We [a-z ]+/.exec(post)?.[0]);

describe('a token that Slack does not take any more', () => {
  test('loses nothing: what is told waits, and goes out once and in order when the desk has a new one', () =>
    played(async (stage, again) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      expect(await readiness(stage)).toEqual({ status: 'ready', missing: [] });
      await stage.types('engineer', 'update INC-1 clients: We look into it');
      await stage.world.reinstall();
      await stage.submits('engineer');
      await stage.types('engineer', 'update INC-1 We found the cause');
      await stage.types('engineer', 'update INC-1 We know the fix');
      expect(await readiness(stage)).toEqual({ status: 'not ready', missing: ['slack'] });
      // Far longer than anything is tried for any other reason.
      for (let hour = 0; hour < 12; hour += 1) await stage.away(5);
      expect(await states(stage)).toEqual(new Set(['sent', 'queued']));
      expect(await stage.types('engineer', 'told INC-1')).toMatch(/We look into it.* · waits to be sent/);
      expect(await stage.posts('clients')).toEqual([]);

      const anew = await again();
      expect(await readiness(anew)).toEqual({ status: 'ready', missing: [] });
      await anew.pass(1);
      expect(words(await anew.posts('clients'))).toEqual(['We look into it']);
      const updates = (await anew.posts('operations')).filter((post) => post.includes('Update by Jan Kowalski'));
      expect(words(updates)).toEqual(['We found the cause', 'We know the fix']);
      expect(await states(anew)).toEqual(new Set(['sent']));
      expect((await anew.posts('operations')).join()).not.toMatch(/could not be posted/);
    }));

  test.each(['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired', 'not_authed'])(
    'for %s is waited for, also while a lost answer is looked up, and used without a restart when it is taken again',
    (error) =>
      played(async (stage) => {
        await stage.types('reporter', 'new Cards are refused');
        await stage.types('engineer', 'take INC-1');
        const everything = { times: Number.POSITIVE_INFINITY, fault: { kind: 'refused', error } } as const;
        const lost = { kind: 'status', status: 503, when: 'after' } as const;
        stage.world.fault({ method: 'chat.postMessage', channel: 'payments-clients', times: 1, fault: lost });
        const refused = ['chat.postMessage', 'chat.update', 'conversations.history', 'users.info', 'auth.test'].map(
          (method) => stage.world.fault({ ...everything, method }),
        );
        await tellsClients(stage, 'We look into it');
        await stage.pass(10);
        expect(await readiness(stage)).toEqual({ status: 'not ready', missing: ['slack'] });
        expect(await states(stage)).toEqual(new Set(['sent', 'queued']));
        for (const order of refused) order.lift();
        await stage.pass(2);
        expect(await readiness(stage)).toEqual({ status: 'ready', missing: [] });
        expect(words(await stage.posts('clients'))).toEqual(['We look into it']);
        expect(await states(stage)).toEqual(new Set(['sent']));
      }),
  );
});
