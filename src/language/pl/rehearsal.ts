import type { rehearsal as en } from '../en/rehearsal.ts';

export const rehearsal: typeof en = {
  people: { reporter: 'Anna Nowak', engineer: 'Jan Kowalski' },
  title: 'Nic nie działa',
  update: 'Wiemy o awarii i szukamy jej przyczyny.',
  fix: 'Ponowne uruchomienie usługi',
  raises: (title) => `zgłasza: „${title}”`,
  takes: 'przyjmuje incydent',
  updates: (text) => `pisze do klientów: „${text}”, a potem milczy`,
  restores: (text) => `przywraca usługę: „${text}”, i nie zamyka incydentu`,
  heading: (priority, service) => `Próba: ${priority}, ${service}`,
  intro:
    'Do ostatniego stopnia eskalacji nikt nie przyjmuje incydentu; obiecany klientom komunikat nie powstaje, dopóki nie przypomni o nim system; nikt nie zamyka incydentu bez przypomnienia. Czas liczony od zgłoszenia.',
  direct: (person) => `${person}, bezpośrednio`,
  begins: 'zgłoszenie',
  after: (duration) => `${duration} po zgłoszeniu`,
  quoted: (text) => `„${text}”`,
  calls: (names) => `wzywa: ${names}`,
};
