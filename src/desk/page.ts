import type { Row, RowPage } from '../card/answers/row.ts';
import type { Reader } from '../card/view.ts';
import { readsTitle } from '../incident/access.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Parts } from './parts.ts';
import type { Person } from './person.ts';
import { PAGE } from './typed.ts';
import type { Who } from './who.ts';

/** A page of the open incidents that a person may know of, worst first; of clients, their own. */
export async function page(parts: Parts, who: Who, offset: number): Promise<RowPage> {
  const reporter = who.standing === 'client' ? who.person.id : null;
  const { incidents, total } = await parts.store.listOpen({ offset, limit: PAGE, reporter, sees: who.ids });
  return { rows: await rowsOf(parts, who, incidents), total, offset, limit: PAGE };
}

/** Each as a line of a list, with the titles that this person reads. */
export async function rowsOf(
  parts: Parts,
  { reader, standing: is, ids }: Who,
  incidents: readonly Filed[],
): Promise<readonly Row[]> {
  const assignees = incidents.flatMap(({ incident }) => (incident.assignee ? [incident.assignee] : []));
  const people =
    assignees.length === 0 ? new Map<PersonId, Person>() : await parts.store.people([...new Set(assignees)]);
  return incidents.map((filed) => row(filed, reader, readsTitle(is, ids, filed), (id) => people.get(id)?.name ?? null));
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
    departures: incident.departures.length,
  };
}
