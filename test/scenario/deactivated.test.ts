import { expect, test } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { EscalationStep } from '../../src/procedure/escalation.ts';
import { memoryDatabase } from '../support/database.ts';
import { slackStage } from '../support/stage/slack-stage.ts';

const step = (to: EscalationStep['to']): EscalationStep => ({
  to,
  kind: 'hierarchical',
  everyone: false,
  wait: 600,
  waitIn: 'clock',
});

test('a step passes over whose account was deactivated at once, and says so', async () => {
  const database = await memoryDatabase();
  const stage = await slackStage({
    database: database.place,
    procedureOf: (idOf) => ({
      ...builtInProcedure((text) => `deactivated-${text.length}`),
      path: [step(`person:${idOf('engineer')}`), step(`person:${idOf('manager')}`)],
    }),
  });
  try {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('reporter', 'new The shop is closed');
    await stage.types('manager', 'escalate INC-1');
    expect((await stage.posts('operations')).at(-1)).toMatch(/@jan: escalated to you/);
    stage.world.people.jan.deactivate();
    // What Slack says of a person is believed for five minutes.
    await stage.pass(6);
    await stage.types('manager', 'escalate INC-2');
    const post = (await stage.posts('operations')).at(-1);
    expect(post).toMatch(/@maria: escalated to you/);
    expect(post).toMatch(/Passed over: Jan Kowalski, who is no member any more/);
  } finally {
    await stage.stop();
    await database.end();
  }
});
