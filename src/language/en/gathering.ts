import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** Questions put to whoever reports it, and the search for the cause. */
export const gathering = {
  labels: { unanswered: 'Not answered', diagnosis: 'Diagnosis' },
  unanswered: (count: number, of: number, questions: string) => `${count} of ${of}: ${questions}`,
  checked: (done: number, of: number) => `${done} of ${of} checked`,
  nextCheck: (line: string) => `next: ${line}`,
  please: 'Please answer, so that it can be resolved sooner:',
  stillOpen: 'Not answered yet, and needed to resolve it:',
  nobodyToAsk: 'Not answered yet, and whoever reported it cannot be asked here:',
  allAnswered: 'All of it is answered.',
  answerButton: 'Answer…',
  posts: {
    answered: (question: string, who: Part): Rich => rich`${question} Answered by ${who}:`,
    checked: (line: string, who: Part): Rich => rich`Checked by ${who}: ${line}`,
    checkAgain: (line: string, who: Part): Rich => rich`To be checked again, says ${who}: ${line}`,
  },
  timeline: {
    asked: (questions: string): Rich => rich`asked: ${questions}`,
    answered: (question: string): Rich => rich`answered “${question}”`,
    reminded: 'reminder: questions not answered',
    checked: (line: string): Rich => rich`checked “${line}”`,
    checkAgain: (line: string): Rich => rich`to be checked again “${line}”`,
  },
  changed: {
    answered: (reference: string): Rich => rich`Thank you. The answers are in the record of ${reference}.`,
    checked: (reference: string, state: string): Rich => rich`${reference}: ${state}.`,
  },
  questionsForm: {
    title: 'Questions',
    submit: 'Answer',
    what: (reference: string) => `${reference}: answer what you can; the rest can follow.`,
  },
  checkForm: {
    title: 'Diagnosis',
    submit: 'Save',
    line: 'What was looked at?',
    done: 'Is it done?',
    dones: { yes: 'Checked', no: 'To be checked again' },
    outcome: 'What was found',
    outcomeHint: 'Left empty, only the line is ticked off.',
    ticked: (line: string) => `✓ ${line}`,
  },
};
