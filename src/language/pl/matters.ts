import { rich } from '../../card/rich.ts';
import type { matters as en } from '../en/matters.ts';

export const matters: typeof en = {
  calendarFails: (rota, since, reason) =>
    rich`${rota}: nie udaje się odczytać kalendarza od: ${since}. Powód: ${reason}.`,
  calendarFaults: {
    unreachable: 'adres nie odpowiada',
    tooLarge: 'plik pod tym adresem jest za duży',
    noCalendar: 'pod tym adresem nie ma kalendarza',
  },
  refused: (status) => `adres odpowiada kodem ${status}`,
  lastReadCounts: (onDuty) => rich`Obowiązuje ostatni odczyt. Dyżur: ${onDuty}.`,
  nobodyOnDuty: rich`Według dostępnych danych nikt nie dyżuruje. Do czasu odczytu albo wpisania zastępstwa eskalacje trafiają do następnego stopnia.`,
  whoHasDuty: 'Dyżury i zastępstwa: ',
  calendarReads: (rota, since) => rich`${rota}: kalendarz znów jest odczytywany. Brak odczytu od: ${since}.`,
  calendarNames: (rota, names) =>
    rich`${rota}: w kalendarzu są wpisy, w których nie ma nikogo znanego z procedury: ${names}.`,
  quoted: (name) => `„${name}”`,
  moreNames: (count) => `i jeszcze ${count}`,
  namesKnownFrom: rich`Nikt nie ma dyżuru na ich podstawie. Te osoby trzeba dopisać w procedurze przy grafiku albo zapisać zastępstwo.`,
  statusUnwritten: (since, why) => rich`Nie udaje się zapisać plików strony statusu od: ${since} (${why}).`,
  statusOutOfDate:
    'Jeśli pokazuje je inny serwer WWW, są tam nieaktualne i nadal widać wycofane teksty. Nazwa folderu jest w dzienniku systemu. Próby zapisu trwają.',
  statusWritten: (since) => rich`Pliki strony statusu znów są zapisywane. Brak zapisu od: ${since}.`,
  away: (from, to, late) => rich`Przerwa w działaniu systemu incydentów. Od: ${from}, do: ${to}. ${late}`,
  nothingLate: 'Nic się przez to nie opóźniło.',
  late: (messages) => `Z opóźnieniem: ${messages}.`,
  messages: { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' },
  procedureChanged: 'Obowiązuje zmieniona procedura',
  openOnesKeepTheirs: 'Dotyczy nowych incydentów. Otwarte zachowują procedurę, z którą je zarejestrowano.',
  nothing: 'brak',
  moreDifferences: (count) => `… oraz jeszcze ${count}; wszystkie są w dzienniku systemu.`,
};
