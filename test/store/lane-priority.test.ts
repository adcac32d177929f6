import { expect, it } from 'vitest';
import { migrate, ownMigrations } from '../../src/store/migrate.ts';
import { sessionOn } from '../../src/store/pglite.ts';
import { emptyPglite } from '../support/database.ts';

const own = ownMigrations();

it('a lane from before lanes had a priority gets the best one that waits in it', async () => {
  const session = sessionOn(await emptyPglite());
  await migrate(session, own.slice(0, 1));
  await session.exec(
    `insert into lane (platform, conversation, next_attempt_at) values ('a', 'ops', now()), ('a', 'idle', null)`,
  );
  const waits = (slot: string, priority: string, state: string) =>
    session.exec(`
      insert into delivery (subject, kind, slot, platform, conversation, audience, about, under_card, priority, state, seq_wanted, queued_at)
      values (gen_random_uuid(), 'post', '${slot}', 'a', 'ops', 'staff', '{}', false, '${priority}', '${state}', 1, now())`);
  await waits('1', 'P1', 'sent');
  await waits('2', 'P3', 'queued');
  await waits('3', 'P2', 'queued');
  await migrate(session);
  expect(await session.rows('select conversation, priority from lane order by conversation')).toEqual([
    { conversation: 'idle', priority: null },
    { conversation: 'ops', priority: 'P2' },
  ]);
});
