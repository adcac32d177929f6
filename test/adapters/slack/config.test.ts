import { expect, test } from 'vitest';
import { slackConfig } from '../../../adapters/slack/config.ts';

const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'hush' };

test('without any of Slack’s secrets there is no Slack', () => {
  expect(slackConfig({})).toEqual({ config: null, faults: [] });
  expect(slackConfig({ SLACK_BOT_TOKEN: ' ', SLACK_COMMAND: '/incident' })).toEqual({ config: null, faults: [] });
});

test('a signing secret makes it HTTP, an app token Socket Mode, which comes first', () => {
  expect(slackConfig(http)).toEqual({
    config: {
      botToken: 'xoxb-1',
      transport: { kind: 'http', signingSecret: 'hush' },
      apiUrl: 'https://slack.com/api/',
      operations: null,
      staff: null,
      clients: null,
      command: '/incident',
    },
    faults: [],
  });
  expect(slackConfig({ ...http, SLACK_APP_TOKEN: ' xapp-1 ' }).config?.transport).toEqual({
    kind: 'socket',
    appToken: 'xapp-1',
  });
});

test('channels and the command’s name are taken over', () => {
  const { config } = slackConfig({
    ...http,
    SLACK_OPERATIONS_CHANNEL: 'C0123ABC',
    SLACK_CLIENT_CHANNEL: 'G0123ABC',
    SLACK_COMMAND: '/awaria',
    SLACK_API_URL: 'http://127.0.0.1:4000/api/',
  });
  expect(config).toMatchObject({
    operations: 'C0123ABC',
    clients: 'G0123ABC',
    command: '/awaria',
    apiUrl: 'http://127.0.0.1:4000/api/',
  });
});

test.each([
  [{ SLACK_BOT_TOKEN: 'xoxp-secret' }, 'SLACK_BOT_TOKEN must begin with xoxb-'],
  [{ SLACK_APP_TOKEN: 'xoxb-secret' }, 'SLACK_APP_TOKEN must begin with xapp-'],
  [{ SLACK_BOT_TOKEN: '' }, 'SLACK_BOT_TOKEN is missing'],
  [{ SLACK_SIGNING_SECRET: '' }, 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'],
  [{ SLACK_OPERATIONS_CHANNEL: '#secret' }, 'SLACK_OPERATIONS_CHANNEL must be the channel’s id'],
  [{ SLACK_COMMAND: 'secret' }, 'SLACK_COMMAND must be a slash'],
  [{ SLACK_API_URL: 'https://secret.example/' }, 'SLACK_API_URL must be an https address that ends in /api/'],
  // A token would go over the network in the clear.
  [{ SLACK_API_URL: 'http://secret.example/api/' }, 'SLACK_API_URL must be an https address'],
  [{ SLACK_API_URL: 'secret' }, 'SLACK_API_URL must be an https address'],
])('%j is one fault that names the setting and shows no value', (wrong, fault) => {
  const { config, faults } = slackConfig({ ...http, ...wrong });
  expect(config).toBeNull();
  expect(faults).toEqual([expect.stringContaining(fault)]);
  expect(faults.join()).not.toContain('secret');
});

test('all faults are said at once', () => {
  const { faults } = slackConfig({ SLACK_BOT_TOKEN: 'x', SLACK_APP_TOKEN: 'y', SLACK_COMMAND: 'z' });
  expect(faults).toHaveLength(3);
});
