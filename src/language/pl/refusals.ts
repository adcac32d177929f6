import { rich } from '../../card/rich.ts';
import type { Status } from '../../incident/incident.ts';
import type { refusals as en } from '../en/refusals.ts';

const stands: Readonly<Record<Status, string>> = {
  logged: 'incydentu jeszcze nie skierowano do grupy',
  allocated: 'incydentu jeszcze nie przyjęto',
  inProgress: 'incydent jest w toku',
  onHold: 'incydent jest wstrzymany',
  restored: 'usługę już przywrócono',
  closed: 'incydent już zamknięto',
  cancelled: 'incydent anulowano',
};

export const refusals: typeof en = {
  notFound: (reference) => rich`Incydentu ${reference} nie ma albo nie jest tu dostępny.`,
  seeList: (command) => rich`Lista otwartych: ${command}`,
  membersUnknown:
    'Nie można teraz sprawdzić, kto należy do kanału operacyjnego. Prosimy spróbować za chwilę; jeśli to nie pomoże, trzeba zaprosić Incident Desk na ten kanał.',
  notResponder: (name) =>
    `Ta osoba nie należy do kanału operacyjnego i nie może przyjąć incydentu: ${name}. Najpierw trzeba ją tam zaprosić albo wybrać kogoś innego.`,
  notAllowed:
    'Tę czynność mogą wykonać tylko osoby z kanału operacyjnego. Można zwrócić się do jednej z nich albo zgłosić incydent.',
  alreadyTaken: (by) => rich`Incydent już przyjęto. Prowadzi: ${by}. Można dodać notatkę albo poprosić o przekazanie.`,
  alreadyYours: 'To już Twój incydent.',
  alreadyAssigned: (to) => rich`Incydent już przypisano. Osoba: ${to}.`,
  alreadyAllocated: (group) => rich`Incydent już tam jest. Grupa: ${group}. Można wybrać inną grupę albo osobę.`,
  nobodyHasIt: 'Nikt jeszcze nie prowadzi tego incydentu. Można go przyjąć.',
  wrongStatus: (what, status) => `${what}: ${stands[status]}.`,
  asked: {
    take: 'Nie można przyjąć',
    assign: 'Nie można przekazać',
    passBack: 'Nie można oddać',
    prioritise: 'Nie można zmienić priorytetu',
    categorise: 'Nie można zmienić kategorii',
    workaround: 'Nie można dodać obejścia',
    hold: 'Nie można wstrzymać',
    resume: 'Nie można wznowić',
    note: 'Nie można dodać notatki',
    update: 'Nie można wysłać komunikatu',
    escalate: 'Nie można eskalować',
    answerEscalation: 'Nie ma na co odpowiadać',
    restore: 'Nie można zapisać przywrócenia usługi',
    close: 'Nie można zamknąć',
    reopen: 'Nie można otworzyć ponownie',
    cancel: 'Nie można anulować',
    other: 'Nie można tego zrobić',
  },
  restoreFirst: 'Zamknąć można po przywróceniu usługi.',
  reopenFirst: 'Jeśli usługa nadal nie działa, najpierw trzeba otworzyć incydent ponownie.',
  samePriority: 'Wpływ i pilność już są takie.',
  sameCategory: 'Ta kategoria już jest ustawiona.',
  noCategories: 'Procedura nie wymienia żadnych kategorii.',
  holdOfP1: 'Incydentu P1 nie można wstrzymać. Można napisać komunikat, eskalować albo najpierw zmienić priorytet.',
  holdEndMissing: 'Potrzebny jest termin, do którego incydent ma być wstrzymany.',
  holdNotAhead: 'Koniec wstrzymania musi być w przyszłości. Prosimy wybrać późniejszy termin.',
  holdTooLong: (days) => `Najdłuższe wstrzymanie: ${days}. Prosimy wybrać wcześniejszy termin.`,
  emptyText: 'Tu potrzebny jest tekst.',
  nextUpdateMissing: 'Potrzebny jest termin następnego komunikatu dla klientów.',
  nextUpdateNotAhead: 'Termin następnego komunikatu musi być w przyszłości. Prosimy wybrać późniejszy.',
  nextUpdateTooFar: (days) => `Klienci nie powinni czekać tak długo. Najdalszy termin: ${days}.`,
  beganInFuture: 'Początek nie może być w przyszłości. Prosimy podać wcześniejszy czas.',
  clientsUnreachable:
    'Nie wskazano kanału dla klientów tej usługi, więc niczego nie można im wysłać. Wskazuje go w procedurze albo w ustawieniach osoba, która opiekuje się programem. Można napisać do zespołu.',
  drillTellsNoClients: 'To ćwiczenie, więc klienci nie dostają komunikatów. Można napisać do zespołu.',
  nothingToAnswer: 'Żadna eskalacja nie czeka teraz na odpowiedź.',
  unknownService: (given) => `Nie ma usługi „${given}”. Lista jest w formularzu.`,
  unknownCategory: (given) => `Nie ma kategorii „${given}”. Lista jest w formularzu.`,
  unknownGroup: (given) => `Nie ma grupy „${given}”. Lista jest w formularzu.`,
  unknownCause: (given) => `Nie ma przyczyny „${given}”. Lista jest w formularzu.`,
  badTime: (given) => `To nie jest czas: „${given}”. Właściwy zapis: 16:30 albo 2026-11-24 16:30.`,
  unknownPerson: (given) => `Nie ma tu takiej osoby: „${given}”. Można wybrać ją z listy albo oznaczyć.`,
  nobodyChosen: 'Prosimy wybrać osobę albo grupę.',
  unknownLanguage: (given) => `Nie ma takiego języka: „${given}”. Do wyboru: en, pl.`,
  unknownTimeZone: (given) => `Nie ma takiej strefy czasowej: „${given}”. Właściwy zapis: Europe/Warsaw.`,
  draftGone:
    'Ten komunikat już wysłano albo jest za stary. Jeśli klienci go potrzebują, trzeba napisać go jeszcze raz.',
};
