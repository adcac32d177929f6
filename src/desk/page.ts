import type { Row, RowPage } from '../card/answers/row.ts';
import type { Reader } from '../card/view.ts';
import { readsTitle } from '../incident/access.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Parts } from './parts.ts';
import { PAGE } from './typed.ts';

/** A page of open incidents, worst first; `reporter` narrows it to one person's own. */
export async function page(parts: Parts, reader: Reader, reporter: PersonId | null, offset: number): Promise<RowPage> {
  const { incidents, total } = await parts.store.listOpen({ offset, limit: PAGE, reporter });
  const assignees = incidents.flatMap(({ incident }) => (incident.assignee ? [incident.assignee] : []));
  const people = await parts.store.people([...new Set(assignees)]);
  const titled = (filed: Filed) => reporter === null || readsTitle('client', reporter, filed);
  const rows = incidents.map((filed) => row(filed, reader, titled(filed), (id) => people.get(id)?.name ?? null));
  return { rows, total, offset, limit: PAGE };
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
