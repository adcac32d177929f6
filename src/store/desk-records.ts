import type { Person } from '../desk/person.ts';
import type { Draft, Store } from '../desk/store.ts';
import type { Language } from '../language/language.ts';
import { readQuietHours, writeQuietHours } from '../notice/quiet-hours.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { decode, encode, instant, iso, text } from './json.ts';

const { sql } = Prisma;

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly language: Language | null;
  readonly timeZone: string | null;
  readonly quiet: string | null;
  readonly also: readonly string[] | null;
}

function toPerson({ also, quiet, ...person }: PersonRow): Person {
  const hours = quiet === null ? null : readQuietHours(quiet);
  return { ...person, ...(hours === null ? {} : { quiet: hours }), ...(also === null ? {} : { also }) };
}

interface DraftRow {
  readonly id: string;
  readonly incident: string;
  readonly by: string;
  readonly body: string;
  readonly next_by: string;
  readonly workaround: boolean;
  readonly seq: number;
  readonly at: string;
}

const toDraft = ({ id, incident, by, body, next_by, workaround, seq, at }: DraftRow): Draft => ({
  id,
  incident,
  by,
  body,
  nextBy: instant(next_by),
  workaround,
  seq,
  at: instant(at),
});

/** A person with what counts: their own choice, else what the platform says of their first account. */
const PERSON = sql`p.id, p.name, coalesce(p.language, a.language) as language,
  coalesce(p.time_zone, a.time_zone) as "timeZone", p.quiet,
  (select array_agg(x.platform || ':' || x.external order by x.platform, x.external) from account x
    where x.person = p.id and x.platform || ':' || x.external <> p.id) as also`;

/** People and their accounts. */
export function createPeople(prisma: PrismaClient): Pick<Store, 'person' | 'people' | 'setPreferences' | 'link'> {
  return {
    async person(account) {
      const [platform, external, name] = [text(account.platform), text(account.external), text(account.name)];
      const language = account.language ?? null;
      const timeZone = account.timeZone == null ? null : text(account.timeZone);
      // The usual case writes nothing.
      const [known] = await prisma.$queryRaw<PersonRow[]>`
        select ${PERSON} from account a join person p on p.id = a.person
        where a.platform = ${platform} and a.external = ${external} and a.name = ${name}
          and a.language is not distinct from ${language}::text and a.time_zone is not distinct from ${timeZone}::text`;
      if (known) return toPerson(known);
      // One statement, so that two first requests of one account make one person.
      await prisma.$executeRaw`
        with accounts as (
          insert into account (platform, external, person, name, language, time_zone)
          values (${platform}, ${external}, ${`${platform}:${external}`}, ${name}, ${language}, ${timeZone})
          on conflict (platform, external) do update
            set name = excluded.name, language = excluded.language, time_zone = excluded.time_zone
          returning person, name)
        insert into person (id, name) select person, name from accounts
        on conflict (id) do update set name = excluded.name where person.id = ${`${platform}:${external}`}`;
      const [now] = await prisma.$queryRaw<PersonRow[]>`
        select ${PERSON} from account a join person p on p.id = a.person
        where a.platform = ${platform} and a.external = ${external}`;
      if (!now) throw new Error('a person that was just written is not there');
      return toPerson(now);
    },

    async people(ids) {
      const rows = await prisma.$queryRaw<PersonRow[]>`
        select distinct on (p.id) ${PERSON} from person p left join account a on a.person = p.id
        where p.id = any(${[...ids]}::text[]) order by p.id, a.platform || ':' || a.external = p.id desc`;
      return new Map(rows.map((row) => [row.id, toPerson(row)]));
    },

    async link({ platform, external }, person) {
      const linked = await prisma.$executeRaw`
        update account set person = ${text(person)}
        where platform = ${text(platform)} and external = ${text(external)}`;
      if (linked === 0) throw new Error('an account that was to be linked is not known');
    },

    async setPreferences(id, { language, timeZone, quiet }) {
      await prisma.person.updateMany({
        where: { id },
        data: {
          ...(language !== undefined && { language }),
          ...(timeZone !== undefined && { timeZone: text(timeZone) }),
          ...(quiet !== undefined && { quiet: quiet && writeQuietHours(quiet) }),
        },
      });
    },
  };
}

/** Drafts, settings and the procedure's versions. */
export function createDeskRecords(
  prisma: PrismaClient,
): Pick<
  Store,
  | 'lease'
  | 'giveUp'
  | 'saveDraft'
  | 'draft'
  | 'waitingDrafts'
  | 'dropDraft'
  | 'setting'
  | 'keepFirst'
  | 'setSetting'
  | 'keepProcedure'
  | 'procedure'
> {
  return {
    async lease(name, holder, now, seconds) {
      const rows = await prisma.$queryRaw<unknown[]>`
        insert into lease as l (name, holder, until)
        values (${text(name)}, ${text(holder)}, ${iso(now.add({ seconds }))}::timestamptz)
        on conflict (name) do update set holder = excluded.holder, until = excluded.until
        where l.holder = excluded.holder or l.until <= ${iso(now)}::timestamptz
        returning 1 as one`;
      return rows.length > 0;
    },

    async giveUp(name, holder) {
      await prisma.$executeRaw`delete from lease where name = ${text(name)} and holder = ${text(holder)}`;
    },

    async saveDraft({ id, incident, by, body, nextBy, workaround, seq, at }) {
      await prisma.$executeRaw`
        insert into draft (id, incident, by, body, next_by, workaround, seq, at)
        values (${text(id)}, ${incident}::uuid, ${text(by)}, ${text(body)}, ${iso(nextBy)}::timestamptz,
          ${workaround}, ${seq}, ${iso(at)}::timestamptz)
        on conflict (id) do update set incident = excluded.incident, by = excluded.by, body = excluded.body,
          next_by = excluded.next_by, workaround = excluded.workaround, seq = excluded.seq, at = excluded.at
        where draft.used_at is null`;
    },

    async draft(id) {
      const [found] = await prisma.$queryRaw<{ row: DraftRow }[]>`
        select to_jsonb(d) as row from draft d where id = ${text(id)} and used_at is null`;
      return found === undefined ? null : toDraft(found.row);
    },

    async waitingDrafts(incident) {
      // What was sent in the same instant counts as the newer one.
      const found = await prisma.$queryRaw<{ row: DraftRow }[]>`
        select to_jsonb(d) as row from (
          select distinct on (by) * from draft where incident = ${incident}::uuid
          order by by, at desc, used_at nulls last, id desc) d
        where d.used_at is null order by d.at, d.id`;
      return found.map(({ row }) => toDraft(row));
    },

    async dropDraft(id, now) {
      await prisma.$executeRaw`
        update draft set used_at = ${iso(now)}::timestamptz, body = null where id = ${text(id)} and used_at is null`;
    },

    async setting(key) {
      const found = await prisma.setting.findUnique({ where: { key: text(key) } });
      return found?.value ?? null;
    },

    async keepFirst(key, value) {
      // Written over by itself where it is there, since a row that is left alone isn't returned.
      const [kept] = await prisma.$queryRaw<{ value: string }[]>`
        insert into setting as s (key, value) values (${text(key)}, ${text(value)})
        on conflict (key) do update set value = s.value returning value`;
      if (!kept) throw new Error('a setting that was just set is not there');
      return kept.value;
    },

    async setSetting(key, value) {
      await prisma.$executeRaw`
        insert into setting (key, value) values (${text(key)}, ${text(value)})
        on conflict (key) do update set value = excluded.value`;
    },

    async keepProcedure(procedure) {
      await prisma.$executeRaw`
        insert into procedure (version, body) values (${text(procedure.version)}, ${encode(procedure)}::jsonb)
        on conflict do nothing`;
    },

    async procedure(version) {
      const found = await prisma.procedure.findUnique({ where: { version: text(version) } });
      return found === null ? null : (decode(found.body) as Procedure);
    },
  };
}
