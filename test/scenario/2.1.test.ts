import { expect } from 'vitest';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform('2.1: identify, register and categorise', {
  'one sentence is enough: it is registered, and the answer says where it went and what comes next': async (stage) => {
    const answer = await stage.types('reporter', 'new Cards are refused');
    expect(answer).toMatch(/INC-1/);
    expect(answer).toMatch(/On-call engineers/);
    expect((await stage.posts('operations'))[0]).toMatch(/INC-1[\s\S]*P3[\s\S]*Cards are refused/);
    expect(await stage.posts('clients')).toEqual([]);
  },

  'the short form categorises it by the procedure, and keeps when it began': async (stage) => {
    await stage.types('reporter', '');
    expect(await stage.form('reporter')).toMatch(/Payments/);
    const answer = await stage.submits('reporter', {
      title: 'Cards are refused',
      service: 'payments',
      category: 'not-working',
      impact: 'high',
      urgency: 'high',
      began: '2026-03-02 13:50',
    });
    expect(answer).toMatch(/INC-1/);
    const card = (await stage.posts('operations'))[0];
    expect(card).toMatch(/P1/);
    expect(card).toMatch(/Payments/);
    expect(card).toMatch(/Not working at all/);
    expect(card).toMatch(/began/i);
  },

  'a form that lacks its sentence, or names a time that is still to come, says so beside the field and keeps the rest':
    async (stage) => {
      await stage.types('reporter', '');
      expect(await stage.submits('reporter', { title: 'Cards are refused', began: '2036-03-02 13:50' })).toMatch(
        /began|future|later|past/i,
      );
      expect(await stage.desk.store.incident({ number: 1 })).toBeNull();
      expect(await stage.submits('reporter', { title: 'Cards are refused', began: '' })).toMatch(/INC-1/);
    },

  'what its words name is offered, never taken for granted: one press says so, and it goes to that group': async (
    stage,
  ) => {
    const answer = await stage.types('reporter', 'new Card payments are very slow');
    expect(answer).toMatch(/On-call engineers[\s\S]*\[Service: Payments\?\][\s\S]*\[Category: Slow or unstable\?\]/);
    const kept = async () => (await stage.desk.store.incident({ number: 1 }))?.incident;
    expect(await kept()).toMatchObject({ service: 'other', category: null, group: 'on-call' });
    expect(await stage.pressesAnswer('reporter', 'Service: Payments?')).toContain('INC-1');
    expect(await kept()).toMatchObject({ service: 'payments', category: null, group: 'payments-l2' });
    await stage.types('manager', 'category INC-1 slow');
    expect(await kept()).toMatchObject({ service: 'payments', category: 'slow', group: 'payments-l2' });
    await stage.pass(1);
    expect((await stage.posts('operations'))[0]).toMatch(/Payments · Slow or unstable/);
    expect(await stage.types('reporter', 'new The printer is jammed')).not.toMatch(/By its words/);
  },

  'a service that was registered wrongly is put right by name or from a form, until its clients were told of it':
    async (stage) => {
      await stage.types('reporter', 'new Nobody can log in');
      expect(await stage.types('engineer', 'service INC-1 website')).toMatch(/The service of INC-1 is now: Website/);
      await stage.types('engineer', 'service INC-1');
      expect(await stage.submits('engineer', { service: 'payments' })).toMatch(/The service of INC-1 is now: Payments/);
      expect(await stage.types('engineer', 'service INC-1 payments')).toMatch(/has this service already/);
      expect(await stage.types('engineer', 'service INC-1 magic')).toMatch(/no service “magic”/);
      await stage.types('engineer', 'update INC-1 clients: We look at it.');
      await stage.submits('engineer');
      expect(await stage.types('engineer', 'service INC-1 website')).toMatch(/clients were told of it already/);
      await stage.pass(1);
      expect(await stage.all('operations').then((all) => all.join())).toMatch(/Payments L2/);
    },

  'in Polish as well as in English': async (stage) => {
    await stage.types('reporter', 'me pl');
    const answer = await stage.types('reporter', 'zgłoś Karty są odrzucane');
    expect(answer).toMatch(/INC-1/);
    expect(answer).toMatch(/Karty są odrzucane/);
    expect(answer).toMatch(/zarejestrowan|zgłoszen/i);
    expect(await stage.types('reporter', 'lista')).toMatch(/INC-1/);
  },

  'anybody may raise, a client too, who then follows their own incident and no other': async (stage) => {
    await stage.types('reporter', 'new Printers are slow');
    const answer = await stage.types('client', 'new Cards are refused', 'clients');
    expect(answer).toMatch(/INC-2/);
    expect(await stage.types('client', 'list', 'clients')).not.toMatch(/Printers/);
    expect(await stage.types('client', 'show INC-1', 'clients')).not.toMatch(/Printers/);
    expect(await stage.types('client', 'show INC-2', 'clients')).toMatch(/INC-2/);
    await stage.types('engineer', 'take INC-2');
    expect(await stage.types('client', 'show INC-2', 'clients')).not.toMatch(/Jan/);
    expect((await stage.direct('client')).join()).not.toMatch(/Jan/);
  },
});
