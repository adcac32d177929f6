import { reference } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { EscalationTarget, Kind, PersonId, TextId } from '../incident/terms.ts';
import { dayDistance } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { type Words, words } from '../language/words.ts';
import { managersOf } from '../procedure/lookup.ts';
import type { Named } from '../procedure/procedure.ts';
import type { Rich, Span } from './card.ts';
import { joined, line, type Part, time } from './rich.ts';
import type { Reader, View } from './view.ts';

/** The words of a reader's language, and the names in an incident as that reader knows them. */
export interface Voice {
  readonly w: Words;
  readonly view: View;
  /** INC-42 */
  readonly reference: string;
  readonly title: string;
  /** Who reported it: a person, or a name. */
  readonly reporter: Part;
  readonly service: string;
  readonly serviceName: (key: string) => string;
  readonly category: string | null;
  readonly categoryName: (key: string) => string;
  /** A headline or a summary; a drill says that it is one before anything else. */
  readonly headed: (text: string) => string;
  readonly cause: (key: string | null) => string;
  /** What a step calls outside the desk, by name. */
  readonly webhook: (key: string) => string;
  /** A written text, or a fixed word in place of one that was withdrawn. */
  readonly text: (id: TextId) => string;
  readonly person: (id: PersonId, mention?: boolean) => Span;
  /** Several people by name, called by none. */
  readonly persons: (ids: readonly PersonId[]) => Rich;
  /** Who did it: a person, or the desk itself. */
  readonly who: (by: PersonId | null) => Part;
  readonly group: (key: string | null, mention?: boolean) => Span;
  readonly target: (to: EscalationTarget, mention?: boolean) => Span;
  /** Who must act now: the assignee, else the group. */
  readonly holder: (mention?: boolean) => Span;
  /** Who leads a major incident, else who must act. */
  readonly leader: (mention?: boolean) => Span;
  /** by 14:40 */
  readonly by: (at: Temporal.Instant) => Rich;
  /** After a word for being on hold: until 14:40 */
  readonly heldUntil: (at: Temporal.Instant) => Rich;
  readonly since: (at: Temporal.Instant) => Rich;
}

function byTime(reader: Reader, now: Temporal.Instant, at: Temporal.Instant): Rich {
  return words(reader.language).card.by(time(at), dayDistance(at, now, reader.timeZone) === 0);
}

export function voiceOf(view: View): Voice {
  const { filed, reader, people, accounts, now } = view;
  const { incident, procedure, texts } = filed;
  const w = words(reader.language);
  const find = (parts: readonly Named[], key: string) => parts.find((part) => part.key === key);
  const nameOf = (parts: readonly Named[], key: string) => find(parts, key)?.name[reader.language] ?? key;
  const person = (id: PersonId, mention = false): Span => ({
    kind: 'person',
    id,
    name: people.get(id) ?? w.somebody,
    mention,
    ...(accounts?.has(id) ? { also: accounts.get(id) ?? [] } : {}),
  });
  const group = (key: string | null, mention = false): Span => ({
    kind: 'group',
    name: key === null ? w.operations : nameOf(procedure.groups, key),
    handles: procedure.groups.find((one) => one.key === key)?.handles ?? {},
    mention,
  });
  // A correction is visible as one.
  const text = (id: TextId) => {
    const now = standing(incident, id);
    const body = texts.get(now) ?? null;
    if (body === null) return w.withdrawn;
    return now === id ? body : `${body} ${w.corrected}`;
  };
  const holder = (mention = false) =>
    incident.assignee === null ? group(incident.group, mention) : person(incident.assignee, mention);
  const manager = incident.major?.manager ?? null;
  const owner = procedure.services.find(({ key }) => key === incident.service)?.owner ?? null;
  return {
    w,
    view,
    reference: reference(filed.number),
    title: text(incident.title),
    reporter: incident.onBehalf?.name == null ? person(incident.reporter) : text(incident.onBehalf.name),
    service: nameOf(procedure.services, incident.service),
    serviceName: (key) => nameOf(procedure.services, key),
    category: incident.category === null ? null : nameOf(procedure.categories, incident.category),
    categoryName: (key) => nameOf(procedure.categories, key),
    headed: (said) => marked(reader.language, incident.kind, said),
    cause: (key) => (key === null ? w.ending.noCause : nameOf(procedure.causes, key)),
    webhook: (key) => nameOf(procedure.webhooks, key),
    text,
    person,
    persons: (ids) =>
      joined(
        ids.map((id) => person(id)),
        ', ',
      ),
    who: (by) => (by === null ? w.desk : person(by)),
    group,
    target: (to, mention = false) => {
      if (to === 'operations') return { kind: 'text', text: w.operations };
      if (to === 'owner') return named(owner, w.owner, mention);
      if (to === 'manager') return named(managersOf(procedure, incident)[0] ?? null, w.manager, mention);
      if (to.startsWith('duty:')) {
        return { kind: 'text', text: w.allocating.onDuty(nameOf(procedure.rotas, to.slice('duty:'.length))) };
      }
      const [kind, key] = [to.slice(0, to.indexOf(':')), to.slice(to.indexOf(':') + 1)];
      return kind === 'group' ? group(key, mention) : person(key, mention);
    },
    holder,
    leader: (mention = false) => (manager === null ? holder(mention) : person(manager, mention)),
    by: (at) => byTime(reader, now, at),
    heldUntil: (at) => w.card.heldUntil(time(at), dayDistance(at, now, reader.timeZone) === 0),
    since: (at) => line(w.card.since(time(at))),
  };

  /** They may have done nothing here yet, so that only the procedure knows who it is. */
  function named(id: PersonId | null, role: string, mention: boolean): Span {
    if (id === null) return { kind: 'text', text: role };
    const span = person(id, mention);
    return span.kind === 'person' && !people.has(id) ? { ...span, name: role } : span;
  }
}

/** With the word for a drill before it, where it is one. */
export function marked(language: Language, kind: Kind, said: string): string {
  return kind === 'drill' ? `${words(language).drill} ${said}` : said;
}

/** A long text shortened for a glance, with a visible sign; line breaks become spaces. The whole text is in the record. */
export function glance(text: string, most = 280): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const letters = [...flat];
  return letters.length <= most ? flat : `${letters.slice(0, most).join('').trimEnd()}…`;
}
