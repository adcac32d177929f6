import type { EscalationStep } from '../../procedure/escalation.ts';
import { managersOf } from '../../procedure/lookup.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { Presence, Skipped } from '../absence.ts';
import type { Incident } from '../incident.ts';
import type { EscalationCause, EscalationTarget, PersonId } from '../terms.ts';

/** Where an escalation leads. */
export interface Next {
  /** From 0; the number after the path's last is the last resort. */
  readonly number: number;
  readonly step: EscalationStep;
  /** The key of a named path; null for the usual one. */
  readonly path: string | null;
  /** Whoever has duty, or manages those who have it, where that is known. */
  readonly person: PersonId | null;
  readonly skipped: readonly Skipped[];
}

/** What a step is chosen from. */
export type Led = Pick<Incident, 'service' | 'category' | 'priority' | 'group' | 'assignee' | 'escalation'>;

/** A named path for this service, category and priority, the first that fits; null where the usual one holds. */
function pathFor(incident: Led, { paths }: Procedure): string | null {
  const fits = (wanted: readonly string[], found: string | null) =>
    wanted.length === 0 || (found !== null && wanted.includes(found));
  const found = paths.find(
    ({ services, categories, priorities }) =>
      fits(services, incident.service) && fits(categories, incident.category) && fits(priorities, incident.priority),
  );
  return found?.key ?? null;
}

export function stepsOf({ path, paths }: Procedure, key: string | null): readonly EscalationStep[] {
  return paths.find((one) => one.key === key)?.steps ?? path;
}

/** The step that was reached, or the last resort. */
export function reachedStep(procedure: Procedure, reached: { readonly step: number; readonly path?: string }) {
  return stepsOf(procedure, reached.path ?? null)[reached.step] ?? procedure.lastResort;
}

/**
 * The path that an escalation follows: the one that it is on to its end, else the one that fits. What became worse, or
 * turned out to be about something else, goes over to a path of its own; what became less bad keeps the one it has.
 */
export function presentPath(incident: Led, procedure: Procedure, why: EscalationCause): string | null {
  const { escalation, priority } = incident;
  const fitting = pathFor(incident, procedure);
  if (!escalation || restarts(incident, why)) return fitting;
  const isLessBad = escalation.worst !== undefined && priority > escalation.worst;
  return fitting === null || isLessBad ? (escalation.path ?? null) : fitting;
}

function restarts({ escalation }: Led, why: EscalationCause): boolean {
  return why === 'untaken' && !escalation?.pending;
}

/**
 * The step of the path that an escalation leads to; the last resort follows the path's last. A step that calls nobody is
 * passed over: to an owner or a manager whom nobody named, to the group that has it and took no notice, and, where `presence` is
 * known, to people who are away. Nobody having duty is no time to lose for a P1 or P2: the last resort is next.
 */
export function nextStep(
  incident: Led,
  procedure: Procedure,
  why: EscalationCause,
  presence: Presence | null = null,
  chosen: number | null = null,
): Next {
  const path = presentPath(incident, procedure, why);
  const steps = stepsOf(procedure, path);
  const { escalation } = incident;
  const goesOn = escalation && !restarts(incident, why) && (escalation.path ?? null) === path;
  const reached = goesOn ? escalation.step + 1 : 0;
  const skipped: Skipped[] = [];
  for (let number = chosen ?? reached; number < steps.length; number += 1) {
    const step = steps[number];
    if (!step) break;
    // A missed restore target needs authority, not more hands; so does one that nobody leads. What a person chose is not second-guessed.
    const needsAuthority = why === 'unrestored' || why === 'unled';
    const fits = !needsAuthority || step.kind === 'hierarchical';
    if (number !== chosen && !(fits && callsSomebody(step, incident, procedure))) continue;
    const { person, missing } = whom(step, incident, procedure, presence);
    if (missing === null) return { number, step, path, person, skipped };
    skipped.push(missing);
    if (missing.to.startsWith('duty:') && incident.priority <= 'P2') break;
  }
  return { number: steps.length, path, skipped, ...lastResort(incident, procedure, presence) };
}

/**
 * Who stands in for an owner who is `absent`: whoever covers their duty, else the person whom authority is asked of next,
 * else what the last resort names.
 */
export function standIn(
  owner: PersonId,
  about: Led,
  procedure: Procedure,
  presence: Presence,
): { readonly person: PersonId } | { readonly to: EscalationTarget } {
  const cover = presence.covers(owner);
  if (cover !== null && presence.absent(cover) === null) return { person: cover };
  const { step, person } = nextStep({ ...about, escalation: null }, procedure, 'unled', presence);
  const next = person ?? named(step.to, about, procedure);
  return next === null ? { to: step.to } : { person: next };
}

/** Somebody is always called in the end: where nobody has duty, everybody who reads in operations. */
function lastResort(incident: Led, procedure: Procedure, presence: Presence | null) {
  const step = procedure.lastResort;
  const { person, missing } = whom(step, incident, procedure, presence);
  return missing || !namesSomebody(step, incident, procedure)
    ? { step: { ...step, to: 'operations' as const }, person: null }
    : { step, person };
}

function callsSomebody({ to, webhook }: EscalationStep, incident: Led, procedure: Procedure): boolean {
  if (!namesSomebody({ to }, incident, procedure)) return false;
  // Who took no notice in chat may well hear the pager.
  return to !== `group:${incident.group}` || incident.assignee !== null || webhook !== undefined;
}

/** An owner and a manager are called where the procedure names one. */
function namesSomebody({ to }: Pick<EscalationStep, 'to'>, incident: Led, procedure: Procedure): boolean {
  return (to !== 'owner' && to !== 'manager') || named(to, incident, procedure) !== null;
}

/** The person that a step leads to by the procedure alone. */
function named(to: EscalationTarget, incident: Led, procedure: Procedure): PersonId | null {
  if (to === 'owner') return procedure.services.find(({ key }) => key === incident.service)?.owner ?? null;
  if (to === 'manager') return managersOf(procedure, incident)[0] ?? null;
  return to.startsWith('person:') ? to.slice('person:'.length) : null;
}

/** Nobody of it is there, and nobody else can be. */
function isAbsent({ to, webhook }: EscalationStep, { groups }: Procedure, presence: Presence): boolean {
  const group = groups.find(({ key }) => to === `group:${key}`);
  if (!group || group.members.length === 0 || webhook !== undefined || !presence.isWhole(group.key)) return false;
  return group.members.every((person) => presence.absent(person) !== null);
}

function whom(
  step: EscalationStep,
  incident: Led,
  procedure: Procedure,
  presence: Presence | null,
): { readonly person: PersonId | null; readonly missing: Skipped | null } {
  const { to } = step;
  // Whoever manages those who have it now: it may be given to others before the step is answered.
  const manager = to === 'manager' ? named(to, incident, procedure) : null;
  if (presence === null) return { person: manager, missing: null };
  if (isAbsent(step, procedure, presence)) return { person: null, missing: { to, person: null, why: 'allAbsent' } };
  const onDuty = to.startsWith('duty:') ? presence.onDuty(to.slice('duty:'.length)) : null;
  const person = onDuty ?? named(to, incident, procedure);
  if (person === null) {
    const missing = { to, person: null, why: 'nobodyOnDuty' } as const;
    return { person: null, missing: to.startsWith('duty:') ? missing : null };
  }
  const why = presence.absent(person);
  return why === null ? { person: onDuty ?? manager, missing: null } : { person: null, missing: { to, person, why } };
}
