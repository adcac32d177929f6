import type { PersonId } from '../incident/terms.ts';
import type { Parts } from './parts.ts';

/** A guest is not gone: the procedure may well name one. Where the platform doesn't tell, the person counts as there: rather a call in vain than nobody called. */
export async function isGone({ platforms }: Pick<Parts, 'platforms'>, person: PersonId): Promise<boolean> {
  const colon = person.indexOf(':');
  const actor = await platforms.get(person.slice(0, colon))?.actor(person.slice(colon + 1));
  return actor?.left === true;
}
