import type { CheckFault, Part, Target } from '../../procedure/check-fault.ts';

const noSuch: Readonly<Record<Part, string>> = {
  service: 'nie ma usługi',
  category: 'nie ma kategorii',
  group: 'nie ma grupy',
  rota: 'nie ma grafiku dyżurów',
  webhook: 'nie ma webhooka',
  request: 'nie ma polecenia',
};

const lacks = {
  since: 'data, od której liczy się pierwsza kolej pierwszej osoby',
  handover: 'dzień i godzina, o której zaczyna się tydzień, na przykład monday 09:00',
  people: 'osoba dla każdej nazwy z kalendarza, na przykład Jan Nowak: chat:jan',
} as const;

/** Co w pliku procedury do siebie nie pasuje. */
export function check(fault: CheckFault): string {
  switch (fault.kind) {
    case 'emptyFile':
      return 'plik jest pusty; należy podać ustawienia, co najmniej services';
    case 'choiceMissing':
      return `brak wartości; należy wybrać jedną z: ${fault.known.join(', ')}`;
    case 'unknown': {
      const known = fault.known.length === 0 ? 'nie podano żadnego klucza' : `możliwe: ${fault.known.join(', ')}`;
      return `${noSuch[fault.of]} ${fault.given}; ${fault.near === null ? known : `może chodzi o ${fault.near}?`}`;
    }
    case 'keyOfAnotherLine':
      return `inna pozycja ma już klucz ${fault.key}`;
    case 'standsForAnother':
      return `${fault.key} oznacza już co innego`;
    case 'standsFor':
      return `${fault.word} oznacza już ${fault.at}; każde słowo może oznaczać jedną rzecz`;
    case 'clientsRead':
      return `${fault.conversation} czytają klienci (${fault.at}); ${fault.audience} potrzebuje innego kanału`;
    case 'inListAlready':
      return `${fault.conversation} już jest na tej liście`;
    case 'endsBeforeItBegins':
      return `koniec o ${fault.to} nie jest później niż początek o ${fault.from}; godziny przez północ należy podać jako dwie pozycje: do 24:00 i od 00:00`;
    case 'noHolidays':
      return `nie są znane dni wolne kraju ${fault.country}; ${fault.near === null ? 'należy wpisać na przykład PL albo DE-BY' : `może chodzi o ${fault.near}?`}`;
    case 'beginsTooEarly':
      return `początek ${fault.from} wypada przed końcem ${fault.before}`;
    case 'gap':
      return `nikt nie dyżuruje od ${fault.from} do ${fault.to}; należy dodać zmianę, a jeśli tak ustalono, wpisać gaps: true`;
    case 'rotaLacks':
      return `brak wartości; należy podać: ${lacks[fault.what]}`;
    case 'rotaOfNobody':
      return 'nie wskazano nikogo; należy podać members z handover, shifts albo calendar';
    case 'rotaOfTwoKinds':
      return `nie może stać obok ${fault.way}; należy zostawić jedno z dwojga`;
    case 'openLine':
      return 'adres jest odczytywany bez szyfrowania; należy podać https, z wyjątkiem tego komputera';
    case 'criterionOfNothing':
      return 'nie wskazano niczego; należy podać priority, service albo category';
    case 'managersKey':
      return `„${fault.key}” to klucz kierownika incydentu`;
    case 'hasRule':
      return `${fault.request} ma już regułę: ${fault.at}`;
    case 'emptyGroup': {
      const why =
        fault.of === 'rule' ? 'nikt nie będzie mógł tego zrobić' : 'nikt nie będzie wiedzieć o tych incydentach';
      return `w grupie ${fault.group} nikogo nie ma: ${why}`;
    }
    case 'nobodyCould': {
      const of = fault.services.length === 0 ? '' : ` dla: ${fault.services.join(', ')}`;
      return `nikt nie będzie mógł: ${fault.request}${of}; należy wskazać też kogoś, kto jest zawsze, na przykład responders`;
    }
    case 'aboutNoIncident':
      return `${fault.request} nie dotyczy żadnego incydentu; należy wskazać na przykład responders albo manager`;
    case 'beforeAnIncident':
      return `${fault.request} wymaga kogoś, kto jest przed incydentem, na przykład anybody albo staff`;
    case 'beforeAHolder':
      return `${fault.request} wymaga kogoś, kto może to zrobić, zanim ktokolwiek prowadzi, na przykład responders`;
    case 'mustFit': {
      const must = fault.must === 'shorterThan' ? 'krócej niż' : 'nie dłużej niż';
      return `${target(fault.first)}: musi trwać ${must} ${target(fault.second)}`;
    }
  }
}

function target({ name, duration, isDefault }: Target): string {
  return `${name} (${duration}${isDefault ? ', wartość domyślna' : ''})`;
}
