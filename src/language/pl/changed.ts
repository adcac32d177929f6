import { rich } from '../../card/rich.ts';
import type { changed as en } from '../en/changed.ts';

export const changed: typeof en = {
  taken: (reference) => rich`Przyjęto ${reference}.`,
  assigned: (reference, to) => rich`Przypisano ${reference}. Do przyjęcia: ${to}.`,
  handedOver: (reference, group) => rich`Skierowano ${reference}. Powiadomiono grupę: ${group}.`,
  passedBack: (reference, group) => rich`Oddano ${reference}. Powiadomiono grupę: ${group}.`,
  prioritised: (reference, assessed) => rich`${reference} ma teraz priorytet ${assessed}. Terminy obliczono na nowo.`,
  noted: (reference) => rich`${reference}: notatkę zapisano.`,
  updated: (reference) => rich`${reference}: komunikat dla zespołu wysłano.`,
  updatedClients: (reference) => rich`${reference}: komunikat dla klientów wysłano.`,
  escalated: (reference, target) => rich`${reference}: eskalacja. Wezwano: ${target}.`,
  answered: (reference) => rich`${reference}: odpowiedź na eskalację zapisano, inni ją widzą.`,
  restored: (reference, how) => rich`${reference}: przywrócono usługę (${how}).`,
  closed: (reference) => rich`Zamknięto ${reference}.`,
  reopened: (reference, group) => rich`Otwarto ponownie ${reference}. Powiadomiono grupę: ${group}.`,
  cancelled: (reference) => rich`Anulowano ${reference}.`,
  done: (reference) => rich`${reference}: zapisano.`,
  next: (next) => rich`Dalej: ${next}`,
};
