import type { Language } from '../../src/language/language.ts';

/** The command's name as people find it, by their language. */
export const COMMAND: Readonly<Record<Language, string>> = { en: 'incident', pl: 'incydent' };

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
};

const pl: Words = {
  cut: '… (skrócono)',
  leftOut: (parts) => `Pominięte części: ${parts}. Reszta jest w zapisie incydentu.`,
  typeChoice: 'Należy wpisać nazwę',
  directMessages: 'wiadomości bezpośrednie',
  notSaved: 'Nie zapisano. Proszę spróbować ponownie za chwilę.',
  notSavedBelow: 'Nie zapisano. Tekst został zachowany: proszę wysłać go ponownie za chwilę.',
  formGone: 'Ten formularz nie jest już przechowywany. Nic się nie zmieniło: proszę spróbować jeszcze raz.',
  more: 'Pozostałe pola',
  moreNow: 'Niepotrzebne: wysłać od razu',
  moreFirst: 'Najpierw je wypełnić',
  moreReady: 'Jeszcze nie wysłano. Pozostałe pola są gotowe.',
  openForm: 'Otwórz formularz',
  openFormNow: 'Formularz jest gotowy.',
  openAgain: 'Otwórz ponownie',
  mendBelow: 'Jeszcze nie zapisano. Proszę poprawić i wysłać ponownie:',
  sure: (label) => `Czy na pewno: ${label}?`,
  yes: (label) => `Tak: ${label}`,
  noText: 'Ta wiadomość nie zawiera tekstu, który można by przejąć.',
};

export const words: Readonly<Record<Language, Words>> = { en, pl };
