import { expect } from 'vitest';
import { raised } from '../support/stage/kept.ts';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform('G2: help reaches the right function', {
  'service and category choose the group': async (stage) => {
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: 'Odd mails', service: 'payments', category: 'security' });
    expect((await stage.posts('operations'))[0]).toMatch(/Information security/);
  },

  'help is asked of another group in a line, and answered by one button, and nobody hands anything over': async (
    stage,
  ) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${reference}`);
    const answer = await stage.types('engineer', `askhelp ${reference} website l2 Who changed the certificate?`);
    expect(answer).toMatch(/Website L2 is asked for help/);
    const asked = (await stage.posts('operations')).at(-1);
    expect(asked).toMatch(/Website L2: .*Jan.* asks for your help/);
    expect(asked).toMatch(/Who changed the certificate\?/);
    expect((await stage.posts('operations'))[0]).toMatch(/asked of Website L2/);

    expect(await stage.presses('manager', 'I’ll help')).toMatch(/You help with/);
    const card = (await stage.posts('operations'))[0];
    expect(card).toMatch(/Maria.*, for Website L2/);
    expect(card).toMatch(/In progress/);
    const filed = await stage.desk.store.incident({ number: 1 });
    expect(filed?.incident).toMatchObject({ status: 'inProgress', group: 'on-call' });
  },

  'help is asked for from the card by a form': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${reference}`);
    await stage.presses('engineer', 'More…');
    await stage.pressesAnswer('engineer', 'Ask for help…');
    await stage.submits('engineer', { group: 'security', what: 'Is this an attack?' });
    expect((await stage.posts('operations')).at(-1)).toMatch(/Information security: .*Is this an attack\?/s);
  },

  'help that nobody answers is asked for once more, and then of operations': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    await stage.types('engineer', `take ${reference}`);
    await stage.types('engineer', `askhelp ${reference} website l2 Who changed the certificate?`);
    await stage.pass(121);
    expect((await stage.all('operations')).filter((post) => /is not answered since/.test(post))).toHaveLength(1);
    await stage.pass(120);
    expect((await stage.all('operations')).join('\n')).toMatch(/Who can help instead\?/);
    await stage.pass(240);
    expect((await stage.all('operations')).filter((post) => /Who can help instead/.test(post))).toHaveLength(1);
    expect(await stage.types('manager', `answer ${reference}`)).toMatch(/You help with .*, as Website L2 was asked/);
    expect((await stage.posts('operations'))[0]).toMatch(/Maria.*, for Website L2/);
  },

  'of the group that has it, and twice of the same, help is not asked': async (stage) => {
    const reference = await raised(stage, 'Cards are refused');
    expect(await stage.types('engineer', `askhelp ${reference} on-call engineers Anybody?`)).toMatch(
      /has the incident/,
    );
    await stage.types('engineer', `askhelp ${reference} website l2 Anybody?`);
    expect(await stage.types('engineer', `askhelp ${reference} website l2 Anybody?`)).toMatch(/is asked already/);
  },
});
