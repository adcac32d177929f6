import type { Change, Outcome } from '../desk/store.ts';
import { standing } from '../incident/incident.ts';
import { compared } from '../incident/likeness.ts';
import { checkEntries } from './check-entries.ts';
import { Prisma } from './generated/client.ts';
import { encode, iso, isoOrNull, jsonOf, text } from './json.ts';
import { queueing } from './queueing.ts';

const { sql } = Prisma;

/** What a change to an incident came to. */
function outcomeOf(change: Change): Outcome {
  return { type: 'changed', command: change.command, incident: change.incident.id, seq: change.incident.seq };
}

function inbound(change: Change): Prisma.Sql {
  const { request } = change;
  if (request === null) return sql`select null`;
  return sql`select ${text(request.platform)}, ${text(request.id)}, ${encode(outcomeOf(change))}::jsonb,
    ${iso(change.now)}::timestamptz`;
}

/** Entries, texts, the used draft and who must be told: everything but the incident's row, for the incident in `root`. */
function rest(change: Change): readonly Prisma.Sql[] {
  const { request, draft, now } = change;
  const entries = change.entries.map((entry) => ({
    ...entry,
    at: iso(entry.at),
    event: jsonOf(entry.event),
  }));
  const texts = change.texts.map(({ id, body }) => ({ id: text(id), body: text(body) }));
  const asked = request === null ? null : text(`${request.platform}:${request.id}`);
  return [
    sql`entries as (
      insert into entry (incident, seq, at, by, request, event)
      select root.id, e.seq, e.at, e.by, ${asked}, e.event
      from root, jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(seq int, at timestamptz, by text, event jsonb))`,
    ...(texts.length === 0
      ? []
      : [
          sql`texts as (
      insert into written_text (id, incident, body)
      select t.id, root.id, t.body
      from root, jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as t(id text, body text))`,
        ]),
    ...capturing(change),
    ...(change.withdrawn.length === 0
      ? []
      : [
          sql`blanked as (
      update written_text set body = null, withdrawn_at = ${iso(now)}::timestamptz
      where id = any(${change.withdrawn.map(text)}::text[]) and incident in (select id from root) and body is not null)`,
        ]),
    ...(draft === null
      ? []
      : [
          sql`drafts as (
      update draft set used_at = ${iso(now)}::timestamptz, body = null where id = ${text(draft)} and exists (select from root))`,
        ]),
    ...queueing({
      notices: change.notices,
      again: change.again,
      followers: change.followers,
      seqWanted: change.incident.seq,
      now,
      known: 'refresh',
      stopped: change.stopsClock ? change.incident.id : null,
    }),
  ];
}

/** Messages that are kept from now on, so that what becomes of them elsewhere is noted. */
function capturing({ entries }: Change): readonly Prisma.Sql[] {
  const rows = entries.flatMap(({ seq, event }) => {
    if (event.type !== 'captured') return [];
    const { conversation, message } = event.from;
    return [
      { entry: seq, platform: text(conversation.platform), place: text(conversation.id), message: text(message) },
    ];
  });
  if (rows.length === 0) return [];
  return [
    sql`captures as (
      insert into capture (platform, conversation, message, incident, entry)
      select c.platform, c.place, c.message, root.id, c.entry
      from root, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(entry int, platform text, place text, message text)
      on conflict do nothing)`,
  ];
}

/**
 * One statement that writes a new incident, and looks among those before it for what is like it. Its one row has the
 * number and these; no row means that the request was answered before.
 */
export function filing(change: Change, sought: Prisma.Sql | null): Prisma.Sql {
  checkEntries(change);
  const { incident, request, nextDueAt } = change;
  const head = sql`root as (
      insert into incident (id, seq, status, priority, service, reporter, title, compared, reported_at,
        next_due_at, procedure_version, state)
      select ${incident.id}::uuid, ${incident.seq}::int, ${incident.status}, ${incident.priority}, ${text(incident.service)},
        ${text(incident.reporter)}, ${text(standing(incident, incident.title))}, ${comparedTitle(change) ?? null}, ${iso(incident.reportedAt)}::timestamptz,
        ${isoOrNull(nextDueAt)}::timestamptz, ${text(incident.procedure)}, ${encode(incident)}::jsonb
      ${request === null ? Prisma.empty : sql`where exists (select from asked)`}
      returning id, number)`;
  const asked = sql`asked as (
      insert into inbound (platform, id, outcome, at) ${inbound(change)} on conflict do nothing returning 1)`;
  const parts = [...(request === null ? [] : [asked]), head, ...rest(change)];
  return sql`with ${Prisma.join(parts, ', ')} select number, ${
    sought === null ? sql`null::json` : sql`(select coalesce(json_agg(a), '[]') from (${sought}) a)`
  } as alike from root`;
}

/** What its title is compared by from now on: null once it is withdrawn, undefined where the title stays as it is. */
function comparedTitle({ incident, texts, withdrawn }: Change): string | null | undefined {
  const title = standing(incident, incident.title);
  if (withdrawn.includes(title)) return null;
  const written = texts.find(({ id }) => id === title);
  return written && text(compared(written.body));
}

/** One statement that appends; its one row is the number, no row means that the incident moved on since it was read. */
export function appending(change: Change): Prisma.Sql {
  checkEntries(change);
  const { incident, request, nextDueAt } = change;
  const title = comparedTitle(change);
  const head = sql`root as (
      update incident set seq = ${incident.seq}::int, status = ${incident.status}, priority = ${incident.priority},
        service = ${text(incident.service)}, reporter = ${text(incident.reporter)}, title = ${text(standing(incident, incident.title))}, next_due_at = ${isoOrNull(nextDueAt)}::timestamptz,
        ${title === undefined ? Prisma.empty : sql`compared = ${title},`}
        retry_at = null, faults = 0, state = ${encode(incident)}::jsonb
      where id = ${incident.id}::uuid and seq = ${incident.seq - change.entries.length}::int
      ${
        request === null
          ? Prisma.empty
          : sql`and not exists (
        select from inbound i where i.platform = ${text(request.platform)} and i.id = ${text(request.id)})`
      }
      returning id, number)`;
  // Written without "on conflict": a request that was answered in between undoes the whole statement.
  const asked = sql`asked as (
      insert into inbound (platform, id, outcome, at) ${inbound(change)} from root returning 1)`;
  const parts = [head, ...(request === null ? [] : [asked]), ...rest(change)];
  return sql`with ${Prisma.join(parts, ', ')} select number from root`;
}
