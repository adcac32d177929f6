import { expect } from 'vitest';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform('2.3: allocate promptly', {
  'a group has it at once, by service and category, and a person by one button': async (stage) => {
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: 'Cards are refused', service: 'payments' });
    expect((await stage.posts('operations'))[0]).toMatch(/Payments L2/);
    await stage.presses('engineer', 'Take it');
    expect((await stage.posts('operations'))[0]).toMatch(/Jan/);
  },

  'two who press at once: one has it, the other hears who was first': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    const second = await stage.types('manager', 'take INC-1');
    expect(second).toMatch(/Jan/);
    const filed = await stage.desk.store.incident({ number: 1 });
    const taken = (await stage.desk.store.timeline(filed?.incident.id ?? '')).filter(
      ({ event }) => event.type === 'taken',
    );
    expect(taken).toHaveLength(1);
  },

  'it is given to another group, which is told, and passed back with a reason': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'assign INC-1 Website L2');
    expect((await stage.posts('operations')).at(-1)).toMatch(/Website L2/);
    await stage.types('manager', 'take INC-1');
    await stage.types('manager', 'back INC-1 It is the network');
    expect((await stage.posts('operations')).at(-1)).toMatch(/It is the network/);
    const card = (await stage.posts('operations'))[0];
    expect(card).toMatch(/Website L2/);
    expect(card).toMatch(/\[Take it\]/);
  },

  'how long nobody had it can be told from the record': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.pass(7);
    await stage.types('engineer', 'take INC-1');
    const filed = await stage.desk.store.incident({ number: 1 });
    const { acknowledgedAt, reportedAt } = filed?.incident ?? {};
    expect(reportedAt && acknowledgedAt?.since(reportedAt).total('minutes')).toBeCloseTo(7, 0);
  },
});
