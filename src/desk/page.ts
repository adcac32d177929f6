import type { Row, RowPage } from '../card/answers/row.ts';
import type { Reader } from '../card/view.ts';
import { readsTitle } from '../incident/access.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Parts } from './parts.ts';
import type { Person } from './person.ts';
import { PAGE } from './typed.ts';

/** A page of open incidents, worst first; `reporter` narrows it to one person's own. */
export async function page(parts: Parts, reader: Reader, reporter: PersonId | null, offset: number): Promise<RowPage> {
  const { incidents, total } = await parts.store.listOpen({ offset, limit: PAGE, reporter });
  return { rows: await rowsOf(parts, reader, incidents, reporter), total, offset, limit: PAGE };
}

/** Each as a line of a list; a `reporter` reads the titles that a client may. */
export async function rowsOf(
  parts: Parts,
  reader: Reader,
  incidents: readonly Filed[],
  reporter: PersonId | null,
): Promise<readonly Row[]> {
  const assignees = incidents.flatMap(({ incident }) => (incident.assignee ? [incident.assignee] : []));
  const people =
    assignees.length === 0 ? new Map<PersonId, Person>() : await parts.store.people([...new Set(assignees)]);
  const titled = (filed: Filed) => reporter === null || readsTitle('client', reporter, filed);
  return incidents.map((filed) => row(filed, reader, titled(filed), (id) => people.get(id)?.name ?? null));
}

function row(
  { number, incident, texts, procedure }: Filed,
  { language }: Reader,
  titled: boolean,
  nameOf: (id: PersonId) => string | null,
): Row {
  const named = (
    parts: readonly { readonly key: string; readonly name: Readonly<Record<'en' | 'pl', string>> }[],
    key: string | null,
  ) => parts.find((part) => part.key === key)?.name[language] ?? null;
  const service = named(procedure.services, incident.service) ?? incident.service;
  return {
    number,
    kind: incident.kind,
    title: titled ? (texts.get(standing(incident, incident.title)) ?? reference(number)) : service,
    priority: incident.priority,
    status: incident.status,
    group: named(procedure.groups, incident.group),
    assigneeName: incident.assignee === null ? null : nameOf(incident.assignee),
    since: incident.since,
    service,
  };
}
