import { rich } from '../../card/rich.ts';
import type { answers as en } from '../en/answers.ts';

export const answers: typeof en = {
  raised: {
    heading: (reference) => `Zarejestrowano ${reference}`,
    goesTo: (group, by) => rich`${group}, przyjęcie ${by}`,
    labels: { goesTo: 'Skierowano do', told: 'Powiadomiono', clients: 'Klienci' },
    toldNobody: 'jeszcze nikogo',
    clientsFirst: (by) => rich`jeszcze bez komunikatu; pierwszy ${by}`,
    clientsUnreachable: 'bez komunikatów: nie wskazano kanału dla nich',
    clientsDrill: 'bez komunikatów: to ćwiczenie',
    past: 'Zapisano, że usługę już przywrócono. Nikogo nie wezwano, klienci nie dostali komunikatów. Pozostaje zamknięcie.',
    noOperations: 'Nie wybrano jeszcze kanału operacyjnego, więc nikogo nie powiadomiono.',
    next: 'O przyjęciu, przywróceniu usługi i zamknięciu powiadomimy.',
    forClient: 'Zgłoszenie zarejestrowano i przekazano osobom, które mogą pomóc.',
  },
  guess: {
    question: 'Z treści wynika, że może chodzić o:',
    service: (name) => `Usługa: ${name}?`,
    category: (name) => `Kategoria: ${name}?`,
  },
  likes: {
    question: 'Czy to któryś z tych otwartych incydentów?',
    none: 'Żaden z nich: zarejestruj nowy',
    notYet: 'Jeszcze nic nie zarejestrowano.',
    title: 'Czy to któryś z tych?',
    submit: 'Dalej',
    itIs: (reference) => `To ${reference}`,
  },
  list: {
    heading: {
      one: 'otwarty incydent',
      few: 'otwarte incydenty',
      many: 'otwartych incydentów',
      other: 'otwartego incydentu',
    },
    none: 'Nie ma otwartych incydentów.',
    range: (from, to, total) => `${from}–${to} z ${total}`,
    open: (command) => rich`Szczegóły jednego: ${command}`,
  },
  which: {
    question: 'Którego incydentu to dotyczy?',
    none: 'Nie ma otwartych incydentów.',
    orType: (command) => rich`Można też wpisać numer: ${command}`,
  },
  me: {
    heading: (name) => name,
    labels: { language: 'Język', timeZone: 'Strefa czasowa' },
    fromPlatform: (value) => `${value} (bez własnego wyboru)`,
    change: (example) => rich`Zmiana: ${example}`,
    exampleArguments: 'pl Europe/Warsaw',
    link: (example) => rich`Łączenie z kontem na innej platformie: ${example}`,
  },
  linking: {
    heading: 'Łączenie własnych kont',
    word: 'połącz',
    step: (command) => rich`Tam, z drugiego własnego konta, trzeba wpisać: ${command}`,
    kept: (until) =>
      rich`Kod widać tylko tutaj. Jest jednorazowy, termin ważności: ${until}. Nie należy go nikomu podawać: kto go wpisze, występuje jako właściciel tego konta.`,
    linked: (name) => `Konto połączono. Osoba: ${name}.`,
  },
  unknown: {
    verb: (given) => rich`Nie ma polecenia „${given}”.`,
    didYouMean: (command) => rich`Czy chodziło o ${command}?`,
    toReport: (command) => rich`Zgłoszenie incydentu: ${command}`,
    reportExample: 'płatności kartą są odrzucane',
    press: 'Ten przycisk pochodzi z innej wersji programu. To, co jest teraz otwarte, pokazuje lista.',
    saved: (reference) => `${reference}: zapisano. Stanu nie można teraz pokazać.`,
    unsure: 'Nie wiadomo, czy to zapisano. Przed ponowną próbą prosimy za chwilę sprawdzić listę otwartych incydentów.',
    notSaved: 'Nie zapisano i niczego nie zmieniono. Prosimy spróbować ponownie za minutę.',
  },
  told: {
    heading: (reference) => `${reference}: kogo powiadomiono`,
    none: 'Jeszcze nikogo o niczym nie powiadomiono.',
    inPlace: (audience, place) => rich`${audience}: ${place}`,
    directly: (person) => rich`bezpośrednio: ${person}`,
    audiences: { responders: 'zespół', staff: 'pracownicy', clients: 'klienci', reporter: 'osoba zgłaszająca' },
    card: 'karta incydentu',
    undelivered: 'informacja, że wiadomość nie dotarła',
    opening: 'osobny kanał i kto do niego należy',
    states: {
      queued: 'czeka na wysłanie',
      sent: 'wysłano',
      uncertain: 'nie wiadomo, czy wiadomość dotarła',
      failed: 'nie dostarczono',
      superseded: 'nie wysłano: nie jest już potrzebna',
    },
    earlier: {
      one: 'wcześniejszej wiadomości nie pokazano',
      few: 'wcześniejszych wiadomości nie pokazano',
      many: 'wcześniejszych wiadomości nie pokazano',
      other: 'wcześniejszej wiadomości nie pokazano',
    },
    promises: {
      label: 'Obietnice wobec klientów',
      kept: { one: 'dotrzymana', few: 'dotrzymane', many: 'dotrzymanych', other: 'dotrzymanej' },
      late: { one: 'spóźniona', few: 'spóźnione', many: 'spóźnionych', other: 'spóźnionej' },
      missed: { one: 'niedotrzymana', few: 'niedotrzymane', many: 'niedotrzymanych', other: 'niedotrzymanej' },
    },
  },
  catchup: {
    first: 'Od początku:',
    since: 'Od ostatniej wizyty:',
    nothing: 'Od ostatniej wizyty nic się nie wydarzyło.',
  },
  more: (reference) => `Co jeszcze można zrobić: ${reference}`,
  operations: {
    confirm: (place) => rich`Czy to ma być kanał operacyjny: ${place}?`,
    confirmDetail:
      'Będą się tam pojawiać wszystkie incydenty, a każda osoba na tym kanale będzie mogła je przyjmować, pisać komunikaty, zapisywać przywrócenie usługi i zamykać. Klienci nie są powiadamiani, dopóki nie wskaże się kanału dla nich.',
    shared: (place) =>
      rich`To nie może być kanał operacyjny: ${place}. Jest udostępniony innej organizacji albo jest rozmową prywatną. Pytanie pojawi się po zgłoszeniu incydentu na kanale własnej organizacji.`,
    sharedSummary: 'To nie może być kanał operacyjny.',
    confirmSummary: 'Czy to ma być kanał operacyjny?',
    cannotPostSummary: 'Nie można tu jeszcze zamieszczać wiadomości.',
    set: 'To jest teraz kanał operacyjny. Tutaj będą się pojawiać incydenty.',
    setDetail: (command) => rich`Zgłoszenie incydentu: ${command}`,
    only: 'Tę czynność mogą wykonać tylko osoby z kanału operacyjnego. Najlepiej zwrócić się do jednej z nich.',
    cannotPost: (place) => rich`Nie można tu jeszcze zamieszczać wiadomości, więc niczego nie zmieniono: ${place}.`,
    tryAgain: 'Potem wystarczy nacisnąć przycisk ponownie.',
    reportInstead: (command) => rich`Incydent może zgłosić każdy: ${command}`,
  },
  undelivered: {
    failedCard: (reference, place) => rich`Nie udało się zamieścić karty ${reference}. Miejsce: ${place}.`,
    failedPost: (reference, place) => rich`Nie udało się zamieścić wiadomości o ${reference}. Miejsce: ${place}.`,
    uncertainCard: (reference, place) =>
      rich`Nie wiadomo, czy karta ${reference} jest aktualna. Prosimy tam zajrzeć: ${place}.`,
    uncertainPost: (reference, place) =>
      rich`Nie wiadomo, czy wiadomość o ${reference} dotarła. Prosimy tam zajrzeć: ${place}.`,
    failedEdit: (reference, place) =>
      rich`Nie udało się zmienić wiadomości o ${reference}. Jeśli tekst nie może być czytany, trzeba usunąć ją tam: ${place}.`,
    failedOpening: (reference) =>
      rich`Nie udało się przygotować osobnego kanału dla ${reference}. Na razie praca trwa tutaj.`,
    uncertainOpening: (reference) => rich`Nie wiadomo, czy ${reference} ma osobny kanał. Na razie praca trwa tutaj.`,
    generalMatters: 'sprawach ogólnych',
    reason: (reason) => `Powód podany przez platformę: ${reason}`,
    remedy: (remedy) => rich`Co zrobić: ${remedy}`,
    failed: 'Wiadomość nie dotarła',
    uncertain: 'Wiadomość mogła nie dotrzeć',
    summary: (reference, said) => `${reference}: ${said}`,
  },
};
