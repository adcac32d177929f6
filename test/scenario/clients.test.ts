import { expect } from 'vitest';
import { oneClient } from '../support/stage/one-client.ts';
import { onEveryPlatform } from './on-every-platform.ts';

onEveryPlatform(
  'Clients who use some services',
  {
    'hear of those and of no other, each in their own conversation': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'service INC-1 payments');
      await stage.types('engineer', 'update INC-1 clients: Cards are refused in shops.');
      expect(await stage.form('engineer')).toMatch(/This goes to|goes to/);
      await stage.submits('engineer');
      expect(await stage.posts('clients')).toEqual([expect.stringContaining('Cards are refused in shops.')]);
      await stage.types('reporter', 'new Old prices');
      await stage.types('engineer', 'service INC-2 website');
      const answer = await stage.types('engineer', 'update INC-2 clients: Prices are of yesterday.');
      expect(answer).toMatch(/clients/i);
      expect((await stage.posts('clients')).join('\n')).not.toContain('yesterday');
    },

    'see no service that is another’s: not in the form, and not by its name': async (stage) => {
      await stage.types('client', 'new', 'clients');
      const form = await stage.form('client');
      expect(form).toMatch(/Payments/);
      expect(form).not.toMatch(/Website/);
      await stage.types('engineer', 'new');
      expect(await stage.form('engineer')).toMatch(/Payments[\s\S]*Website/);
      await stage.types('client', 'new Cards are refused', 'clients');
      await stage.types('client', 'service INC-1 website', 'clients');
      expect((await stage.desk.store.incident({ number: 1 }))?.incident.service).not.toBe('website');
    },

    'hear of two of theirs that were merged, once': async (stage) => {
      for (const text of ['Cards are refused', 'Refunds fail']) await stage.types('reporter', `new ${text}`);
      await stage.types('engineer', 'service INC-1 payments');
      await stage.types('engineer', 'service INC-2 website');
      await stage.types('engineer', 'merge INC-2 INC-1');
      await stage.types('engineer', 'update INC-1 clients: Payments are refused.');
      await stage.submits('engineer');
      expect((await stage.posts('clients')).filter((post) => post.includes('Payments are refused.'))).toHaveLength(1);
    },
  },
  { procedureOf: oneClient },
);
