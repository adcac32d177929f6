import pg from 'pg';
import { deskOn, typed } from './desk.ts';
import { quietPlatform } from './quiet-platform.ts';

/** Incidents that a busy organisation has had by the end of a year. */
export const YEAR = 10_000;

/**
 * Fills a new database with `incidents` open ones that nothing is due for, as the desk writes them: each with its
 * entries, its text, the request that made it and what was told of it. Analysed, so that the server plans for that size.
 */
export async function fill(databaseUrl: string, incidents: number, at = Temporal.Now.instant()): Promise<void> {
  const desk = await deskOn(databaseUrl, () => [quietPlatform('bench')], { now: () => at });
  await desk.intake.handle('bench', typed('new Cards are refused', 0));
  await desk.lanes.idle();
  await desk.stop();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  // Keys between tables hold by the way the rows are made; checking them a million times takes minutes.
  await client.query('set session_replication_role = replica');
  for (const statement of copies(incidents)) await client.query(statement);
  await client.query('vacuum (analyze)');
  await client.end();
}

/** The one incident that is there, as often as wanted; far from due. */
const copies = (incidents: number): readonly string[] => [
  `update incident set next_due_at = next_due_at + interval '10 years'`,
  'update lane set next_attempt_at = null',
  `insert into incident (id, seq, status, priority, service, reporter, title, reported_at, next_due_at, procedure_version, state)
   select made.id, i.seq, i.status, i.priority, i.service, i.reporter, made.id::text, i.reported_at,
     i.next_due_at + made.n * interval '1 second', i.procedure_version,
     i.state || jsonb_build_object('id', made.id, 'title', made.id)
   from incident i, (select n, gen_random_uuid() as id from generate_series(1, ${incidents}) n) made`,
  `insert into entry (incident, seq, at, by, request, event)
   select i.id, e.seq, e.at, e.by, 'bench:' || i.id, e.event from entry e, incident i where i.id <> e.incident`,
  `insert into written_text (id, incident, body)
   select i.title, i.id, t.body from written_text t, incident i where i.id <> t.incident`,
  `insert into inbound (platform, id, outcome, at)
   select 'bench', i.id, b.outcome || jsonb_build_object('incident', i.id), b.at
   from inbound b, incident i where i.number > 1`,
  `insert into delivery (subject, kind, slot, platform, conversation, audience, about, under_card, priority, state,
     seq_wanted, seq_shown, seq_tried, message, attempts, queued_at, settled_at)
   select i.id, d.kind, d.slot, d.platform, d.conversation, d.audience, d.about, d.under_card, d.priority, 'sent',
     d.seq_wanted, d.seq_wanted, d.seq_wanted, i.id, 1, d.queued_at, d.queued_at
   from delivery d, incident i where i.id <> d.subject`,
];
