import { expect } from 'vitest';
import { cardOf, raised } from '../support/stage/kept.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const last = (lines: readonly string[]) => lines.at(-1) ?? '';

onEveryPlatform('2.1: a report that looks like what is open already', {
  'shows it at once, and one press joins it: the reporter hears of that one from then on': async (stage) => {
    const first = await raised(stage, 'Karty są odrzucane', 'engineer');
    await raised(stage, 'The printer is jammed', 'engineer');
    const answer = await stage.types('reporter', 'new Odrzucaja kartę');
    expect(answer).toMatch(/INC-3 is registered[\s\S]*Is it one of these[\s\S]*INC-1 P3[\s\S]*Karty są odrzucane/);
    expect(answer).toContain(`[It is ${first}]`);
    expect(answer).not.toContain('printer');
    expect(await stage.pressesAnswer('reporter', `It is ${first}`)).toContain('INC-3');
    await stage.pass(1);
    expect(cardOf(await stage.posts('operations'), first)).toMatch(/Merged here\W+INC-3/);
    await stage.types('engineer', `restore ${first} fix Rolled back`);
    await stage.pass(1);
    expect(last(await stage.direct('reporter'))).toMatch(new RegExp(`${first}[\\s\\S]*service is restored`));
  },

  'is registered all the same, and who works with it decides once it is taken': async (stage) => {
    await raised(stage, 'Cards are refused', 'client', 'clients');
    const answer = await stage.types('client', 'new Card payments are refused', 'clients');
    expect(answer).toContain('INC-2 is registered');
    await stage.types('engineer', 'take INC-2');
    expect(await stage.pressesAnswer('client', 'It is INC-1')).toMatch(/responders|operations conversation/i);
    const { status } = (await stage.desk.store.incident({ number: 2 }))?.incident ?? {};
    expect(status).toBe('inProgress');
    expect(await stage.types('engineer', 'merge INC-2 INC-1')).toContain('INC-2 is merged into INC-1');
  },

  'shows a client nothing of what others reported, and drills to nobody who reports what is real': async (stage) => {
    await raised(stage, 'Cards are refused', 'reporter');
    await raised(stage, '--drill Nobody can log in', 'engineer');
    expect(await stage.types('client', 'new Cards are refused', 'clients')).not.toMatch(/INC-1|one of these/);
    expect(await stage.types('client', 'new Cards are refused again', 'clients')).toMatch(
      /INC-4 is registered[\s\S]*\[It is INC-3\]/,
    );
    expect(await stage.types('reporter', 'new Nobody can log in')).not.toMatch(/one of these/);
  },

  'a form asks before it is registered: it is one of these, and whoever reports it hears how that one goes on': async (
    stage,
  ) => {
    await raised(stage, 'Cards are refused', 'engineer');
    await stage.types('reporter', '');
    expect(await stage.submits('reporter', { title: 'The printer is jammed' })).toContain('INC-2 is registered');
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: 'Card payments are refused', description: 'At the till' });
    expect(await stage.form('reporter')).toMatch(
      /Card payments are refused[\s\S]*INC-1 P3[\s\S]*(?:None of these: register it[\s\S]*It is INC-1)/,
    );
    expect(await stage.submits('reporter', { same: '1' })).toMatch(/INC-1/);
    expect((await stage.desk.store.incident({ number: 3 })) ?? null).toBeNull();
    await stage.pass(1);
    expect((await stage.all('operations')).join('\n')).toMatch(/Card payments are refused\W+At the till/);
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    await stage.pass(1);
    expect(last(await stage.direct('reporter'))).toMatch(/INC-1[\s\S]*service is restored/);
  },

  'a form asks once, and one more press registers it as a new one, which is not asked about again': async (stage) => {
    await raised(stage, 'Cards are refused', 'engineer');
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: 'Card payments are refused', impact: 'high', urgency: 'high' });
    const answer = await stage.submits('reporter');
    expect(answer).toContain('INC-2 is registered');
    expect(answer).not.toMatch(/Is it one of these/);
    expect((await stage.desk.store.incident({ number: 2 }))?.incident.priority).toBe('P1');
  },

  'says so in Polish': async (stage) => {
    await stage.types('reporter', 'me pl');
    await stage.types('reporter', 'zgłoś Karty są odrzucane');
    const answer = await stage.types('reporter', 'zgłoś Odrzuca karty');
    expect(answer).toMatch(/Czy to któryś z tych otwartych incydentów\?[\s\S]*\[To INC-1\]/);
  },
});
