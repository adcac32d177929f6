import type { ClientReading } from '../card/forms/preview.ts';
import type { Reader } from '../card/view.ts';
import { languages } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { Routed } from '../notice/routes.ts';
import { type Destination, publicServicesOf } from '../notice/status-page.ts';
import { languagesIn } from '../procedure/languages.ts';
import type { Parts } from './parts.ts';
import { readerOf } from './reader.ts';

/** How clients will read an update: once for each language in which somebody does, the conversations' own first. */
export async function readings(
  parts: Parts,
  incident: Routed,
  destinations: readonly Destination[],
): Promise<readonly ClientReading[]> {
  const all: ClientReading[] = [];
  for (const destination of destinations) {
    if (destination === 'statusPage') continue;
    for (const language of languagesIn(parts.procedure, destination)) {
      join(all, await readerOf(parts, destination, null, language), { destination, page: null });
    }
  }
  if (!destinations.includes('statusPage')) return all;
  const { procedure } = parts;
  const { language: first, timeZone } = procedure;
  const services = publicServicesOf(procedure, incident);
  for (const language of [first, ...languages.filter((one) => one !== first)]) {
    const names = services.map(
      (key) => procedure.services.find((one) => one.key === key)?.public?.name[language] ?? key,
    );
    const { incident: title, told } = words(language).statusPage;
    const page = `${title(names.join(', '))} · ${told.updated}`;
    join(all, { language, timeZone, command: '' }, { destination: 'statusPage', page });
  }
  return all;
}

function join(
  all: ClientReading[],
  reader: Reader,
  { destination, page }: { readonly destination: Destination; readonly page: string | null },
): void {
  const at = all.findIndex((one) => one.reader.language === reader.language);
  const before = all[at];
  if (before) all[at] = { ...before, page, destinations: [...before.destinations, destination] };
  else all.push({ reader, page, destinations: [destination] });
}
