import { rich } from '../../card/rich.ts';
import type { told as en } from '../en/told.ts';

export const told: typeof en = {
  headline: {
    updated: (service) => `${service}: komunikat`,
    restored: (service) => `${service}: przywrócono usługę`,
    heldOver: (service) => `${service}: komunikat się opóźnia`,
    reopened: (service) => `${service}: incydent otwarto ponownie`,
    cancelled: (service) => `${service}: wycofano zgłoszenie`,
    merged: (service) => `${service}: wspólny incydent z innym zgłoszeniem`,
    unmerged: (service) => `${service}: znów osobny incydent`,
  },
  nextUpdate: (by) => rich`Następny komunikat: ${by}.`,
  late: (at) => rich`Z opóźnieniem: wiadomość z ${at}.`,
  restored: 'Usługę przywrócono.',
  stillBroken: 'Jeśli nadal nie działa prawidłowo, prosimy o ponowne zgłoszenie.',
  lastUpdate: (at) => rich`Ostatni komunikat: ${at}.`,
  heldOver: (promised) =>
    rich`Zapowiedziany komunikat się opóźnia. Termin minął: ${promised}. Przepraszamy za zwłokę. Incydent jest nadal otwarty.`,
  noNextTime: 'Nowy termin następnego komunikatu nie jest jeszcze znany. Komunikat pojawi się tutaj.',
  reopened: 'Incydent jest znów otwarty i trwa jego obsługa. Następny komunikat pojawi się tutaj.',
  cancelled: 'Zgłoszenie, którego dotyczyły komunikaty, wycofano. Dalszych komunikatów nie będzie.',
  merged: (into) =>
    `Incydent, którego dotyczyły komunikaty, ma teraz numer ${into}. Z tym numerem pojawi się następny komunikat.`,
  unmerged:
    'To jednak inny incydent niż ten, z którym go połączono. Komunikaty o nim znów pojawią się pod tym numerem.',
  status: {
    logged: 'Zarejestrowano, czeka na przyjęcie',
    allocated: 'Zarejestrowano, czeka na przyjęcie',
    inProgress: 'W toku',
    onHold: 'Prace wstrzymano',
    restored: 'Przywrócono usługę',
    closed: 'Zamknięto',
    cancelled: 'Wycofano',
    merged: 'Obsługiwane razem z innym zgłoszeniem',
  },
  reporter: {
    headline: (reference, title) => `${reference}: ${title}`,
    writtenDownBy: (who) =>
      rich`To zgłoszenie zapisano w imieniu odbiorcy tej wiadomości. Zapis: ${who}. O przyjęciu, przywróceniu usługi i zamknięciu powiadomimy.`,
    writtenDown:
      'To zgłoszenie zapisano w imieniu odbiorcy tej wiadomości. O przyjęciu, przywróceniu usługi i zamknięciu powiadomimy.',
    takenBy: (who) => rich`Zgłoszenie przyjęto. Prowadzi: ${who}.`,
    taken: 'Zgłoszenie przyjęto, trwają prace.',
    restoredBy: (how) => rich`Usługę przywrócono (${how}).`,
    closed: 'Incydent zamknięto. Dziękujemy za zgłoszenie.',
    reopened: 'Incydent otwarto ponownie. O jego przyjęciu powiadomimy.',
    merged: (into) => `To ten sam incydent co ${into}, tam trwa jego obsługa. O dalszym przebiegu powiadomimy.`,
    unmerged: 'Zgłoszenie jest znów obsługiwane osobno. O jego przyjęciu powiadomimy.',
    unmergedRestored: 'Zgłoszenie jest znów obsługiwane osobno. Usługa pozostaje przywrócona.',
    redirected: 'To nie jest incydent, więc zgłoszenie przekazano dalej:',
    cancelled: (why) => rich`Zgłoszenie anulowano: ${why}.`,
  },
  mine: {
    labels: {
      state: 'Stan',
      service: 'Usługa',
      reported: 'Zgłoszono',
      lastWord: 'Ostatni komunikat',
      nextWord: 'Następny komunikat',
    },
    noWordYet: 'jeszcze nie było',
    willHear: 'O przyjęciu, przywróceniu usługi i zamknięciu powiadomimy.',
  },
};
