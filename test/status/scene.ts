import type { Procedure } from '../../src/procedure/procedure.ts';
import type { Place } from '../../src/status/place.ts';
import { siteOf } from '../../src/status/site.ts';
import type { Recorded } from '../../src/status/told.ts';
import { type Story, start, procedure as usual } from '../incident/story.ts';

/** Payments are public under another name, the website under its own, the rest is nobody's business. */
export const procedure: Procedure = {
  ...usual,
  timeZone: 'Europe/Warsaw',
  services: usual.services.map((service) => {
    if (service.key === 'payments') {
      const name = { en: 'Card payments', pl: 'Płatności kartą' };
      return { ...service, public: { name, description: { en: 'In shops', pl: 'W sklepach' } } };
    }
    return service.key === 'website' ? { ...service, public: { name: service.name, description: null } } : service;
  }),
};

export const place: Place = {
  origin: 'https://status.example.com',
  base: '',
  organisation: null,
  id: '00000000-0000-4000-8000-0000000000aa',
  since: start.subtract({ hours: 24 }),
};

/** On the day on which the stories begin. */
export const asOf = start;

/** A story as the store has it; the ids of its texts say their bodies, but for those that were withdrawn. */
export function recorded(story: Story, number = 42, bodies?: ReadonlyMap<string, string>): Recorded {
  const { incident, entries } = story;
  const gone = new Set(entries.flatMap(({ event }) => (event.type === 'withdrawn' ? event.texts : [])));
  const known = new Map<string, string | null>();
  const say = (id: string) => known.set(id, gone.has(id) ? null : (bodies?.get(id) ?? id.replace(/^text: /, '')));
  JSON.stringify(entries, (_, value: unknown) => {
    if (typeof value === 'string') say(value);
    return value;
  });
  return { filed: { number, incident, texts: known, procedure: usual }, entries };
}

export function filesOf(stories: readonly Recorded[], at: Temporal.Instant = asOf): ReadonlyMap<string, string> {
  const site = siteOf(stories, procedure, at, { place, style: '' });
  return new Map([...site].map(([name, { body }]) => [name, body]));
}
