import type { IncidentId } from '../incident/terms.ts';
import { THE_DESK } from '../notice/matter.ts';
import type { ForFollowers, Notice } from '../notice/notice.ts';
import { Prisma } from './generated/client.ts';
import { iso, jsonOf, text } from './json.ts';

const { sql } = Prisma;

export interface Queueing {
  readonly notices: readonly Notice[];
  /** Posts that are known and must say something else. */
  readonly again?: readonly Notice[];
  readonly followers?: ForFollowers | null;
  readonly seqWanted: number;
  readonly now: Temporal.Instant;
  /** A card or an opening that is known already: show it anew, or leave it alone. A known post is always left alone. */
  readonly known: 'refresh' | 'leave';
  /** The incident whose clock stops with this change. */
  readonly stopped: IncidentId | null;
}

const keyOf = ({ subject, kind, slot, conversation }: Notice) =>
  JSON.stringify([subject, kind, slot, conversation.platform, conversation.id]);

/** No change has so many notices. */
const MOST_NOTICES = 1_000_000;

/** One row a key, since a statement can't touch a row twice: of posts the first counts, of anything else the last. */
function distinct(notices: readonly Notice[]): readonly Notice[] {
  const kept = new Map<string, Notice>();
  for (const notice of notices) {
    const key = keyOf(notice);
    if (notice.kind !== 'post' || !kept.has(key)) kept.set(key, notice);
  }
  return [...kept.values()];
}

function rowsOf(notices: readonly Notice[], again: readonly Notice[]): string {
  const known = new Set(again.map(keyOf));
  const rows = distinct([...notices, ...again]).map((notice, pos) => ({
    pos,
    subject: notice.subject,
    kind: notice.kind,
    slot: text(notice.slot),
    platform: text(notice.conversation.platform),
    conversation: text(notice.conversation.id),
    audience: notice.audience,
    about: jsonOf(notice.about),
    family: notice.family,
    under_card: notice.underCard,
    priority: notice.priority,
    again: known.has(keyOf(notice)),
  }));
  return JSON.stringify(rows);
}

/**
 * Parts of a statement that has a part `root`: they write deliveries when `root` has a row, and wake their lanes.
 * Of reminders, progress posts and holding updates only the newest waiting one counts in a conversation; an escalation
 * is never replaced by the next one.
 * Locks are taken in one order everywhere: the incident, its lanes by name, its deliveries. So no two statements
 * wait for each other. That is what `(select count(*) from lanes)` is for.
 */
export function queueing({
  notices,
  again = [],
  followers = null,
  seqWanted,
  now,
  known,
  stopped,
}: Queueing): readonly Prisma.Sql[] {
  if (notices.length === 0 && again.length === 0 && followers === null)
    return stopped === null ? [] : [stopping(stopped, now)];
  const at = sql`${iso(now)}::timestamptz`;
  const posts = followers === null ? notices : [...notices, followers.post];
  const replaces = posts.some(({ kind, family }) => kind === 'post' && family !== null && family !== 'escalation');
  return [
    sql`told as (
      select n.* from root, jsonb_to_recordset(${rowsOf(notices, again)}::jsonb) as n(pos int, subject uuid, kind text, slot text,
        platform text, conversation text, audience text, about jsonb, family text, under_card boolean, priority text, again boolean)
      ${followers === null ? Prisma.empty : forFollowers(followers)})`,
    sql`lanes as (
      insert into lane as l (platform, conversation, priority, wanted, next_attempt_at)
      select platform, conversation, min(priority), 1, ${at} from told
      group by platform, conversation order by platform, conversation
      on conflict (platform, conversation) do update set wanted = l.wanted + 1,
        priority = least(l.priority, excluded.priority),
        next_attempt_at = coalesce(l.next_attempt_at, excluded.next_attempt_at)
      returning 1)`,
    // Most statements have nothing of the kind, and its planning is a good part of their work.
    ...(replaces ? [replacing(at, stopped)] : []),
    ...(stopped === null ? [] : [stopping(stopped, now, sql`(select count(*) from lanes) > 0 and`)]),
    // Counted, since of "not exists" the planner makes a hash of all deliveries there ever were.
    sql`deliveries as (
      insert into delivery as d (subject, kind, slot, platform, conversation, audience, about, family, under_card, priority,
        seq_wanted, queued_at)
      select n.subject, n.kind, n.slot, n.platform, n.conversation, n.audience, n.about, n.family, n.under_card, n.priority,
        ${seqWanted}::int, ${at}
      from told n
      where (select count(*) from lanes) > 0 and (n.kind <> 'post' or n.again or (
        select count(*) from delivery k where k.subject = n.subject and k.kind = n.kind and k.slot = n.slot
          and k.platform = n.platform and k.conversation = n.conversation) = 0)
      order by n.pos
      on conflict (subject, kind, slot, platform, conversation) ${known === 'leave' ? sql`do nothing` : refreshing(again.length > 0)})`,
  ];
}

/** A row for each of the direct messages in which somebody follows it, after all others. */
function forFollowers({ incidents, services, post }: ForFollowers): Prisma.Sql {
  return sql`union all (
      select distinct on (f.platform, f.conversation) ${MOST_NOTICES}::int, ${post.subject}::uuid, ${post.kind}, ${text(post.slot)},
        f.platform, f.conversation, ${post.audience}, ${jsonOf(post.about)}::jsonb || jsonb_build_object('to', f.person),
        ${post.family}::text, ${post.underCard}, ${post.priority}, false
      from root, following f
      where (f.kind = 'service' and f.what = any(${services.map(text)}::text[]))
        or (f.kind = 'incident' and f.what = any(${incidents}::text[]))
      order by f.platform, f.conversation, f.person)`;
}

/** The waiting posts of a family that this statement's own take the place of; what was read already is only put right. */
function replacing(at: Prisma.Sql, stopped: IncidentId | null): Prisma.Sql {
  return sql`replaced as (
      update delivery d set state = 'superseded', settled_at = ${at}, reason = 'replaced'
      where (select count(*) from lanes) > 0 and d.kind = 'post' and d.state = 'queued' and d.open_attempt_at is null
        and d.message is null
        and exists (
          select from told n where n.subject = d.subject and n.kind = 'post' and n.platform = d.platform
            and n.conversation = d.conversation and n.family = d.family and n.family in ('reminder', 'progress', 'holding'))
        and not exists (
          select from told n where n.subject = d.subject and n.kind = d.kind and n.slot = d.slot
            and n.platform = d.platform and n.conversation = d.conversation)
        ${stopped === null ? Prisma.empty : sql`and d.subject <> ${stopped}::uuid`})`;
}

/** A matter of the desk's own has no timeline: whoever asks for it again wants it once more. */
const isMatter = sql`d.subject = ${THE_DESK}::uuid`;

/** A card that is shown anew keeps its message; one that waits already keeps its place. */
const refreshing = (
  again: boolean,
) => sql`do update set audience = excluded.audience, about = excluded.about, under_card = excluded.under_card,
        priority = excluded.priority, seq_wanted = ${again ? sql`case when ${isMatter} then d.seq_wanted + 1 else excluded.seq_wanted end` : sql`excluded.seq_wanted`}, state = 'queued',
        ord = case when d.state = 'queued' then d.ord else excluded.ord end,
        queued_at = case when d.state = 'queued' then d.queued_at else excluded.queued_at end,
        attempts = case when d.state = 'queued' then d.attempts else 0 end,
        settled_at = null, reason = null
      where (d.kind <> 'post'${again ? sql` or d.state in ('queued', 'sent') or (d.state = 'failed' and d.message is not null)` : Prisma.empty})
        and (d.seq_wanted < excluded.seq_wanted${again ? sql` or ${isMatter}` : Prisma.empty})`;

/**
 * What may have been read stays queued: its turn looks it up, and finds that there is nothing to say any more. So does
 * what was read and must say something else.
 */
function stopping(incident: IncidentId, now: Temporal.Instant, first = Prisma.empty): Prisma.Sql {
  return sql`stopped as (
      update delivery set state = 'superseded', settled_at = ${iso(now)}::timestamptz, reason = 'stopped'
      where ${first} subject = ${incident}::uuid and exists (select from root) and kind = 'post' and state = 'queued'
        and open_attempt_at is null and message is null and family is not null)`;
}
