import { expect } from 'vitest';
import { testProcedure } from '../support/stage/stage.ts';
import { onEveryPlatform } from './on-every-platform.ts';

const TEXT = 'Cards are refused in shops.';

onEveryPlatform(
  'Where a conversation reads in both languages',
  {
    'the card and the posts are in both, what was written stands once, and buttons do as ever': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      const [card = ''] = await stage.posts('operations');
      expect(card).toMatch(/Usługa \/ Service/);
      expect(card).toMatch(/\[Przyjmuję \/ Take it\]/);
      await stage.presses('engineer', 'Przyjmuję / Take it');
      expect((await stage.posts('operations'))[0]).toMatch(/W toku[\s\S]*In progress/);
      await stage.types('engineer', `update INC-1 clients: ${TEXT}`);
      expect(await stage.form('engineer')).toMatch(
        /In Polish[\s\S]*Następny komunikat[\s\S]*In English[\s\S]*Next update/,
      );
      await stage.submits('engineer');
      const [told = ''] = await stage.posts('clients');
      expect(told).toMatch(/Następny komunikat: do[\s\S]*Next update by/);
      expect(told.split(TEXT)).toHaveLength(2);
      await stage.types('engineer', 'restore INC-1 fix Rolled back');
      expect((await stage.posts('clients')).at(-1)).toMatch(/Usługę przywrócono[\s\S]*The service is restored/);
    },

    'a text to begin from is in both': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'update INC-1');
      await stage.submits('engineer', { audience: 'clients', template: 'looking', text: '' });
      expect(await stage.form('engineer')).toMatch(/Ustalamy przyczynę[\s\S]*We are looking for the cause/);
    },

    'a text that is withdrawn is gone in both': async (stage) => {
      await stage.types('reporter', 'new Cards are refused');
      await stage.types('engineer', 'take INC-1');
      await stage.types('engineer', `update INC-1 clients: ${TEXT}`);
      await stage.submits('engineer');
      const shown = await stage.types('engineer', 'show INC-1');
      const entry = /(\d+)\. [^\n]*update for clients/.exec(shown)?.[1];
      await stage.types('engineer', `withdraw INC-1 ${entry} mistake`);
      await stage.submits('engineer');
      const [told = ''] = await stage.posts('clients');
      expect(told).not.toContain(TEXT);
      expect(told).toMatch(/tekst wycofano[\s\S]*text withdrawn/);
    },
  },
  {
    procedureOf: (_, placeOf) => ({
      ...testProcedure,
      version: 'bilingual',
      languages: (['operations', 'clients'] as const).map((room) => ({
        conversation: placeOf(room),
        in: ['pl', 'en'],
      })),
    }),
  },
);
