import { type Both, entry, incident, type Option, text, words } from './option-parts.ts';

const confirms: Both = { en: 'The entry whose suspicion it confirms', pl: 'Wpis z podejrzeniem, które potwierdza' };
const settles: Both = { en: 'The entry whose suspicion it rules out', pl: 'Wpis z podejrzeniem, które wyklucza' };

/** What follows the verbs that gather information and find the cause. */
export const causeOptions = {
  questions: [
    incident,
    words(
      'Number of the question and the answer; without it the form opens',
      'Numer pytania i odpowiedź; bez tego otworzy się formularz',
    ),
  ],
  check: [
    incident,
    text({ en: 'line', pl: 'punkt' }, { en: 'Its number in the diagnosis', pl: 'Jego numer w diagnozie' }, 'line'),
    text({ en: 'found', pl: 'wynik' }, { en: 'What was found', pl: 'Co ustalono' }, 'outcome'),
  ],
  finding: [incident, words('What was found', 'Co ustalono'), { ...entry, does: confirms }],
  suspect: [incident, words('What may be the cause', 'Co może być przyczyną')],
  ruledout: [incident, words('What is not the cause', 'Co nie jest przyczyną'), { ...entry, does: settles }],
  action: [
    incident,
    words('What is to be done', 'Co jest do zrobienia'),
    {
      name: { en: 'person', pl: 'osoba' },
      does: { en: 'By whom; else by you', pl: 'Kto ma to zrobić; bez tego Ty' },
      field: 'person',
      kind: { type: 'person' },
    },
    text({ en: 'due', pl: 'termin' }, { en: 'By when: 16:30', pl: 'Do kiedy: 16:30' }, 'dueAt'),
    { ...entry, does: { en: 'Or the entry of what is done', pl: 'Albo wpis tego, co zrobiono' } },
  ],
} as const satisfies Readonly<Record<string, readonly Option[]>>;
