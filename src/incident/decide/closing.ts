import type { Close } from '../command/ending.ts';
import type { Written } from '../command.ts';
import type { Event } from '../event.ts';
import { missingAnswers, openActions } from '../gathering.ts';
import type { DepartureKind, GateLine } from '../terms.ts';
import { settled } from './cause.ts';
import { confirmed, unrecovered } from './confirming.ts';
import { askers, type Decision, happened, isBlank, refused, type Situation } from './decision.ts';
import { missing } from './gate.ts';

/** What the form of closing asks for always: who leaves it out is told beside its field. */
const WRITTEN: readonly GateLine[] = ['resolution', 'cause'];

/**
 * The closing gate: restored, and with all that the procedure asks of this priority, given before or now. What was
 * written at the restore will do as a resolution.
 */
export function decideClose(situation: Situation, ask: Close): Decision {
  const { incident, procedure } = situation;
  if (incident.status !== 'restored') return refused({ code: 'wrongStatus', status: incident.status, asked: 'close' });
  const cause = ask.cause || null;
  if (cause !== null && !procedure.causes.some(({ key }) => key === cause))
    return refused({ code: 'unknownCause', given: cause });
  const resolution = said(ask.resolution) ?? incident.restoration;
  const followUp = said(ask.followUp);
  const why = said(ask.why);
  const actions = ask.actions ?? null;
  const waits = incident.confirmation?.confirmed === null;
  const confirms = waits && (ask.confirmed === true || isAsked(situation));
  const given = {
    resolution: resolution !== null,
    cause: cause !== null,
    confirmation: confirms,
    recovery: ask.recovered === true,
    workaroundFollowUp: followUp !== null,
    actions: actions !== null,
  };
  const open = missing(situation, given);
  const waived = open.filter((line) => ask.waives?.includes(line));
  if (waived.length > 0 && why === null) return refused({ code: 'emptyText', field: 'why' });
  const left = missing(situation, { ...given, ...Object.fromEntries(waived.map((line) => [line, true])) });
  const [first] = left;
  if (first !== undefined) {
    return left.every((line) => WRITTEN.includes(line))
      ? refused({ code: 'emptyText', field: first })
      : refused({ code: 'gateOpen', missing: left });
  }
  const recovered = ask.recovered ? unrecovered(situation) : [];
  return happened(
    ...(confirms ? confirmed(situation) : []),
    ...leftOpen(situation).map((kind): Event => ({ type: 'departed', kind, dueAt: null })),
    ...recovered.map((line): Event => ({ type: 'recovered', line })),
    // Whatever the gate asks for: what somebody is to do by a time doesn't end with the incident.
    ...openActions(incident).map(({ entry }) => settled(entry, actions ?? 'followUp', null)),
    ...(followUp === null ? [] : [{ type: 'followUpNamed', text: followUp } as const]),
    ...waived.map((line): Event => ({ type: 'waived', line, reason: why ?? '' })),
    ...explained(situation, why, confirms),
    { type: 'closed', resolution, cause },
    ...reviewAsked(situation),
  );
}

/** Reasons are asked for once, at the close: one for all that has none yet. */
function explained(situation: Situation, why: string | null, confirms: boolean): readonly Event[] {
  const now = leftOpen(situation).length > 0 || (confirms && confirmed(situation).length > 1);
  const open = now || situation.incident.departures.some(({ reason }) => reason === null);
  return open && why !== null ? [{ type: 'departuresExplained', reason: why }] : [];
}

/** What it goes past the procedure by to close it now. */
export function leftOpen({ incident, procedure }: Pick<Situation, 'incident' | 'procedure'>): readonly DepartureKind[] {
  return incident.kind !== 'past' && missingAnswers(incident, procedure).length > 0 ? ['questionsOpen'] : [];
}

function isAsked(situation: Situation): boolean {
  const of = situation.incident.confirmation?.of;
  return of != null && askers(situation).includes(of);
}

/** Of whoever had it, else the service's owner, else who closes it. A drill is reviewed too; what is past was not seen. */
function reviewAsked({ incident, procedure, by, now }: Situation): readonly Event[] {
  const { review } = procedure.closing[incident.priority];
  if (review === null || incident.kind === 'past') return [];
  const owner = procedure.services.find(({ key }) => key === incident.service)?.owner;
  return [{ type: 'reviewAsked', of: incident.assignee ?? owner ?? by, dueAt: now.add({ seconds: review }) }];
}

function said(text: Written | null | undefined): string | null {
  return text == null || isBlank(text) ? null : text.id;
}
