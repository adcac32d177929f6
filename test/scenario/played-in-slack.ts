import { memoryDatabase } from '../support/database.ts';
import { type SlackSet, type SlackStage, slackStage } from '../support/stage/slack-stage.ts';

/** Plays a scene on a stage in Slack, in a database of its own. `again` starts the desk anew and gives the stage with it. */
export async function played(
  scene: (stage: SlackStage, again: () => Promise<SlackStage>) => Promise<void>,
  set: Omit<SlackSet, 'database'> = {},
): Promise<void> {
  const database = await memoryDatabase();
  let stage = await slackStage({ ...set, database: database.place });
  try {
    await scene(stage, async () => {
      stage = await stage.restarted();
      return stage;
    });
  } finally {
    await stage.stop();
    await database.end();
  }
}
