import type { Card, Span } from '../card/card.ts';
import { type Left, sweepCard } from '../card/matters/sweep.ts';
import type { Reader } from '../card/view.ts';
import { maySweep, sight } from '../incident/access.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import { type Finding, findings, worseFirst } from '../incident/sweep.ts';
import type { PersonId, TextId } from '../incident/terms.ts';
import type { Answer } from '../platform.ts';
import { LONGEST_DURATION } from '../procedure/duration.ts';
import { sweepDay } from '../procedure/sweep.ts';
import { type Asking, refusing } from './answers.ts';
import type { Parts } from './parts.ts';
import type { Person } from './person.ts';
import { tellOperations } from './tell.ts';
import { notAllowed } from './who.ts';

/** Incidents in which a sweep looks, the worst first. */
const MOST = 500;
/** How often it is looked whether a sweep's time has come, in seconds, however often this is called. */
const LOOK = 30;

/** Asked for at any time, with what of private incidents this person sees whole. */
export async function sweep(asking: Asking): Promise<Answer> {
  const { parts, who } = asking;
  if (!maySweep(who.standing, who.ids, parts.procedure)) return refusing(asking, notAllowed(who), null);
  const incidents = await lookThrough(parts, who.ids);
  const seen = incidents.filter((filed) => sight(who.standing, who.ids, filed) === 'whole');
  return { kind: 'card', card: await put(parts, who.reader, seen, false) };
}

/** As it is posted in the operations conversation, where nothing private is; null when nothing was left undone. */
export async function sweptCard(parts: Parts, reader: Reader): Promise<Card | null> {
  const incidents = await lookThrough(parts, []);
  return incidents.length === 0 ? null : put(parts, reader, incidents, true);
}

/**
 * Tells it in operations at the procedure's time, once a day on any number of desks; whether there is anything to say
 * turns out when it is sent.
 */
export function sweeping(parts: Parts): () => Promise<void> {
  let lookedAt: Temporal.Instant | null = null;
  let told: string | null = null;
  return async () => {
    const now = parts.now();
    if (lookedAt !== null && Math.abs(now.since(lookedAt).total('seconds')) < LOOK) return;
    lookedAt = now;
    const { sweep: when, timeZone } = parts.procedure;
    const day = sweepDay(when, timeZone, now);
    if (day === null || day === told) return;
    await tellOperations(parts, { type: 'sweep' }, day);
    told = day;
  };
}

interface Found extends Filed {
  readonly priority: string;
  readonly findings: readonly Finding[];
}

async function lookThrough(parts: Parts, sees: readonly PersonId[]): Promise<readonly Found[]> {
  const now = parts.now();
  const since = now.subtract({ seconds: LONGEST_DURATION });
  const incidents = await parts.store.leftUndone({ since, limit: MOST, sees });
  return incidents
    .map((filed) => ({ ...filed, priority: filed.incident.priority, findings: findings(filed, now) }))
    .filter((found) => found.findings.length > 0)
    .sort(worseFirst);
}

/** Whoever must act is called by the post; not by an answer, which only the one who asked reads. */
async function put(parts: Parts, reader: Reader, incidents: readonly Found[], mention: boolean): Promise<Card> {
  const people = await parts.store.people([...new Set(incidents.flatMap(peopleIn))]);
  const person = (id: PersonId) => personIn(people, id, mention);
  return sweepCard(
    reader,
    incidents.map((found) => leftIn(found, reader, person, mention)),
    person,
  );
}

function peopleIn({ incident, findings: all }: Found): readonly PersonId[] {
  const owing = all.flatMap((one) => {
    if (one.kind === 'reviewOverdue') return [one.of];
    return one.kind === 'actionOverdue' ? [one.owner] : [];
  });
  return incident.assignee === null ? owing : [incident.assignee, ...owing];
}

function personIn(people: ReadonlyMap<PersonId, Person>, id: PersonId, mention: boolean): Span {
  const known = people.get(id);
  const also = known?.also ? { also: known.also } : {};
  return { kind: 'person', id, name: known?.name ?? id.slice(id.indexOf(':') + 1), mention, ...also };
}

function leftIn(found: Found, { language }: Reader, person: (id: PersonId) => Span, mention: boolean): Left {
  const { number, incident, texts, procedure } = found;
  const text = (id: TextId) => texts.get(standing(incident, id)) ?? null;
  const group = procedure.groups.find(({ key }) => key === incident.group);
  return {
    number,
    kind: incident.kind,
    priority: incident.priority,
    title: text(incident.title) ?? reference(number),
    holder:
      incident.assignee === null
        ? { kind: 'group', name: group?.name[language] ?? '', handles: group?.handles ?? {}, mention }
        : person(incident.assignee),
    findings: found.findings.map((one) =>
      one.kind === 'actionOverdue' ? { ...one, text: text(one.text) ?? '…' } : one,
    ),
  };
}
