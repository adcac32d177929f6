import { expect } from 'vitest';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform('G3: resolution is watched', {
  'silence is noticed: the group is reminded, then asked step by step until somebody answers': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('manager', 'priority INC-1 high medium');
    const before = (await stage.posts('operations')).length;

    await stage.pass(10);
    const reminded = await stage.posts('operations');
    expect(reminded).toHaveLength(before + 1);
    expect(reminded.at(-1)).toMatch(/INC-1[\s\S]*\[Take it\]/);

    await stage.pass(5);
    expect((await stage.posts('operations')).at(-1)).toMatch(/Escalated to everybody here/);
    await stage.pass(30);
    expect(await stage.posts('operations')).toHaveLength(before + 3);

    await stage.presses('engineer', 'Take it');
    await stage.pass(60);
    const escalations = (await stage.posts('operations')).filter((post) => /Escalated to everybody here/.test(post));
    expect(escalations).toHaveLength(2);
  },

  'progress is posted at the cadence: how it stands, who has it, what comes next': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.pass(4 * 60);
    const post = (await stage.posts('operations')).at(-1);
    expect(post).toMatch(/In progress/);
    expect(post).toMatch(/Jan/);
    expect(post).toMatch(/Next/);
  },

  'all of it stops with the restore: only the closing is reminded of': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'update INC-1 clients: We look into it');
    await stage.submits('engineer');
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    const [operations, clients] = [(await stage.posts('operations')).length, (await stage.posts('clients')).length];
    await stage.pass(2 * 24 * 60 - 1);
    expect(await stage.posts('operations')).toHaveLength(operations);
    expect(await stage.posts('clients')).toHaveLength(clients);
    await stage.pass(1);
    expect(await stage.posts('operations')).toHaveLength(operations + 1);
    expect((await stage.posts('operations')).at(-1)).toMatch(/clos/i);
  },

  'a promised update is reminded of before and after, and clients are told to hold on, twice at most': async (
    stage,
  ) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'update INC-1 clients: We look into it');
    await stage.submits('engineer');
    expect(await stage.posts('clients')).toHaveLength(1);
    await stage.pass(24 * 60);
    const heard = await stage.posts('clients');
    expect(heard).toHaveLength(3);
    for (const held of heard.slice(1)) expect(held).not.toMatch(/Jan|Cards are refused|soon|shortly/);
    expect((await stage.posts('operations')).join('\n')).toMatch(/jan[^\n]*clients expect the next update/i);
  },

  'after an absence of the desk each matter is acted on once, in one post, and said to be late': async (stage) => {
    await stage.types('reporter', 'new Cards are refused');
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'update INC-1 clients: We look into it');
    await stage.submits('engineer');
    const before = (await stage.posts('operations')).length;
    await stage.away(10 * 60);
    const said = (await stage.posts('operations')).slice(before);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/the desk told clients that the update[\s\S]*How it stands/);
    expect(said[0]).toMatch(/Late: this was due/);
    expect(await stage.posts('clients')).toHaveLength(2);
    await stage.away(1);
    expect(await stage.posts('operations')).toHaveLength(before + 1);
  },
});
