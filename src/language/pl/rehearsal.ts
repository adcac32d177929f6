import type { rehearsal as en } from '../en/rehearsal.ts';

export const rehearsal: typeof en = {
  people: { reporter: 'Anna Nowak', engineer: 'Jan Kowalski' },
  places: { operations: 'kanał operacyjny', clients: 'kanał klientów' },
  titles: {
    P1: 'Nic nie działa',
    P2: 'Nie działa u wielu osób',
    P3: 'Działa coraz wolniej',
    P4: 'Błędne liczby w raporcie',
  },
  update: 'Wiemy o usterce i szukamy jej przyczyny.',
  fix: 'Ponowne uruchomienie usługi',
  raises: (title) => `zgłasza: „${title}”`,
  takes: 'przyjmuje incydent',
  updates: (text) => `pisze do klientów: „${text}” – i milknie`,
  restores: (text) => `przywraca usługę („${text}”), ale nie zamyka incydentu`,
  heading: (chosen) => `Próba: ${chosen}`,
  intro:
    'Do ostatniego stopnia eskalacji nikt nie przyjmuje incydentu; obiecany klientom komunikat nie powstaje, dopóki nie przypomni o nim system; nikt nie zamyka incydentu bez przypomnienia. Czas liczony od zgłoszenia.',
  direct: (person) => `${person}, bezpośrednio`,
  begins: 'zgłoszenie',
  after: (duration) => `${duration} po zgłoszeniu`,
  targets: { respond: (at) => `termin przyjęcia: ${at}`, restore: (at) => `termin przywrócenia: ${at}` },
  quoted: (text) => `„${text}”`,
  calls: (names) => `wzywa: ${names}`,
};
