import type { ToldStore } from '../desk/told-store.ts';
import type { Queries } from './database.ts';
import { Prisma } from './generated/client.ts';
import { OPEN } from './incidents.ts';
import { jsonOf } from './json.ts';
import { NOT_PRIVATE } from './sight.ts';

const { sql } = Prisma;

/** Clients heard of it, and anybody may; the index `incident_told` says the same. */
const TOLD = sql`i.state->'clientsTold' = 'true'::jsonb and ${NOT_PRIVATE} and i.state->>'kind' <> 'drill'`;

export function createToldToClients(db: Queries): ToldStore {
  return {
    async toldToClients({ since, limit }) {
      // Each half by an index of its own, since a look is taken every second.
      const told = (which: Prisma.Sql) => sql`select i.id, i.number, i.seq from incident i where ${TOLD} and ${which}`;
      return await db.$queryRaw<{ id: string; seq: number }[]>`
        select id::text as id, seq from (${told(OPEN)} union
          ${told(sql`i.state->>'since' >= ${String(jsonOf(since))}`)}) told
        order by number desc limit ${limit}::int`;
    },
  };
}
