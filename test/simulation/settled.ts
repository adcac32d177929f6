import type { World } from './world.ts';

/** As long as a desk may take to be done with everything, in turns of the clock. */
const MOST_ROUNDS = 4_000;

/** All faults end and time goes on, until everything that waited is done. Gives up after very many turns of the clock. */
export async function settled(world: World): Promise<void> {
  const { outside, fates, scheduler, database, boot, passTo, now, trace } = world;
  outside.calm();
  fates.database(0);
  trace.note('world', 'all faults end');
  await scheduler.drain();
  const last = boot('last');
  // What was not taken is sent until it is.
  for (const said of [...world.unheard.keys()]) world.alert(said, last);
  await scheduler.drain();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    last.tick();
    last.sweep();
    await scheduler.drain();
    const lane = await database.ledger.nextLaneAt();
    if (lane === null) return;
    await passTo(Temporal.Instant.compare(lane, now()) > 0 ? lane : now().add({ seconds: 1 }));
  }
}
