import type { Delivery, Settlement } from '../desk/ledger.ts';
import { Prisma } from './generated/client.ts';
import { iso, text } from './json.ts';

const { sql } = Prisma;

/**
 * The attempt that `next` gave is the last one. `attempts` alone doesn't say so, since a card counts from 0 again;
 * but then it is another seq that was tried, or another one that is shown.
 */
const mine = ({ id, attempts, seqWanted, seqShown }: Delivery) => sql`id = ${id}::uuid and attempts = ${attempts}::int
  and seq_tried = ${seqWanted}::int and seq_shown is not distinct from ${seqShown}::int`;

/** The statement that writes down what became of an attempt. */
export function settling(delivery: Delivery, settlement: Settlement, now: Temporal.Instant): Prisma.Sql {
  const at = sql`${iso(now)}::timestamptz`;
  switch (settlement.state) {
    case 'sent': {
      const more = sql`seq_wanted > ${settlement.seqShown}::int`;
      return sql`
        update delivery set message = ${text(settlement.message)}, seq_shown = ${settlement.seqShown}::int,
          state = case when ${more} then 'queued' else 'sent' end, attempts = case when ${more} then 0 else attempts end,
          open_attempt_at = null, settled_at = ${at}, reason = null
        where ${mine(delivery)} and state in ('queued', 'superseded')`;
    }
    case 'uncertain':
      // Its attempt stays open: should a card be shown anew, the lost message is looked for first.
      return ending(delivery, settlement, at, sql`open_attempt_at`, sql`state in ('queued', 'superseded')`);
    case 'failed': {
      // That this one was refused says nothing of an earlier one whose end is unknown.
      const earlier = delivery.openAttemptAt === null ? sql`null` : sql`open_attempt_at`;
      return ending(delivery, settlement, at, earlier, sql`state = 'queued'`);
    }
    case 'superseded':
      return ending(delivery, settlement, at, sql`null`, sql`state = 'queued'`);
    case 'queued':
      return waiting(delivery, settlement, sql`null`);
    case 'ambiguous':
      return waiting(delivery, settlement, sql`open_attempt_at`);
  }
}

/** For good, but where the wanted seq moved on during the attempt: that is still to be shown. */
function ending(
  delivery: Delivery,
  { state, reason }: Settlement & { readonly state: 'failed' | 'uncertain' | 'superseded' },
  at: Prisma.Sql,
  open: Prisma.Sql,
  when: Prisma.Sql,
): Prisma.Sql {
  const more = sql`seq_wanted > seq_tried`;
  return sql`
    update delivery set state = case when ${more} then 'queued' else ${state} end,
      attempts = case when ${more} then 0 else attempts end, open_attempt_at = ${open}, settled_at = ${at}, reason = ${text(reason)}
    where ${mine(delivery)} and ${when}`;
}

function waiting(
  delivery: Delivery,
  { reason, retryAt }: Settlement & { readonly state: 'queued' | 'ambiguous' },
  open: Prisma.Sql,
): Prisma.Sql {
  const until = sql`${iso(retryAt)}::timestamptz`;
  const { platform, id } = delivery.notice.conversation;
  const when = sql`${mine(delivery)} and state = 'queued'`;
  // The lane first, as everywhere, so that no two statements wait for each other.
  return sql`
    with lanes as (
      update lane set next_attempt_at = greatest(next_attempt_at, ${until})
      where platform = ${platform} and conversation = ${id} and exists (select from delivery where ${when}) returning 1)
    update delivery set reason = ${text(reason)}, open_attempt_at = ${open}
    where (select count(*) from lanes) > 0 and ${when}`;
}
