import { expect } from 'vitest';
import { changesNothing } from '../support/stage/kept.ts';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const card = async (stage: Stage) => (await stage.posts('operations'))[0] ?? '';
const newest = async (stage: Stage) => (await stage.posts('operations')).at(-1) ?? '';

/** An incident that Anna reported and Jan has. */
async function taken(stage: Stage): Promise<void> {
  await stage.types('reporter', 'new Cards are refused');
  await stage.types('engineer', 'take INC-1');
}

onEveryPlatform('More that can be done', {
  'work waits for something, with a reason and an end, and goes on by itself or by a button': async (stage) => {
    await taken(stage);
    await stage.presses('engineer', 'More…');
    await stage.pressesAnswer('engineer', 'Put on hold…');
    const refused = await stage.submits('engineer', { reason: 'The acquirer restarts', untilAt: '25:99' });
    expect(refused).toMatch(/is not a time/);
    await stage.submits('engineer', { reason: 'The acquirer restarts', untilAt: '' });
    expect(await card(stage)).toMatch(
      /On hold\W+until[\s\S]*Why\W+The acquirer restarts[\s\S]*resumes[\s\S]*\[Resume\]/,
    );
    expect((await stage.all('operations')).at(-1)).toMatch(/^> [\s\S]*On hold until[\s\S]*The acquirer restarts/);
    await stage.pass(62);
    expect(await newest(stage)).toMatch(/jan.*: the hold is over/i);
    expect(await card(stage)).toMatch(/In progress/);

    expect(await stage.types('engineer', 'hold INC-1 2026-03-04 12:00 A part is sent')).toMatch(
      /INC-1 is on hold until/,
    );
    expect(await stage.types('engineer', 'hold INC-1 2026-03-04 12:00 Again')).toMatch(
      /It can't be put on hold.*is on hold/,
    );
    await stage.presses('engineer', 'Resume');
    expect(await card(stage)).toMatch(/In progress/);
  },

  'a wait that is longer than a month is refused beside its field': async (stage) => {
    await taken(stage);
    await stage.types('engineer', 'hold INC-1 A part');
    expect(await stage.form('engineer')).toContain('A part');
    expect(await stage.submits('engineer', { untilAt: '2026-05-01 12:00' })).toMatch(/at most 30 days/);
    expect(await card(stage)).toMatch(/In progress/);
  },

  'a workaround stands on the card, and clients get it once its writer has looked at it': async (stage) => {
    await taken(stage);
    await stage.types('engineer', 'workaround INC-1 Route to the second acquirer');
    expect(await card(stage)).toMatch(/Workaround\W+Route to the second acquirer/);
    expect(await stage.posts('clients')).toEqual([]);

    await stage.types('engineer', 'workaround INC-1 clients: Please pay by transfer');
    expect(await stage.form('engineer')).toMatch(/Please pay by transfer[\s\S]*Next update by/);
    expect(await stage.posts('clients')).toEqual([]);
    await stage.submits('engineer');
    expect(await stage.posts('clients')).toHaveLength(1);
    expect((await stage.posts('clients'))[0]).toMatch(/Please pay by transfer[\s\S]*Next update by/);
    expect(await card(stage)).toMatch(/Workaround\W+Please pay by transfer/);
    const reply = (await stage.all('operations')).at(-1) ?? '';
    expect(reply).toMatch(/Workaround by Jan[\s\S]*Told to clients by Jan/);
    expect(reply.match(/Please pay by transfer/g)).toHaveLength(1);

    await stage.types('engineer', 'workaround INC-1');
    await stage.submits('engineer', { audience: 'clients', text: 'Cash works too' });
    await stage.submits('engineer');
    expect((await stage.posts('clients')).at(-1)).toContain('Cash works too');
  },

  'what is no incident is passed on, and whoever reported it reads where': async (stage) => {
    await stage.types('reporter', 'new I need a card reader');
    await stage.presses('engineer', 'More…');
    await stage.pressesAnswer('engineer', 'Pass on elsewhere…');
    await stage.submits('engineer', { text: 'Purchasing orders it, ask there for 4711' });
    expect(await card(stage)).toMatch(/Cancelled[\s\S]*not an incident, passed on/);
    const told = await stage.direct('reporter');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/not an incident, so it was passed on[\s\S]*Purchasing orders it, ask there for 4711/);
    expect(await stage.posts('clients')).toEqual([]);
  },

  'a hand-over counts when it is accepted: until then nobody is left without the incident': async (stage) => {
    await taken(stage);
    expect(await stage.types('engineer', 'assign INC-1 @Maria')).toMatch(/offered to .*Maria[\s\S]*Jan.* has it/i);
    expect(await newest(stage)).toMatch(/maria.*: .*jan.* asks you to take this over[\s\S]*\[Take it over\]/i);
    expect(await card(stage)).toMatch(/Jan[^\n]* · offered to Maria/);
    expect(await stage.types('reporter', 'take INC-1')).not.toMatch(/is yours/);
    await stage.presses('manager', 'Take it over');
    expect(await card(stage)).toMatch(/Has it\W+[^\n]*Maria/);
    expect(await card(stage)).not.toMatch(/offered/);
    expect((await stage.direct('reporter')).at(-1)).toMatch(/Maria.* has taken on your report/);
  },

  'a category moves what nobody has taken to the group that it has, by name or from the form': async (stage) => {
    await stage.types('reporter', 'new Strange mails');
    await stage.types('manager', 'category INC-1 unstable');
    expect(await card(stage)).toMatch(/Slow or unstable/);
    expect(await stage.posts('operations')).toHaveLength(1);
    await stage.types('manager', 'category INC-1');
    await stage.submits('manager', { category: 'security' });
    expect(await newest(stage)).toMatch(/Information security: yours by its new category[\s\S]*\[Take it\]/);
    expect(await card(stage)).toMatch(/Has it\W+Information security/);
    expect(await stage.types('manager', 'category INC-1 magic')).toMatch(/no category “magic”[\s\S]*\[Category…\]/);
  },

  'a drill is run as a real one and says so everywhere, and clients hear nothing of it': async (stage) => {
    expect(await stage.types('manager', 'new --drill Cards are refused')).toMatch(
      /DRILL INC-1 is registered[\s\S]*drill/,
    );
    expect(await card(stage)).toMatch(/^\W*DRILL INC-1 P3 Cards are refused[\s\S]*nothing: this is a drill/);
    expect(await stage.types('engineer', 'list')).toMatch(/DRILL INC-1/);
    await stage.pass(130);
    const called = await stage.posts('operations');
    expect(called.length).toBeGreaterThan(1);
    for (const post of called) expect(post).toMatch(/^\W*DRILL INC-1/);
    await stage.types('engineer', 'take INC-1');
    const refused = await changesNothing(stage, () => stage.types('engineer', 'update INC-1 clients: We look into it'));
    expect(refused).toMatch(/This is a drill, so clients are told nothing[\s\S]*We look into it/);
    await stage.types('engineer', 'update INC-1');
    expect(await stage.form('engineer')).not.toMatch(/Clients and responders/);
    await stage.types('engineer', 'restore INC-1');
    expect(await stage.form('engineer')).not.toMatch(/Words for clients/);
    await stage.submits('engineer', { how: 'fix', text: 'Played through' });
    await stage.pass(24 * 60);
    expect(await stage.posts('clients')).toEqual([]);
    for (const post of await stage.direct('manager')) expect(post).toMatch(/^\W*DRILL INC-1/);
  },

  'what is over is recorded afterwards: nobody is paged, and only its closing is left': async (stage) => {
    expect(await stage.types('manager', 'new --past Cards were refused')).toMatch(/INC-1[\s\S]*Nobody was called/);
    expect(await stage.all('operations')).toHaveLength(1);
    expect(await card(stage)).toMatch(
      /INC-1 P3 Cards were refused[\s\S]*Restored[\s\S]*recorded afterwards[\s\S]*\[Close…\]/,
    );
    await stage.pass(24 * 60);
    expect(await stage.all('operations')).toHaveLength(1);
    expect(await stage.direct('manager')).toEqual([]);
    expect(await stage.posts('clients')).toEqual([]);
    await stage.types('manager', 'close INC-1');
    await stage.submits('manager', { resolution: 'Rolled back', cause: 'change' });
    expect(await card(stage)).toMatch(/Closed/);

    await stage.types('manager', 'new --past');
    await stage.submits('manager', { title: 'Mails were late', began: '2026-02-27 09:00' });
    expect(await newest(stage)).toMatch(/Mails were late[\s\S]*began/);
    const filed = await stage.desk.store.incident({ number: 2 });
    expect(filed?.incident).toMatchObject({ kind: 'past', status: 'restored' });
    expect(filed?.incident.beganAt.toString()).toMatch(/^2026-02-27T0[89]:00/);
  },

  'neither is for a client, whose words are given back': async (stage) => {
    for (const kind of ['--drill', '--past']) {
      const answer = await changesNothing(stage, () =>
        stage.types('client', `new ${kind} My order is lost`, 'clients'),
      );
      expect(answer).toMatch(/Only members of the operations conversation[\s\S]*My order is lost/);
      await changesNothing(stage, () => stage.types('client', `new ${kind}`, 'clients'));
    }
  },

  'whoever comes back reads what happened since they last looked, and that alone': async (stage) => {
    await taken(stage);
    const first = await stage.types('manager', 'catchup INC-1');
    expect(first).toMatch(/From the beginning[\s\S]*reported: Cards are refused[\s\S]*taken/);
    expect(await stage.types('manager', 'catchup INC-1')).toMatch(/Nothing has happened since you last looked/);
    await stage.types('engineer', 'note INC-1 Only one acquirer refuses');
    const news = await stage.types('manager', 'catchup INC-1');
    expect(news).toMatch(/Since you last looked[\s\S]*note: Only one acquirer refuses/);
    expect(news).not.toMatch(/reported: Cards/);
    await stage.types('engineer', 'note INC-1 It was the acquirer');
    await stage.types('manager', 'show INC-1');
    expect(await stage.types('manager', 'catchup INC-1')).toMatch(/Nothing has happened/);
    // Each for themself.
    expect(await stage.types('engineer', 'catchup INC-1')).toMatch(/From the beginning[\s\S]*It was the acquirer/);
  },
});
