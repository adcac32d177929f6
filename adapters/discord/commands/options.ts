import type { Verb } from '../../../src/language/verbs.ts';
import { choice, entry, incident, named, type Option, suggested, text, words } from './option-parts.ts';
import { causeOptions } from './options-cause.ts';
import { duty } from './options-duty.ts';

const category = suggested(
  { en: 'category', pl: 'kategoria' },
  { en: 'What it is about', pl: 'Czego dotyczy' },
  'category',
);
const service = suggested({ en: 'service', pl: 'usługa' }, { en: 'Where it shows', pl: 'Gdzie to widać' }, 'service');
const levels = [named('high', 'high', 'wysoki'), named('medium', 'medium', 'średni'), named('low', 'low', 'niski')];
const impact = choice(
  { en: 'impact', pl: 'wpływ' },
  { en: 'How many it concerns and how badly', pl: 'Ilu osób dotyczy i jak poważnie' },
  'impact',
  levels,
);
const urgency = choice(
  { en: 'urgency', pl: 'pilność' },
  { en: 'How soon it hurts', pl: 'Jak szybko zaszkodzi' },
  'urgency',
  levels,
);
const audience = choice(
  { en: 'audience', pl: 'odbiorcy' },
  { en: 'Who reads it; for clients you see it first', pl: 'Kto to przeczyta; dla klientów najpierw podgląd' },
  'audience',
  [named('responders', 'responders', 'zespół'), named('clients', 'clients', 'klienci')],
);
const reason = (en: string, pl: string) => text({ en: 'reason', pl: 'powód' }, { en, pl }, 'reason');

const reportedBy: Option = {
  name: { en: 'for', pl: 'dla' },
  does: { en: 'Who reports it, if somebody else', pl: 'Kto to zgłasza, jeśli ktoś inny' },
  field: 'for',
  kind: { type: 'person' },
};
const reporterName = text(
  { en: 'reporter', pl: 'zgłaszający' },
  { en: 'Or their name, without an account', pl: 'Albo nazwisko osoby bez konta' },
  'forName',
);

/** What follows each verb. The first text is what a person would type after the incident. */
export const options: Readonly<Record<Verb, readonly Option[]>> = {
  new: [
    text(
      { en: 'sentence', pl: 'zdanie' },
      { en: 'What is wrong; without it the form opens', pl: 'Co nie działa; bez tego otworzy się formularz' },
      'title',
    ),
    service,
    category,
    impact,
    urgency,
    text({ en: 'description', pl: 'opis' }, { en: 'More about it', pl: 'Więcej o tym' }, 'description'),
    text(
      { en: 'began', pl: 'początek' },
      { en: 'When it began: 14:05 or 2026-07-01 14:05', pl: 'Od kiedy: 14:05 albo 2026-07-01 14:05' },
      'began',
    ),
    reportedBy,
    reporterName,
    choice(
      { en: 'kind', pl: 'rodzaj' },
      { en: 'A drill, or a record of what is over', pl: 'Ćwiczenie albo zapis tego, co minęło' },
      'kind',
      [named('drill', 'drill', 'ćwiczenie'), named('past', 'past', 'przeszły')],
    ),
  ],
  list: [
    {
      name: { en: 'page', pl: 'strona' },
      does: { en: 'The page, from 1', pl: 'Strona, od 1' },
      field: 'page',
      kind: { type: 'number' },
    },
  ],
  show: [incident],
  take: [incident],
  assign: [
    incident,
    {
      name: { en: 'person', pl: 'osoba' },
      does: { en: 'Who gets it', pl: 'Komu' },
      field: 'person',
      kind: { type: 'person' },
    },
    text(
      { en: 'group', pl: 'grupa' },
      { en: 'Or which group; “me” for yourself', pl: 'Albo której grupie; „ja” oznacza siebie' },
      'group',
    ),
  ],
  back: [incident, reason('What the group should know', 'Co grupa powinna wiedzieć')],
  passon: [
    incident,
    text({ en: 'group', pl: 'grupa' }, { en: 'To which group', pl: 'Do której grupy' }, 'group'),
    words('Why', 'Dlaczego'),
  ],
  askhelp: [
    incident,
    text({ en: 'group', pl: 'grupa' }, { en: 'Which group', pl: 'Która grupa' }, 'group'),
    words('What is needed', 'Czego potrzeba'),
  ],
  update: [
    incident,
    words('What is new', 'Co nowego'),
    audience,
    text(
      { en: 'next', pl: 'następny' },
      { en: 'When clients hear next: 15:30', pl: 'Kiedy klienci dowiedzą się więcej: 15:30' },
      'nextAt',
    ),
  ],
  note: [incident, words('For the record', 'Do zapisu')],
  ...causeOptions,
  priority: [incident, impact, urgency],
  category: [incident, category],
  service: [incident, service],
  reporter: [incident, { ...reportedBy, field: 'person' }, reporterName],
  workaround: [incident, words('What to do meanwhile', 'Co robić tymczasem'), audience],
  hold: [
    incident,
    reason('What it waits for', 'Na co czeka'),
    text(
      { en: 'until', pl: 'do' },
      { en: 'Until when: 16:30 or 2026-07-01 16:30', pl: 'Do kiedy: 16:30 albo 2026-07-01 16:30' },
      'untilAt',
    ),
  ],
  resume: [incident],
  escalate: [
    incident,
    reason('Why', 'Dlaczego'),
    {
      name: { en: 'step', pl: 'krok' },
      does: { en: 'Which step of the path, from 1', pl: 'Który krok ścieżki, od 1' },
      field: 'step',
      kind: { type: 'number' },
    },
  ],
  answer: [incident],
  restore: [
    incident,
    choice({ en: 'how', pl: 'jak' }, { en: 'What brought it back', pl: 'Co pomogło' }, 'how', [
      named('fix', 'a fix', 'naprawa'),
      named('workaround', 'a workaround', 'obejście'),
      named('itself', 'by itself', 'samoistnie'),
    ]),
    words('What was done', 'Co zrobiono'),
    text(
      { en: 'clients', pl: 'klienci' },
      { en: 'What clients are told; “how” is needed too', pl: 'Co przeczytają klienci; trzeba też podać „jak”' },
      'clients',
    ),
  ],
  close: [
    incident,
    text({ en: 'resolution', pl: 'rozwiązanie' }, { en: 'What solved it', pl: 'Co rozwiązało problem' }, 'resolution'),
  ],
  complete: [incident],
  confirm: [incident],
  recovery: [incident],
  waive: [incident, reason('Why', 'Dlaczego')],
  review: [incident, words('What came of it', 'Wnioski')],
  reopen: [incident, reason('What still does not work', 'Co nadal nie działa')],
  cancel: [
    incident,
    choice({ en: 'why', pl: 'dlaczego' }, { en: 'Why it was none', pl: 'Dlaczego to nie incydent' }, 'why', [
      named('mistake', 'reported by mistake', 'zgłoszono przez pomyłkę'),
      named('notAnIncident', 'not an incident', 'to nie incydent'),
    ]),
    words('What its reporter should know', 'Co powinna wiedzieć osoba zgłaszająca'),
  ],
  merge: [
    incident,
    {
      ...incident,
      name: { en: 'into', pl: 'z' },
      does: { en: 'The one that goes on', pl: 'Z którym połączyć' },
      field: 'into',
    },
  ],
  unmerge: [incident],
  correct: [
    incident,
    entry,
    words('What is right', 'Co jest poprawne'),
    text({ en: 'at', pl: 'kiedy' }, { en: 'When it was: 13:50', pl: 'Kiedy to było: 13:50' }, 'at'),
  ],
  withdraw: [incident, entry, reason('Why', 'Dlaczego')],
  redirect: [incident, words('Where it was passed on to', 'Dokąd przekazano')],
  private: [incident],
  major: [incident, reason('Why', 'Dlaczego')],
  standdown: [incident, reason('Why', 'Dlaczego')],
  role: [
    incident,
    text({ en: 'role', pl: 'rola' }, { en: 'Which: manager, or another', pl: 'Która: manager albo inna' }, 'role'),
    {
      name: { en: 'person', pl: 'osoba' },
      does: { en: 'Who gets it; without it you do', pl: 'Komu; bez tego sobie' },
      field: 'person',
      kind: { type: 'person' },
    },
    words('What they should know', 'Co warto wiedzieć'),
  ],
  told: [incident],
  catchup: [incident],
  follow: [service, incident],
  unfollow: [service, incident],
  duty,
  me: [
    choice({ en: 'language', pl: 'język' }, { en: 'The language you read', pl: 'Język komunikatów' }, 'language', [
      named('en', 'English', 'English'),
      named('pl', 'Polski', 'Polski'),
    ]),
    text(
      { en: 'timezone', pl: 'strefa' },
      { en: 'Such as Europe/Warsaw', pl: 'Na przykład Europe/Warsaw' },
      'timeZone',
    ),
    text(
      { en: 'quiet', pl: 'cisza' },
      {
        en: 'Hours without what you follow: 22:00-07:00, or off',
        pl: 'Godziny bez obserwowanych: 22:00-07:00 albo brak',
      },
      'quiet',
    ),
    text(
      { en: 'link', pl: 'konto' },
      {
        en: 'The code from your other account; “new” gives one for it',
        pl: 'Kod z drugiego konta; słowo „nowy” daje kod dla niego',
      },
      'link',
    ),
  ],
  sweep: [],
  help: [],
};
