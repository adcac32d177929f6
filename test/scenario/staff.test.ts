import { expect } from 'vitest';
import type { Stage } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const staff = async (stage: Stage) => stage.posts('staff');

onEveryPlatform(
  'Staff who don’t respond',
  {
    'have one card, kept up to date: state, impact, workaround and the next word, no working notes and no names':
      async (stage) => {
        await stage.types('reporter', 'new Cards are refused');
        expect(await staff(stage)).toEqual([
          expect.stringMatching(/INC-1 P3 Cards are refused[\s\S]*Registered, waiting[\s\S]*medium impact/),
        ]);
        await stage.types('engineer', 'take INC-1');
        await stage.types('engineer', 'note INC-1 db1 has no space left');
        await stage.types('engineer', 'finding INC-1 the log fills the disk');
        await stage.types('manager', 'priority INC-1 high medium');
        await stage.types('engineer', 'workaround INC-1 Pay by transfer');
        const posts = await staff(stage);
        expect(posts).toEqual([
          expect.stringMatching(/INC-1 P2[\s\S]*Being worked on[\s\S]*high impact[\s\S]*Workaround\W+Pay by transfer/),
        ]);
        expect(posts.join('\n')).not.toMatch(/Jan|Maria|db1|fills the disk/);
      },

    'read what clients are told, and look up when it is restored, also where clients were told nothing': async (
      stage,
    ) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'update INC-1 clients: Some cards are refused.');
      await stage.submits('engineer');
      const [card, update, ...more] = await staff(stage);
      expect(more).toEqual([]);
      expect(card).toMatch(/Some cards are refused\.[\s\S]*Next update/);
      expect(update).toMatch(/Some cards are refused\.[\s\S]*Next update by/);
      await stage.types('reporter', 'new Prices are old');
      await stage.types('engineer', 'restore INC-2 fix Cache emptied');
      expect((await staff(stage)).at(-1)).toMatch(/INC-2[\s\S]*The service is restored/);
      expect((await staff(stage)).find((post) => /INC-2 P3/.test(post))).toMatch(/Restored/);
    },

    'see nothing of what becomes private, also what was there before': async (stage) => {
      await stage.types('reporter', 'new Passwords on the wiki');
      await stage.types('engineer', 'take INC-1');
      expect((await staff(stage)).join('\n')).toMatch(/Passwords/);
      await stage.types('engineer', 'private INC-1');
      await stage.pass(1);
      expect((await staff(stage)).join('\n')).not.toMatch(/Passwords/);
      await stage.types('engineer', 'restore INC-1 fix Page deleted');
      expect(await staff(stage)).toHaveLength(1);
    },
  },
  { staff: true },
);
