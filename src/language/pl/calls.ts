import { rich } from '../../card/rich.ts';
import type { calls as en } from '../en/calls.ts';

export const calls: typeof en = {
  also: (webhook) => rich`Wezwano też: ${webhook}.`,
  timeline: (webhook) => rich` · wezwano: ${webhook}`,
  told: (webhook) => rich`wezwanie: ${webhook}`,
  private: 'Wezwanie do incydentu. Szczegóły są w czacie.',
  failed: (reference, webhook) =>
    rich`Nie udało się wezwać do ${reference}. Sposób wezwania: ${webhook}. Wzywane osoby mogą nic jeszcze nie wiedzieć: trzeba je wezwać inaczej.`,
  uncertain: (reference, webhook) =>
    rich`Nie wiadomo, czy wezwanie do ${reference} dotarło. Sposób wezwania: ${webhook}. Prosimy sprawdzić, czy zostało odebrane.`,
};
