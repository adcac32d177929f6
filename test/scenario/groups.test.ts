import { GatewayIntentBits as Intents } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { memoryDatabase, type TestDatabase } from '../support/database.ts';
import { ROLES } from '../support/discord/seed.ts';
import { type DiscordStage, discordStage } from '../support/stage/discord-stage.ts';
import { type SlackStage, slackStage } from '../support/stage/slack-stage.ts';
import type { Stage } from '../support/stage/stage.ts';

const builtIn = builtInProcedure((text) => `groups-${text.length}`);

/** Only the group takes, and it alone sees what is suspected; who is in it is the platform's to say. */
function leftTo(group: string): Procedure {
  return {
    ...builtIn,
    groups: builtIn.groups.map((one) => (one.key === 'payments-l2' ? { ...one, from: [group] } : one)),
    permissions: { take: ['group:payments-l2'] },
    categories: builtIn.categories.map((one) =>
      one.key === 'security' ? { ...one, group: null, private: { members: 'payments-l2', conversations: [] } } : one,
    ),
  };
}

const refused = /^Only members of the operations/;

async function taken(stage: Stage, number: number): Promise<boolean> {
  await stage.types('reporter', `new Payment ${number} fails`);
  const answer = await stage.types('engineer', `take INC-${number}`);
  if (refused.test(answer)) return false;
  expect(answer).toContain(`INC-${number}`);
  return true;
}

let database: TestDatabase;
beforeEach(async () => {
  database = await memoryDatabase();
});
afterEach(() => database.end());

describe('a group that is a user group in Slack', () => {
  let stage: SlackStage;
  beforeEach(async () => {
    stage = await slackStage({ database: database.place, procedure: leftTo('slack:S0PAYMENTS') });
  });
  afterEach(() => stage.stop());

  it('has whoever is in it, from the time they are until they no longer are', async () => {
    stage.world.userGroup('S0PAYMENTS', ['maria']);
    await stage.pass(2);
    expect(await taken(stage, 1)).toBe(false);
    stage.world.userGroup('S0PAYMENTS', ['maria', 'jan']);
    await stage.pass(2);
    expect(await taken(stage, 2)).toBe(true);
    stage.world.userGroup('S0PAYMENTS', ['maria']);
    await stage.pass(2);
    expect(await taken(stage, 3)).toBe(false);
  });

  it('is told directly of what is for it alone, by names that nobody wrote down', async () => {
    stage.world.userGroup('S0PAYMENTS', ['maria', 'jan']);
    await stage.pass(2);
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: 'Somebody reads our mail', category: 'security' });
    expect((await stage.direct('manager')).join()).toContain('Somebody reads our mail');
    expect((await stage.direct('engineer')).join()).toContain('Somebody reads our mail');
    expect((await stage.posts('operations')).join()).not.toContain('Somebody reads our mail');
    expect(await stage.types('engineer', 'show INC-1')).toMatch(/Maria .*Jan |Jan .*Maria /);
  });

  it('is as it was known last while Slack does not say, also after a restart', async () => {
    stage.world.userGroup('S0PAYMENTS', ['jan']);
    await stage.pass(2);
    stage.world.fault({
      method: 'usergroups.users.list',
      times: 100,
      fault: { kind: 'status', status: 500, when: 'before' },
    });
    await stage.pass(2);
    expect(await taken(stage, 1)).toBe(true);
    stage = await stage.restarted();
    expect(await taken(stage, 2)).toBe(true);
  });

  it('is asked about at most once a minute, however much is done', async () => {
    stage.world.userGroup('S0PAYMENTS', ['jan']);
    await stage.pass(2);
    const before = stage.world.calls('usergroups.users.list').length;
    for (let number = 1; number <= 4; number += 1) await taken(stage, number);
    expect(stage.world.calls('usergroups.users.list').length - before).toBeLessThanOrEqual(1);
  });
});

describe('a group that is a role in Discord', () => {
  let stage: DiscordStage;
  const open = async (privileged: number) => {
    const procedure = leftTo(`discord:${ROLES.payments.id}`);
    stage = await discordStage({ database: database.place, procedure }, { privileged });
  };
  afterEach(() => stage.stop());

  it.each([
    ['without the privileged intent', 0],
    ['with it', Intents.GuildMembers],
  ])('has whoever has it, from the time they do until they no longer do, %s', async (_, privileged) => {
    await open(privileged);
    const { jan } = stage.world.people;
    expect(await taken(stage, 1)).toBe(false);
    jan.role('payments', true);
    await stage.pass(2);
    expect(await taken(stage, 2)).toBe(true);
    jan.role('payments', false);
    await stage.pass(2);
    expect(await taken(stage, 3)).toBe(false);
  });

  const hearsOfPrivate = async () => {
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: 'Somebody reads our mail', category: 'security' });
    return (await stage.direct('engineer')).join().includes('Somebody reads our mail');
  };

  it('is told directly of what is for it alone where Discord lists it', async () => {
    await open(Intents.GuildMembers);
    stage.world.people.jan.role('payments', true);
    await stage.pass(2);
    expect(await hearsOfPrivate()).toBe(true);
  });

  it('else only those who did something since they have the role', async () => {
    await open(0);
    stage.world.people.jan.role('payments', true);
    await stage.pass(2);
    expect(await hearsOfPrivate()).toBe(false);
    await stage.types('engineer', 'list');
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: 'The payroll was copied', category: 'security' });
    expect((await stage.direct('engineer')).join()).toContain('The payroll was copied');
  });
});
