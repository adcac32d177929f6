import { expect } from 'vitest';
import { owned } from './majors.ts';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform(
  '5.2: the owner of the service is brought in',
  {
    'the owner is called by name, acknowledges with a button, and the card says so': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      expect(await stage.types('engineer', 'major INC-1 No card payment goes through')).toMatch(/Major incident/);
      const called = (await stage.posts('operations')).at(-1) ?? '';
      expect(called).toMatch(/declared by .*Jan[\s\S]*No card payment goes through/i);
      expect(called).toMatch(/maria.*acknowledge[\s\S]*\[I know of it\]/i);
      expect((await stage.posts('operations'))[0]).toMatch(/Service owner.*\s*.*asked to acknowledge/);
      expect(await stage.types('manager', 'show INC-1')).toMatch(/declared: Major incident[\s\S]*No card payment/);

      await stage.presses('manager', 'I know of it');
      expect((await stage.posts('operations'))[0]).toMatch(/knows of it/);
      await stage.pass(60);
      expect((await stage.all('operations')).join('\n')).not.toMatch(/not acknowledged this yet/);
    },

    'until the owner acknowledges it is asked for again, and from the second time on it escalates': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'major INC-1 No card payment goes through');
      await stage.presses('engineer', 'I lead it');
      await stage.pass(15);
      expect((await stage.posts('operations')).at(-1)).toMatch(/maria.*not acknowledged this yet/i);
      expect((await stage.posts('operations')).join('\n')).not.toMatch(/scalated to/);
      await stage.pass(15);
      expect((await stage.posts('operations')).at(-1)).toMatch(/escalated to you/i);
      expect(await stage.types('manager', 'answer INC-1')).not.toMatch(/Nothing/i);
      await stage.pass(20);
      expect((await stage.posts('operations')).join('\n').match(/not acknowledged this yet/g)).toHaveLength(2);
    },

    'who responds is asked where everybody reads it, and nowhere else': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'major INC-1 No card payment goes through');
      expect(await stage.direct('manager')).toEqual([]);
    },
  },
  { procedureOf: owned('manager') },
);

onEveryPlatform(
  '5.2: the owner who does not respond is asked directly',
  {
    'what reaches the owner has the button, and the answer counts from there': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', 'major INC-1 No card payment goes through');
      expect((await stage.direct('client')).at(-1)).toMatch(/acknowledge[\s\S]*\[I know of it\]/i);
      await stage.types('client', 'answer INC-1', 'direct');
      expect((await stage.posts('operations'))[0]).toMatch(/knows of it/);
      await stage.pass(60);
      expect((await stage.direct('client')).join('\n')).not.toMatch(/not acknowledged this yet/);
    },
  },
  { procedureOf: owned('client') },
);
