import type { templates as en } from '../en/templates.ts';

const gaps = {
  what: '[co nie działa, u kogo i od kiedy]',
  cause: '[przyczyna, prostymi słowami]',
  doing: '[co jest teraz robione]',
  works: '[co już działa, a co jeszcze nie]',
  meanwhile: '[co można zrobić tymczasem]',
};

export const templates: typeof en = {
  label: 'Szablon (dla klientów)',
  hint: 'Pole treści może wtedy zostać puste: uzupełnia się je w następnym kroku.',
  toFill: (left) => `Do uzupełnienia: ${left}`,
  fill: 'Należy uzupełnić to, co stoi w nawiasach.',
  gaps,
  names: {
    looking: 'Trwa szukanie przyczyny',
    found: 'Przyczyna jest znana',
    mending: 'Trwa naprawa',
    workaround: 'Jest obejście',
    watched: 'Działa, trwa obserwacja',
  },
  texts: {
    looking: `${gaps.what}. Ustalamy przyczynę. Do tego czasu: ${gaps.meanwhile}.`,
    found: `${gaps.what}. Przyczyna jest znana: ${gaps.cause}. ${gaps.doing}. Do tego czasu: ${gaps.meanwhile}.`,
    mending: `${gaps.doing}. ${gaps.works}. Do tego czasu: ${gaps.meanwhile}.`,
    workaround: `${gaps.what}. Do czasu naprawy: ${gaps.meanwhile}.`,
    watched:
      'Usługa znów działa. Nadal ją obserwujemy. Jeśli coś nadal nie działa prawidłowo, prosimy o ponowne zgłoszenie.',
  },
};
