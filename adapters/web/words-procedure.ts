import type { Audience } from '../../src/incident/terms.ts';
import { counted, type Noun } from '../../src/language/format.ts';
import type { Language } from '../../src/language/language.ts';

/** Every text of the procedure's page that is not the procedure itself. */
export interface ProcedureWords {
  readonly link: string;
  readonly back: string;
  readonly skip: string;
  readonly contents: string;
  readonly rehearsal: string;
  readonly rehearsalText: string;
  readonly priority: string;
  readonly service: string;
  readonly category: string;
  readonly anyCategory: string;
  readonly play: string;
  readonly noPriority: (given: string) => string;
  readonly noLevels: (priority: string) => string;
  readonly noService: (given: string) => string;
  readonly noCategory: (given: string) => string;
  readonly lanes: Readonly<Record<Audience | 'person' | 'done', string>>;
  readonly picture: string;
  readonly told: (count: number) => string;
  readonly loud: string;
  readonly quiet: string;
  readonly calls: string;
  readonly story: string;
}

const count = (language: Language, noun: Noun) => (value: number) => counted(language, value, noun);

const en: ProcedureWords = {
  link: 'The procedure',
  back: 'Back to the messages',
  skip: 'Skip to the procedure',
  contents: 'On this page',
  rehearsal: 'Rehearsal',
  rehearsalText:
    'Choose an incident and see who would be told what, when and where. It is played by this procedure, on paper: nobody is told anything.',
  priority: 'Priority',
  service: 'Service',
  category: 'Category',
  anyCategory: 'Not named',
  play: 'Rehearse',
  noPriority: (given) => `There is no priority “${given}”. Choose P1, P2, P3 or P4.`,
  noLevels: (priority) => `By this matrix no impact and urgency give ${priority}. Choose another one.`,
  noService: (given) => `The procedure has no service “${given}”. Choose one from the list.`,
  noCategory: (given) => `The procedure has no category “${given}”. Choose one from the list.`,
  lanes: { done: 'People act', responders: 'Responders', staff: 'Staff', clients: 'Clients', person: 'One person' },
  picture: 'At a glance',
  told: count('en', { one: 'message', other: 'messages' }),
  loud: 'calls somebody',
  quiet: 'is there to read',
  calls: 'calls',
  story: 'Moment by moment',
};

const pl: ProcedureWords = {
  link: 'Procedura',
  back: 'Wróć do wiadomości',
  skip: 'Przejdź do procedury',
  contents: 'Na tej stronie',
  rehearsal: 'Próba',
  rehearsalText:
    'Po wybraniu incydentu widać, kto, kiedy i gdzie o czym by się dowiedział. Próba przebiega według tej procedury, na papierze: nikt nie dostaje żadnej wiadomości.',
  priority: 'Priorytet',
  service: 'Usługa',
  category: 'Kategoria',
  anyCategory: 'Nie podano',
  play: 'Pokaż próbę',
  noPriority: (given) => `Nie ma priorytetu „${given}”. Możliwe: P1, P2, P3, P4.`,
  noLevels: (priority) => `Według tej macierzy żaden wpływ i pilność nie dają ${priority}. Należy wybrać inny.`,
  noService: (given) => `W procedurze nie ma usługi „${given}”. Należy wybrać ją z listy.`,
  noCategory: (given) => `W procedurze nie ma kategorii „${given}”. Należy wybrać ją z listy.`,
  lanes: { done: 'Działania', responders: 'Zespół', staff: 'Pracownicy', clients: 'Klienci', person: 'Jedna osoba' },
  picture: 'W skrócie',
  told: count('pl', { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' }),
  loud: 'wzywa kogoś',
  quiet: 'do przeczytania',
  calls: 'wzywa',
  story: 'Krok po kroku',
};

export const procedureWords: Readonly<Record<Language, ProcedureWords>> = { en, pl };
