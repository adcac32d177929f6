import { counted, type Noun } from '../../src/language/format.ts';
import type { Language } from '../../src/language/language.ts';
import type { ChannelName, Role } from './people.ts';

/** Every text of the page's own frame; what the desk says comes in its cards. */
export interface WebWords {
  readonly title: string;
  readonly channels: Readonly<Record<ChannelName, string>>;
  /** Before the message that stays in sight. */
  readonly pinned: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly reads: Readonly<Record<Language, string>>;
  readonly localOnly: string;
  readonly localOnlyWhy: string;
  readonly welcome: string;
  readonly welcomeText: string;
  readonly actingAs: string;
  readonly changePerson: string;
  readonly skipToMessages: string;
  readonly skipToBox: string;
  readonly channelList: string;
  readonly unread: (count: number) => string;
  readonly messages: string;
  readonly newMessages: string;
  readonly empty: string;
  readonly replies: (count: number) => string;
  readonly lastReply: string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly openBeside: string;
  readonly pointTo: Readonly<Record<'raise' | 'keep', string>>;
  readonly beside: string;
  readonly besideEmpty: string;
  readonly thread: string;
  readonly backToMessages: string;
  readonly box: string;
  readonly send: string;
  readonly toRaise: string;
  readonly sample: string;
  readonly enterSends: string;
  readonly optional: string;
  readonly choose: string;
  readonly faulty: (count: number) => string;
  readonly notACommand: string;
  readonly notACommandText: readonly [before: string, after: string];
  readonly unknownChannel: readonly [before: string, between: string, after: string];
  readonly problems: Readonly<Record<Problem, { readonly title: string; readonly text: string }>>;
  readonly tryAgain: string;
  readonly goBack: string;
}

export type Problem =
  | 'notFound'
  | 'foreign'
  | 'tooLarge'
  | 'badRequest'
  | 'method'
  | 'failed'
  | 'notSaved'
  | 'away'
  | 'answer'
  | 'stopping';

/** How many, with the noun in its right form. */
const count = (language: Language, noun: Noun) => (value: number) => counted(language, value, noun);

const en: WebWords = {
  title: 'Incident Desk',
  pinned: 'Pinned:',
  channels: { operations: 'operations', general: 'general', clients: 'clients', direct: 'Direct messages' },
  roles: {
    reporter: 'customer service, reports incidents',
    engineer: 'engineer, payments',
    networkEngineer: 'engineer, network',
    manager: 'service manager',
    client: 'client, another company',
  },
  reads: { en: 'reads English', pl: 'reads Polish' },
  localOnly: 'No log-in, this computer only',
  localOnlyWhy:
    'This page has no log-in: anyone at this computer can act as any of these people. It can be reached from this computer only, and the people are made up.',
  welcome: 'Who would you like to be?',
  welcomeText:
    'A workspace to try the desk without any account. Open two windows as two people to see both sides of an incident.',
  actingAs: 'You are',
  changePerson: 'Be someone else',
  skipToMessages: 'Skip to the messages',
  skipToBox: 'Skip to the message box',
  channelList: 'Channels',
  unread: count('en', { one: 'unread', other: 'unread' }),
  messages: 'Messages',
  newMessages: 'New messages',
  empty: 'Nothing here yet.',
  replies: count('en', { one: 'reply', other: 'replies' }),
  lastReply: 'last',
  onlyYou: 'Only visible to you',
  dismiss: 'Dismiss',
  openBeside: 'Open beside',
  pointTo: { raise: 'Raise an incident', keep: 'Add to a timeline' },
  beside: 'Beside',
  besideEmpty: 'An incident’s card stays in view here while you write.',
  thread: 'Thread',
  backToMessages: 'Back to the messages',
  box: 'Message or command',
  send: 'Send',
  toRaise: 'To raise an incident:',
  sample: 'Card payments are refused',
  enterSends: 'Shift+Enter: new line',
  optional: '(optional)',
  choose: 'Choose…',
  faulty: count('en', { one: 'field needs a change', other: 'fields need a change' }),
  notACommand: 'That command isn’t known here, so nothing was posted.',
  notACommandText: ['The desk listens to ', '. You wrote:'],
  unknownChannel: ['There is no conversation ', ' in this workspace. Use ', ' instead.'],
  problems: {
    notFound: { title: 'Nothing here', text: 'This page doesn’t exist, or this person can’t see it.' },
    foreign: {
      title: 'Refused',
      text: 'This request didn’t come from the workspace’s own page, so nothing was done. Open the workspace by its own address on this computer and try there.',
    },
    tooLarge: {
      title: 'Too long',
      text: 'This text is longer than the workspace takes, so nothing was sent. Go back, shorten it and send it again.',
    },
    badRequest: { title: 'Not understood', text: 'The page sent something incomplete. Go back, reload and try again.' },
    method: { title: 'Not possible', text: 'This address can’t be used that way.' },
    failed: {
      title: 'That didn’t work',
      text: 'The desk couldn’t finish this. Trying again is safe: the same request counts once.',
    },
    notSaved: {
      title: 'Not saved',
      text: 'Nothing was changed. What you wrote is kept in this page: please try again in a minute.',
    },
    away: {
      title: 'One moment',
      text: 'The desk can’t reach its database right now. It goes on by itself: reload this page in a minute.',
    },
    answer: { title: 'The desk says', text: 'It can’t be shown in its place right now.' },
    stopping: { title: 'The desk is stopping', text: 'Nothing was done. Try again once it is running.' },
  },
  tryAgain: 'Try again',
  goBack: 'To the workspace',
};

const pl: WebWords = {
  title: 'Incident Desk',
  pinned: 'Przypięto:',
  channels: { operations: 'operacje', general: 'ogólny', clients: 'klienci', direct: 'Wiadomości prywatne' },
  roles: {
    reporter: 'obsługa klienta, zgłasza incydenty',
    engineer: 'inżynier, płatności',
    networkEngineer: 'inżynierka, sieć',
    manager: 'kierowniczka usługi',
    client: 'klient, inna firma',
  },
  reads: { en: 'czyta po angielsku', pl: 'czyta po polsku' },
  localOnly: 'Bez logowania, tylko ten komputer',
  localOnlyWhy:
    'Ta strona działa bez logowania: przy tym komputerze można wystąpić jako każda z tych osób. Jest dostępna tylko z tego komputera, a osoby są zmyślone.',
  welcome: 'W czyjej roli chcesz wystąpić?',
  welcomeText: 'Miejsce do wypróbowania bez żadnego konta. Dwa okna z dwiema osobami pokażą obie strony incydentu.',
  actingAs: 'Występujesz jako',
  changePerson: 'Zmień osobę',
  skipToMessages: 'Przejdź do wiadomości',
  skipToBox: 'Przejdź do pola wiadomości',
  channelList: 'Kanały',
  unread: count('pl', {
    one: 'nieprzeczytana',
    few: 'nieprzeczytane',
    many: 'nieprzeczytanych',
    other: 'nieprzeczytanej',
  }),
  messages: 'Wiadomości',
  newMessages: 'Nowe wiadomości',
  empty: 'Jeszcze nic tu nie ma.',
  replies: count('pl', { one: 'odpowiedź', few: 'odpowiedzi', many: 'odpowiedzi', other: 'odpowiedzi' }),
  lastReply: 'ostatnia',
  onlyYou: 'Widoczne tylko dla Ciebie',
  dismiss: 'Ukryj',
  openBeside: 'Otwórz obok',
  pointTo: { raise: 'Zgłoś incydent', keep: 'Dodaj do osi czasu' },
  beside: 'Obok',
  besideEmpty: 'Tu karta incydentu pozostaje widoczna podczas pisania.',
  thread: 'Wątek',
  backToMessages: 'Wróć do wiadomości',
  box: 'Wiadomość lub polecenie',
  send: 'Wyślij',
  toRaise: 'Zgłoszenie incydentu:',
  sample: 'Odrzucane płatności kartą',
  enterSends: 'Shift+Enter: nowy wiersz',
  optional: '(nieobowiązkowe)',
  choose: 'Wybierz…',
  faulty: count('pl', {
    one: 'pole wymaga poprawki',
    few: 'pola wymagają poprawki',
    many: 'pól wymaga poprawki',
    other: 'pola wymaga poprawki',
  }),
  notACommand: 'Takiego polecenia tu nie ma, więc nic nie opublikowano.',
  notACommandText: ['Działa polecenie ', '. Wpisany tekst:'],
  unknownChannel: ['Nie ma tu rozmowy ', '. Zamiast niej: ', '.'],
  problems: {
    notFound: { title: 'Nic tu nie ma', text: 'Ta strona nie istnieje albo ta osoba nie ma do niej dostępu.' },
    foreign: {
      title: 'Odmowa',
      text: 'To żądanie nie pochodzi ze strony tego narzędzia, więc nic nie zrobiono. Otwórz je pod jego własnym adresem na tym komputerze i spróbuj tam.',
    },
    tooLarge: {
      title: 'Za długie',
      text: 'Ten tekst jest dłuższy, niż można tu przyjąć, więc nic nie wysłano. Wróć, skróć go i wyślij ponownie.',
    },
    badRequest: {
      title: 'Nie udało się odczytać',
      text: 'Strona przesłała coś niekompletnego. Wróć, odśwież stronę i spróbuj ponownie.',
    },
    method: { title: 'Niemożliwe', text: 'Pod tym adresem nie da się tego zrobić.' },
    failed: {
      title: 'Nie udało się',
      text: 'Nie udało się tego dokończyć. Można bezpiecznie spróbować ponownie: to samo żądanie liczy się raz.',
    },
    notSaved: {
      title: 'Nie zapisano',
      text: 'Nic się nie zmieniło. Treść pozostaje na tej stronie: proszę spróbować ponownie za minutę.',
    },
    away: {
      title: 'Chwileczkę',
      text: 'Baza danych jest teraz niedostępna. Praca zostanie wznowiona sama: proszę odświeżyć stronę za minutę.',
    },
    answer: { title: 'Odpowiedź', text: 'Nie można jej teraz pokazać na swoim miejscu.' },
    stopping: { title: 'Trwa zatrzymywanie', text: 'Nic nie zrobiono. Spróbuj, gdy narzędzie znów będzie działać.' },
  },
  tryAgain: 'Spróbuj ponownie',
  goBack: 'Do rozmów',
};

export const webWords: Readonly<Record<Language, WebWords>> = { en, pl };
