import type { CancelReason, Kind, Level, RestoredBy } from '../incident/terms.ts';
import { fold } from '../procedure/names.ts';
import type { Language } from './language.ts';

/** Words with a meaning of their own in a typed command, in both languages. */
function finder<Meaning extends string>(spellings: Readonly<Record<Meaning, readonly string[]>>) {
  const meanings = Object.keys(spellings) as Meaning[];
  const known = new Map(
    meanings.flatMap((meaning) => spellings[meaning].map((word) => [fold(word), meaning] as const)),
  );
  return (word: string): Meaning | null => known.get(fold(word)) ?? null;
}

/** All take one word and answer null for one that they don't know; case and diacritics don't count. */
export const findAudience = finder<'responders' | 'clients'>({
  responders: ['responders', 'team', 'internal', 'zespół', 'wewnętrzny', 'wewnętrznie'],
  clients: ['clients', 'client', 'klienci', 'klientów', 'klientom', 'klient'],
});

export const findLevel = finder<Level>({
  high: ['high', 'h', 'wysoki', 'wysoka', 'wysokie', 'duży', 'duża'],
  medium: ['medium', 'm', 'średni', 'średnia', 'średnie'],
  low: ['low', 'l', 'niski', 'niska', 'niskie', 'mały', 'mała'],
});

export const findRestoredBy = finder<RestoredBy>({
  fix: ['fix', 'naprawa'],
  workaround: ['workaround', 'obejście'],
  itself: ['itself', 'samoistnie'],
});

export const findCancelReason = finder<CancelReason>({
  mistake: ['mistake', 'pomyłka', 'omyłka', 'błąd'],
  redirected: ['redirected', 'redirect', 'przekierowano', 'przekierowane'],
  notAnIncident: ['notanincident', 'not-an-incident', 'no-incident', 'nieincydent', 'nie-incydent'],
});

/** After two dashes, as in `new --drill`. */
export const findKind = finder<Exclude<Kind, 'real'>>({
  drill: ['drill', 'exercise', 'ćwiczenie', 'ćwiczenia', 'próba'],
  past: ['past', 'afterwards', 'przeszłość', 'wstecz', 'przeszły'],
});

export const findLanguage = finder<Language>({
  en: ['en', 'english', 'angielski', 'ang'],
  pl: ['pl', 'polish', 'polski', 'pol'],
});

/** After `duty`. */
export const findDutyPart = finder<'cover' | 'away' | 'present'>({
  cover: ['cover', 'override', 'swap', 'zastępstwo', 'zastąp', 'zastępuje'],
  away: ['away', 'absent', 'nieobecność', 'urlop'],
  present: ['back', 'present', 'powrót', 'wracam', 'jestem'],
});

/** Before or after whoever reports something, where somebody else writes it down. */
export const findBehalf = finder<'for' | 'reporter'>({
  for: ['for', 'dla'],
  reporter: ['reporter', 'zgłasza', 'zgłaszający', 'zgłaszająca'],
});

/** Names the part that follows it, as in `priority INC-42 impact high urgency low`. */
export const findPart = finder<
  | 'impact'
  | 'urgency'
  | 'next'
  | 'language'
  | 'timeZone'
  | 'myself'
  | 'until'
  | 'to'
  | 'none'
  | 'link'
  | 'quiet'
  | 'undo'
  | 'done'
  | 'known'
  | 'dropped'
  | 'followUp'
>({
  impact: ['impact', 'wpływ'],
  urgency: ['urgency', 'pilność'],
  next: ['next', 'następny', 'kolejny'],
  language: ['language', 'lang', 'język'],
  timeZone: ['timezone', 'zone', 'tz', 'strefa'],
  until: ['until', 'till', 'do'],
  known: ['known', 'znane'],
  done: ['done', 'wykonano', 'zrobione', 'gotowe'],
  dropped: ['drop', 'dropped', 'odwołano', 'niepotrzebne'],
  followUp: ['followup', 'follow-up', 'later', 'następcze', 'później'],
  undo: ['undo', 'cofnij'],
  to: ['to', 'for', 'dla'],
  link: ['link', 'połącz', 'łącz', 'konto'],
  quiet: ['quiet', 'cisza', 'ciszy'],
  none: ['none', 'off', 'brak', 'wyłącz', '-'],
  myself: ['me', 'myself', 'ja', 'mnie', 'mi'],
});

/** The role that is always there; the procedure names the others. */
export const findRole = finder<'manager'>({
  manager: ['manager', 'lead', 'im', 'kierownik', 'kieruje', 'kierowanie', 'kierujący', 'kierująca'],
});
