import { rich } from '../../card/rich.ts';
import type { gathering as en } from '../en/gathering.ts';

export const gathering: typeof en = {
  labels: { unanswered: 'Bez odpowiedzi', diagnosis: 'Diagnoza' },
  unanswered: (count, of, questions) => `${count} z ${of}: ${questions}`,
  checked: (done, of) => `sprawdzono ${done} z ${of}`,
  nextCheck: (line) => `dalej: ${line}`,
  please: 'Prosimy o odpowiedzi, pomogą szybciej rozwiązać problem:',
  stillOpen: 'Nadal brakuje odpowiedzi potrzebnych do rozwiązania problemu:',
  nobodyToAsk: 'Nadal brakuje odpowiedzi, a osoby zgłaszającej nie można tu zapytać:',
  allAnswered: 'Wszystkie odpowiedzi już są.',
  answerButton: 'Odpowiedz…',
  posts: {
    answered: (question, who) => rich`${question} Odpowiada: ${who}`,
    checked: (line, who) => rich`Sprawdzono: ${line}. Sprawdza: ${who}`,
    checkAgain: (line, who) => rich`Do ponownego sprawdzenia: ${line}. Zgłasza: ${who}`,
  },
  timeline: {
    asked: (questions) => rich`pytania: ${questions}`,
    answered: (question) => rich`odpowiedź na pytanie „${question}”`,
    reminded: 'przypomnienie: pytania bez odpowiedzi',
    checked: (line) => rich`sprawdzono „${line}”`,
    checkAgain: (line) => rich`do ponownego sprawdzenia „${line}”`,
  },
  changed: {
    answered: (reference) => rich`Dziękujemy. Odpowiedzi zapisano w ${reference}.`,
    checked: (reference, state) => rich`${reference}: ${state}.`,
  },
  questionsForm: {
    title: 'Pytania',
    submit: 'Odpowiedz',
    what: (reference) => `${reference}: prosimy odpowiedzieć, na co się da; resztę można uzupełnić później.`,
  },
  checkForm: {
    title: 'Diagnoza',
    submit: 'Zapisz',
    line: 'Co sprawdzono?',
    done: 'Stan',
    dones: { yes: 'Sprawdzono', no: 'Do ponownego sprawdzenia' },
    outcome: 'Co ustalono',
    outcomeHint: 'Bez tekstu punkt zostanie tylko oznaczony jako sprawdzony.',
    ticked: (line) => `✓ ${line}`,
  },
};
