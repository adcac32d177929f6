import { expect, test } from 'vitest';
import { startHarness } from './harness.ts';

test('a second start looks at the commands, and does not register them again', async () => {
  const { discord, world, intake } = await startHarness();
  const looks = () => world.calls('GET /applications/:application/commands').length;
  const before = looks();
  await discord.stop();
  await discord.start(intake);
  await world.until(() => looks() > before, 'a look at the commands');
  // Waits for what is under way.
  await discord.stop();
  expect(world.calls('PUT /applications/:application/commands')).toHaveLength(1);
  await world.stop();
});
