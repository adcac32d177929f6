import type { Language } from '../../src/language/language.ts';

/** The adapter's own few texts; everything else that people read comes with the cards. */
export interface Words {
  /** Ends a text that was cut. */
  readonly cut: string;
  readonly leftOut: (parts: number) => string;
  /** Above a list of choices that was cut. */
  readonly choicesLeftOut: (label: string, count: number) => string;
  readonly directMessages: string;
  readonly notSaved: string;
  /** Above what the person had written, when the form had to be shown again. */
  readonly notSavedAbove: string;
  readonly formExpired: string;
  readonly formRefused: string;
  readonly waitingTitle: string;
  readonly waiting: string;
  readonly savedTitle: string;
  readonly saved: string;
  readonly close: string;
  readonly mendAbove: string;
  /** What an examination of the set-up found. */
  readonly examined: {
    readonly token: (workspace: string) => string;
    readonly scopes: string;
    readonly missing: (scopes: string) => string;
    readonly badToken: (reason: string) => string;
    readonly socket: string;
    readonly badAppToken: (reason: string) => string;
    readonly away: (reason: string) => string;
  };
}

const en: Words = {
  cut: '… (cut)',
  leftOut: (parts) => `Left out here: ${parts}. The rest is in the incident's record.`,
  choicesLeftOut: (label, count) => `${label}: ${count} more choices don't fit here.`,
  directMessages: 'direct messages',
  notSaved: 'That was not saved. Please try again in a moment.',
  notSavedAbove: 'That was not saved. Your text is still here: please send it again in a moment.',
  formExpired: 'The form could not be opened in time. Nothing was changed: please press or type it once more.',
  formRefused: 'Slack did not open the form. Nothing was changed: please press or type it once more.',
  waitingTitle: 'One moment',
  waiting: 'Being saved. This takes longer than usual.',
  savedTitle: 'Saved',
  saved: 'It is saved. You can close this window.',
  close: 'Close',
  mendAbove: 'Not saved yet. Please mend this and send it again:',
  examined: {
    token: (workspace) => `Slack takes SLACK_BOT_TOKEN: workspace ${workspace}.`,
    scopes: 'The app has all permissions of its manifest.',
    missing: (scopes) =>
      `The app lacks permissions: ${scopes}. In its settings, take over adapters/slack/manifest.yaml under App Manifest, then choose Install App, Reinstall.`,
    badToken: (reason) =>
      `Slack refuses SLACK_BOT_TOKEN (${reason}). Copy the Bot User OAuth Token from the app's OAuth & Permissions page; install the app first.`,
    socket: 'Slack takes SLACK_APP_TOKEN: Socket Mode can be opened.',
    badAppToken: (reason) =>
      `Slack refuses SLACK_APP_TOKEN (${reason}). In the app's settings turn Socket Mode on, and under Basic Information, App-Level Tokens, generate one with connections:write.`,
    away: (reason) => `Slack can't be reached (${reason}). Check the network and try again.`,
  },
};

const pl: Words = {
  cut: '… (skrócono)',
  leftOut: (parts) => `Pominięte części: ${parts}. Reszta jest w zapisie incydentu.`,
  choicesLeftOut: (label, count) => `${label} – pozycje, które się tu nie mieszczą: ${count}.`,
  directMessages: 'wiadomości bezpośrednie',
  notSaved: 'Nie zapisano. Prosimy spróbować ponownie za chwilę.',
  notSavedAbove: 'Nie zapisano. Tekst został zachowany: proszę wysłać go ponownie za chwilę.',
  formExpired: 'Formularz nie otworzył się na czas. Nic się nie zmieniło: proszę spróbować jeszcze raz.',
  formRefused: 'Slack nie otworzył formularza. Nic się nie zmieniło: proszę spróbować jeszcze raz.',
  waitingTitle: 'Chwileczkę',
  waiting: 'Trwa zapisywanie. Zajmuje to więcej czasu niż zwykle.',
  savedTitle: 'Zapisano',
  saved: 'Zapisano. To okno można zamknąć.',
  close: 'Zamknij',
  mendAbove: 'Jeszcze nie zapisano. Prosimy poprawić i wysłać ponownie:',
  examined: {
    token: (workspace) => `Slack przyjmuje SLACK_BOT_TOKEN: obszar roboczy ${workspace}.`,
    scopes: 'Aplikacja ma wszystkie uprawnienia z manifestu.',
    missing: (scopes) =>
      `Aplikacji brakuje uprawnień: ${scopes}. W jej ustawieniach, w App Manifest, należy wczytać adapters/slack/manifest.yaml, a następnie wybrać Install App i Reinstall.`,
    badToken: (reason) =>
      `Slack nie przyjmuje SLACK_BOT_TOKEN (${reason}). Należy zainstalować aplikację i skopiować Bot User OAuth Token ze strony OAuth & Permissions.`,
    socket: 'Slack przyjmuje SLACK_APP_TOKEN: można otworzyć Socket Mode.',
    badAppToken: (reason) =>
      `Slack nie przyjmuje SLACK_APP_TOKEN (${reason}). W ustawieniach aplikacji należy włączyć Socket Mode, a w Basic Information, App-Level Tokens, utworzyć token z connections:write.`,
    away: (reason) => `Slack jest niedostępny (${reason}). Należy sprawdzić sieć i spróbować ponownie.`,
  },
};

export const words: Readonly<Record<Language, Words>> = { en, pl };
