import type { PersonId } from '../incident/terms.ts';
import { Prisma } from './generated/client.ts';
import { encode, text } from './json.ts';

const { sql } = Prisma;

/** It is theirs: they reported it, follow it, or see it though it is private. */
export function concerns(person: PersonId): Prisma.Sql {
  return sql`(i.reporter = ${text(person)} or i.state->'followers' @> ${encode([{ person }])}::jsonb
    or i.state->'members' @> ${encode([person])}::jsonb)`;
}

/** Open to all who respond; the indexes `incident_alike` and `incident_private` say the same. */
export const NOT_PRIVATE = sql`i.state->'members' = 'null'::jsonb`;

/** Private and of concern to one of these; null where nobody is named. */
export function privateOf(people: readonly PersonId[] | 'all'): Prisma.Sql | null {
  const hidden = sql`i.state->'members' <> 'null'::jsonb`;
  if (people === 'all') return hidden;
  return people.length === 0 ? null : sql`${hidden} and (${Prisma.join(people.map(concerns), ' or ')})`;
}

/** Open to all who respond, or of concern to one of these. */
export function seenBy(people: readonly PersonId[] | 'all'): Prisma.Sql {
  if (people === 'all') return sql`true`;
  return sql`(${Prisma.join([NOT_PRIVATE, ...people.map(concerns)], ' or ')})`;
}
