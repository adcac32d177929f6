import { expect } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const last = (lines: readonly string[]) => lines.at(-1) ?? '';
const agreed = builtInProcedure((text) => `on behalf, ${text.length}`);

onEveryPlatform('2.1: a report that somebody else writes down', {
  'for a person: they are told and asked, whoever wrote it down hears of it too': async (stage) => {
    const answer = await stage.types('engineer', 'new Cards are refused for @Anna');
    expect(answer).toMatch(/INC-1 is registered[\s\S]*Cards are refused[\s\S]*Anna[^\n]*written down by Jan/);
    expect(answer).not.toMatch(/for @?Anna\b/);
    await stage.pass(1);
    expect((await stage.posts('operations'))[0]).toMatch(/Reported\W+by Anna.* written down by Jan/);
    expect(last(await stage.direct('reporter'))).toMatch(/INC-1[\s\S]*Jan.* reported this for you/);
    expect(await stage.direct('engineer')).toEqual([]);
    await stage.types('manager', 'take INC-1');
    await stage.types('manager', 'restore INC-1 fix Rolled back');
    await stage.pass(1);
    expect(last(await stage.direct('reporter'))).toMatch(/restored[\s\S]*Does it work for you again\?/);
    expect((await stage.direct('engineer')).join('\n')).toMatch(/taken on[\s\S]*restored/);
    expect((await stage.direct('engineer')).join('\n')).not.toMatch(/Does it work/);
    expect(await stage.types('manager', 'show INC-1')).toMatch(/reported for Anna/);
  },

  'for somebody without an account: the name stands there, and whoever wrote it down is asked': async (stage) => {
    const answer = await stage.types('engineer', 'new Cards are refused, reporter: Zofia Lis');
    expect(answer).toMatch(/by Zofia Lis.* written down by Jan/);
    await stage.types('manager', 'take INC-1');
    await stage.pass(1);
    expect((await stage.posts('operations'))[0]).toMatch(/by Zofia Lis.* written down by Jan/);
    await stage.types('manager', 'restore INC-1 fix Rolled back');
    await stage.pass(1);
    expect(last(await stage.direct('engineer'))).toMatch(/Does it work for you again\?/);
    expect(await stage.direct('reporter')).toEqual([]);
  },

  'by the form, and said later by a command, while somebody has yet to restore it': async (stage) => {
    await stage.types('engineer', '');
    const answer = await stage.submits('engineer', { title: 'Cards are refused', forName: 'Zofia Lis' });
    expect(answer).toMatch(/by Zofia Lis.* written down by Jan/);
    expect(await stage.types('engineer', 'reporter INC-1 @Anna')).toMatch(/INC-1 is reported by Anna/);
    await stage.pass(1);
    expect((await stage.posts('operations'))[0]).toMatch(/by Anna.* written down by Jan/);
    expect(last(await stage.direct('reporter'))).toMatch(/Jan.* reported this for you/);
    expect(await stage.types('engineer', 'reporter INC-1 @Anna')).toMatch(/is its reporter already/);
    expect(await stage.types('engineer', 'reporter INC-1 @nobody')).toMatch(/nobody/);
    await stage.types('engineer', 'reporter INC-1');
    await stage.submits('engineer', { forName: 'Ola Wilk' });
    expect(await stage.types('engineer', 'show INC-1')).toMatch(
      /is reported by Anna[\s\S]*is reported by (?:Ola Wilk|@nobody)/,
    );
    await stage.types('engineer', 'take INC-1');
    await stage.types('engineer', 'restore INC-1 fix Rolled back');
    expect(await stage.types('engineer', 'reporter INC-1 Ewa')).toMatch(/Who reported it can't be changed/);
  },

  'a client writes nothing down for others, and is told so': async (stage) => {
    expect(await stage.types('client', 'new Cards are refused, reporter: Zofia Lis', 'clients')).toMatch(
      /Only staff can report something for somebody else[\s\S]*Cards are refused/,
    );
    expect(await stage.desk.store.incident({ number: 1 })).toBeNull();
    await stage.types('client', 'new Cards are refused', 'clients');
    expect(await stage.types('client', 'reporter INC-1 Zofia Lis', 'clients')).toMatch(/Only staff can report/);
  },

  'in Polish': async (stage) => {
    await stage.types('engineer', 'me pl');
    expect(await stage.types('engineer', 'zgłoś Karty odrzucane, zgłasza: Zofia Lis')).toMatch(
      /Zgłoszenie\W+Zofia Lis.*zapis: Jan/,
    );
  },
});

onEveryPlatform(
  '2.2: the questions of a report that somebody else writes down',
  {
    'are asked of the one for whom it is written down': async (stage) => {
      await stage.types('engineer', 'new Cards are refused for @Anna');
      await stage.types('engineer', 'category INC-1 not-working');
      await stage.pass(1);
      expect(last(await stage.direct('reporter'))).toMatch(/Please answer[\s\S]*\[Answer/);
      expect((await stage.direct('engineer')).join('\n')).not.toMatch(/Please answer/);
    },
  },
  { procedure: agreed },
);
