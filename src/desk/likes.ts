import { MOST_LIKES } from '../card/answers/likes.ts';
import type { Row } from '../card/answers/row.ts';
import { sight } from '../incident/access.ts';
import type { Filed } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { Kind } from '../incident/terms.ts';
import { rowsOf } from './page.ts';
import type { Parts } from './parts.ts';
import type { Who } from './who.ts';

/** Whoever is no client sees all that the store gives, the new one itself among them. */
const ASKED_FOR = MOST_LIKES + 1;
/** Of a client more are asked for than are shown: most of them they may not see. */
const ASKED_FOR_CLIENT = 25;

/** The open incidents like a text that this person may see, the most alike first. */
async function likeText(parts: Parts, who: Who, text: string, kind: Kind): Promise<readonly Filed[]> {
  const alike = await parts.store.alike({
    text,
    kind,
    limit: who.standing === 'client' ? ASKED_FOR_CLIENT : ASKED_FOR,
    sees: who.ids,
  });
  return alike.filter((filed) => sight(who.standing, who.ids, filed) !== 'nothing');
}

/**
 * What looks like an incident that was just raised, to be shown with it. A look that fails is no reason to say nothing
 * of what was raised.
 */
export async function likesOf(parts: Parts, who: Who, { incident, texts }: Filed): Promise<readonly Row[]> {
  const title = texts.get(standing(incident, incident.title));
  if (!title || incident.kind === 'past') return [];
  try {
    const alike = await likeText(parts, who, title, incident.kind);
    const others = alike.filter((other) => other.incident.id !== incident.id).slice(0, MOST_LIKES);
    return await rowsOf(parts, who, others);
  } catch (fault) {
    parts.log.warn({ fault }, 'What looks like a new incident could not be looked for');
    return [];
  }
}
