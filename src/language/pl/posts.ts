import { rich } from '../../card/rich.ts';
import type { posts as en } from '../en/posts.ts';

export const posts: typeof en = {
  late: (due) => rich`Z opóźnieniem. Termin minął: ${due}.`,
  allocated: (group, who) => rich`${group}: incydent do przyjęcia. Przekazuje: ${who}.`,
  allocatedByCategory: (group, category, who) =>
    rich`${group}: incydent do przyjęcia. Nowa kategoria: ${category}. Zmienia: ${who}.`,
  offered: (to, who) => rich`${to}: prośba o przejęcie incydentu. Przekazuje: ${who}.`,
  offeredHolder: (holder) => rich`Do czasu przejęcia prowadzi: ${holder}.`,
  assigned: (to, who) => rich`${to}: incydent do przyjęcia. Przypisuje: ${who}.`,
  passedBack: (group, who) => rich`${group}: incydent wraca do grupy i czeka na przyjęcie. Oddaje: ${who}.`,
  noted: (who) => rich`Notatka. Pisze: ${who}`,
  workaroundFound: (who) => rich`Obejście. Pisze: ${who}`,
  held: (until, who) => rich`Wstrzymano${until}. Wstrzymuje: ${who}`,
  holdEnded: (holder) => rich`${holder}: czas wstrzymania minął, incydent jest znów w toku. Prosimy kontynuować prace.`,
  resumed: (holder, who) => rich`${holder}: incydent jest znów w toku. Wznawia: ${who}. Prosimy kontynuować prace.`,
  resumedAsP1: (holder, who) =>
    rich`${holder}: to teraz P1, więc wstrzymanie się kończy. Zmienia: ${who}. Prosimy kontynuować prace.`,
  resumedSelf: (who) => rich`Incydent jest znów w toku. Wznawia i prowadzi: ${who}.`,
  captured: (who) => rich`Do osi czasu dodano wiadomość. Dodaje: ${who}`,
  alsoReported: (holder, who) => rich`${holder}: kolejne takie samo zgłoszenie. Zgłasza: ${who}.`,
  stillReported: (holder, who) =>
    rich`${holder}: zgłoszono, że nadal nie działa. Zgłasza: ${who}. Prosimy sprawdzić i w razie potrzeby otworzyć ponownie.`,
  corrected: (entry, who) => rich`Poprawiono wpis ${String(entry)} na osi czasu. Poprawia: ${who}`,
  withdrawn: (entry, who) =>
    rich`Wycofano tekst wpisu ${String(entry)}, znika ze wszystkiego, co wysłano. Wycofuje: ${who}.`,
  absorbed: (other, who) => rich`${other} to ten sam incydent, wspólna obsługa trwa tutaj. Łączy: ${who}.`,
  absorbedFrom: (reporter) => rich`Tam zgłasza: ${reporter}.`,
  unmerged: (group, from, who) =>
    rich`${group}: to jednak nie to samo co ${from}. Rozdziela: ${who}. Incydent do przyjęcia.`,
  unmergedRestored: (from, who) =>
    rich`To jednak nie to samo co ${from}. Rozdziela: ${who}. Usługa pozostaje przywrócona.`,
  updated: (who) => rich`Komunikat dla zespołu. Pisze: ${who}`,
  updatedClients: (who) => rich`Komunikat dla klientów. Pisze: ${who}`,
  nextClientUpdate: (by) => rich`Następny komunikat dla klientów: ${by}.`,
  worse: (holder, priority, from, by) => rich`${holder}: priorytet ${priority} (poprzednio ${from}). Zmienia: ${by}.`,
  escalated: {
    functional: (target, why) => rich`${target}: potrzebna pomoc. ${why}`,
    hierarchical: (target, why) => rich`${target}: eskalacja. ${why}`,
    everybody: (why) => rich`Eskalacja do wszystkich na tym kanale. ${why}`,
    untaken: (at) => rich`Incydentu nie przyjęto w terminie (${at}).`,
    unrestored: (at) => rich`Usługi nie przywrócono w terminie (${at}).`,
    unanswered: (at) => rich`Brak odpowiedzi na poprzednie wezwanie (${at}).`,
    asked: (who) => rich`O eskalację prosi: ${who}.`,
    pleaseTake: 'Prosimy o przyjęcie.',
    pleaseAnswer: (holder) => rich`Prowadzi: ${holder}. Prosimy o odpowiedź i pomoc.`,
    otherwise: (target, at) => rich`Bez odpowiedzi w terminie (${at}) następna eskalacja: ${target}.`,
    again: (at) => rich`Bez odpowiedzi w terminie (${at}) wezwanie zostanie powtórzone.`,
  },
  answered: (who) => rich`Odpowiedź na eskalację. Zajmuje się tym: ${who}.`,
  answeredUntaken: (who) =>
    rich`Odpowiedź na eskalację. Zajmuje się tym: ${who}. Nikt jeszcze nie prowadzi tego incydentu.`,
  restored: (how, who) => rich`Przywrócono usługę (${how}). Zgłasza: ${who}.`,
  toldClients: 'Komunikat dla klientów:',
  clientsFixedText: 'Klienci dostają stały tekst o przywróceniu usługi.',
  closeNext: (by) => rich`Dalej: sprawdzenie, czy usługa działa, i zamknięcie ${by}.`,
  closed: (who, cause) => rich`Zamknięto. Przyczyna: ${cause}. Zamyka: ${who}.`,
  reopened: (group, who) => rich`${group}: incydent otwarto ponownie i czeka na przyjęcie. Otwiera: ${who}.`,
  cancelled: (who, why) => rich`Anulowano: ${why}. Anuluje: ${who}.`,
  remind: {
    take: (holder, since) => rich`${holder}: incydent czeka na przyjęcie ${since}.`,
    firstUpdate: (holder) => rich`${holder}: klienci nie mają jeszcze żadnego komunikatu. Prosimy o pierwszy.`,
    updateSoon: (holder, at) => rich`${holder}: zbliża się termin komunikatu dla klientów: ${at}.`,
    updateOverdue: (holder, at) => rich`${holder}: zaległy komunikat dla klientów. Termin minął: ${at}.`,
    holdingNext: (at) => rich`Bez komunikatu klienci dostaną wiadomość o opóźnieniu (${at}).`,
    updateOwed: (holder, at) =>
      rich`${holder}: klienci nadal czekają na komunikat, którego termin minął: ${at}. Dwie wiadomości o opóźnieniu już wysłano, następnej nie będzie.`,
    closing: (holder, since) =>
      rich`${holder}: usługę przywrócono, a incydent nie jest zamknięty (${since}). Prosimy o zamknięcie albo, jeśli usługa nie działa, o ponowne otwarcie.`,
  },
  progress: 'Stan prac',
  heldOver: (holder, at) =>
    rich`${holder}: klienci dostali wiadomość, że komunikat się opóźnia (termin: ${at}). Nadal czekają na właściwy komunikat.`,
  heldOverLast: 'To ostatnia taka wiadomość, następnej nie będzie.',
  summary: (reference, news) => `${reference}: ${news}`,
};
