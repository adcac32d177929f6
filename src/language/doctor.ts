import type { Language } from './language.ts';

/** What the examination of the set-up says, beside each platform's own part. */
export interface DoctorWords {
  readonly settings: string;
  readonly procedure: string;
  readonly database: (where: string) => string;
  readonly databaseOlder: (where: string) => string;
  readonly databaseNewer: (where: string) => string;
  readonly folder: (folder: string) => string;
  readonly folderInUse: (folder: string) => string;
  readonly place: (conversation: string) => string;
  readonly placeOf: (conversation: string, step: string) => string;
  readonly placeElsewhere: (conversation: string, platform: string) => string;
  readonly notNamed: (platform: string, command: string) => string;
  readonly group: (name: string, count: number) => string;
  readonly groupAsked: (name: string, step: string) => string;
  readonly webhook: (name: string) => string;
  readonly well: string;
  readonly faults: (count: number) => string;
}

const en: DoctorWords = {
  settings: 'The settings can be read.',
  procedure: 'The procedure is valid.',
  database: (where) => `The database at ${where} answers and is up to date.`,
  databaseOlder: (where) => `The database at ${where} answers. npm start brings it up to date.`,
  databaseNewer: (where) => `The database at ${where} is newer than this program: start the newer version.`,
  folder: (folder) => `The data folder ${folder} can be used.`,
  folderInUse: (folder) => `The data folder ${folder} is in use by a running desk, as it should be.`,
  place: (conversation) => `${conversation}: the desk can post there.`,
  placeOf: (conversation, step) => `${conversation}: ${step}`,
  placeElsewhere: (conversation, platform) =>
    `${conversation}: the procedure names it on ${platform}, which has no settings.`,
  notNamed: (platform, command) =>
    `${platform}: no operations conversation is named yet. Type ${command} where your responders work.`,
  group: (name, count) => `${name}: the platform says who is in it. Members now: ${count}.`,
  groupAsked: (name, step) => `${name}: who is in it is known of each person who does something. To know all: ${step}`,
  webhook: (name) => `${name}: where it is called, and its secret, are set. It was not called.`,
  well: 'All is well: npm start.',
  faults: (count) => `To mend: ${count}. The desk is ready once none is left.`,
};

const pl: DoctorWords = {
  settings: 'Ustawienia są czytelne.',
  procedure: 'Procedura jest poprawna.',
  database: (where) => `Baza danych pod adresem ${where} odpowiada i jest aktualna.`,
  databaseOlder: (where) => `Baza danych pod adresem ${where} odpowiada. Zaktualizuje ją npm start.`,
  databaseNewer: (where) =>
    `Baza danych pod adresem ${where} jest nowsza niż ten program: należy uruchomić nowszą wersję.`,
  folder: (folder) => `Katalog danych ${folder} nadaje się do użycia.`,
  folderInUse: (folder) => `Katalog danych ${folder} jest zajęty przez uruchomiony program, tak jak powinno być.`,
  place: (conversation) => `${conversation}: można tam publikować.`,
  placeOf: (conversation, step) => `${conversation}: ${step}`,
  placeElsewhere: (conversation, platform) =>
    `${conversation}: procedura wskazuje platformę bez ustawień – ${platform}.`,
  notNamed: (platform, command) =>
    `${platform}: kanał zespołu nie jest jeszcze wskazany. Należy wpisać ${command} tam, gdzie pracuje zespół.`,
  group: (name, count) => `${name}: platforma podaje skład grupy. Liczba osób: ${count}.`,
  groupAsked: (name, step) =>
    `${name}: o przynależności osoby do grupy wiadomo dopiero po jej działaniu. Aby znać wszystkich: ${step}`,
  webhook: (name) => `${name}: adres wezwań i sekret są ustawione. Wezwania nie wysłano.`,
  well: 'Wszystko w porządku: npm start.',
  faults: (count) => `Do naprawy: ${count}.`,
};

export const doctorWords: Readonly<Record<Language, DoctorWords>> = { en, pl };
