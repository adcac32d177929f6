import { expect } from 'vitest';
import { owned } from './majors.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const isCard = (post: string) => /Led by/.test(post);
const cardIn = (posts: readonly string[]) => posts.findLast((post) => /INC-1[\s\S]*Led by/.test(post)) ?? '';

onEveryPlatform(
  '5.3: a major incident has a channel of its own',
  {
    'it is opened with the declaration, has the card, and the card in operations leads there': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'major INC-1 No card payment goes through');
      const [card, hello, ...more] = await stage.posts('own');
      expect(card).toMatch(/Cards are refused[\s\S]*Led by\W+nobody/);
      expect(hello).toMatch(/for INC-1 alone[\s\S]*\[I lead it\]/);
      expect(more).toEqual([]);
      expect(cardIn(await stage.posts('operations'))).toMatch(/Own channel\W+\w/);
      expect(await stage.types('manager', 'show INC-1')).toMatch(/channel of its own opened: .*\w/);
    },

    'in it a command means this incident, and detail stays there; how it ends is told in both': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'major INC-1 No card payment goes through');
      const before = (await stage.all('operations')).length;
      await stage.types('engineer', 'note Only one acquirer refuses', 'own');
      expect((await stage.all('own')).join('\n')).toMatch(/Only one acquirer refuses/);
      await stage.types('engineer', 'update INC-1 We move the traffic', 'own');
      await stage.presses('manager', 'I lead it', 'own');
      expect((await stage.posts('own')).join('\n')).toMatch(/We move the traffic[\s\S]*leads it as incident manager/);
      expect(await stage.all('operations')).toHaveLength(before);
      await stage.types('engineer', 'restore INC-1 fix Moved to another acquirer');
      for (const room of ['own', 'operations'] as const) {
        expect((await stage.posts(room)).at(-1)).toMatch(/restored[\s\S]*Moved to another acquirer/i);
      }
    },

    'whoever leads it, works on it, owns the service or reported it is brought in, also later': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'major INC-1 No card payment goes through');
      expect(await stage.isInOwn('reporter')).toBe(true);
      expect(await stage.isInOwn('manager')).toBe(true);
      await stage.types('engineer', 'take INC-1');
      expect(await stage.isInOwn('engineer')).toBe(true);
      expect(await stage.isInOwn('client')).toBe(false);
      expect(await stage.posts('own')).toHaveLength(2);
    },

    'declared in error it goes on as an ordinary one: told there and in operations, and to no client': async (
      stage,
    ) => {
      await stage.types('client', 'new Cards are refused', 'clients');
      await stage.types('engineer', 'update INC-1 clients: We look at it.');
      await stage.submits('engineer');
      await stage.types('engineer', 'major INC-1 No card payment goes through');
      await stage.pass(1);
      const heard = async () => [await stage.posts('clients'), await stage.direct('client')];
      const before = await heard();
      await stage.types('engineer', 'standdown INC-1');
      expect(await stage.submits('engineer', { reason: 'One shop only' })).toMatch(
        /INC-1 is no major incident any more/,
      );
      await stage.pass(1);
      for (const room of ['own', 'operations'] as const) {
        expect((await stage.posts(room)).at(-1)).toMatch(/No major incident any more, says Jan[\s\S]*One shop only/);
      }
      expect((await stage.posts('operations')).join('\n')).not.toMatch(/Led by/);
      expect(await heard()).toEqual(before);
      // The channel still means this incident.
      expect(await stage.types('engineer', 'note Only one shop', 'own')).toMatch(/record of INC-1|INC-1/);
      expect(await stage.types('manager', 'zwykły INC-1 again')).toMatch(/not a major incident/);
      await stage.types('manager', 'major INC-1 All shops after all');
      expect((await stage.posts('own')).join('\n')).toMatch(/All shops after all/);
    },

    'a private one has a private channel, with its members alone': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'private INC-1');
      await stage.types('engineer', 'major INC-1 A breach', 'direct');
      expect(await stage.isInOwn('engineer')).toBe(true);
      expect(await stage.isInOwn('manager')).toBe(true);
      expect(await stage.isInOwn('reporter')).toBe(false);
      expect((await stage.posts('operations')).join('\n')).not.toMatch(/inc-1/);
    },
  },
  { procedureOf: owned('manager', { channel: true }) },
);

onEveryPlatform(
  '5.3: the card of a major incident stays in sight',
  {
    'it is posted afresh where enough came after it, and what is left of the old one says so': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'major INC-1 No card payment goes through');
      expect(await stage.pinnedInOwn()).toHaveLength(1);
      for (const step of [1, 2, 3]) await stage.types('engineer', `update INC-1 Step ${step}`, 'own');
      const [card, ...others] = await stage.posts('own');
      expect(others.filter(isCard)).toEqual([]);
      expect(card).toMatch(/Led by/);

      await stage.types('engineer', 'update INC-1 Step 4', 'own');
      const posts = await stage.posts('own');
      expect(posts[0]).toMatch(/^The card of INC-1 is further down, posted afresh\.$/);
      expect(posts.filter(isCard)).toEqual([expect.stringMatching(/Step 4/)]);
      expect(posts.findIndex(isCard)).toBe(posts.length - 2);
      expect(await stage.pinnedInOwn()).toEqual([expect.stringContaining('Cards are refused')]);

      await stage.types('engineer', 'note Only one acquirer', 'own');
      expect((await stage.posts('own')).filter(isCard)).toHaveLength(1);
    },
  },
  { procedureOf: owned('manager', { channel: true, renewAfter: 3 }) },
);
