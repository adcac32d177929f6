import type { Reader, View } from '../../src/card/view.ts';
import { type Entry, textsIn } from '../../src/incident/event.ts';
import type { Language } from '../../src/language/language.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { procedure as builtIn, type Story, start } from '../incident/story.ts';

/** The built-in procedure, with an owner, a group that can be mentioned, and something that a step may call. */
export const procedure: Procedure = {
  ...builtIn,
  webhooks: [{ key: 'pager', name: { en: 'Pager', pl: 'Pager' } }],
  services: builtIn.services.map((service) =>
    service.key === 'payments' ? { ...service, owner: 'chat:olga' } : service,
  ),
  groups: builtIn.groups.map((group) => (group.key === 'payments-l2' ? { ...group, handles: { chat: 'G7' } } : group)),
};

export const people = new Map([
  ['chat:anna', 'Anna Zawadzka'],
  ['chat:jan', 'Jan Kowalczyk'],
  ['alerts:Alertmanager', 'Alertmanager'],
  ['chat:ewa', 'Ewa Sobczak'],
  ['chat:olga', 'Olga Wrona'],
]);

export function readerIn(language: Language): Reader {
  return { language, timeZone: 'Europe/Warsaw', command: language === 'pl' ? '/incydent' : '/incident' };
}

export const at = (minutes: number) => start.add({ minutes });

/** What is made of the words that people wrote, where a test wants others than the stories have. */
export type Said = (text: string) => string;

export const asItIs: Said = (text) => text;

/** The longest name that a platform lets a person have. */
const NAME = 80;

/** Every text of a story by its id; ids are made of the texts themselves. */
function textsOf(entries: readonly Entry[], said: Said): ReadonlyMap<string, string | null> {
  const withdrawn = entries.flatMap(({ event }) => (event.type === 'withdrawn' ? event.texts : []));
  const ids = entries.flatMap(({ event }) => textsIn(event));
  return new Map(ids.map((id) => [id, withdrawn.includes(id) ? null : said(id.slice('text: '.length))]));
}

/** The incident of a story as it is seen some minutes after the start. */
export function viewOf(story: Story, minutes: number, language: Language, said: Said = asItIs): View {
  const filed = { number: 42, incident: story.incident, texts: textsOf(story.entries, said), procedure };
  const named = new Map([...people].map(([id, name]) => [id, said(name).slice(0, NAME)]));
  const clientsReached = story.incident.clientsListen;
  return { filed, people: named, now: at(minutes), clientsReached, reader: readerIn(language) };
}

/** The entries of the story's last step. */
export function latest(story: Story): readonly Entry[] {
  return story.entries.slice(story.entries.length - story.events.length);
}
