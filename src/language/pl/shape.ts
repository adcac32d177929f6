import type { Expectation, Expected, ShapeFault, Shown } from '../../procedure/shape-fault.ts';

const expectations: Readonly<Record<Expectation, string>> = {
  'a key: lower-case letters (a to z), digits and dashes, from a letter on, at most 40':
    'klucz: małe litery (od a do z), cyfry i łączniki, na początku litera, najwyżej 40 znaków',
  'a name of 1 to 60 letters on one line, without spaces around it':
    'nazwa od 1 do 60 znaków w jednym wierszu, bez spacji na początku i na końcu',
  'a name, or one for each language (en, pl)': 'nazwa albo po jednej w każdym języku (en, pl)',
  'a sentence of 1 to 150 letters on one line, without spaces around it':
    'zdanie od 1 do 150 znaków w jednym wierszu, bez spacji na początku i na końcu',
  'a sentence, or one for each language (en, pl)': 'zdanie albo po jednym w każdym języku (en, pl)',
  'a text of 1 to 100 letters on one line': 'tekst od 1 do 100 znaków w jednym wierszu',
  'a text of 1 to 100 letters on one line, or one for each language (en, pl)':
    'tekst od 1 do 100 znaków w jednym wierszu albo po jednym w każdym języku (en, pl)',
  'a text of 1 to 300 letters on one line': 'tekst od 1 do 300 znaków w jednym wierszu',
  'a text of 1 to 300 letters on one line, or one for each language (en, pl)':
    'tekst od 1 do 300 znaków w jednym wierszu albo po jednym w każdym języku (en, pl)',
  'a time of whole seconds, above 0 and at most 30 days':
    'czas w pełnych sekundach, dłuższy niż 0 i nie dłuższy niż 30 dni',
  'a time with its unit, such as 90 s, 15 min, 4 h or 1 day':
    'czas z jednostką, na przykład 90 s, 15 min, 4 h albo 1 day',
  'a time with its unit, such as 5 days, or none': 'czas z jednostką, na przykład 5 days, albo none',
  'a time zone, such as Europe/Warsaw or UTC': 'strefa czasowa, na przykład Europe/Warsaw albo UTC',
  'a time of day, such as 08:00': 'godzina, na przykład 08:00',
  'a time of day, such as 09:00': 'godzina, na przykład 09:00',
  'a time of day, such as 16:00 or 24:00': 'godzina, na przykład 16:00 albo 24:00',
  'a day and a time, such as monday 08:00': 'dzień i godzina, na przykład monday 08:00',
  'days, such as monday-friday or saturday, sunday': 'dni, na przykład monday-friday albo saturday, sunday',
  'a date, such as 2026-11-23': 'data, na przykład 2026-11-23',
  'a country, such as PL, or a part of one, such as DE-BY': 'kraj, na przykład PL, albo jego część, na przykład DE-BY',
  'an address of an iCal calendar, such as https://example.org/duty.ics':
    'adres kalendarza iCal, na przykład https://example.org/duty.ics',
  'a whole number from 1 to 1000': 'liczba całkowita od 1 do 1000',
  'a number above 0 and at most 1, such as 0.5': 'liczba większa od 0 i nie większa niż 1, na przykład 0.5',
  'true or false': 'true albo false',
  'true or false, or a name and a description for the status page':
    'true albo false, albo nazwa i opis na stronie statusu',
  "a platform's name in lower-case letters": 'nazwa platformy małymi literami',
  'a person as platform:person, such as chat:anna': 'osoba jako platforma:osoba, na przykład chat:anna',
  'a user group or role as platform:id, such as chat:S123':
    'grupa użytkowników albo rola jako platforma:identyfikator, na przykład chat:S123',
  'a conversation as platform:conversation, such as chat:payments':
    'kanał jako platforma:kanał, na przykład chat:payments',
  "the conversation's id on its platform": 'identyfikator kanału na jego platformie',
  'what the platform mentions: the id of its user group or role':
    'oznaczenie na platformie: identyfikator grupy użytkowników albo roli',
  'an id for each platform': 'identyfikator dla każdej platformy',
  'a person for each name in the calendar': 'osoba dla każdej nazwy z kalendarza',
  'impact and urgency for each severity': 'impact i urgency dla każdej ważności alarmu',
  'a severity in small letters': 'ważność alarmu małymi literami',
  'a request by name, such as close': 'nazwa polecenia, na przykład close',
  'a list of lines, or one for each of P1, P2, P3 and P4': 'lista albo po jednej dla P1, P2, P3 i P4',
  "group:key-of-a-group, owner (the service's), manager (of those who have it), operations, duty:key-of-a-rota or person:platform:person":
    'group:klucz-grupy, owner (właściciel usługi), manager (kierownik tych, którzy mają incydent), operations, duty:klucz-grafiku albo person:platforma:osoba',
  'anybody, reporter, untaken-reporter, contact, author, staff, responders, holder, owner, manager, group:key-of-a-group or person:platform:person':
    'anybody, reporter, untaken-reporter, contact, author, staff, responders, holder, owner, manager, group:klucz-grupy albo person:platforma:osoba',
  'resolution, cause, confirmation, recovery, workaroundFollowUp or actions, or several with | between, of which one will do':
    'resolution, cause, confirmation, recovery, workaroundFollowUp, actions albo kilka rozdzielonych znakiem |, z których wystarczy jeden',
  'resolution, cause, category or reasons': 'resolution, cause, category albo reasons',
  'functional or hierarchical': 'functional albo hierarchical',
  'clock or support': 'clock albo support',
  'high, medium or low': 'high, medium albo low',
  'P1, P2, P3 or P4': 'P1, P2, P3 albo P4',
  'en or pl': 'en albo pl',
  'en, pl, or both in a list, the first one first': 'en, pl albo lista obu w żądanej kolejności',
};

/** What has the wrong shape in a procedure's file. */
export function shape(fault: ShapeFault): string {
  switch (fault.kind) {
    case 'missing':
      return `brak wartości; należy podać: ${what(fault.expected)}`;
    case 'empty':
      return `pusta wartość; należy podać: ${what(fault.expected)}`;
    case 'other': {
      const said = `należy podać: ${what(fault.expected)}; podano: ${shown(fault.shown)}`;
      return fault.quoted ? `${said}; tekst wymaga tu cudzysłowu` : said;
    }
    case 'none':
      return 'lista jest pusta; należy podać co najmniej jedną pozycję';
    case 'tooMany':
      return fault.of === 'questions'
        ? `za dużo pytań, najwyżej ${fault.most}: na więcej nikt nie odpowie`
        : `za dużo pozycji, najwyżej ${fault.most}`;
    case 'noTimeZone':
      return `nie ma strefy czasowej ${fault.zone}; ${fault.near === null ? 'należy wpisać na przykład Europe/Warsaw albo UTC' : `może chodzi o ${fault.near}?`}`;
    case 'noSetting':
      return `nie ma ustawienia ${fault.key}; ${fault.near === null ? `możliwe: ${fault.known.join(', ')}` : `może chodzi o ${fault.near}?`}`;
  }
}

function what(expected: Expected): string {
  switch (expected.kind) {
    case 'value':
      return expectations[expected.what];
    case 'list':
      return 'lista';
    case 'mapping':
      return `klucze z wartościami (możliwe klucze: ${expected.keys.join(', ')})`;
  }
}

function shown(found: Shown): string {
  if (typeof found === 'object') return found.value;
  return found === 'list' ? 'lista' : 'klucze z wartościami';
}
