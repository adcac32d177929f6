import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, expect, test } from 'vitest';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;
afterEach(() => harness.stop());

const examined = async (language: 'en' | 'pl' = 'en') => {
  const findings = (await harness.discord.examine?.(language)) ?? [];
  return findings.map(({ ok, text }) => `${ok ? '✓' : '✗'} ${text}`);
};

test('who is in no server is told to use the install link, in both languages', async () => {
  harness = await startHarness({ starts: false });
  harness.world.guild.remove();
  expect(await examined()).toEqual([expect.stringMatching(/^✓/), expect.stringMatching(/^✗ .*in no server.*install/)]);
  expect((await examined('pl'))[1]).toMatch(/^✗ Bota nie ma na żadnym serwerze/);
});

test('an operations channel that the bot does not see is named, since everybody’s rights hang on it', async () => {
  harness = await startHarness({ starts: false });
  harness.world.channel('operations').permit('app', { deny: P.ViewChannel });
  expect((await examined())[1]).toMatch(/^✗ .*does not see the channel of DISCORD_OPERATIONS_CHANNEL/);
});

test('calling everybody is asked for in the operations channel alone', async () => {
  harness = await startHarness({ starts: false });
  const [operations, clients] = ['operations', 'payments-clients'].map((name) => harness.world.channel(name).id);
  const said = await examined();
  expect(said.slice(0, 3)).toEqual([
    expect.stringMatching(/^✓/),
    '✓ The bot is in the server Acme.',
    expect.any(String),
  ]);
  expect(said.slice(3)).toEqual([
    expect.stringMatching(`^✗ ${operations}: the bot lacks Mention @everyone, @here and All Roles\\.`),
    expect.stringMatching(`^✓ ${clients}`),
  ]);
});

test('without a named channel the only server is the one that is meant', async () => {
  harness = await startHarness({ starts: false, config: { operations: null, clients: null } });
  expect(await examined()).toEqual([
    expect.stringMatching(/^✓/),
    '✓ The bot is in the server Acme.',
    '✓ The commands can be registered.',
  ]);
});

test('what passes by itself is said to be so', async () => {
  harness = await startHarness({ starts: false });
  harness.world.fault({ route: 'GET /applications/@me', fault: { kind: 'status', status: 503, when: 'before' } });
  expect(await examined()).toEqual([expect.stringMatching(/^✗ Discord can't be reached \(http_503\)/)]);
});
