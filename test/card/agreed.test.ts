import { describe, expect, it } from 'vitest';
import { agreedSheet } from '../../src/card/agreed/sheet.ts';
import { languages } from '../../src/language/language.ts';
import { procedure } from './scene.ts';

const acme = {
  key: 'acme',
  name: { en: 'Acme', pl: 'Acme Polska' },
  services: ['payments'],
  conversations: [{ platform: 'chat', id: 'acme' }],
  people: ['chat:greta'],
};
const bilingual = { conversation: { platform: 'chat', id: 'acme' }, in: ['pl', 'en'] } as const;

const sectionOf = (agreed: typeof procedure, key: string, language: (typeof languages)[number] = 'en') =>
  agreedSheet(agreed, language).sections.find((section) => section.key === key);

describe('the agreed procedure, as it is read', () => {
  it('names each client with what they use, where they read and who they are', () => {
    expect(sectionOf({ ...procedure, clients: [acme] }, 'clients')?.parts).toEqual([
      {
        kind: 'entries',
        entries: [
          {
            name: 'Acme',
            facts: [
              { label: 'Uses', values: ['Payments'] },
              { label: 'Clients read', values: ['#acme (chat)'] },
              { label: 'People', values: ['greta (chat)'] },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(sectionOf({ ...procedure, clients: [acme] }, 'clients', 'pl'))).toContain('Acme Polska');
  });

  it('says which conversations read in another language, or in both', () => {
    expect(sectionOf({ ...procedure, languages: [bilingual] }, 'languages')?.parts).toEqual([
      { kind: 'table', head: ['Conversation', 'Reads in'], rows: [['#acme (chat)', 'Polski, English']] },
    ]);
  });

  it.each(languages)('says nothing of either where there is nothing to say (%s)', (language) => {
    for (const key of ['clients', 'languages']) expect(sectionOf(procedure, key, language)).toBeUndefined();
  });
});
