import { rich } from '../../card/rich.ts';
import type { card as en } from '../en/card.ts';

export const card: typeof en = {
  labels: {
    service: 'Usługa',
    priority: 'Priorytet',
    reported: 'Zgłoszenie',
    holder: 'Prowadzi',
    known: 'Wiadomo',
    clients: 'Klienci wiedzą',
    next: 'Dalej',
    restored: 'Przywrócono',
    resolution: 'Rozwiązanie',
    cause: 'Przyczyna',
    why: 'Powód',
    state: 'Stan',
  },
  since: (at) => rich`od ${at}`,
  // „do jutro” to nie po polsku, a „jutra” nie powie żadna platforma.
  by: (at, today) => (today ? rich`do ${at}` : rich`termin: ${at}`),
  reported: (who, at) => rich`${who}, ${at}`,
  began: (at) => rich`początek: ${at}`,
  nobody: 'jeszcze nikt',
  asked: (who) => rich`do przyjęcia: ${who}`,
  calledIn: (target) => rich`oczekiwana odpowiedź: ${target}`,
  nothingKnown: 'jeszcze nic nie zapisano',
  nothingTold: 'jeszcze nic',
  clientsDoNotListen: 'nic: ta usługa nie ma kanału dla klientów',
  clientUpdate: (by) => rich`komunikat dla klientów ${by}`,
  clientUpdateWasDue: (at) => rich`zaległy komunikat dla klientów, termin minął: ${at}`,
  firstUpdate: (by) => rich`pierwszy komunikat dla klientów ${by}`,
  firstUpdateWasDue: (at) => rich`zaległy pierwszy komunikat dla klientów, termin minął: ${at}`,
  escalates: (target, at) => rich`eskalacja ${at}: ${target}`,
  restoreBy: (by) => rich`przywrócenie ${by}`,
  restoreMissed: 'termin przywrócenia minął',
  progress: (at) => rich`stan prac: ${at}`,
  close: (by) => rich`zamknięcie ${by}`,
};
