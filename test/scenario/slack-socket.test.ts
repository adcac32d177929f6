import { expect, test } from 'vitest';
import { changesNothing } from '../support/stage/kept.ts';
import type { SlackStage } from '../support/stage/slack-stage.ts';
import { played } from './played-in-slack.ts';

const socket = { transport: 'socket' } as const;

async function readiness({ desk }: SlackStage): Promise<unknown> {
  return (await fetch(`${desk.publicAddress}/readyz`)).json();
}

const opened = ({ world }: SlackStage) => world.calls('apps.connections.open').length;

test('what comes again over the socket, its counter of repeats still at 0, changes nothing and gets the first answer', () =>
  played(async (stage) => {
    const { anna, jan } = stage.world.people;
    await stage.world.sockets.connected(2);
    const raised = await anna.command('/incident', 'new Cards are refused');
    expect(raised.plain).toMatch(/INC-1 is registered/);
    await stage.settle();
    const [card] = await stage.world.channel('operations').posts();
    if (card === undefined) throw new Error('There is no card');
    const taken = await jan.press(card, 'Take it');
    await stage.world.until(() => jan.ephemerals().length === 1);
    const first = jan.ephemerals()[0]?.plain;
    await jan.command('/incident', 'note INC-1');
    const noted = await jan.submit({ text: 'Only one acquirer' });
    await stage.settle();
    await changesNothing(stage, async () => {
      expect((await raised.repeat()).plain).toBe(raised.plain);
      await Promise.all([taken.repeat(), noted.repeat()]);
      await stage.settle();
    });
    // What is said beside a message is said again, word for word.
    await stage.world.until(() => jan.ephemerals().filter(({ plain }) => plain === first).length === 2);
    expect(await stage.types('engineer', 'show INC-2')).toMatch(/There is no INC-2/);
  }, socket));

test.each(['warning', 'refresh_requested'] as const)(
  'a request under way when Slack asks its connection to go (%s) is done once and answered',
  (reason) =>
    played(
      async (stage) => {
        const { world } = stage;
        const { anna } = world.people;
        await world.sockets.connected(2);
        const gate = world.hold({ method: 'users.info' });
        const asked = anna.command('/incident', 'new Cards are refused').then(
          () => 'acknowledged',
          (fault: Error) => fault.message,
        );
        await gate.reached();
        world.sockets.disconnect(reason);
        // At once, not when the library has noticed that nothing comes any more.
        await world.until(() => opened(stage) === 4, 'new connections', 3);
        await world.sockets.connected(2);
        gate.release();
        expect(await asked).toContain('lost');
        await world.until(() => anna.ephemerals().length === 1);
        expect(anna.ephemerals()[0]?.plain).toMatch(/INC-1 is registered/);
        expect(await readiness(stage)).toEqual({ status: 'ready', missing: [] });
        expect(await stage.types('engineer', 'list')).not.toContain('INC-2');
      },
      { ...socket, waits: { lookUpMs: 60_000, answerMs: 60_000 } },
    ),
);

test('while Slack renews one connection after another every request is answered', () =>
  played(async (stage) => {
    const { world } = stage;
    await world.sockets.connected(2);
    for (let round = 1; round <= 6; round += 1) {
      world.sockets.disconnect(round % 2 === 0 ? 'warning' : 'refresh_requested', 1);
      const asked = [1, 2, 3].map((line) => world.people.jan.command('/incident', `new Line ${round}${line} is down`));
      for (const answer of await Promise.all(asked)) expect(answer.plain).toMatch(/INC-\d+ is registered/);
      await world.sockets.connected(2);
    }
    expect(opened(stage)).toBe(8);
    expect(await stage.desk.store.incident({ number: 18 })).not.toBeNull();
    expect(await stage.desk.store.incident({ number: 19 })).toBeNull();
  }, socket));

test('while Slack refuses connections messages still go out, the desk says that it is not ready, and comes back by itself', () =>
  played(async (stage) => {
    const { world } = stage;
    await world.sockets.connected(2);
    await stage.types('reporter', 'new Cards are refused');
    const error = { kind: 'refused', error: 'internal_error' } as const;
    const refused = world.fault({ method: 'apps.connections.open', times: 4, fault: error });
    world.sockets.refuse(4);
    world.sockets.drop();
    await world.until(() => refused.met === 4);
    expect(await readiness(stage)).toEqual({ status: 'not ready', missing: ['slack'] });
    await stage.pass(60);
    expect((await stage.all('operations')).join()).toMatch(/nobody has taken this/);
    await world.sockets.connected(2);
    await world.until(async () => JSON.stringify(await readiness(stage)).includes('"ready"'));
    expect(await stage.types('engineer', 'take INC-1')).toMatch(/INC-1 is yours/);
  }, socket));
