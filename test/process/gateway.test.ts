import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { emptyPostgres } from '../support/database.ts';
import { startDeskProcess } from '../support/desk-process.ts';
import { startDiscordWorld } from '../support/discord/world.ts';

const TAKEN_OVER_SECONDS = 15;

it(`of two desks one holds Discord's gateway; the other takes it over within ${TAKEN_OVER_SECONDS} s of its death, and nothing is there twice`, async () => {
  const world = await startDiscordWorld({ now: () => Temporal.Now.instant(), rateLimits: false });
  try {
    const operations = world.channel('operations');
    const { jan } = world.people;
    jan.speaks('en-GB');
    const env = {
      DATABASE_URL: await emptyPostgres(),
      DISCORD_TOKEN: world.botToken,
      DISCORD_API_URL: world.apiUrl,
      DISCORD_OPERATIONS_CHANNEL: operations.id,
    };
    const first = startDeskProcess(env);
    await first.publicAddress;
    await world.gateway.connected();
    const second = startDeskProcess(env);
    const ready = await fetch(`${await second.publicAddress}/readyz`);
    expect([ready.status, world.gateway.count, world.gateway.identified]).toEqual([200, 1, 1]);

    await jan.command('operations', 'incident new', { sentence: 'Cards are refused' });
    await world.until(() => jan.ephemerals().some(({ plain }) => plain.includes('INC-1')), 'the answer');
    await world.until(() => operations.posts().length === 1, 'the card');

    const { store, ledger } = await openStore({ databaseUrl: env.DATABASE_URL });
    const { id = '' } = (await store.incident({ number: 1 }))?.incident ?? {};
    await expect.poll(async () => (await ledger.told(id))[0]?.state, { timeout: 10_000 }).toBe('sent');
    await store.close();

    first.kill('SIGKILL');
    await first.ended;
    const died = performance.now();
    await world.until(() => world.gateway.identified === 2, 'the other desk', 30);
    expect(performance.now() - died).toBeLessThan(TAKEN_OVER_SECONDS * 1000);
    await world.gateway.connected();
    expect(world.gateway.count).toBe(1);

    await jan.command('operations', 'incident take', { incident: 'INC-1' });
    await world.until(() => jan.ephemerals().some(({ plain }) => plain.includes('INC-1 is yours')), 'the answer');
    await world.until(() => operations.posts()[0]?.plain.includes('In progress') === true, 'the card');
    expect(operations.messages()).toHaveLength(1);
    second.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0, stderr: '' });
  } finally {
    await world.stop();
  }
});
