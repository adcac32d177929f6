import { expect, test } from 'vitest';
import { discordConfig } from '../../../adapters/discord/config.ts';

const token = 'abc.def.ghi-_1';

test('without a token there is no Discord, whatever else is set', () => {
  expect(discordConfig({})).toEqual({ config: null, faults: [] });
  expect(discordConfig({ DISCORD_TOKEN: ' ', DISCORD_OPERATIONS_CHANNEL: 'x' })).toEqual({ config: null, faults: [] });
});

test('a token is enough', () => {
  expect(discordConfig({ DISCORD_TOKEN: ` ${token} ` }).config).toEqual({
    token,
    apiUrl: 'https://discord.com/api',
    operations: null,
    staff: null,
    clients: null,
  });
});

test('every fault is one sentence that names the setting and never shows a value', () => {
  const { config, faults } = discordConfig({
    DISCORD_TOKEN: 'Bot secret',
    DISCORD_API_URL: 'http://discord.example/api',
    DISCORD_OPERATIONS_CHANNEL: '#operations',
    DISCORD_CLIENT_CHANNEL: '123',
  });
  expect(config).toBeNull();
  expect(faults).toHaveLength(4);
  for (const name of ['TOKEN', 'API_URL', 'OPERATIONS_CHANNEL', 'CLIENT_CHANNEL']) {
    expect(faults.some((fault) => fault.startsWith(`DISCORD_${name}`))).toBe(true);
  }
  expect(faults.join()).not.toMatch(/secret|discord\.example|#operations/);
});

test('tokens go in the clear to this machine alone', () => {
  const at = (url: string) => discordConfig({ DISCORD_TOKEN: token, DISCORD_API_URL: url }).faults.length;
  expect(at('http://127.0.0.1:4000/api')).toBe(0);
  expect(at('http://10.0.0.1/api')).toBe(1);
  expect(at('https://proxy.example/api')).toBe(0);
  expect(at('https://proxy.example/api/v10')).toBe(1);
});
