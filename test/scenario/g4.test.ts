import { expect } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { type Stage, testProcedure } from '../support/stage/stage.ts';
import { statusPageOf } from '../support/status-page.ts';
import { onEveryPlatform, type Scenes } from './on-every-platform.ts';

/** What is read of one incident, as a pattern for each moment. */
interface Spoken {
  readonly noneYet: RegExp;
  readonly update: RegExp;
  readonly ahead: RegExp;
  readonly overdue: RegExp;
  readonly holding: RegExp;
  readonly corrected: RegExp;
  readonly withdrawn: RegExp;
  readonly restored: RegExp;
  readonly disrupted: RegExp;
  readonly watched: RegExp;
  readonly works: RegExp;
}

const spoken: Readonly<Record<Language, Spoken>> = {
  en: {
    noneYet: /clients have heard nothing yet/,
    update: /IT services: update[\s\S]*Cards are refused in shops\.[\s\S]*Next update by/,
    ahead: /clients expect the next update by/,
    overdue: /the client update promised for .* is overdue/,
    holding: /IT services: our update is late[\s\S]*We are sorry for the wait[\s\S]*Next update by/,
    corrected: /Cards are refused in shops and online\. \(corrected\)/,
    withdrawn: /text withdrawn/i,
    restored: /IT services: service restored/,
    disrupted: /Disrupted now: IT services[\s\S]*IT services: disruption INC-1/,
    watched: /Restored, and being watched: IT services/,
    works: /All services are working[\s\S]*Closed/,
  },
  pl: {
    noneYet: /klienci nie mają jeszcze żadnego komunikatu/i,
    update: /Usługi IT: komunikat[\s\S]*Cards are refused in shops\.[\s\S]*Następny komunikat: do/,
    ahead: /zbliża się termin komunikatu dla klientów/,
    overdue: /zaległy komunikat dla klientów\. Termin minął/,
    holding: /Usługi IT: komunikat się opóźnia[\s\S]*Przepraszamy za zwłokę[\s\S]*Następny komunikat: do/,
    corrected: /Cards are refused in shops and online\. \(poprawiono\)/,
    withdrawn: /tekst wycofano/,
    restored: /Usługi IT: przywrócono usługę/,
    disrupted: /Zakłócenia: Usługi IT[\s\S]*Usługi IT: zakłócenia INC-1/,
    watched: /Przywrócono, trwa obserwacja: Usługi IT/,
    works: /Wszystkie usługi działają[\s\S]*Zamknięto/,
  },
};

const last = async (stage: Stage, room: 'operations' | 'clients') => (await stage.posts(room)).at(-1) ?? '';

async function tells(stage: Stage, text: string): Promise<void> {
  await stage.types('engineer', `update INC-1 clients: ${text}`);
  await stage.submits('engineer');
}

async function taken(stage: Stage): Promise<void> {
  await stage.types('reporter', 'new The database db1 is down');
  await stage.types('engineer', 'take INC-1');
}

/** The number of the entry that says so in the timeline. */
async function entryOf(stage: Stage, text: string): Promise<string> {
  const shown = await stage.types('engineer', 'show INC-1');
  const found = new RegExp(`(?:^|\\n|\\s)(\\d+)\\. [^\\n]*${text}`).exec(shown);
  if (!found?.[1]) throw new Error(`The timeline doesn't say ${text}`);
  return found[1];
}

const scenesIn = (language: Language, say: Spoken): Scenes => {
  const page = (stage: Stage) => statusPageOf(stage.desk, `/status/${language}`);
  return {
    'the first word to clients is a person’s act, which is asked for when it is due': async (stage) => {
      await taken(stage);
      expect(await stage.posts('clients')).toEqual([]);
      expect(await page(stage)).not.toContain('INC-1');
      await stage.pass(2 * 60);
      expect(await last(stage, 'operations')).toMatch(say.noneYet);
      expect(await stage.posts('clients')).toEqual([]);
      await tells(stage, 'Cards are refused in shops.');
      expect(await stage.posts('clients')).toEqual([expect.stringMatching(say.update)]);
      expect(await page(stage)).toMatch(say.disrupted);
    },

    'the next word is promised, reminded of before it is due, and a kept promise is never said to be late': async (
      stage,
    ) => {
      await taken(stage);
      await tells(stage, 'Cards are refused in shops.');
      await stage.pass(3 * 60 + 45);
      expect(await last(stage, 'operations')).toMatch(say.ahead);
      await tells(stage, 'Cards work again in most shops.');
      await stage.pass(60);
      expect(await stage.posts('clients')).toHaveLength(2);
      expect((await stage.all('operations')).join('\n')).not.toMatch(say.overdue);
      await stage.pass(3 * 60 + 1);
      expect(await last(stage, 'operations')).toMatch(say.overdue);
      await tells(stage, 'All cards work again.');
      expect(await stage.types('engineer', 'show INC-1')).toMatch(
        /most shops\. · in time, promised for[\s\S]*again\. · late/,
      );
      expect(await stage.types('engineer', 'told INC-1')).toMatch(/Promises to clients\W+1 kept · 1 late/);
    },

    'a promise stays when the priority is lowered, and clients hear that a late word is late': async (stage) => {
      await taken(stage);
      await tells(stage, 'Cards are refused in shops.');
      await stage.types('manager', 'priority INC-1 low low');
      await stage.pass(4 * 60);
      expect(await last(stage, 'operations')).toMatch(say.overdue);
      await stage.pass(2 * 60);
      expect(await last(stage, 'clients')).toMatch(say.holding);
      expect(await page(stage)).toMatch(say.disrupted);
    },

    'what is corrected or withdrawn is so wherever it was read': async (stage) => {
      await taken(stage);
      await tells(stage, 'Cards are refused in shops.');
      await tells(stage, 'Use the card 4111 1111 1111 1111 to try.');
      await stage.types(
        'engineer',
        `correct INC-1 ${await entryOf(stage, 'in shops')} Cards are refused in shops and online.`,
      );
      await stage.submits('engineer');
      await stage.types('engineer', `withdraw INC-1 ${await entryOf(stage, '4111')} It is somebody’s card`);
      await stage.submits('engineer');
      const read = [...(await stage.posts('clients')), await page(stage)].join('\n');
      expect((await stage.posts('clients'))[0]).toMatch(say.corrected);
      expect(await page(stage)).toMatch(say.corrected);
      expect(await last(stage, 'clients')).toMatch(say.withdrawn);
      expect(read).not.toMatch(/4111/);
    },

    'clients hear of the restore, nothing is promised from then on, and nobody of the staff is named to them': async (
      stage,
    ) => {
      await taken(stage);
      await tells(stage, 'Cards are refused in shops.');
      await stage.types('engineer', 'note INC-1 db1 has no space left');
      await stage.types('engineer', 'restore INC-1 fix Disk of db1 enlarged');
      expect(await last(stage, 'clients')).toMatch(say.restored);
      expect(await page(stage)).toMatch(say.watched);
      await stage.pass(24 * 60);
      await stage.types('engineer', 'close INC-1');
      await stage.submits('engineer', { cause: 'capacity' });
      expect(await page(stage)).toMatch(say.works);
      expect(await stage.posts('clients')).toHaveLength(2);
      for (const text of [...(await stage.posts('clients')), await page(stage)]) {
        expect(text).not.toMatch(/db1|Jan|Anna|Maria|P3/);
      }
    },
  };
};

for (const [language, say] of Object.entries(spoken) as [Language, Spoken][]) {
  onEveryPlatform(`G4: clients are kept informed (${language})`, scenesIn(language, say), {
    procedure: {
      ...testProcedure,
      version: `public in ${language}`,
      language,
      services: testProcedure.services.map((service) => ({
        ...service,
        public: { name: service.name, description: null },
      })),
    },
  });
}
