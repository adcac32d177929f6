import { expect, test } from 'vitest';
import { memoryDatabase } from '../support/database.ts';
import { cardOf, raised } from '../support/stage/kept.ts';
import { slackStage } from '../support/stage/slack-stage.ts';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

async function closed(stage: Stage, reporter: 'reporter' | 'client' = 'reporter'): Promise<string> {
  const incident = await raised(stage, 'Cards are refused', reporter, reporter === 'client' ? 'clients' : 'operations');
  await stage.types('engineer', `take ${incident}`);
  await stage.types('engineer', `restore ${incident} fix Rolled back`);
  await stage.types('engineer', `close ${incident}`);
  await stage.submits('engineer', { resolution: 'Rolled back', cause: 'change' });
  await stage.pass(1);
  return incident;
}

onEveryPlatform('What is closed and does not work after all', {
  'is reopened by its reporter within the procedure’s time': async (stage) => {
    const incident = await closed(stage, 'client');
    await stage.pass(6 * 24 * 60);
    await stage.types('client', `reopen ${incident} Refused again`, 'clients');
    await stage.pass(1);
    expect((await stage.posts('operations')).at(-1)).toMatch(new RegExp(`${incident}[\\s\\S]*reopened by`));
  },

  'is a new incident later, which names the old one': async (stage) => {
    const incident = await closed(stage, 'client');
    await stage.pass(8 * 24 * 60);
    const answer = await stage.types('client', `reopen ${incident} Refused again`, 'clients');
    const again = /INC-\d+/.exec(answer)?.[0] ?? '';
    expect(again).not.toBe(incident);
    await stage.pass(1);
    const card = cardOf(await stage.posts('operations'), again);
    expect(card).toContain('Cards are refused');
    expect(card).toMatch(new RegExp(`Came again\\W+${incident}`));
    const old = await stage.desk.store.incident({ number: Number(incident.slice(4)) });
    expect(old?.incident.status).toBe('closed');
  },
});

test('what is closed is reported again by somebody else, and whoever may reopen it decides', async () => {
  const database = await memoryDatabase();
  const stage = await slackStage({ database: database.place });
  try {
    const { anna } = stage.world.people;
    await stage.world.channel('operations').remove('anna');
    const incident = await closed(stage, 'client');
    const command = `reopen ${incident} Shop 12 still can't take cards`;
    const answer = await anna.command('/incident', command, { channel: 'general', signedAt: stage.now() });
    expect(answer.plain).toContain(incident);
    await stage.pass(1);
    const post = (await stage.posts('operations')).at(-1) ?? '';
    expect(post).toMatch(/reports that it still does not work/);
    expect(post).toContain("Shop 12 still can't take cards");
    expect(post).toContain('[Reopen…]');
    expect((await stage.desk.store.incident({ number: 1 }))?.incident.status).toBe('closed');
    await stage.types('engineer', `reopen ${incident}`);
    await stage.types('engineer', `take ${incident}`);
    expect((await anna.directMessages()).at(-1)?.plain).toMatch(/has taken on your report/);
  } finally {
    await stage.stop();
    await database.end();
  }
});
