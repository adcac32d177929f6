import { describe, expect, test } from 'vitest';
import type { Fault } from '../support/faults.ts';
import type { SlackStage } from '../support/stage/slack-stage.ts';
import { played } from './played-in-slack.ts';

/** An incident that Jan has, and of which clients were told nothing yet. */
async function taken(stage: SlackStage): Promise<void> {
  await stage.types('reporter', 'new Cards are refused');
  await stage.types('engineer', 'take INC-1');
}

async function tellsClients(stage: SlackStage, text: string): Promise<void> {
  await stage.types('engineer', `update INC-1 clients: ${text}`);
  await stage.submits('engineer');
}

const fault = (stage: SlackStage, channel: string, what: Fault, times = 1) =>
  stage.world.fault({ method: 'chat.postMessage', channel, times, fault: what });

/** How often a text stands in what was read. */
const count = (posts: readonly string[], text: string) => posts.filter((post) => post.includes(text)).length;

test('while Slack throttles one channel the others go on, and what it holds up comes later, once and in order', () =>
  played(async (stage) => {
    await taken(stage);
    const busy = fault(stage, 'payments-clients', { kind: 'rate-limited', retryAfter: 600 });
    await tellsClients(stage, 'We look into it');
    await tellsClients(stage, 'We found the cause');
    await stage.types('engineer', 'priority INC-1 high high');
    expect(busy.met).toBe(1);
    expect(await stage.posts('clients')).toEqual([]);
    expect((await stage.posts('operations')).at(-1)).toMatch(/this is P1 now/);
    await stage.pass(9);
    expect(await stage.posts('clients')).toEqual([]);
    await stage.pass(2);
    const heard = await stage.posts('clients');
    expect(heard).toHaveLength(2);
    expect(heard[0]).toContain('We look into it');
    expect(heard[1]).toContain('We found the cause');
    // Slack was left alone for as long as it asked.
    const clients = stage.world.channel('payments-clients').id;
    const [refused, next] = stage.world.calls('chat.postMessage').filter(({ args }) => args.channel === clients);
    expect(next?.at.since(refused?.at ?? stage.now()).total('seconds')).toBeGreaterThanOrEqual(600);
  }));

const lost: readonly (readonly [string, Fault])[] = (['before', 'after'] as const).flatMap((when) => [
  [`500 ${when} it took effect`, { kind: 'status', status: 500, when }],
  [`503 ${when} it took effect`, { kind: 'status', status: 503, when }],
  [`a broken connection ${when} it took effect`, { kind: 'dropped', when }],
  [`a time-out ${when} it took effect`, { kind: 'hanging', when }],
]);
const impatient = { waits: { callMs: 1000 } };

describe('a post that Slack answered with', () => {
  test.each(lost)('%s is there exactly once', (_, what) =>
    played(async (stage) => {
      await taken(stage);
      const met = fault(stage, 'payments-clients', what);
      await tellsClients(stage, 'We look into it');
      await tellsClients(stage, 'We found the cause');
      expect(met.met).toBe(1);
      const heard = await stage.posts('clients');
      expect(heard.map((post) => /We [a-z ]+/.exec(post)?.[0])).toEqual(['We look into it', 'We found the cause']);
      const told = await stage.desk.ledger.told((await stage.desk.store.incident({ number: 1 }))?.incident.id ?? '');
      expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['sent']));
      expect((await stage.posts('operations')).join()).not.toMatch(/could not be posted|may not have/);
    }, impatient),
  );

  test.each(lost)('%s is uncertain where history may not be read, and responders are told', (_, what) =>
    played(async (stage) => {
      await taken(stage);
      stage.world.fault({
        method: 'conversations.history',
        channel: 'payments-clients',
        times: Number.POSITIVE_INFINITY,
        fault: { kind: 'refused', error: 'missing_scope' },
      });
      fault(stage, 'payments-clients', what);
      await tellsClients(stage, 'We look into it');
      await tellsClients(stage, 'We found the cause');
      const heard = await stage.posts('clients');
      expect(count(heard, 'We look into it')).toBe(JSON.stringify(what).includes('after') ? 1 : 0);
      expect(count(heard, 'We found the cause')).toBe(1);
      const warned = (await stage.posts('operations')).filter((post) => /not certain|not known/.test(post));
      expect(warned).toHaveLength(1);
      expect(await stage.types('engineer', 'told INC-1')).toMatch(/We look into it.* · may not have arrived/);
    }, impatient),
  );
});

describe('a reminder whose answer was lost when somebody took the incident and restored it', () => {
  /** The reminder to take it meets a fault, and the incident is restored before it is looked up. */
  async function overtaken(stage: SlackStage, when: 'before' | 'after') {
    await stage.types('reporter', 'new Cards are refused');
    const history = stage.world.fault({
      method: 'conversations.history',
      channel: 'operations',
      fault: { kind: 'rate-limited', retryAfter: 2 * 60 * 60 },
    });
    fault(stage, 'operations', { kind: 'status', status: 500, when });
    await stage.pass(60);
    expect(history.met).toBe(1);
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    await stage.pass(2 * 60);
    const { incident } = (await stage.desk.store.incident({ number: 1 })) ?? {};
    const told = await stage.desk.ledger.told(incident?.id ?? '');
    const reminder = told.find(({ notice }) => notice.kind === 'post' && notice.family === 'reminder');
    const there = count(await stage.all('operations'), 'nobody has taken this');
    return { state: reminder?.state, there };
  }

  test('is told as sent where it was read', () =>
    played(async (stage) => {
      expect(await overtaken(stage, 'after')).toEqual({ state: 'sent', there: 1 });
    }));

  test('is not sent any more where it was not', () =>
    played(async (stage) => {
      expect(await overtaken(stage, 'before')).toEqual({ state: 'superseded', there: 0 });
    }));
});
