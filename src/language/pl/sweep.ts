import { rich } from '../../card/rich.ts';
import type { sweep as en } from '../en/sweep.ts';

export const sweep: typeof en = {
  incidents: { one: 'incydent', few: 'incydenty', many: 'incydentów', other: 'incydentu' },
  heading: (incidents) => `Zaległości: ${incidents}`,
  none: 'Brak zaległości: przywrócone usługi zamknięto w terminie, a przeglądy, zadania i zapisy są aktualne.',
  more: (count) => `… oraz jeszcze ${count}`,
  again: (command) => rich`Ta lista w każdej chwili: ${command}`,
  unclosed: (since, holder, missing) =>
    rich`przywrócono: ${since}, nie zamknięto. Prowadzi: ${holder}${missing === '' ? '' : `. Brakuje: ${missing}`}`,
  reviewOverdue: (since, of) => rich`przegląd po terminie: ${since}. Osoba: ${of}`,
  actionOverdue: (since, owner, text) => rich`zadanie po terminie: ${since}. Osoba: ${owner}, „${text}”`,
  thin: (since, holder, missing) => rich`zakończono: ${since}. W zapisie brakuje: ${missing}. Prowadzi: ${holder}`,
  complete: (reference) => `${reference}: uzupełnij…`,
};
