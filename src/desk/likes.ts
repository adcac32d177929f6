import { MOST_LIKES } from '../card/answers/likes.ts';
import type { Row } from '../card/answers/row.ts';
import { sight } from '../incident/access.ts';
import type { Filed } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { IncidentId, Kind } from '../incident/terms.ts';
import { rowsOf } from './page.ts';
import type { Parts } from './parts.ts';
import type { Sought } from './store.ts';
import type { Who } from './who.ts';

/** Of a client more are asked for than are shown: most of them they may not see. */
const ASKED_FOR_CLIENT = 25;

/** What is looked for when somebody reports this; null where nothing is, since what is recorded afterwards is over. */
export function soughtBy(who: Who, text: string, kind: Kind): Sought | null {
  if (kind === 'past') return null;
  return { text, kind, limit: who.standing === 'client' ? ASKED_FOR_CLIENT : MOST_LIKES, sees: who.ids };
}

/**
 * What looks like an incident that was just raised, to be shown with it: as it was found when that was written, else
 * looked for now, since the request came a second time. A look that fails is no reason to say nothing of what was raised.
 */
export async function likesOf(
  parts: Parts,
  who: Who,
  { incident, texts }: Filed,
  found: readonly Filed[] | null,
): Promise<readonly Row[]> {
  const sought = soughtBy(who, texts.get(standing(incident, incident.title)) ?? '', incident.kind);
  if (sought === null) return [];
  // Looked for now, the new one itself is among them.
  const look = async () => found ?? parts.store.alike({ ...sought, limit: sought.limit + 1 });
  return seenAmong(parts, who, look, incident.id);
}

/** What looks like what is about to be raised with this title. A look that fails is no reason to register nothing. */
export async function likesOfText(parts: Parts, who: Who, title: string, kind: Kind): Promise<readonly Row[]> {
  const sought = soughtBy(who, title, kind);
  return sought === null ? [] : seenAmong(parts, who, () => parts.store.alike(sought), null);
}

/** Those that this person may see, but for the incident `itself`. */
async function seenAmong(
  parts: Parts,
  who: Who,
  look: () => Promise<readonly Filed[]>,
  itself: IncidentId | null,
): Promise<readonly Row[]> {
  try {
    const alike = (await look()).filter(
      (other) => other.incident.id !== itself && sight(who.standing, who.ids, other) !== 'nothing',
    );
    return await rowsOf(parts, who, alike.slice(0, MOST_LIKES));
  } catch (fault) {
    parts.log.warn({ fault }, 'What looks like a new incident could not be looked for');
    return [];
  }
}
