import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { shortcuts } from '../../../adapters/slack/receive/bolt.ts';

const ADAPTER = 'adapters/slack';
const manifest = parse(readFileSync(`${ADAPTER}/manifest.yaml`, 'utf8'));
const granted: readonly string[] = manifest.oauth_config.scopes.bot;

/** What each method needs for every kind of conversation that the adapter uses it in, after the methods' own pages. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.create': ['channels:manage', 'groups:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.invite': ['channels:manage', 'groups:write'],
  'conversations.join': ['channels:join'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'conversations.setPurpose': ['channels:manage', 'groups:write'],
  'conversations.setTopic': ['channels:manage', 'groups:write'],
  'pins.add': ['pins:write'],
  'pins.remove': ['pins:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.conversations': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.update': [],
};

function calledMethods(): readonly string[] {
  const files = readdirSync(ADAPTER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) =>
    [...readFileSync(`${ADAPTER}/${file}`, 'utf8').matchAll(/\bclient\s*\.(\w+)\.([\w.]+)\(/g)].map(
      ([, family, method]) => `${family}.${method}`,
    ),
  );
  return [...new Set(found)].toSorted();
}

test('every method that the adapter calls is covered by the manifest’s scopes', () => {
  const called = calledMethods();
  expect(called).toEqual(Object.keys(SCOPES));
  for (const method of called) expect(granted, method).toEqual(expect.arrayContaining([...(SCOPES[method] ?? [])]));
});

/** What each event needs, after the events' own pages. */
const EVENT_SCOPES: Readonly<Record<string, string>> = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
};

test('every event that the manifest subscribes to is covered by its scopes', () => {
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(Object.keys(EVENT_SCOPES));
  expect(granted).toEqual(expect.arrayContaining(Object.values(EVENT_SCOPES)));
});

test('the manifest has a shortcut for each thing that a message is pointed at for, within what Slack takes', () => {
  const listed: readonly Readonly<Record<string, string>>[] = manifest.features.shortcuts;
  expect(listed.map(({ type, callback_id: id }) => [type, id])).toEqual(
    Object.keys(shortcuts).map((id) => ['message', id]),
  );
  for (const { name, description } of listed) {
    expect(name?.length).toBeLessThanOrEqual(24);
    expect(description?.length).toBeLessThanOrEqual(150);
  }
});

test('the manifest asks for nothing that no method needs', () => {
  const needed = new Set(['commands', ...Object.values(SCOPES).flat()]);
  expect(granted.filter((scope) => !needed.has(scope))).toEqual([]);
});

test('the manifest has both commands, interactivity, Socket Mode and direct messages', () => {
  const commands: readonly { readonly command: string }[] = manifest.features.slash_commands;
  expect(commands.map(({ command }) => command)).toEqual(['/incident', '/incydent']);
  expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
  expect(manifest.features.app_home.messages_tab_enabled).toBe(true);
});
