import { allocate, priorityOf } from '../../procedure/lookup.ts';
import type { Category, Procedure } from '../../procedure/procedure.ts';
import type { Presence } from '../absence.ts';
import type { Raise } from '../command.ts';
import type { Event } from '../event.ts';
import type { PersonId } from '../terms.ts';
import { type Decision, happened, isBlank, refused } from './decision.ts';
import { byCriteria } from './major.ts';
import { privateFromTheStart } from './private.ts';

/** Recorded after the fact: nobody is called, nothing is promised, only the closing is left. */
const OVER: Event = { type: 'restored', how: 'fix', text: null, forClients: null };

function asked(category: Category | null): readonly Event[] {
  const questions = category?.questions.map(({ key }) => key) ?? [];
  return questions.length === 0 ? [] : [{ type: 'questionsAsked', questions }];
}

function reported({ reporterIs, onBehalfOf: of = null }: Raise, by: PersonId) {
  if (of === null) return { reporter: by, reporterIs };
  return 'person' in of
    ? { reporter: of.person, reporterIs: of.is, onBehalf: { by, name: null } }
    : { reporter: by, reporterIs, onBehalf: { by, name: of.name.id } };
}

function captured({ text, from }: NonNullable<Raise['captured']>): Event {
  return { type: 'captured', text: text.id, from };
}

function alert(link: string | null): Event {
  return { type: 'alerted', what: 'raised', text: null, link, alerts: 1, heard: 1 };
}

/** One sentence is enough: the rest has a default. Allocated at once, so that somebody always holds it. */
export function decideRaise(
  raise: Raise,
  by: PersonId,
  procedure: Procedure,
  now: Temporal.Instant,
  presence: Presence | null = null,
): Decision {
  if (isBlank(raise.title)) return refused({ code: 'emptyText', field: 'title' });
  const service = procedure.services.find(({ key }) => key === (raise.service ?? procedure.defaultService));
  if (!service) return refused({ code: 'unknownService', given: raise.service ?? procedure.defaultService });
  const category = procedure.categories.find(({ key }) => key === raise.category) ?? null;
  if (raise.category !== null && !category) return refused({ code: 'unknownCategory', given: raise.category });
  if (raise.beganAt && Temporal.Instant.compare(raise.beganAt, now) > 0) return refused({ code: 'beganInFuture' });
  const impact = raise.impact ?? procedure.defaultImpact;
  const urgency = raise.urgency ?? procedure.defaultUrgency;
  const allocation = allocate(procedure, service.key, category?.key ?? null);
  const about = { service: service.key, category: category?.key ?? null, group: allocation.group };
  const priority = priorityOf(procedure, impact, urgency);
  const asItWillBe = { ...about, priority, kind: raise.kind, major: null, assignee: null, escalation: null };
  return happened(
    {
      type: 'raised',
      kind: raise.kind,
      procedure: procedure.version,
      title: raise.title.id,
      description: isBlank(raise.description) ? null : (raise.description?.id ?? null),
      service: service.key,
      category: category?.key ?? null,
      impact,
      urgency,
      priority,
      ...reported(raise, by),
      beganAt: raise.beganAt ?? now,
      raisedIn: raise.raisedIn,
      clientsListen: raise.clientsListen && raise.kind !== 'drill',
      source: raise.captured?.from.link ?? null,
      follows: raise.follows,
    },
    { type: 'allocated', ...allocation },
    ...(raise.kind === 'past' ? [] : asked(category)),
    ...(raise.alert ? [alert(raise.alert.link)] : []),
    ...privateFromTheStart(about, procedure, raise.members ?? null),
    ...(raise.captured ? [captured(raise.captured)] : []),
    ...(raise.kind === 'past' ? [OVER] : byCriteria(procedure, asItWillBe, [by], presence)),
  );
}
