import type { Draft, Person, Store } from '../desk/store.ts';
import type { Language } from '../language/language.ts';
import type { PrismaClient } from './generated/client.ts';
import { isUuid } from './incidents.ts';
import { encode, instant, iso, text } from './json.ts';

type PersonRow = { readonly id: string; readonly name: string; readonly language: string | null; readonly timeZone: string | null };

const toPerson = (row: PersonRow): Person => ({ ...row, language: row.language as Language | null });

interface DraftRow {
  readonly id: string;
  readonly incident: string;
  readonly by: string;
  readonly body: string;
  readonly next_by: string;
  readonly at: string;
}

const toDraft = ({ id, incident, by, body, next_by, at }: DraftRow): Draft => ({
  id,
  incident,
  by,
  body,
  nextBy: instant(next_by),
  at: instant(at),
});

/** People and their accounts. */
export function createPeople(prisma: PrismaClient): Pick<Store, 'person' | 'people' | 'setPreferences'> {
  const find = (platform: string, external: string, name: string) =>
    prisma.person.findFirst({ where: { accounts: { some: { platform, external, name } } } });

  return {
    async person(account) {
      const platform = text(account.platform);
      const external = text(account.external);
      const name = text(account.name);
      // The usual case writes nothing.
      const known = await find(platform, external, name);
      if (known !== null) return toPerson(known);
      // One statement, so that two first requests of one account make one person.
      await prisma.$executeRaw`
        with accounts as (
          insert into account (platform, external, person, name) values (${platform}, ${external}, gen_random_uuid(), ${name})
          on conflict (platform, external) do update set name = excluded.name returning person, name)
        insert into person (id, name) select person, name from accounts
        on conflict (id) do update set name = excluded.name`;
      const now = await prisma.person.findFirst({ where: { accounts: { some: { platform, external } } } });
      if (now === null) throw new Error('a person that was just written is not there');
      return toPerson(now);
    },

    async people(ids) {
      const rows = await prisma.person.findMany({ where: { id: { in: ids.filter(isUuid) } } });
      return new Map(rows.map((row) => [row.id, toPerson(row)]));
    },

    async setPreferences(id, { language, timeZone }) {
      await prisma.person.updateMany({
        where: { id },
        data: { ...(language !== undefined && { language }), ...(timeZone !== undefined && { timeZone: text(timeZone) }) },
      });
    },
  };
}

/** Drafts, settings and the procedure's versions. */
export function createDeskRecords(
  prisma: PrismaClient,
): Pick<Store, 'saveDraft' | 'draft' | 'setting' | 'setSetting' | 'keepProcedure'> {
  return {
    async saveDraft({ id, incident, by, body, nextBy, at }) {
      await prisma.$executeRaw`
        insert into draft (id, incident, by, body, next_by, at)
        values (${text(id)}, ${incident}::uuid, ${text(by)}, ${text(body)}, ${iso(nextBy)}::timestamptz, ${iso(at)}::timestamptz)
        on conflict (id) do update set incident = excluded.incident, by = excluded.by, body = excluded.body,
          next_by = excluded.next_by, at = excluded.at
        where draft.used_at is null`;
    },

    async draft(id) {
      const [found] = await prisma.$queryRaw<{ row: DraftRow }[]>`
        select to_jsonb(d) as row from draft d where id = ${text(id)} and used_at is null`;
      return found === undefined ? null : toDraft(found.row);
    },

    async setting(key) {
      const found = await prisma.setting.findUnique({ where: { key: text(key) } });
      return found?.value ?? null;
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
  };
}
