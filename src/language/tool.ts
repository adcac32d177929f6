import type { LintWords } from '../procedure/lint-words.ts';
import { lint as enLint } from './en/lint.ts';
import type { Language } from './language.ts';
import { lint as plLint } from './pl/lint.ts';

/** What the tool for procedures says to whoever runs it. */
export interface ToolWords {
  readonly lint: LintWords;
  readonly usage: string;
  readonly noCommand: (given: string) => string;
  readonly noOption: (given: string) => string;
  readonly noValue: (option: string) => string;
  readonly noFile: (file: string) => string;
  readonly folder: (file: string) => string;
  readonly unreadable: (file: string, why: string) => string;
  readonly noPriority: (given: string) => string;
  readonly noService: (given: string, known: string) => string;
  readonly noCategory: (given: string, known: string) => string;
  readonly noLanguage: (given: string) => string;
  readonly noLevels: (priority: string) => string;
  readonly nothingWrong: (file: string) => string;
  readonly same: string;
  readonly nothing: string;
  readonly notLookedAt: string;
  readonly elsewhere: (conversation: string, platform: string) => string;
  readonly unusable: (conversation: string, step: string) => string;
  readonly notSetUp: (platform: string, step: string) => string;
}

const en: ToolWords = {
  lint: enLint,
  usage: `npm run procedure -- lint FILE
    finds what can't work in a procedure, each fault with its line and what to do; where tokens are set, the
    conversations that it names are looked at, too
npm run procedure -- diff OLD NEW
    shows what would change, defaults included
npm run procedure -- rehearse [FILE] [--priority P1] [--service KEY] [--category KEY] [--language en]
    plays one incident on paper: who would be told what, when and where; without FILE by the built-in procedure
`,
  noCommand: (given) => `There is no command ${given}; expected lint, diff or rehearse.`,
  noOption: (given) =>
    `There is no option ${given}; expected --priority, --service, --category or --language, each with a value.`,
  noValue: (option) => `${option} needs a value.`,
  noFile: (file) => `${file}: there is no such file.`,
  folder: (file) => `${file} is a folder; name a file in it.`,
  unreadable: (file, why) => `${file} can't be read (${why}).`,
  noPriority: (given) => `There is no priority ${given}; expected P1, P2, P3 or P4.`,
  noService: (given, known) => `The procedure has no service ${given}; it has ${known}.`,
  noCategory: (given, known) => `The procedure has no category ${given}; it has ${known}.`,
  noLanguage: (given) => `There is no language ${given}; expected en or pl.`,
  noLevels: (priority) => `By this procedure's matrix no impact and urgency give ${priority}.`,
  nothingWrong: (file) => `${file}: nothing is wrong.`,
  same: 'They say the same.',
  nothing: 'nothing',
  notLookedAt: 'The conversations that it names were not looked at: no platform’s token is set.',
  elsewhere: (conversation, platform) =>
    `${conversation} is on ${platform}, which has no token; set it, or name a conversation elsewhere`,
  unusable: (conversation, step) => `the desk can't post in ${conversation}: ${step}`,
  notSetUp: (platform, step) => `The conversations on ${platform} were not looked at: ${step}`,
};

const pl: ToolWords = {
  lint: plLint,
  usage: `npm run procedure -- lint PLIK
    wskazuje w procedurze to, co nie może działać, z numerem wiersza i radą; jeśli ustawiono tokeny, sprawdza też
    wymienione kanały
npm run procedure -- diff STARY NOWY
    pokazuje, co się zmieni, także w wartościach domyślnych
npm run procedure -- rehearse [PLIK] [--priority P1] [--service KLUCZ] [--category KLUCZ] [--language pl]
    odgrywa na papierze jeden incydent: kto, kiedy i gdzie o czym się dowie; bez PLIKU według procedury wbudowanej
`,
  noCommand: (given) => `Nie ma polecenia ${given}. Możliwe: lint, diff, rehearse.`,
  noOption: (given) =>
    `Nie ma opcji ${given}. Możliwe, każda z wartością: --priority, --service, --category, --language.`,
  noValue: (option) => `Opcja ${option} wymaga wartości.`,
  noFile: (file) => `${file}: nie ma takiego pliku.`,
  folder: (file) => `${file} to katalog. Należy podać plik.`,
  unreadable: (file, why) => `Nie można odczytać pliku ${file} (${why}).`,
  noPriority: (given) => `Nie ma priorytetu ${given}. Możliwe: P1, P2, P3, P4.`,
  noService: (given, known) => `W procedurze nie ma usługi ${given}. Są w niej: ${known}.`,
  noCategory: (given, known) => `W procedurze nie ma kategorii ${given}. Są w niej: ${known}.`,
  noLanguage: (given) => `Nie ma języka ${given}. Możliwe: en, pl.`,
  noLevels: (priority) => `Według macierzy tej procedury żaden wpływ i pilność nie dają ${priority}.`,
  nothingWrong: (file) => `${file}: wszystko w porządku.`,
  same: 'Nie ma różnic.',
  nothing: 'brak',
  notLookedAt: 'Nie sprawdzono wymienionych kanałów, bo nie ustawiono tokenu żadnej platformy.',
  elsewhere: (conversation, platform) =>
    `${conversation}: platforma ${platform} nie ma tokenu; należy go ustawić albo podać inny kanał`,
  unusable: (conversation, step) => `nie można publikować tutaj: ${conversation}. ${step}`,
  notSetUp: (platform, step) => `Nie sprawdzono kanałów na platformie ${platform}. ${step}`,
};

export const toolWords: Readonly<Record<Language, ToolWords>> = { en, pl };
