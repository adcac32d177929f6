import { rich } from '../../card/rich.ts';
import type { changed as en } from '../en/changed.ts';

export const changed: typeof en = {
  taken: (reference) => rich`Przyjęto ${reference}.`,
  assigned: (reference, to) => rich`Przypisano ${reference}. Do przyjęcia: ${to}.`,
  offered: (reference, to, holder) =>
    rich`Zaproponowano przejęcie ${reference}. Powiadomiono: ${to}. Do czasu przejęcia prowadzi: ${holder}.`,
  absent: {
    away: (who, until) => rich`Uwaga: ${who}, nieobecność do: ${until}.`,
    gone: (who) => rich`Uwaga: ${who}, konto nie należy już do zespołu.`,
  },
  handedOver: (reference, group) => rich`Skierowano ${reference}. Powiadomiono grupę: ${group}.`,
  passedBack: (reference, group) => rich`Oddano ${reference}. Powiadomiono grupę: ${group}.`,
  prioritised: (reference, assessed) => rich`${reference} ma teraz priorytet ${assessed}. Terminy obliczono na nowo.`,
  reporterSet: (reference, who) => rich`${reference}, osoba zgłaszająca: ${who}.`,
  serviceSet: (reference, service) => rich`${reference}: usługę zmieniono. Teraz: ${service}.`,
  categorised: (reference, category) => rich`${reference}: kategorię zmieniono. Teraz: ${category}.`,
  uncategorised: (reference) => rich`${reference}: bez kategorii.`,
  workaround: (reference) => rich`${reference}: obejście jest na karcie.`,
  held: (reference, until) => rich`Wstrzymano ${reference}${until}.`,
  resumed: (reference) => rich`Wznowiono ${reference}.`,
  noted: (reference) => rich`${reference}: notatkę zapisano.`,
  captured: (reference) => rich`${reference}: wiadomość dodano do osi czasu.`,
  reportedToo: (reference) => rich`Dodano do ${reference} i powiadomiono zespół. O dalszym przebiegu powiadomimy.`,
  corrected: (reference) => rich`${reference}: wpis poprawiono.`,
  withdrawn: (reference) => rich`${reference}: tekst wycofano i jest usuwany z wysłanych wiadomości.`,
  merged: (reference, into) => rich`Połączono ${reference} z ${into}, gdzie trwa wspólna obsługa.`,
  unmerged: (reference, group) => rich`${reference} jest znów osobnym incydentem. Powiadomiono grupę: ${group}.`,
  unmergedRestored: (reference) => rich`${reference} jest znów osobnym incydentem. Usługa pozostaje przywrócona.`,
  updated: (reference) => rich`${reference}: komunikat dla zespołu wysłano.`,
  updatedClients: (reference) => rich`${reference}: komunikat dla klientów wysłano.`,
  escalated: (reference, target) => rich`${reference}: eskalacja. Wezwano: ${target}.`,
  answered: (reference) => rich`${reference}: odpowiedź na eskalację zapisano, inni ją widzą.`,
  answeredUntaken: (reference) =>
    rich`${reference}: odpowiedź na eskalację zapisano, inni ją widzą. Nikt jeszcze nie prowadzi tego incydentu.`,
  restored: (reference, how) => rich`${reference}: przywrócono usługę (${how}).`,
  closed: (reference) => rich`Zamknięto ${reference}.`,
  reopened: (reference, group) => rich`Otwarto ponownie ${reference}. Powiadomiono grupę: ${group}.`,
  cancelled: (reference) => rich`Anulowano ${reference}.`,
  redirected: (reference) => rich`Przekazano dalej ${reference}. Osoba zgłaszająca dostanie wiadomość, dokąd.`,
  done: (reference) => rich`${reference}: zapisano.`,
  next: (next) => rich`Dalej: ${next}`,
};
