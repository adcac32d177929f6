import { expect } from 'vitest';
import { oneClient } from '../support/stage/one-client.ts';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

/** A client update, looked at and sent. */
async function tellsClients(stage: Stage, text: string, incident = 'INC-1'): Promise<void> {
  await stage.types('engineer', `update ${incident} clients: ${text}`);
  await stage.submits('engineer');
}

const raise = async (stage: Stage, text = 'Cards are refused', service = 'payments') => {
  await stage.types('reporter', `new ${text}`);
  const number = (await stage.desk.store.listOpen({ offset: 0, limit: 9, reporter: null })).total;
  await stage.types('engineer', `service INC-${number} ${service}`);
};

onEveryPlatform('Following', {
  'tells staff directly of a new incident of the service, of what clients hear and of its end, and no more': async (
    stage,
  ) => {
    const answer = await stage.types('manager', 'follow IT');
    expect(answer).toMatch(/You follow .* now/);
    await stage.types('reporter', 'new The mail is slow');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'note INC-1 db1 has no space left');
    await stage.types('engineer', 'update INC-1 Looking at db1');
    await tellsClients(stage, 'Mails are late by an hour.');
    await stage.types('engineer', 'restore INC-1 fix Disk emptied');
    const direct = await stage.direct('manager');
    expect(direct).toEqual([
      expect.stringMatching(/INC-1 P3 The mail is slow[\s\S]*A new incident was reported, P3[\s\S]*\[Stop following/),
      expect.stringMatching(/INC-1[\s\S]*Mails are late by an hour\.[\s\S]*Next update by[\s\S]*\[Stop following/),
      expect.stringMatching(/INC-1[\s\S]*The service is restored/),
    ]);
    expect(direct.join('\n')).not.toMatch(/db1|Jan/);
    expect(await stage.direct('client')).toEqual([]);
    expect(await stage.types('engineer', 'told INC-1')).toMatch(/since they follow it: 1 person/);
  },

  'tells a client who pressed the button under an update what clients hear, and nothing else': async (stage) => {
    await raise(stage);
    await tellsClients(stage, 'Cards are refused in shops.');
    expect(await stage.presses('client', 'Follow', 'clients')).toMatch(/You follow INC-1 now/);
    expect(await stage.direct('client')).toEqual([]);
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'note INC-1 db1 has no space left');
    await tellsClients(stage, 'Paying again after a minute works.');
    await stage.types('engineer', 'restore INC-1 fix Disk emptied');
    const direct = await stage.direct('client');
    expect(direct).toEqual([
      expect.stringMatching(/Payments: update[\s\S]*Paying again after a minute works\.[\s\S]*\[Stop following\]/),
      expect.stringMatching(/Payments: service restored/),
    ]);
    expect(direct.join('\n')).not.toMatch(/Cards are refused$|db1|Jan|Disk/m);
  },

  'ends by the button, by the command, and when the incident becomes private': async (stage) => {
    await raise(stage);
    await tellsClients(stage, 'Cards are refused in shops.');
    await stage.presses('client', 'Follow', 'clients');
    await stage.types('manager', 'follow INC-1');
    await tellsClients(stage, 'We found the cause.');
    expect(await stage.direct('client')).toHaveLength(1);
    expect(await stage.direct('manager')).toHaveLength(1);
    expect(await stage.types('client', 'unfollow INC-1', 'clients')).toMatch(/don’t follow INC-1 any more/);
    expect(await stage.types('client', 'unfollow INC-1', 'clients')).toMatch(
      /no INC-1 that you can see|don’t follow INC-1/,
    );
    await tellsClients(stage, 'It takes until three.');
    expect(await stage.direct('client')).toHaveLength(1);
    expect(await stage.direct('manager')).toHaveLength(2);
    await stage.types('engineer', 'private INC-1');
    await tellsClients(stage, 'Now for few.');
    expect((await stage.direct('manager')).join('\n')).not.toMatch(/Now for few|Cards are refused/);
  },

  'leaves no withdrawn text with whoever follows it no more': async (stage) => {
    await stage.types('manager', 'follow payments');
    await raise(stage);
    await tellsClients(stage, 'Cards of one bank are refused.');
    await stage.types('manager', 'unfollow payments');
    await stage.types('engineer', `withdraw INC-1 ${await lastUpdate(stage)}`);
    await stage.submits('engineer', { reason: 'Wrong' });
    const direct = await stage.direct('manager');
    expect(direct.join('\n')).not.toMatch(/one bank/);
    expect(direct.at(-1)).toMatch(/INC-1: this was changed since, and you don’t follow it any more/);
  },

  'is nothing for whoever did it, or hears it as the one who reported it': async (stage) => {
    await stage.types('engineer', 'follow payments');
    await stage.types('reporter', 'follow payments');
    await raise(stage);
    await tellsClients(stage, 'Cards are refused in shops.');
    await stage.types('engineer', 'restore INC-1 fix Disk emptied');
    expect(await stage.direct('engineer')).toEqual([]);
    const direct = await stage.direct('reporter');
    expect(direct.filter((post) => /Cards are refused in shops/.test(post))).toHaveLength(1);
    expect(direct.filter((post) => /restored/.test(post))).toHaveLength(1);
  },

  'reaches every copy with a correction and a withdrawal': async (stage) => {
    await stage.types('manager', 'follow payments');
    await raise(stage);
    await tellsClients(stage, 'Cards of one bank are refused.');
    const entry = await lastUpdate(stage);
    await stage.types('engineer', `correct INC-1 ${entry} Cards of two banks are refused.`);
    await stage.submits('engineer');
    expect((await stage.direct('manager')).join('\n')).toMatch(/two banks/);
    expect((await stage.direct('manager')).join('\n')).not.toMatch(/one bank/);
    await stage.types('engineer', `withdraw INC-1 ${entry}`);
    await stage.submits('engineer', { reason: 'Wrong' });
    expect((await stage.direct('manager')).join('\n')).not.toMatch(/two banks/);
  },

  'waits through quiet hours, and comes in one message after them, as it stands then': async (stage) => {
    await stage.types('manager', 'me en Europe/Warsaw');
    expect(await stage.types('manager', 'me quiet 14:00-16:00')).toMatch(/Quiet hours\W+14:00–16:00/);
    expect(await stage.types('manager', 'follow payments')).toMatch(/Quiet hours: 14:00–16:00/);
    await raise(stage);
    await raise(stage, 'Refunds fail');
    await tellsClients(stage, 'Cards of one bank are refused.');
    await tellsClients(stage, 'Refunds are late.', 'INC-2');
    const entry = await lastUpdate(stage);
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'restore INC-1 fix Disk emptied');
    await stage.types('engineer', 'restore INC-2 fix Disk emptied');
    await stage.desk.tellMissed();
    await stage.pass(1);
    expect(await stage.direct('manager')).toEqual([]);
    await stage.pass(120);
    await stage.desk.tellMissed();
    await stage.pass(1);
    const direct = await stage.direct('manager');
    expect(direct).toEqual([
      expect.stringMatching(
        /In your quiet hours: news of 2 incidents[\s\S]*INC-1[\s\S]*Cards of one bank[\s\S]*restored[\s\S]*INC-2[\s\S]*Refunds are late[\s\S]*restored/,
      ),
    ]);
    await stage.types('engineer', `withdraw INC-1 ${entry}`);
    await stage.submits('engineer', { reason: 'Wrong' });
    await stage.pass(1);
    expect((await stage.direct('manager')).join('\n')).not.toMatch(/one bank/);
    expect(await stage.direct('manager')).toHaveLength(1);
    expect(await stage.types('engineer', 'told INC-1')).toMatch(/since they follow it: 1 person/);
    // From then on it comes at once.
    await stage.types('engineer', 'reopen INC-2');
    expect(await stage.direct('manager')).toHaveLength(2);
    expect(await stage.types('manager', 'me quiet off')).toMatch(/Quiet hours\W+none/);
  },

  'is shown with what else can be followed, and says what it can’t be': async (stage) => {
    expect(await stage.types('manager', 'follow')).toMatch(/You follow nothing yet[\s\S]*\[Follow Payments\]/);
    expect(await stage.pressesAnswer('manager', 'Follow Payments')).toMatch(/You follow Payments now/);
    expect(await stage.types('manager', 'follow')).toMatch(
      /What you follow[\s\S]*Payments[\s\S]*\[Stop following Payments\]/,
    );
    expect(await stage.types('manager', 'follow nowhere')).toMatch(/no service “nowhere” that you can follow/);
    expect(await stage.types('manager', 'follow INC-9')).toMatch(/no INC-9 that you can see/);
    expect(await stage.types('manager', 'obserwuj payments')).toMatch(/You follow Payments now/);
    await stage.types('engineer', 'new --drill All is down');
    expect(await stage.types('manager', 'follow INC-1')).toMatch(/can’t be followed/);
    expect(await stage.types('manager', 'me quiet always')).toMatch(/“always” are no hours/);
  },
});

async function lastUpdate({ desk: { store } }: Stage): Promise<number> {
  const filed = await store.incident({ number: 1 });
  const entries = await store.timeline(filed?.incident.id ?? '');
  return entries.findLast(({ event }) => event.type === 'updated')?.seq ?? 0;
}

onEveryPlatform(
  'Following from outside',
  {
    'is for the services that a client uses, wherever they ask': async (stage) => {
      const offered = await stage.types('client', 'follow', 'direct');
      expect(offered).toMatch(/\[Follow Payments\]/);
      expect(offered).not.toMatch(/Website/);
      expect(await stage.types('client', 'follow website', 'clients')).toMatch(
        /no service “website” that you can follow/,
      );
      expect(await stage.types('client', 'follow payments', 'direct')).toMatch(/You follow Payments now/);
      await raise(stage);
      await raise(stage, 'Old prices', 'website');
      expect(await stage.types('client', 'follow INC-2', 'direct')).toMatch(/no INC-2 that you can see/);
      // Nobody has told clients of it yet.
      expect(await stage.types('client', 'follow INC-1', 'direct')).toMatch(/no INC-1 that you can see/);
      expect(await stage.direct('client')).toEqual([]);
      await tellsClients(stage, 'Cards are refused in shops.');
      expect(await stage.types('client', 'follow INC-1', 'direct')).toMatch(/You follow INC-1 now/);
      expect(await stage.direct('client')).toEqual([expect.stringMatching(/Cards are refused in shops/)]);
    },
  },
  { procedureOf: oneClient },
);
