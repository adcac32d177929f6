import type { AlertBook, AlertHeard, AlertTotals } from '../desk/alert-book.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { instantOrNull, iso, isoOrNull, text } from './json.ts';

const { sql } = Prisma;

interface Row extends Omit<AlertHeard, 'startsAt'> {
  readonly starts_at: string | null;
}

/** Sooner than this, the same is heard because its sender had no answer. */
const SAME_WITHIN = sql`interval '1 minute'`;

const TOTALS = sql`count(*)::int as alerts, count(*) filter (where state = 'firing')::int as firing,
  coalesce(sum(heard), 0)::int as heard`;

/** What is heard of monitoring, beside the incidents. */
export function createAlerts(prisma: PrismaClient): AlertBook {
  return {
    async alert(key) {
      const [found] = await prisma.$queryRaw<{ row: Row }[]>`
        select to_jsonb(a) as row from alert a where key = ${text(key)}`;
      if (found === undefined) return null;
      const { raised, incident, service, state, starts_at } = found.row;
      return { key, raised, incident, service, state, startsAt: instantOrNull(starts_at) };
    },

    async countAlert({ key, raised, incident, service, state, startsAt }, now) {
      const [at, began] = [sql`${iso(now)}::timestamptz`, sql`${isoOrNull(startsAt)}::timestamptz`];
      // Another incident's count begins anew.
      await prisma.$executeRaw`
        insert into alert as a (key, raised, incident, service, state, starts_at, heard, first_at, last_at)
        values (${text(key)}, ${raised}::uuid, ${incident}::uuid, ${text(service)}, ${state}, ${began}, 1, ${at}, ${at})
        on conflict (key) do update set raised = excluded.raised, incident = excluded.incident,
          service = excluded.service, state = excluded.state, starts_at = excluded.starts_at,
          heard = case when a.raised = excluded.raised then a.heard + 1 else 1 end,
          first_at = case when a.raised = excluded.raised then a.first_at else excluded.first_at end,
          last_at = excluded.last_at
        where a.incident <> excluded.incident or a.raised <> excluded.raised or a.state <> excluded.state
          or a.starts_at is distinct from excluded.starts_at or a.last_at <= excluded.last_at - ${SAME_WITHIN}`;
      const [totals] = await prisma.$queryRaw<(AlertTotals & { readonly own: number })[]>`
        select ${TOTALS}, coalesce(max(heard) filter (where key = ${text(key)}), 0)::int as own
        from alert where incident = ${incident}::uuid`;
      if (!totals) throw new Error('a count has no row');
      return totals;
    },

    async alertsOf(incident) {
      const [totals] = await prisma.$queryRaw<
        AlertTotals[]
      >`select ${TOTALS} from alert where incident = ${incident}::uuid`;
      if (!totals) throw new Error('a count has no row');
      return totals;
    },

    async newAlerts(service, since) {
      return await prisma.$queryRaw<{ incident: string; alerts: number }[]>`
        select incident::text as incident, count(*)::int as alerts from alert
        where service = ${text(service)} and first_at > ${iso(since)}::timestamptz group by 1 order by 1`;
    },

    async moveAlerts(from, to) {
      await prisma.$executeRaw`update alert set incident = ${to}::uuid where incident = ${from}::uuid`;
    },
  };
}
