import { fold, nearest } from '../procedure/names.ts';
import type { Language } from './language.ts';

/** What a person can type after the command's name. */
export const verbs = [
  'new',
  'list',
  'show',
  'take',
  'assign',
  'back',
  'passon',
  'askhelp',
  'update',
  'note',
  'questions',
  'check',
  'finding',
  'suspect',
  'ruledout',
  'action',
  'priority',
  'category',
  'service',
  'reporter',
  'workaround',
  'hold',
  'resume',
  'escalate',
  'answer',
  'restore',
  'close',
  'complete',
  'reopen',
  'confirm',
  'recovery',
  'waive',
  'review',
  'cancel',
  'redirect',
  'merge',
  'unmerge',
  'correct',
  'withdraw',
  'private',
  'major',
  'role',
  'standdown',
  'told',
  'catchup',
  'follow',
  'unfollow',
  'duty',
  'sweep',
  'me',
  'help',
] as const;
export type Verb = (typeof verbs)[number];

/** The first word of each language is the one that the desk itself shows; the others are understood. */
export const spellings: Readonly<Record<Verb, Readonly<Record<Language, readonly [string, ...string[]]>>>> = {
  new: { en: ['new', 'raise', 'report', 'add'], pl: ['nowy', 'zgłoś', 'zgłaszam', 'zgłoszenie', 'dodaj'] },
  list: { en: ['list', 'ls', 'all'], pl: ['lista', 'wszystkie'] },
  show: { en: ['show', 'view', 'open', 'status'], pl: ['pokaż', 'pokazuj', 'zobacz', 'stan'] },
  take: { en: ['take', 'ack', 'acknowledge'], pl: ['przyjmij', 'przyjmuję', 'przyjęcie', 'biorę'] },
  assign: { en: ['assign', 'give', 'handover'], pl: ['przypisz', 'przekaż', 'skieruj'] },
  back: { en: ['back', 'return', 'release'], pl: ['oddaj', 'oddaję', 'zwróć'] },
  passon: {
    en: ['passon', 'pass-on', 'decline', 'refuse', 'reject'],
    pl: ['odeślij', 'odsyłam', 'odmów', 'odmawiam', 'odrzuć'],
  },
  askhelp: { en: ['askhelp', 'ask-help', 'support', 'assist'], pl: ['wsparcie', 'wesprzyj'] },
  update: { en: ['update', 'progress'], pl: ['komunikat', 'aktualizacja', 'aktualizuj'] },
  note: { en: ['note', 'comment'], pl: ['notatka', 'notuj', 'uwaga'] },
  questions: { en: ['questions', 'question'], pl: ['pytania', 'pytanie'] },
  check: { en: ['check', 'diagnosis', 'diagnose'], pl: ['sprawdź', 'sprawdzono', 'diagnoza'] },
  finding: { en: ['finding', 'found'], pl: ['ustalenie', 'ustalono'] },
  suspect: { en: ['suspect', 'suspected'], pl: ['podejrzenie', 'podejrzewam'] },
  ruledout: { en: ['ruledout', 'ruled-out', 'exclude'], pl: ['wykluczono', 'wyklucz', 'wykluczam'] },
  action: { en: ['action', 'todo'], pl: ['zadanie', 'dozrobienia'] },
  priority: { en: ['priority', 'prio', 'prioritise', 'prioritize'], pl: ['priorytet'] },
  category: { en: ['category', 'categorise', 'categorize'], pl: ['kategoria', 'kategorię'] },
  service: { en: ['service'], pl: ['usługa', 'usługę'] },
  reporter: { en: ['reporter', 'onbehalf', 'behalf'], pl: ['w-imieniu', 'wimieniu', 'zgłaszający', 'zgłaszająca'] },
  workaround: { en: ['workaround'], pl: ['obejście', 'obejścia'] },
  hold: { en: ['hold', 'pause'], pl: ['wstrzymaj', 'wstrzymuję', 'wstrzymanie'] },
  resume: { en: ['resume', 'continue', 'unhold'], pl: ['wznów', 'wznawiam', 'wznowienie'] },
  escalate: { en: ['escalate', 'escalation'], pl: ['eskaluj', 'eskalacja', 'eskaluję'] },
  answer: { en: ['answer', 'onit', 'here'], pl: ['odpowiadam', 'odpowiedz', 'jestem'] },
  restore: {
    en: ['restore', 'restored', 'resolve', 'resolved', 'fixed'],
    pl: ['przywróć', 'przywrócono', 'naprawiono'],
  },
  close: { en: ['close', 'closed'], pl: ['zamknij', 'zamykam', 'zamknięto'] },
  complete: { en: ['complete', 'completed', 'fillin', 'fill-in'], pl: ['uzupełnij', 'uzupełniam', 'uzupełnienie'] },
  reopen: { en: ['reopen'], pl: ['otwórz', 'otwieram'] },
  confirm: { en: ['confirm', 'works'], pl: ['potwierdź', 'potwierdzam', 'działa'] },
  recovery: { en: ['recovery', 'recovered'], pl: ['powrót', 'powrót-do-normalnej-pracy'] },
  waive: { en: ['waive', 'waiver'], pl: ['odstąp', 'odstępuję', 'odstąpienie'] },
  review: { en: ['review'], pl: ['przegląd'] },
  cancel: { en: ['cancel'], pl: ['anuluj', 'anuluję', 'odwołaj'] },
  redirect: { en: ['redirect', 'elsewhere'], pl: ['przekieruj', 'przekierowuję', 'przekierowanie'] },
  merge: { en: ['merge', 'duplicate'], pl: ['połącz', 'łączę', 'scal', 'scalam', 'duplikat'] },
  unmerge: { en: ['unmerge', 'separate', 'split'], pl: ['rozdziel', 'rozdzielam', 'oddziel'] },
  correct: { en: ['correct', 'correction', 'fixentry'], pl: ['popraw', 'poprawka', 'sprostuj', 'sprostowanie'] },
  withdraw: { en: ['withdraw', 'redact', 'erase'], pl: ['wycofaj', 'wycofuję', 'usuń'] },
  private: { en: ['private', 'confidential'], pl: ['poufny', 'poufne', 'utajnij'] },
  major: { en: ['major'], pl: ['poważny', 'powazny', 'ogłoś'] },
  role: { en: ['role', 'roles', 'manager'], pl: ['rola', 'role', 'kieruj'] },
  standdown: { en: ['standdown', 'stand-down', 'notmajor', 'not-major'], pl: ['zwykły', 'niepoważny'] },
  told: { en: ['told', 'notified', 'ledger'], pl: ['powiadomienia', 'powiadomiono'] },
  catchup: { en: ['catchup', 'catch-up', 'news', 'whatsnew'], pl: ['nowości', 'nadrób'] },
  follow: { en: ['follow', 'following', 'subscribe', 'watch'], pl: ['obserwuj', 'obserwuję', 'obserwowane', 'śledź'] },
  unfollow: {
    en: ['unfollow', 'unsubscribe', 'unwatch'],
    pl: ['nie-obserwuj', 'nieobserwuj', 'nie-śledź', 'przestań'],
  },
  duty: { en: ['duty', 'oncall', 'on-call', 'rota'], pl: ['dyżur', 'dyżury', 'grafik'] },
  sweep: { en: ['sweep', 'left', 'leftovers', 'overdue'], pl: ['zaległości', 'zaległe'] },
  me: { en: ['me', 'settings', 'preferences'], pl: ['ja', 'ustawienia'] },
  help: { en: ['help', '?', 'commands'], pl: ['pomoc', 'polecenia'] },
};

const known: ReadonlyMap<string, Verb> = new Map(
  verbs.flatMap((verb) => [...spellings[verb].en, ...spellings[verb].pl].map((word) => [fold(word), verb] as const)),
);

/** The verb that a word stands for, in either language, without case and diacritics; null where there is none. */
export function findVerb(word: string): Verb | null {
  return known.get(fold(word)) ?? null;
}

/** The verb whose spelling is most like a word that isn't one, for "did you mean"; null where none is near. */
export function nearestVerb(word: string): Verb | null {
  const near = nearest(word, known.keys());
  return near === null ? null : findVerb(near);
}

/** The word to type for a verb, as the desk shows it in a language. */
export function verbWord(verb: Verb, language: Language): string {
  return spellings[verb][language][0];
}
