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

  'who is asked refuses with a reason, and passes it on to another group in the same line': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('manager', 'assign INC-1 @Jan');
    const answer = await stage.types('engineer', 'passon INC-1 to website l2 It is their certificate');
    expect(answer).toMatch(/passed on to Website L2/);
    const post = (await stage.posts('operations')).at(-1);
    expect(post).toMatch(/Website L2: .*Jan.* passes this on to you from On-call engineers/);
    expect(post).toMatch(/It is their certificate/);
    expect((await stage.posts('operations'))[0]).toMatch(/Website L2/);
  },

  'a group that refuses what nobody took says whose it is, in a form': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    const refusal = await stage.types('engineer', 'passon INC-1 Not for us');
    expect(refusal).toMatch(/can only be passed on to another group/);
    await stage.pressesAnswer('engineer', 'Pass on to a group…');
    await stage.submits('engineer', { group: 'website-l2', reason: 'Not for us' });
    expect((await stage.posts('operations')).at(-1)).toMatch(/Website L2: .*Not for us/s);
  },

  'a take of which nothing comes lapses, and whoever was called last is called once more': async (stage) => {
    await stage.types('reporter', '');
    await stage.submits('reporter', { title: 'Cards are refused', impact: 'high', urgency: 'high' });
    await stage.types('engineer', 'take INC-1');
    await stage.pass(20);
    await stage.types('engineer', 'note INC-1 The acquirer is down');
    await stage.pass(20);
    expect((await stage.posts('operations'))[0]).toMatch(/In progress/);
    await stage.pass(11);
    expect((await stage.all('operations')).join('\n')).toMatch(
      /nothing has been written for too long, so @?jan.* does not have this any more/i,
    );
    expect((await stage.posts('operations'))[0]).toMatch(/nobody has it yet/);
    await stage.pass(6);
    const posts = await stage.posts('operations');
    expect(posts.join('\n')).toMatch(/your help is needed|Escalated to everybody/);
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
