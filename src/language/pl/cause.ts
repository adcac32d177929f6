import { rich } from '../../card/rich.ts';
import type { cause as en } from '../en/cause.ts';

export const cause: typeof en = {
  labels: {
    suspected: 'Podejrzenie',
    confirmed: 'Potwierdzono',
    actions: 'Do zrobienia',
    followUps: 'Działania następcze',
  },
  moreActions: (count) => `i jeszcze ${count}`,
  posts: {
    finding: (who) => rich`Ustalenie. Pisze: ${who}`,
    suspected: (who) => rich`Podejrzenie. Pisze: ${who}`,
    ruledOut: (who) => rich`Wykluczono. Pisze: ${who}`,
    confirmed: (what, who) => rich`Potwierdzono podejrzenie: ${what}. Pisze: ${who}`,
    disproved: (what, who) => rich`Wykluczono podejrzenie: ${what}. Pisze: ${who}`,
    action: (owner, who, by) => rich`${owner}: zadanie do wykonania ${by}. Zleca: ${who}.`,
    actionDone: (what, who) => rich`Wykonano: ${what}. Zgłasza: ${who}`,
    actionDropped: (what, who) => rich`Już niepotrzebne: ${what}. Zgłasza: ${who}`,
    actionFollowsUp: (what, who) => rich`Zadanie staje się działaniem następczym: ${what}. Zgłasza: ${who}`,
    actionOverdue: (owner, at) => rich`${owner}: zaległe zadanie. Termin minął: ${at}.`,
    actionUndone: (holder, owner, at) =>
      rich`${holder}: zadanie nie jest wykonane. Odpowiada: ${owner}. Termin minął: ${at}. Prosimy o decyzję.`,
  },
  timeline: {
    kinds: { finding: 'ustalenie', suspected: 'podejrzenie', ruledOut: 'wykluczono' },
    settled: {
      confirmed: (entry) => `potwierdzono podejrzenie z wpisu ${entry}`,
      ruledOut: (entry) => `wykluczono podejrzenie z wpisu ${entry}`,
    },
    action: (owner, by) => rich`do zrobienia: ${owner} (${by})`,
    actionDone: (entry) => `wykonano zadanie z wpisu ${entry}`,
    actionDropped: (entry) => `odwołano zadanie z wpisu ${entry}`,
    actionFollowsUp: (entry) => `zadanie z wpisu ${entry} staje się działaniem następczym`,
    actionReminded: (entry) => `przypomnienie: zadanie z wpisu ${entry}`,
  },
  changed: {
    found: (reference) => rich`${reference}: zapisano.`,
    settled: (reference) => rich`${reference}: podejrzenie rozstrzygnięto.`,
    added: (reference) => rich`${reference}: zadanie dodano do listy.`,
    goesOn: (what) => rich`Działania następcze: ${what}`,
    actionSettled: (reference) => rich`${reference}: listę zadań zaktualizowano.`,
  },
  known: {
    heading: (reference) => `${reference}: co pomogło wcześniej`,
    none: (reference) => `${reference}: brak obejść znanych z podobnych incydentów.`,
    byProcedure: 'z procedury',
    from: (reference) => `z ${reference}`,
    use: (number) => `Użyj ${number}…`,
    button: (count) => `Znane obejścia (${count})`,
  },
  findForm: {
    title: 'Ustalenie',
    kind: 'Rodzaj',
    kinds: { finding: 'Ustalenie', suspected: 'Podejrzenie', ruledOut: 'Wykluczono' },
    suspicion: 'Czy rozstrzyga podejrzenie?',
    suspicionHint: 'Ustalenie je potwierdza, wykluczenie odrzuca.',
    text: 'Tekst',
  },
  actionForm: {
    title: 'Do zrobienia',
    submit: 'Zapisz',
    text: 'Co jest do zrobienia?',
    owner: 'Kto ma to zrobić?',
    ownerHint: 'Bez wyboru: osoba, która to zapisuje.',
    due: 'Termin',
    dueHint: 'Wtedy osoba, która ma to zrobić, dostanie przypomnienie.',
  },
  settleForm: {
    title: 'Czy zrobione?',
    action: 'Które zadanie?',
    as: 'Stan',
    done: 'Wykonano',
    dropped: 'Już niepotrzebne',
    followUp: 'Działanie następcze',
    text: 'Co z tego wynikło',
  },
};
