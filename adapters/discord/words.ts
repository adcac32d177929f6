import type { Language } from '../../src/language/language.ts';

/** The command's name as people find it, by their language. */
export const COMMAND: Readonly<Record<Language, string>> = { en: 'incident', pl: 'incydent' };

/** What the bot must be allowed in a channel, beside seeing it and sending messages. */
export type Permission = 'threads' | 'newThreads' | 'history' | 'everyone' | 'channels' | 'roles' | 'pins';

/** The adapter's own few texts; everything else that people read comes with the cards. */
export interface Words {
  /** Ends a text that was cut. */
  readonly cut: string;
  readonly leftOut: (parts: number) => string;
  /** In a field that takes the place of a list that is too long for Discord. */
  readonly typeChoice: string;
  readonly directMessages: string;
  readonly notSaved: string;
  /** Above what the person had written. */
  readonly notSavedBelow: string;
  readonly formGone: string;
  /** The field that asks whether the fields are wanted for which there was no room. */
  readonly more: string;
  readonly moreNow: string;
  readonly moreFirst: string;
  readonly moreReady: string;
  readonly openForm: string;
  readonly openFormNow: string;
  readonly openAgain: string;
  readonly mendBelow: string;
  readonly sure: (label: string) => string;
  readonly yes: (label: string) => string;
  /** Of a message that was pointed at. */
  readonly noText: string;
  /** As Discord's settings call them. */
  readonly permissions: Readonly<Record<Permission, string>>;
  /** What an examination of the set-up found. */
  readonly examined: {
    readonly token: (app: string) => string;
    readonly badToken: (reason: string) => string;
    readonly server: (name: string) => string;
    readonly noServer: string;
    readonly severalServers: string;
    readonly noChannel: string;
    readonly commands: string;
    readonly noCommands: (reason: string) => string;
    readonly permitted: (channel: string) => string;
    readonly missing: (channel: string, permissions: string) => string;
    readonly away: (reason: string) => string;
  };
}

const en: Words = {
  cut: '… (cut)',
  leftOut: (parts) => `Left out here: ${parts}. The rest is in the incident's record.`,
  typeChoice: 'Type its name',
  directMessages: 'direct messages',
  notSaved: 'That was not saved. Please try again in a moment.',
  notSavedBelow: 'That was not saved. Your words are still here: please send them again in a moment.',
  formGone: 'This form is no longer kept. Nothing was changed: please press or type it once more.',
  more: 'The other fields',
  moreNow: 'Not needed: send it now',
  moreFirst: 'Fill them in first',
  moreReady: 'Nothing is sent yet. The other fields are ready.',
  openForm: 'Open the form',
  openFormNow: 'The form is ready.',
  openAgain: 'Open it again',
  mendBelow: 'Not saved yet. Please mend this and send it again:',
  sure: (label) => `Is this what you want: ${label}?`,
  yes: (label) => `Yes: ${label}`,
  noText: 'This message has no text that the desk could take over.',
  permissions: {
    threads: 'Send Messages in Threads',
    newThreads: 'Create Public Threads',
    history: 'Read Message History',
    everyone: 'Mention @everyone, @here and All Roles',
    channels: 'Manage Channels',
    roles: 'Manage Roles',
    pins: 'Pin Messages',
  },
  examined: {
    token: (app) => `Discord takes DISCORD_TOKEN: application ${app}.`,
    badToken: (reason) =>
      `Discord refuses DISCORD_TOKEN (${reason}). Under Bot in the developer portal choose Reset Token, and copy the new one.`,
    server: (name) => `The bot is in the server ${name}.`,
    noServer:
      'The bot is in no server. Under Installation in the developer portal open the install link and add the bot to your server.',
    severalServers:
      'The bot is in several servers. Name the channel where your responders work in DISCORD_OPERATIONS_CHANNEL.',
    noChannel:
      'The bot does not see the channel of DISCORD_OPERATIONS_CHANNEL. Check the id, and in the channel’s settings, under Permissions, add the bot and allow View Channel.',
    commands: 'The commands can be registered.',
    noCommands: (reason) =>
      `Discord does not let the bot have commands in the server (${reason}). Invite it once more, with the scopes bot and applications.commands.`,
    permitted: (channel) => `${channel}: the bot has all further permissions that it needs.`,
    missing: (channel, permissions) =>
      `${channel}: the bot lacks ${permissions}. In the channel’s settings, under Permissions, allow its role that.`,
    away: (reason) => `Discord can't be reached (${reason}). Check the network and try again.`,
  },
};

const pl: Words = {
  cut: '… (skrócono)',
  leftOut: (parts) => `Pominięte części: ${parts}. Reszta jest w zapisie incydentu.`,
  typeChoice: 'Należy wpisać nazwę',
  directMessages: 'wiadomości bezpośrednie',
  notSaved: 'Nie zapisano. Prosimy spróbować ponownie za chwilę.',
  notSavedBelow: 'Nie zapisano. Tekst został zachowany: proszę wysłać go ponownie za chwilę.',
  formGone: 'Ten formularz nie jest już przechowywany. Nic się nie zmieniło: proszę spróbować jeszcze raz.',
  more: 'Pozostałe pola',
  moreNow: 'Niepotrzebne: wysłać od razu',
  moreFirst: 'Najpierw je wypełnić',
  moreReady: 'Jeszcze nie wysłano. Pozostałe pola są gotowe.',
  openForm: 'Otwórz formularz',
  openFormNow: 'Formularz jest gotowy.',
  openAgain: 'Otwórz ponownie',
  mendBelow: 'Jeszcze nie zapisano. Prosimy poprawić i wysłać ponownie:',
  sure: (label) => `Czy na pewno: ${label}?`,
  yes: (label) => `Tak: ${label}`,
  noText: 'Ta wiadomość nie zawiera tekstu, który można by przejąć.',
  permissions: {
    threads: 'wysyłanie wiadomości w wątkach',
    newThreads: 'tworzenie wątków publicznych',
    history: 'czytanie historii wiadomości',
    everyone: 'wzmianki @everyone, @here i wszystkich ról',
    channels: 'zarządzanie kanałami',
    roles: 'zarządzanie rolami',
    pins: 'przypinanie wiadomości',
  },
  examined: {
    token: (app) => `Discord przyjmuje DISCORD_TOKEN: aplikacja ${app}.`,
    badToken: (reason) =>
      `Discord nie przyjmuje DISCORD_TOKEN (${reason}). W portalu dla deweloperów, w zakładce Bot, należy wybrać Reset Token i skopiować nowy token.`,
    server: (name) => `Bot jest na serwerze ${name}.`,
    noServer:
      'Bota nie ma na żadnym serwerze. W portalu dla deweloperów, w zakładce Installation, należy otworzyć link instalacyjny i dodać bota do serwera.',
    severalServers:
      'Bot jest na kilku serwerach. W DISCORD_OPERATIONS_CHANNEL należy wskazać kanał, w którym pracuje zespół reagujący.',
    noChannel:
      'Bot nie widzi kanału z DISCORD_OPERATIONS_CHANNEL. Należy sprawdzić identyfikator, a w ustawieniach kanału, w uprawnieniach, dodać bota i zezwolić na wyświetlanie kanału.',
    commands: 'Polecenia można zarejestrować.',
    noCommands: (reason) =>
      `Discord nie pozwala botowi mieć poleceń na serwerze (${reason}). Należy zaprosić go ponownie z zakresami bot i applications.commands.`,
    permitted: (channel) => `${channel}: bot ma wszystkie dalsze potrzebne uprawnienia.`,
    missing: (channel, permissions) =>
      `${channel}: botowi brakuje uprawnień: ${permissions}. Należy je przyznać jego roli w ustawieniach kanału, w uprawnieniach.`,
    away: (reason) => `Discord jest niedostępny (${reason}). Należy sprawdzić sieć i spróbować ponownie.`,
  },
};

export const words: Readonly<Record<Language, Words>> = { en, pl };
