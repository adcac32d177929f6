import { expect, test } from 'vitest';
import { MORE } from '../../adapters/discord/render/form.ts';
import { memoryDatabase } from '../support/database.ts';
import { type DiscordStage, discordStage } from '../support/stage/discord-stage.ts';
import { changesNothing, raised } from '../support/stage/kept.ts';

async function played(play: (stage: DiscordStage) => Promise<DiscordStage | undefined>): Promise<void> {
  const database = await memoryDatabase();
  const stage = await discordStage({ database: database.place });
  let last = stage;
  try {
    last = (await play(stage)) ?? stage;
  } finally {
    await last.stop();
    await database.end();
  }
}

test('a button of another version gets a friendly word with the list, and changes nothing', () =>
  played(async (stage) => {
    const { world } = stage;
    const { jan } = world.people;
    await raised(stage, 'Cards are refused');
    const said = await fetch(`${world.apiUrl}/v10/channels/${world.channel('operations').id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${world.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        flags: 1 << 15,
        components: [
          {
            type: 1,
            components: ['fly:1', '=fly:1:3', '!flight:abcdefgh:1', '%%'].map((custom_id, index) => ({
              type: 2,
              style: 2,
              label: `Fly ${index}`,
              custom_id,
            })),
          },
        ],
      }),
    });
    expect(said.status).toBe(200);
    const post = world.channel('operations').posts().at(-1);
    if (!post) throw new Error('Nothing was posted');
    for (const button of ['Fly 0', 'Fly 1', 'Fly 2', 'Fly 3']) {
      const before = jan.ephemerals().length;
      await changesNothing(stage, () => jan.press(post, button));
      await world.until(() => jan.ephemerals().length > before, button);
      expect(jan.ephemerals().at(-1)?.plain, button).toMatch(
        /from another version of the desk[\s\S]*\[(List|Open incidents)\]/,
      );
    }
    return undefined;
  }));

test('that a kept message was edited is in the record, without its new words: Discord gives none', () =>
  played(async (stage) => {
    const { maria, jan } = stage.world.people;
    const reference = await raised(stage, 'Cards are refused');
    const message = maria.say('operations', 'It was the deploy');
    await jan.onMessage(message, 'Add to an incident');
    await stage.submits('engineer', { number: reference });
    const noted = async () => (await stage.types('engineer', `show ${reference}`)).replace(/[\u200b*]/g, '');
    expect(await noted()).toMatch(/message by Maria Silva.*: It was the deploy/);
    maria.edit(message, 'It was the router');
    await expect.poll(noted).toMatch(/the message of entry \d+ was edited where it was written/);
    expect(await noted()).toMatch(/message by Maria Silva.*: It was the deploy/);
    expect(await noted()).not.toContain('router');
    return undefined;
  }));

/** Opens the form of a report, fills in its first window, and gives the word that the second one is ready. */
async function inTheFirstWindow({ world }: DiscordStage) {
  const { anna } = world.people;
  await anna.command('operations', 'incident new');
  await anna.submit({ title: 'Cards are refused', service: 'payments', impact: 'high', [MORE]: 'yes' });
  await world.until(() => anna.ephemerals().some(({ plain }) => plain.includes('[Open the form]')), 'a button');
  const ready = anna.ephemerals().at(-1);
  if (!ready) throw new Error('There is no button');
  return ready;
}

const whatAnnaSaw = ({ world }: DiscordStage) => world.people.anna.ephemerals().map(({ plain }) => plain);

async function isRaisedWhole(stage: DiscordStage): Promise<void> {
  await stage.world.until(() => whatAnnaSaw(stage).some((plain) => plain.includes('INC-1')), 'the answer');
  const filed = await stage.desk.store.incident({ number: 1 });
  expect(filed?.incident).toMatchObject({ service: 'payments', impact: 'high', urgency: 'low' });
  expect(await stage.types('engineer', 'show INC-1')).toMatch(/Cards are refused[\s\S]*Only one acquirer/);
}

const second = { urgency: 'low', description: 'Only one acquirer' };

test('a desk that was started anew before the second window of a form has what was written in the first', () =>
  played(async (first) => {
    const ready = await inTheFirstWindow(first);
    const stage = await first.restarted();
    const { anna } = stage.world.people;
    await anna.press(ready, 'Open the form');
    await anna.submit(second);
    await isRaisedWhole(stage);
    return stage;
  }));

test('so has one that was started anew while the second window was open', () =>
  played(async (first) => {
    const { anna } = first.world.people;
    await anna.press(await inTheFirstWindow(first), 'Open the form');
    const stage = await first.restarted();
    await anna.submit(second);
    await isRaisedWhole(stage);
    return stage;
  }));

test('a second window whose first is no longer kept is said to be so, and gives its words back', () =>
  played(async (first) => {
    const { anna } = first.world.people;
    await anna.press(await inTheFirstWindow(first), 'Open the form');
    await first.away(24 * 60);
    const stage = await first.restarted();
    await changesNothing(stage, () => anna.submit(second));
    await stage.world.until(() => whatAnnaSaw(stage).some((plain) => /no longer kept/.test(plain)), 'the word');
    expect(whatAnnaSaw(stage).at(-1)).toMatch(/Nothing was changed[\s\S]*Only one acquirer/);
    expect(await stage.desk.store.incident({ number: 1 })).toBeNull();
    return stage;
  }));

test('a first window that is no longer kept is not sent as it is where the other fields were asked for', () =>
  played(async (first) => {
    const { anna } = first.world.people;
    await anna.command('operations', 'incident new');
    await first.away(24 * 60);
    const stage = await first.restarted();
    await changesNothing(stage, () => anna.submit({ title: 'Cards are refused', [MORE]: 'yes' }));
    await stage.world.until(() => whatAnnaSaw(stage).length > 0, 'the word');
    expect(whatAnnaSaw(stage).at(-1)).toMatch(/no longer kept[\s\S]*Cards are refused/);
    return stage;
  }));
