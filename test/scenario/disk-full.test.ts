import { beforeAll, describe, expect, test } from 'vitest';
import { ANSWER_WITHIN_MS } from '../../src/desk/desk.ts';
import { StoreUnavailable } from '../../src/desk/faults.ts';
import type { Filed } from '../../src/incident/filed.ts';
import { openStore } from '../../src/store/open-store.ts';
import { change, later } from '../support/changes.ts';
import { readyFolder } from '../support/database.ts';
import { type Disk, diskOf } from '../support/full-disk.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import { within } from '../support/within.ts';

const NOT_SAVED = /was not saved, and nothing was changed/;

describe.each([{ told: true }, { told: false }])('A full disk under the embedded database (%j)', ({ told }) => {
  let stage: SlackStage;
  let disk: Disk;
  let dataDir = '';

  beforeAll(async () => {
    dataDir = await readyFolder();
    disk = diskOf(dataDir, { told });
    stage = await slackStage({ database: { dataDir }, answerWithinMs: ANSWER_WITHIN_MS });
    await stage.types('reporter', 'new Cards are refused');
  });

  const takes = async () => {
    const { jan } = stage.world.people;
    return (await within(3, jan.command('/incident', 'take INC-1', { signedAt: stage.now() }))).plain;
  };
  const ready = async () => (await fetch(`${stage.desk.publicAddress}/readyz`)).status;
  const entries = async () => {
    const filed = await stage.desk.store.incident({ number: 1 });
    return (await stage.desk.store.timeline(filed?.incident.id ?? '')).map(({ event }) => event.type);
  };

  test('is told to whoever asks, at once and each time, and nothing else comes to a stop', async () => {
    disk.fill();
    for (let tries = 0; tries < 3; tries += 1) expect(await takes()).toMatch(NOT_SAVED);
    expect(disk.refused()).toBeGreaterThan(0);
    expect(await ready()).toBe(503);
    expect(await stage.desk.tick()).toBe(0);
    await stage.desk.lanes.sweep();
  });

  test('leaves nothing half-written, and once there is room the desk goes on by itself', async () => {
    disk.clear();
    await expect.poll(ready, { timeout: 20_000 }).toBe(200);
    expect(await entries()).toEqual(['raised', 'allocated']);
    expect(await takes()).toMatch(/INC-1 is yours/);
    await stage.pass(1);
    expect((await stage.posts('operations')).join('\n')).toMatch(/Jan/);
  });

  test('in the middle of the clock’s transaction leaves nothing of it, and the incident is not to blame', async () => {
    const { store } = stage.desk;
    const due = stage.now().add({ hours: 9 });
    const decide = ({ incident }: Filed) => change(later(incident), { request: null, nextDueAt: null });
    const before = await entries();
    const filling = store.takeDue(due, (filed) => {
      disk.fill();
      return decide(filed);
    });
    await expect(filling).rejects.toBeInstanceOf(StoreUnavailable);
    disk.clear();
    await expect.poll(ready, { timeout: 20_000 }).toBe(200);
    expect(await entries()).toEqual(before);
    expect(await store.takeDue(due, decide)).toMatchObject({ type: 'done', number: 1 });
  });

  test('lets the desk stop, and the next one has all that was saved', async () => {
    disk.fill();
    expect(await takes()).toMatch(NOT_SAVED);
    await stage.stop();
    disk.clear();
    const { store } = await openStore({ dataDir });
    const filed = await store.incident({ number: 1 });
    expect((await store.timeline(filed?.incident.id ?? '')).map(({ event }) => event.type)).toContain('taken');
    await store.close();
  });
});
