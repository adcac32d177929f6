import type { base as en } from '../en/base.ts';

export const base: typeof en = {
  status: {
    logged: 'Zarejestrowano',
    allocated: 'Skierowano',
    inProgress: 'W toku',
    onHold: 'Wstrzymano',
    restored: 'Przywrócono usługę',
    closed: 'Zamknięto',
    cancelled: 'Anulowano',
    merged: 'Połączono',
  },
  impact: { high: 'wysoki', medium: 'średni', low: 'niski' },
  urgency: { high: 'wysoka', medium: 'średnia', low: 'niska' },
  restoredBy: { fix: 'naprawa', workaround: 'obejście', itself: 'ustąpienie samoistne' },
  cancelReason: {
    mistake: 'zgłoszono przez pomyłkę',
    notAnIncident: 'to nie incydent',
    redirected: 'to nie incydent, przekazano dalej',
  },
  assessed: (priority, impact, urgency) => `${priority}: wpływ ${impact}, pilność ${urgency}`,
  drill: 'ĆWICZENIE',
  withdrawn: '(tekst wycofano)',
  corrected: '(poprawiono)',
  somebody: 'nieznana osoba',
  desk: 'Incident Desk',
  everybody: 'wszyscy',
  owner: 'właściciel usługi',
  manager: 'kierownik',
  operations: 'kanał operacyjny',
  languages: { en: 'English', pl: 'Polski' },
};
