import { rich } from '../../card/rich.ts';
import type { duty as en } from '../en/duty.ts';

export const duty: typeof en = {
  heading: 'Dyżury',
  none: 'Procedura nie zawiera grafików dyżurów.',
  nobody: 'nikt',
  until: (who, at) => rich`${who}, do: ${at}`,
  next: (who, at) => rich`następnie: ${who}, od: ${at}`,
  away: (who, until) => rich`${who} (nieobecność do: ${until})`,
  youAreAway: (until) => rich`Zapisana nieobecność trwa do: ${until}.`,
  covered: (rota, who, from, to) => rich`Zapisano zastępstwo. ${rota}: ${who}, od: ${from}, do: ${to}.`,
  awaySaved: (from, to) =>
    rich`Zapisano nieobecność od: ${from}, do: ${to}. W tym czasie eskalacje nie będą tu kierowane.`,
  presentSaved: rich`Nieobecność zakończono.`,
  youCover: (rota, from, to) => rich`Przydzielono dyżur. ${rota}, od: ${from}, do: ${to}.`,
  insteadOf: (whom) => rich` Zastępstwo za: ${whom}.`,
  youAreCovered: (rota, who, from, to) =>
    rich`Zwolniono z dyżuru. ${rota}, od: ${from}, do: ${to}. Dyżur przejmuje: ${who}.`,
  saidBy: (who) => rich`Ustalenie: ${who}. Lista dyżurów: `,
  coverForm: {
    title: 'Zastępstwo',
    submit: 'Zapisz',
    rota: 'Grafik',
    person: 'Kto przejmuje dyżur?',
    personHint: 'Bez wyboru: osoba, która wypełnia formularz.',
    from: 'Od',
    fromHint: '16:30 albo 2026-12-24 18:00. Puste pole oznacza: od teraz.',
    to: 'Do',
    toHint: '8:00 albo 2026-12-25 8:00.',
  },
  awayForm: {
    title: 'Nieobecność',
    submit: 'Zapisz',
    from: 'Od',
    fromHint: '16:30 albo 2026-12-24 18:00. Puste pole oznacza: od teraz.',
    to: 'Do',
    toHint: '8:00 albo 2026-12-27 8:00.',
  },
};
