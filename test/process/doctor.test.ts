import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { emptyPostgres, readyFolder, temporaryFolder } from '../support/database.ts';
import { runDoctor } from '../support/desk-process.ts';
import { ROLES } from '../support/discord/seed.ts';
import { type DiscordWorld, startDiscordWorld } from '../support/discord/world.ts';
import { type SlackWorld, startSlackWorld } from '../support/slack/world.ts';

/** A procedure with two groups of a platform, the first perhaps for what few may see. */
function procedureWith(first: string, second: string, few?: 'private'): string {
  const file = join(temporaryFolder(), 'procedure.yaml');
  const groups = `groups:
  - { key: first, name: First, from: ["${first}"] }
  - { key: second, name: Second, from: ["${second}"] }
catchAll: first
services: [{ key: a, name: A${few ? ', private: { members: first }' : ''} }]
`;
  writeFileSync(file, groups);
  return file;
}

describe('npm run doctor', () => {
  it('says of a desk without any settings that all is well', async () => {
    const { code, stdout } = await runDoctor({});
    expect(stdout).toMatch(
      /^✓ The settings can be read\.\n✓ The procedure is valid\.\n✓ The data folder \S+ can be used\.\nAll is well/,
    );
    expect(code).toBe(0);
  });

  it('leaves a running desk alone', async () => {
    const dataDir = await readyFolder();
    const { store } = await openStore({ dataDir });
    const { code, stdout } = await runDoctor({ DATA_DIR: dataDir });
    expect(stdout).toMatch(/✓ The data folder \S+ is in use by a running desk/);
    expect(code).toBe(0);
    expect(await store.ping()).toBe(true);
    await store.close();
  });

  it('names every fault of the settings, and never a value', async () => {
    const { code, stdout } = await runDoctor({ DATABASE_URL: 'mysql://hunter2', SLACK_BOT_TOKEN: 'hunter3' });
    expect(stdout).toMatch(
      /✗ The settings can't be used:\n {2}DATABASE_URL must begin.*\n {2}SLACK_BOT_TOKEN must begin/,
    );
    expect(stdout).not.toMatch(/hunter/);
    expect(code).toBe(1);
  });

  it('names a faulty procedure’s lines', async () => {
    const file = join(temporaryFolder(), 'procedure.yaml');
    writeFileSync(file, 'language: de\n');
    const { code, stdout } = await runDoctor({ PROCEDURE_FILE: file });
    expect(stdout).toMatch(/✗ The procedure can't be used:\n.*procedure\.yaml/);
    expect(code).toBe(1);
  });

  it('says of a webhook that it is not set, or that it is and was not called', async () => {
    const file = join(temporaryFolder(), 'procedure.yaml');
    writeFileSync(file, 'services: [{ key: a, name: A }]\nwebhooks: [{ key: pager, name: The pager }]\n');
    const missing = await runDoctor({ PROCEDURE_FILE: file });
    expect(missing.stdout).toMatch(
      /✗ The settings can't be used:\n {2}WEBHOOK_PAGER_URL is missing.*\n {2}WEBHOOK_PAGER_SECRET is missing/,
    );
    const set = await runDoctor({
      PROCEDURE_FILE: file,
      WEBHOOK_PAGER_URL: 'https://hunter2.example/',
      WEBHOOK_PAGER_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
    });
    expect(set.stdout).toMatch(
      /✓ The pager: where it is called, and its secret, are set\. It was not called\.\nAll is/,
    );
    expect(set.stdout).not.toMatch(/hunter2|operations/);
    expect([missing.code, set.code]).toEqual([1, 0]);
  });

  it('looks at PostgreSQL, and changes nothing in it', async () => {
    const databaseUrl = await emptyPostgres();
    const first = await runDoctor({ DATABASE_URL: databaseUrl });
    expect(first.stdout).toMatch(/✓ The database at \S+ answers\. npm start brings it up to date\./);
    const { store } = await openStore({ databaseUrl });
    await store.close();
    const second = await runDoctor({ DATABASE_URL: databaseUrl });
    expect(second.stdout).toMatch(/✓ The database at \S+ answers and is up to date\./);
    const away = await runDoctor({ DATABASE_URL: 'postgresql://a:hunter2@127.0.0.1:1/b' });
    expect(away.stdout).toMatch(/✗ The database at 127\.0\.0\.1:1 is out of reach/);
    expect(away.stdout).not.toMatch(/hunter2/);
    expect([first.code, second.code, away.code]).toEqual([0, 0, 1]);
  });
});

describe('npm run doctor, with Slack', () => {
  let world: SlackWorld;
  beforeEach(async () => {
    world = await startSlackWorld();
  });
  afterEach(() => world.stop());

  const examined = async (env: Readonly<Record<string, string>> = {}) =>
    runDoctor({
      SLACK_API_URL: world.apiUrl,
      SLACK_BOT_TOKEN: world.botToken,
      SLACK_APP_TOKEN: world.appToken,
      SLACK_OPERATIONS_CHANNEL: world.channel('operations').id,
      SLACK_CLIENT_CHANNEL: world.channel('payments-clients').id,
      ...env,
    });

  it('says of the groups that the procedure leaves to Slack who is in them, or what is missing', async () => {
    world.userGroup('S0PAY', ['jan', 'maria']);
    const file = procedureWith('slack:S0PAY', 'slack:S0NONE');
    const { code, stdout } = await examined({ PROCEDURE_FILE: file });
    expect(stdout).toMatch(/✓ First: the platform says who is in it\. Members now: 2\./);
    expect(stdout).toMatch(/✗ Second: There is no user group with the id/);
    expect(code).toBe(1);
    world.scopes.delete('usergroups:read');
    expect((await examined({ PROCEDURE_FILE: file })).stdout).toMatch(/usergroups:read/);
  });

  it('says that all is well, posts nothing and keeps no connection', async () => {
    const { code, stdout } = await examined();
    expect(stdout).not.toMatch(/✗/);
    expect(stdout).toMatch(
      /takes SLACK_BOT_TOKEN[\s\S]*all permissions[\s\S]*Socket Mode can be opened[\s\S]*can post there/,
    );
    expect(code).toBe(0);
    expect(world.calls('chat.postMessage')).toEqual([]);
  });

  it('says which token is refused, with the step', async () => {
    const before = world.botToken;
    await world.reinstall();
    const revoked = await examined({ SLACK_BOT_TOKEN: before });
    expect(revoked.stdout).toMatch(/✗ Slack refuses SLACK_BOT_TOKEN \(\w+\)\. Copy the Bot User OAuth Token/);
    expect(revoked.stdout).not.toContain(before);
    const wrong = await examined({ SLACK_APP_TOKEN: 'xapp-hunter2' });
    expect(wrong.stdout).toMatch(/✗ Slack refuses SLACK_APP_TOKEN \(\w+\)\. .*connections:write/);
    expect(wrong.stdout).not.toMatch(/hunter2/);
    expect([revoked.code, wrong.code]).toEqual([1, 1]);
  });

  it('names each permission that is missing', async () => {
    world.scopes.delete('groups:history');
    world.scopes.delete('users:read');
    const { code, stdout } = await examined();
    expect(stdout).toMatch(/✗ The app lacks permissions: groups:history, users:read\. .*manifest\.yaml/);
    expect(code).toBe(1);
  });

  it('says of each conversation how it can be used, in the procedure’s language', async () => {
    await world.channel('payments-clients').archive();
    world.fault({
      method: 'conversations.info',
      channel: 'operations',
      fault: { kind: 'refused', error: 'channel_not_found' },
    });
    const { code, stdout } = await examined();
    expect(stdout).toMatch(/✗ C\w+: Slack .*\/invite @Incident Desk/);
    expect(stdout).toMatch(/✗ C\w+: .*archived/);
    expect(stdout).toMatch(/To mend: 2\./);
    expect(code).toBe(1);
  });
});

describe('npm run doctor, with Discord', () => {
  let world: DiscordWorld;
  beforeEach(async () => {
    world = await startDiscordWorld();
    world.channel('operations').permit('app', { allow: P.ViewChannel | P.MentionEveryone });
  });
  afterEach(() => world.stop());

  const examined = async (env: Readonly<Record<string, string>> = {}) =>
    runDoctor({
      DISCORD_API_URL: world.apiUrl,
      DISCORD_TOKEN: world.botToken,
      DISCORD_OPERATIONS_CHANNEL: world.channel('operations').id,
      DISCORD_CLIENT_CHANNEL: world.channel('payments-clients').id,
      ...env,
    });

  it('says of a role whose members Discord does not list how far it is known, and what mends it', async () => {
    const file = procedureWith(`discord:${ROLES.payments.id}`, 'discord:210000000000000099', 'private');
    const { code, stdout } = await examined({ PROCEDURE_FILE: file });
    expect(stdout).toMatch(/✗ First: who is in it is known of each.*Server Members Intent/);
    expect(stdout).toMatch(/✗ Second: The server has no role/);
    expect(code).toBe(1);
    const open = procedureWith(`discord:${ROLES.payments.id}`, `discord:${ROLES.responders.id}`);
    expect((await examined({ PROCEDURE_FILE: open })).stdout).toMatch(/✓ First: who is in it/);
  });

  it('says that all is well, and changes nothing', async () => {
    const { code, stdout } = await examined();
    expect(stdout).not.toMatch(/✗/);
    expect(stdout).toMatch(
      /takes DISCORD_TOKEN: application incident-desk[\s\S]*server Acme[\s\S]*commands can be registered[\s\S]*all further permissions[\s\S]*can post there/,
    );
    expect(code).toBe(0);
    expect(world.calls().filter(({ route }) => !route.startsWith('GET '))).toEqual([]);
    expect(world.gateway.identified).toBe(0);
  });

  it('says that the token is refused, with the step, and never the token', async () => {
    const { code, stdout } = await examined({ DISCORD_TOKEN: 'hunter2.hunter2.hunter2' });
    expect(stdout).toMatch(/✗ Discord refuses DISCORD_TOKEN \(token_refused\)\. .*Reset Token/);
    expect(stdout).not.toMatch(/hunter2/);
    expect(stdout).toMatch(/To mend: 1\./);
    expect(code).toBe(1);
  });

  it('says in the procedure’s language which permissions are missing in which channel', async () => {
    const file = join(temporaryFolder(), 'procedure.yaml');
    writeFileSync(
      file,
      'language: pl\nservices:\n  - key: shop\n    name: { en: Shop, pl: Sklep }\ndefaultService: shop\n',
    );
    world.channel('payments-clients').permit('app', { deny: P.CreatePublicThreads | P.ReadMessageHistory });
    const { code, stdout } = await examined({ PROCEDURE_FILE: file });
    expect(stdout).toMatch(
      /✗ \d+: botowi brakuje uprawnień: tworzenie wątków publicznych, czytanie historii wiadomości\./,
    );
    expect(code).toBe(1);
  });

  it('says of a channel that is out of reach what to do, and of an invitation without commands', async () => {
    const elsewhere = await examined({ DISCORD_CLIENT_CHANNEL: world.channel('general').id });
    expect(elsewhere.stdout).toMatch(/✗ \d+: Incident Desk does not see .*View Channel/);
    expect(elsewhere.code).toBe(1);
    world.fault({
      route: 'GET /applications/:application/guilds/:guild/commands',
      fault: { kind: 'refused', code: 50001 },
    });
    const uninvited = await examined();
    expect(uninvited.stdout).toMatch(/✗ .*\(missing_access\)\. Invite it once more.*applications\.commands/);
  });
});
