import { rich } from '../../card/rich.ts';
import type { privateWords as en } from '../en/private.ts';

export const privateWords: typeof en = {
  label: 'Poufny',
  seenBy: (people) => rich`dostęp mają tylko: ${people}`,
  confirm: {
    title: 'Oznaczyć jako poufny?',
    text: 'Dostęp zachowają tylko osoby, które nad nim pracują. Tego nie można cofnąć.',
    yes: 'Oznacz jako poufny',
    no: 'Zostaw bez zmian',
  },
  sealed: (reference) => `${reference} jest teraz poufny, jego treści nie widać w tym miejscu.`,
  made: (people) => rich`oznaczono jako poufny, dostęp mają tylko: ${people}`,
  admitted: (people) => rich`od teraz dostęp mają też: ${people}`,
  changed: (reference, people) =>
    rich`${reference} jest poufny. Dostęp mają tylko: ${people}. Z innych wiadomości treść usunięto.`,
  nobodyElse:
    'Jeśli nikt z nich nie odpowie, nikt inny nie zostanie wezwany: procedura nie podaje właściciela, kierownika ani członków grup, którym można dać dostęp. Można przypisać incydent komuś, kto też ma go widzieć, a na przyszłość podać tam te osoby.',
};
