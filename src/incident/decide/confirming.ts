import { recoveryOf } from '../../procedure/lookup.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { speaksForClients } from '../access.ts';
import type { Ask } from '../command.ts';
import type { Event } from '../event.ts';
import type { Incident } from '../incident.ts';
import type { AskedAs, PersonId } from '../terms.ts';
import { askers, type Decision, happened, isBlank, refused, type Situation } from './decision.ts';
import { missing } from './gate.ts';

/**
 * Who is asked whether it works: whoever reported it, else who speaks for the service's clients, else its owner. Nobody,
 * where the one to ask says by restoring it that it works; nor of what was over when it was recorded.
 */
export function confirmationAsked(situation: Situation): readonly Event[] {
  const { incident, procedure, now } = situation;
  if (incident.kind === 'past') return [];
  const asked = ableToConfirm(incident, procedure).find(({ of }) => hears(of, situation));
  if (!asked || askers(situation).includes(asked.of)) return [];
  const until = now.add({ seconds: procedure.closing[incident.priority].confirmWithin });
  return [{ type: 'confirmationAsked', ...asked, until }];
}

/** Whoever could be asked, in this order. */
export function ableToConfirm(
  { reporter, service: key }: Pick<Incident, 'reporter' | 'service'>,
  { services }: Procedure,
): readonly { readonly of: PersonId; readonly as: AskedAs }[] {
  const service = services.find((one) => one.key === key);
  return [
    { of: reporter, as: 'reporter' },
    ...(service?.contacts ?? []).map((of) => ({ of, as: 'contact' as const })),
    ...(service?.owner ? [{ of: service.owner, as: 'owner' as const }] : []),
  ];
}

/** The silence of whoever is away or left would say nothing. */
function hears(person: PersonId, { reachable = () => true, presence }: Situation): boolean {
  return reachable(person) && (presence === undefined || presence.absent(person) === null);
}

/** Of what isn't restored, or is over, nothing of this can be asked. */
function unlessRestored({ status }: Incident, asked: Ask['type']): Decision | null {
  return status === 'restored' ? null : refused({ code: 'wrongStatus', status, asked });
}

export function decideConfirm(situation: Situation): Decision {
  const { incident } = situation;
  const wrong = unlessRestored(incident, 'confirm');
  if (wrong) return wrong;
  return incident.confirmation?.confirmed?.how === 'said'
    ? refused({ code: 'alreadyConfirmed' })
    : happened(...confirmed(situation));
}

/** Somebody says that it works: of who was not asked, and doesn't speak for clients, it is recorded that they did. */
export function confirmed({ incident, by, ids = [by], procedure }: Situation): readonly Event[] {
  const of = incident.confirmation?.of ?? null;
  const entitled = of === null || ids.includes(of) || speaksForClients(ids, incident, procedure);
  return [
    { type: 'confirmed', how: 'said', timing: null },
    ...(entitled ? [] : [{ type: 'departed', kind: 'confirmedForOthers', dueAt: null } as const]),
  ];
}

/** The keys of the checklist's lines that are left. */
export function unrecovered({ incident, procedure }: Pick<Situation, 'incident' | 'procedure'>): readonly string[] {
  return recoveryOf(procedure, incident)
    .map(({ key }) => key)
    .filter((key) => !incident.recovered.includes(key));
}

export function decideRecover(situation: Situation, { line }: Extract<Ask, { type: 'recover' }>): Decision {
  const wrong = unlessRestored(situation.incident, 'recover');
  if (wrong) return wrong;
  const done = unrecovered(situation).filter((key) => line === null || key === line);
  if (done.length === 0) return refused({ code: 'nothingToRecover' });
  return happened(...done.map((key): Event => ({ type: 'recovered', line: key })));
}

export function decideWaive(situation: Situation, { line, reason }: Extract<Ask, { type: 'waive' }>): Decision {
  const wrong = unlessRestored(situation.incident, 'waive');
  if (wrong) return wrong;
  if (!missing(situation).includes(line)) return refused({ code: 'nothingToWaive' });
  if (reason === null || isBlank(reason)) return refused({ code: 'emptyText', field: 'reason' });
  return happened({ type: 'waived', line, reason: reason.id });
}

export function decideReview({ incident }: Situation, { text }: Extract<Ask, { type: 'review' }>): Decision {
  if (incident.review === null || incident.review.held) return refused({ code: 'noReviewAsked' });
  if (text === null || isBlank(text)) return refused({ code: 'emptyText', field: 'text' });
  return happened({ type: 'reviewed', text: text.id });
}
