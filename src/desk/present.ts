import type { Presence } from '../incident/absence.ts';
import type { Ask, Raise } from '../incident/command.ts';
import { ableToConfirm } from '../incident/decide/confirming.ts';
import type { Filed } from '../incident/filed.ts';
import type { PersonId } from '../incident/terms.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Parts } from './parts.ts';
import { presenceIn, roster, rosterOf } from './presence.ts';

/** Who is there of those whom the request will call or ask; null where it asks nobody. */
export async function presentFor(parts: Parts, asked: Ask, { incident, procedure }: Filed): Promise<Presence | null> {
  const now = parts.now();
  const { service } = incident;
  if (asked.type === 'escalate') return presenceIn(await roster(parts, [procedure]), procedure, now);
  if (asked.type === 'askHelp') return presenceIn(await rosterOf(parts, []), procedure, now);
  if (asked.type === 'giveRole') return presenceIn(await rosterOf(parts, [asked.to]), procedure, now);
  if (asked.type === 'restore') {
    const able = ableToConfirm(incident, procedure).map(({ of }) => of);
    return presenceIn(await rosterOf(parts, able), procedure, now);
  }
  if (asked.type === 'declareMajor') {
    return withStandIns(parts, procedure, ownerOf(procedure, service), asked.manager === null ? [] : [asked.manager]);
  }
  if (asked.type === 'setService' && (incident.major || mayBecomeMajor(procedure))) {
    return withStandIns(parts, procedure, ownerOf(procedure, asked.service));
  }
  const isWeighed = asked.type === 'prioritise' || asked.type === 'categorise';
  return isWeighed && !incident.major && mayBecomeMajor(procedure)
    ? withStandIns(parts, procedure, ownerOf(procedure, service))
    : null;
}

/** As `presentFor`, for what is reported. */
export async function presentForReport(
  parts: Parts,
  { kind, service }: Pick<Raise, 'kind' | 'service'>,
): Promise<Presence | null> {
  const { procedure } = parts;
  if (kind === 'past' || !mayBecomeMajor(procedure)) return null;
  return withStandIns(parts, procedure, ownerOf(procedure, service ?? procedure.defaultService));
}

function mayBecomeMajor({ majors }: Procedure): boolean {
  return majors.when.length > 0;
}

function ownerOf({ services }: Procedure, service: string): PersonId | null {
  return services.find(({ key }) => key === service)?.owner ?? null;
}

/** Whoever may stand in is looked up only where the owner is not there: who asks waits for it. */
async function withStandIns(
  parts: Parts,
  procedure: Procedure,
  owner: PersonId | null,
  beside: readonly PersonId[] = [],
): Promise<Presence | null> {
  const people = owner === null ? beside : [owner, ...beside];
  if (people.length === 0) return null;
  const now = parts.now();
  const first = await rosterOf(parts, people);
  const present = presenceIn(first, procedure, now);
  if (owner === null || present.absent(owner) === null) return present;
  const all = await roster(parts, [procedure]);
  return presenceIn({ ...all, gone: new Set([...first.gone, ...all.gone]) }, procedure, now);
}
