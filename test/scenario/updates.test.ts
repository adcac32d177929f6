import { expect } from 'vitest';
import { raised } from '../support/stage/kept.ts';
import { testProcedure } from '../support/stage/stage.ts';
import { onOneStage } from './on-every-platform.ts';

const TEXT = 'Card payments are refused. Paying again after a minute usually works.';

const publicly = {
  ...testProcedure,
  language: 'pl' as const,
  services: testProcedure.services.map((service) => ({
    ...service,
    public: { name: service.name, description: null },
  })),
};

onOneStage(
  'The preview of what clients are told',
  {
    'shows it in Polish and in English where both are read, and names the conversation and the status page': async (
      stage,
    ) => {
      const reference = await raised(stage, 'Cards are refused');
      await stage.types('engineer', `update ${reference} clients: ${TEXT}`);
      const preview = await stage.form('engineer');
      expect(preview).toMatch(/In Polish –[\s\S]*Usługi IT: komunikat[\s\S]*Następny komunikat: do[\s\S]*In English –/);
      expect(preview).toMatch(
        /In English – the status page[\s\S]*IT services: disruption · Update[\s\S]*Next update by/,
      );
      expect(preview.split(TEXT)).toHaveLength(3);
      await stage.submits('engineer');
      expect((await stage.posts('clients')).at(-1)).toMatch(
        new RegExp(`Usługi IT: komunikat[\\s\\S]*${TEXT}[\\s\\S]*Następny komunikat: do`),
      );
    },
  },
  { procedure: publicly },
);
