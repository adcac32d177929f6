import { afterAll, beforeAll, describe, test } from 'vitest';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { discordStage } from '../support/stage/discord-stage.ts';
import { slackStage } from '../support/stage/slack-stage.ts';
import type { Scenery, Stage } from '../support/stage/stage.ts';
import { webStage } from '../support/stage/web-stage.ts';

/** Every platform that a scenario is played on. A further platform is one line. */
const stages: Readonly<Record<string, (set: Omit<Scenery, 'platforms'>) => Promise<Stage>>> = {
  Slack: slackStage,
  Discord: discordStage,
  'the workspace': webStage,
};

/** Where a command is chosen from a list, and so are its choices: what isn't in it can't be sent. */
const choosing: readonly string[] = ['Discord'];

export type Scenes = Readonly<Record<string, (stage: Stage) => Promise<void>>>;

/** Plays each scene on every platform, each on a stage of its own. */
export function onEveryPlatform(row: string, scenes: Scenes, set: Partial<Omit<Scenery, 'platforms'>> = {}): void {
  describe.each(Object.entries(stages))(`${row} in %s`, (_, open) => {
    test.each(Object.entries(scenes))('%s', async (__, scene) => {
      const database = await memoryDatabase();
      const stage = await open({ database: database.place, ...set });
      try {
        await scene(stage);
      } finally {
        await stage.stop();
        await database.end();
      }
    });
  });
}

/** Plays the scenes on every platform, one after another on the same stage: for those that need no empty desk. */
export function onOneStage(row: string, scenes: Scenes, set: Partial<Omit<Scenery, 'platforms'>> = {}): void {
  onStages(Object.entries(stages), row, scenes, set);
}

/** The same on the platforms alone where anything can be typed. */
export function whereAnythingIsTyped(row: string, scenes: Scenes): void {
  onStages(
    Object.entries(stages).filter(([name]) => !choosing.includes(name)),
    row,
    scenes,
    {},
  );
}

function onStages(
  where: readonly (readonly [string, (typeof stages)[string]])[],
  row: string,
  scenes: Scenes,
  set: Partial<Omit<Scenery, 'platforms'>>,
): void {
  describe.each(where)(`${row} in %s`, (_, open) => {
    let database: TestDatabase;
    let stage: Stage;
    beforeAll(async () => {
      database = await memoryDatabase();
      stage = await open({ database: database.place, ...set });
    });
    afterAll(async () => {
      await stage.stop();
      await database.end();
    });
    test.each(Object.entries(scenes))('%s', (__, scene) => scene(stage));
  });
}
