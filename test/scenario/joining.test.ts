import { expect } from 'vitest';
import { cardOf, raised } from '../support/stage/kept.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const last = (lines: readonly string[]) => lines.at(-1) ?? '';

onEveryPlatform('Two reports of the same incident', {
  'one goes on for both: who reported the other hears how it goes, and what clients were promised is owed here': async (
    stage,
  ) => {
    const first = await raised(stage, 'Cards are refused');
    const second = await raised(stage, 'I cannot pay', 'client', 'clients');
    await stage.types('engineer', `take ${first}`);
    await stage.types('engineer', `take ${second}`);
    await stage.types('engineer', `update ${second} clients: We look at it.`);
    await stage.submits('engineer');
    await stage.pass(1);
    expect(await stage.types('engineer', `merge ${second} ${first}`)).toContain(
      `${second} is merged into ${first}, which goes on for both.`,
    );
    await stage.pass(1);
    const posts = await stage.posts('operations');
    expect(posts.find((post) => post.includes('is the same incident'))).toMatch(
      new RegExp(`${first}[\\s\\S]*${second} is the same incident, says [\\s\\S]*It goes on here for both.`),
    );
    // The one card says where it goes on, the other what is owed.
    expect(cardOf(posts, second)).toMatch(new RegExp(`Merged[\\s\\S]*Goes on in\\W+${first}`));
    const card = cardOf(posts, first);
    expect(card).toMatch(new RegExp(`Merged here\\W+${second}`));
    expect(card).toMatch(/client update by/);
    expect(last(await stage.posts('clients'))).toMatch(new RegExp(`goes on as ${first}`));
    expect(last(await stage.direct('client'))).toMatch(new RegExp(`${second}[\\s\\S]*the same incident as ${first}`));

    // Of that one there is nothing to reopen.
    expect(await stage.types('client', `show ${second}`, 'clients')).not.toContain('It still does not work');

    await stage.types('engineer', `restore ${first} fix Rolled back`);
    await stage.pass(1);
    expect(last(await stage.direct('client'))).toMatch(new RegExp(`${first}[\\s\\S]*service is restored`));
    expect(last(await stage.direct('client'))).not.toMatch(/Rolled back|Jan|Cards are refused/);
    const shown = await stage.types('client', `show ${first}`, 'clients');
    expect(shown).toContain(first);
    expect(shown).not.toContain('Cards are refused');
    expect(last(await stage.posts('clients'))).toMatch(/service is restored/);
  },

  'neither is lost when they turn out to be two: it goes on by itself, from where it was reported': async (stage) => {
    const first = await raised(stage, 'Cards are refused');
    const second = await raised(stage, 'The shop is slow');
    await stage.types('engineer', `update ${second} clients: We look at it.`);
    await stage.submits('engineer');
    await stage.types('engineer', `action ${second} Ask the host`);
    await stage.types('engineer', `askhelp ${second} website l2 Which certificate?`);
    await stage.types('engineer', `merge ${second}`);
    expect(await stage.submits('engineer', { number: first })).toContain(`${second} is merged into ${first}`);
    await stage.pass(1);
    expect(await stage.types('engineer', `show ${first}`)).toMatch(/To be done\W+.*Ask the host/);
    expect(await stage.types('engineer', `restore ${second} fix`)).toMatch(/was merged into another/);
    expect(await stage.types('reporter', `reopen ${second}`)).toContain(`It was merged into ${first}`);
    expect(await stage.types('engineer', `unmerge ${second}`)).toContain(`${second} goes on by itself again`);
    await stage.pass(1);
    const apart = last(await stage.posts('operations'));
    expect(apart).toMatch(new RegExp(`not the same as ${first} after all`));
    // Help that nobody answered there is asked for here again.
    expect(apart).toContain('Which certificate?');
    expect(await stage.types('manager', `take ${second}`)).toContain(`${second} is yours.`);
    const card = cardOf(await stage.posts('operations'), first);
    expect(card).not.toContain('Merged here');
    // What is to be done for it went back with it, and its clients hear once that it is followed by itself.
    expect(card).not.toContain('Ask the host');
    expect(await stage.types('engineer', `show ${second}`)).toMatch(/To be done\W+.*Ask the host/);
    const told = (await stage.posts('clients')).filter((post) => post.includes('not the same as the other report'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`Next update by .*${second}`, 's'));
    expect(told[0]).not.toMatch(/Jan|The shop is slow|Ask the host/);
  },

  'what can not be one says why, and nothing is changed': async (stage) => {
    const first = await raised(stage, 'Cards are refused');
    const drill = await raised(stage, '--drill Cards are refused', 'manager');
    expect(await stage.types('engineer', `merge ${first} ${first}`)).toContain('the same number twice');
    expect(await stage.types('engineer', `merge ${first} INC-999`)).toContain('There is no INC-999');
    expect(await stage.types('engineer', `merge ${first} ${drill}`)).toContain('can’t be merged with each other');
    expect(await stage.types('engineer', `unmerge ${first}`)).toContain('There is nothing to separate');
    await stage.types('engineer', `cancel ${drill} mistake`);
    const other = await raised(stage, 'The shop is slow');
    await stage.types('engineer', `cancel ${other} mistake`);
    expect(await stage.types('engineer', `merge ${first} ${other}`)).toContain(`Nothing can be merged into ${other}`);
    await raised(stage, 'Nobody can log in');
    await stage.types('engineer', `merge ${first}`);
    expect(await stage.submits('engineer', {})).toMatch(/choose an incident/);
  },

  'what is still to be done goes on there, and after a close as a follow-up': async (stage) => {
    const one = await raised(stage, 'Cards are refused', 'reporter');
    const other = await raised(stage, 'Payments fail', 'manager');
    await stage.types('engineer', `action ${one} Ask the acquirer`);
    await stage.types('engineer', `merge ${one} ${other}`);
    expect(await stage.types('engineer', `show ${other}`)).toMatch(/To be done\W+.*Ask the acquirer/);
    expect(await stage.types('engineer', `show ${one}`)).not.toMatch(/To be done/);
    await stage.types('engineer', `restore ${other} fix Rolled back`);
    await stage.types('engineer', `close ${other} Rolled back`);
    expect(await stage.submits('engineer', { cause: 'change' })).toMatch(/goes on as a follow-up: Ask the acquirer/);
  },

  'the worse of the two priorities counts': async (stage) => {
    const first = await raised(stage, 'Cards are refused');
    const second = await raised(stage, 'Nobody can pay');
    await stage.types('engineer', `priority ${second} high high`);
    await stage.types('engineer', `merge ${second} ${first}`);
    await stage.pass(1);
    expect(cardOf(await stage.posts('operations'), first)).toMatch(new RegExp(`${first} P1`));
  },
});
