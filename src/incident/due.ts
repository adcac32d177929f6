import { addSupport } from '../procedure/hours.ts';
import { targetsOfIncident } from '../procedure/major-rules.ts';
import type { Procedure, Targets } from '../procedure/procedure.ts';
import { reachedStep } from './decide/steps.ts';
import { type MajorDue, majorDeadlines } from './due-major.ts';
import { missingAnswers, openActions } from './gathering.ts';
import { type Incident, isAcknowledged, isUnrestored, type Open, type Unrestored } from './incident.ts';
import { MAX_HELP_CALLS } from './state/allocating.ts';
import type { Escalation } from './terms.ts';

export type DueKind =
  | 'remindTake'
  | 'escalate'
  | 'restoreMissed'
  | 'progress'
  | 'firstUpdate'
  | 'updateSoon'
  | 'updateOverdue'
  | 'holding'
  | 'updateOwed'
  | 'holdEnds'
  | 'helpUnanswered'
  | 'lapse'
  | 'confirmed'
  | 'closing'
  | 'remindQuestions'
  | 'actionOverdue'
  | MajorDue;

/** Something that the clock will do unless a person makes it needless. */
export interface Deadline {
  readonly kind: DueKind;
  readonly at: Temporal.Instant;
  /** The entry that added the action which it is about. */
  readonly action?: number;
  /** The group whose help is waited for. */
  readonly group?: string;
}

/** Noticed later than this after its deadline, it is said to be late. A running desk is at most 10 s late. */
const LATE_AFTER_SECONDS = 60;

/** No third holding update: from then on a person owes the word. */
export const MAX_HOLDINGS = 2;

/** Every deadline that the incident now has, the soonest first. Empty only when it is closed or cancelled. */
export function deadlines(incident: Incident, procedure: Procedure): readonly Deadline[] {
  const targets = targetsOfIncident(procedure, incident);
  const found = isUnrestored(incident)
    ? [
        ...untaken(incident, targets),
        ...escalation(incident, procedure),
        ...allocating(incident, targets),
        ...words(incident, targets),
        ...questions(incident, procedure),
        ...actions(incident, targets),
        ...majorDeadlines(incident, procedure),
      ]
    : incident.status === 'restored'
      ? [
          ...silence(incident),
          deadline('closing', incident.closingRemindedAt ?? incident.restoredAt, targets.closing),
          ...actions(incident, targets),
        ]
      : [];
  return found.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** When the clock must look at this incident again; null when it is no longer open. */
export function nextDeadline(incident: Incident, procedure: Procedure): Temporal.Instant | null {
  return deadlines(incident, procedure)[0]?.at ?? null;
}

/**
 * What is due at `now`, merged after a pause: of several stages of one matter only the furthest is acted on,
 * and one escalation step is taken at a time.
 */
export function dueAt(incident: Incident, procedure: Procedure, now: Temporal.Instant): readonly Deadline[] {
  const due = deadlines(incident, procedure).filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const furthest = (...stages: readonly DueKind[]) => due.findLast(({ kind }) => stages.includes(kind));
  const step = furthest('remindTake', 'escalate');
  // Hands first, where nobody was called yet; whoever has the authority next.
  const hands = incident.escalation === null && step?.kind === 'escalate' ? step : null;
  const acted = [
    hands ?? due.find(({ kind }) => kind === 'restoreMissed') ?? step,
    furthest('updateSoon', 'updateOverdue', 'holding', 'updateOwed'),
    furthest('firstUpdate'),
    furthest('holdEnds'),
    due.find(({ kind }) => kind === 'helpUnanswered'),
    furthest('lapse'),
    furthest('progress'),
    furthest('confirmed'),
    furthest('closing'),
    furthest('remindQuestions'),
    ...due.filter(({ kind }) => kind === 'actionOverdue'),
    furthest('manager'),
    furthest('owner'),
    furthest('shift'),
  ];
  return acted.filter((one) => one !== undefined);
}

/** From when on the desk could have noticed a deadline: one that a change put into the past was none before it. */
export function sinceWhen({ reckonedAt }: Incident, { at }: Deadline): Temporal.Instant {
  return later(at, reckonedAt);
}

/** True when a deadline was noticed more than a minute after it. */
export function isLate(due: Temporal.Instant, now: Temporal.Instant): boolean {
  return now.since(due).total('seconds') > LATE_AFTER_SECONDS;
}

/** Whoever was asked whether it works, and says nothing for so long, confirms it. */
function silence({ confirmation }: Incident): Deadline[] {
  const waits = confirmation?.confirmed === null ? confirmation.until : null;
  return waits === null ? [] : [deadline('confirmed', waits, 0)];
}

function untaken(incident: Unrestored, targets: Targets): Deadline[] {
  if (incident.status !== 'allocated' || incident.escalation?.pending) return [];
  const { targetsFrom, waitingSince, lastEntryAt } = incident;
  // Whoever answered without taking it is on it: somebody is called again when nothing more comes.
  const began = incident.escalation === null ? targetsFrom : later(targetsFrom, lastEntryAt);
  return [
    ...(incident.takeReminded ? [] : [deadline('remindTake', waitingSince, targets.remindUntaken)]),
    // The respond target runs from the report however often it changes hands; once met, only the waiting counts.
    deadline('escalate', isAcknowledged(incident) ? waitingSince : began, targets.respond),
  ];
}

function escalation(incident: Unrestored, procedure: Procedure): Deadline[] {
  const { escalation, restoreMissed, targetsFrom, priority, heldSeconds } = incident;
  // What may wait to be taken may wait to be answered: a P4 doesn't ask as often as a P1.
  const { respond } = procedure.priorities[priority];
  return [
    ...(escalation?.pending
      ? [
          {
            kind: 'escalate' as const,
            at: later(waited(incident, escalation, procedure), escalation.at.add({ seconds: respond })),
          },
        ]
      : []),
    // On hold the restore target stands still; what was held comes on top of it.
    ...(restoreMissed || incident.status === 'onHold'
      ? []
      : [deadline('restoreMissed', targetsFrom, procedure.priorities[priority].restore + heldSeconds)]),
    ...(incident.status === 'onHold' ? [deadline('holdEnds', incident.until, 0)] : []),
  ];
}

/** When the wait for an answer is over: some waits stand still while the service is not supported. */
function waited(incident: Incident, escalation: Escalation, procedure: Procedure): Temporal.Instant {
  const { wait, waitIn } = reachedStep(procedure, escalation);
  const hours = procedure.services.find(({ key }) => key === incident.service)?.support ?? null;
  return waitIn === 'support' ? addSupport(escalation.at, wait, hours) : escalation.at.add({ seconds: wait });
}

/** Once after they were asked; from then on the card says what is missing. */
function questions(incident: Unrestored, procedure: Procedure): Deadline[] {
  const { askedAt, questionsReminded } = incident.gathered;
  if (askedAt === null || questionsReminded || missingAnswers(incident, procedure).length === 0) return [];
  return [deadline('remindQuestions', askedAt, procedure.remindQuestions)];
}

/** Help that nobody answers; and a take that nothing came of. What waits on hold has its own end. */
function allocating(incident: Unrestored, targets: Targets): Deadline[] {
  const { helps, lastEntryAt, status } = incident;
  const waiting = helps.filter(({ answeredBy, calls }) => answeredBy === null && calls < MAX_HELP_CALLS);
  return [
    ...waiting.map(({ group, calledAt }) => ({ ...deadline('helpUnanswered', calledAt, targets.respond), group })),
    ...(status === 'inProgress' ? [deadline('lapse', later(lastEntryAt, incident.since), targets.takeLapses)] : []),
  ];
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}

/**
 * An action's owner is called when it is due; whoever has the incident so long after as somebody may take to respond.
 */
function actions(incident: Open, { respond }: Targets): Deadline[] {
  return openActions(incident).flatMap(({ entry: action, owner, dueAt, remindedAt, holderReminded }) => {
    if (remindedAt === null) return [{ kind: 'actionOverdue' as const, at: dueAt, action }];
    if (holderReminded || owner === incident.assignee) return [];
    return [{ ...deadline('actionOverdue', remindedAt, respond), action }];
  });
}

function words(incident: Unrestored, targets: Targets): Deadline[] {
  return [deadline('progress', incident.lastProgressAt, targets.progress), ...clientWords(incident, targets)];
}

function clientWords({ promise, firstUpdate, lastClientUpdate }: Unrestored, targets: Targets): Deadline[] {
  if (!promise) {
    if (!firstUpdate) return [];
    const { since, lastRemindedAt } = firstUpdate;
    return lastRemindedAt
      ? [deadline('firstUpdate', lastRemindedAt, targets.clientUpdate)]
      : [deadline('firstUpdate', since, targets.firstUpdate)];
  }
  if (promise.holdings >= MAX_HOLDINGS)
    return [deadline('updateOwed', promise.lastActAt ?? promise.by, targets.clientUpdate)];
  if (promise.holdings > 0) return [deadline('holding', promise.lastActAt ?? promise.by, targets.updateGrace)];
  const soon = deadline('updateSoon', promise.by, -targets.updateLead);
  const soonIsAhead = lastClientUpdate === null || Temporal.Instant.compare(soon.at, lastClientUpdate.at) > 0;
  return [
    ...(promise.soonReminded || promise.overdueReminded || !soonIsAhead ? [] : [soon]),
    ...(promise.overdueReminded ? [] : [deadline('updateOverdue', promise.by, 0)]),
    deadline('holding', promise.by, targets.updateGrace),
  ];
}

function deadline(kind: DueKind, from: Temporal.Instant, seconds: number): Deadline {
  return { kind, at: from.add({ seconds }) };
}
