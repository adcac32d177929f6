import type { Ask } from '../command.ts';
import type { Event } from '../event.ts';
import { reference } from '../filed.ts';
import { isUnrestored } from '../incident.ts';
import { confirmationAsked } from './confirming.ts';
import { type Decision, happened, isBlank, refused, type Situation } from './decision.ts';

export function decideRestore(situation: Situation, ask: Extract<Ask, { type: 'restore' }>): Decision {
  const { incident } = situation;
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'restore' });
  const said = (text: typeof ask.text) => (isBlank(text) ? null : (text?.id ?? null));
  const forClients = incident.kind === 'drill' ? null : said(ask.forClients);
  const restored: Event = { type: 'restored', how: ask.how, text: said(ask.text), forClients };
  return happened(restored, ...confirmationAsked(situation));
}

/** True once an ended incident stays as it is: what comes again is a new one that names it. */
export function isPastReopening({ incident, procedure, now }: Pick<Situation, 'incident' | 'procedure' | 'now'>) {
  if (incident.status !== 'closed' && incident.status !== 'cancelled') return false;
  return now.since(incident.since).total('seconds') > procedure.reopenWithin;
}

export function decideReopen(situation: Situation, { reason }: Extract<Ask, { type: 'reopen' }>): Decision {
  const { incident } = situation;
  if (incident.status === 'merged') return refused({ code: 'mergedAlready', into: reference(incident.into.number) });
  if (isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'reopen' });
  if (isPastReopening(situation)) return refused({ code: 'reopenedTooLate' });
  return happened({ type: 'reopened', reason: isBlank(reason) ? null : (reason?.id ?? null) });
}

export function decideCancel({ incident }: Situation, ask: Extract<Ask, { type: 'cancel' }>): Decision {
  if (!isUnrestored(incident)) return refused({ code: 'wrongStatus', status: incident.status, asked: 'cancel' });
  const text = isBlank(ask.text) ? null : (ask.text?.id ?? null);
  // Whoever reported it must hear where it went.
  if (ask.why === 'redirected' && text === null) return refused({ code: 'emptyText', field: 'text' });
  return happened({ type: 'cancelled', why: ask.why, text });
}
