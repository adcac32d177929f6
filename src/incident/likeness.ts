import { fold } from '../procedure/names.ts';

/** The least likeness of two titles, 0 to 1, that is worth showing: groups of three letters that both have, to all of them. */
export const LEAST_LIKENESS = 0.3;
/** So many open incidents are looked through, the newest first: who reports the same does so soon. */
export const LOOKED_THROUGH = 50;

/**
 * Words that most reports have, folded: two reports are not alike because neither thing works.
 */
const emptyWords: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'is', 'are', 'was', 'be', 'been', 'being', 'has', 'have', 'had', 'do', 'does', 'did', 'it'],
  ...['not', 'no', 'cannot', 'can', 'cant', 'doesnt', 'dont', 'isnt', 'arent', 'won', 't', 's', 're', 've', 'nothing'],
  ...[
    'doesn',
    'isn',
    'aren',
    'don',
    'wasn',
    'couldn',
    'could',
    'will',
    'would',
    'get',
    'gets',
    'got',
    'when',
    'if',
    'but',
  ],
  ...['work', 'works', 'working', 'worked', 'problem', 'problems', 'issue', 'issues', 'with', 'in', 'on', 'of', 'to'],
  ...[
    'for',
    'from',
    'at',
    'by',
    'and',
    'or',
    'all',
    'any',
    'anymore',
    'again',
    'still',
    'since',
    'we',
    'i',
    'my',
    'our',
  ],
  ...[
    'users',
    'user',
    'people',
    'nobody',
    'everybody',
    'everyone',
    'somebody',
    'there',
    'this',
    'that',
    'very',
    'please',
  ],
  ...[
    'nie',
    'dziala',
    'dzialaja',
    'dzialal',
    'jest',
    'sa',
    'byl',
    'byla',
    'bylo',
    'sie',
    'z',
    'ze',
    'w',
    'we',
    'na',
    'do',
  ],
  ...[
    'od',
    'po',
    'o',
    'i',
    'oraz',
    'lub',
    'a',
    'u',
    'za',
    'dla',
    'to',
    'ten',
    'ta',
    'te',
    'tego',
    'tej',
    'mozna',
    'moge',
  ],
  ...[
    'moga',
    'nikt',
    'nic',
    'wszyscy',
    'wszystkich',
    'znow',
    'znowu',
    'wciaz',
    'nadal',
    'jak',
    'czy',
    'bardzo',
    'prosze',
  ],
  ...['problem', 'problemy', 'problemu', 'uzytkownicy', 'uzytkownikow', 'nas', 'nam', 'mi', 'mnie'],
]);

/** In characters. What is longer says the same at its beginning, and has room in an index: a row of one holds 2,704 bytes. */
const MOST_COMPARED = 200;

/** What two titles are compared by: folded, without the words that say nothing; '' where nothing is left. */
export function compared(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !emptyWords.has(word))
    .join(' ')
    .slice(0, MOST_COMPARED);
}
