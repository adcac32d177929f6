import { raise } from '../desk/change.ts';
import type { Parts } from '../desk/parts.ts';
import { clientsRead } from '../desk/places.ts';
import { titleFrom } from '../desk/pointed.ts';
import type { RequestKey } from '../desk/store.ts';
import type { Who } from '../desk/who.ts';
import type { Filed } from '../incident/filed.ts';
import { ALERTS } from '../incident/state/alerts.ts';
import { words } from '../language/words.ts';
import { privacyOf } from '../procedure/private.ts';
import type { Known } from './known.ts';

/** Cut with a visible sign beyond: nobody reads more of an alert. */
const MOST_DESCRIPTION = 5000;

/** The request by which an alert opens its incident, or the one that follows what ended. */
export function openingOf({ key }: Known, before: Filed | null): RequestKey {
  return { platform: ALERTS, id: `${key}:${before?.incident.id ?? 'first'}` };
}

/** Whether what it opens is private: by the procedure, or as what it follows was. */
export function isPrivateFor({ procedure }: Parts, { service }: Known, before: Filed | null): boolean {
  return privacyOf(procedure, { service, category: null }) !== null || before?.incident.members != null;
}

/**
 * Opens an incident for an alert, once for all who hear it at the same time: it is the first of its key, or the one that
 * follows what ended.
 */
export async function raiseFor(parts: Parts, known: Known, before: Filed | null): Promise<Filed> {
  const { newId, procedure } = parts;
  const { signal, service, weight, startsAt, key, by } = known;
  const target = {
    kind: 'real',
    service,
    reporter: by,
    reporterIs: 'staff',
    followers: [],
    absorbed: [],
    separated: [],
    category: null,
    members: isPrivateFor(parts, known, before) ? [] : null,
    clientsTold: false,
    major: null,
    escalation: null,
  } as const;
  const title = titleFrom(signal.title);
  const description = descriptionOf(known, words(procedure.language).alerts.unknownService, title);
  const result = await raise(parts, asWho(parts, known), openingOf(known, before), {
    type: 'raise',
    incident: newId(),
    kind: 'real',
    title: { id: newId(), body: title },
    description: description === '' ? null : { id: newId(), body: description },
    service,
    category: null,
    impact: weight?.impact ?? null,
    urgency: weight?.urgency ?? null,
    // Another clock may be ahead of the desk's.
    beganAt: startsAt && Temporal.Instant.compare(startsAt, parts.now()) <= 0 ? startsAt : null,
    raisedIn: { platform: ALERTS, id: key },
    reporterIs: 'staff',
    clientsListen: clientsRead(parts, target, procedure).length > 0,
    captured: null,
    follows: before && { id: before.incident.id, number: before.number },
    alert: { link: signal.link },
    members: before?.incident.members ?? null,
  });
  if (result.type === 'refused') throw new Error(`An alert was refused: ${result.refusal.code}`);
  return result.filed;
}

function descriptionOf({ signal, namesService }: Known, unknown: (given: string) => string, title: string): string {
  const parts = [
    signal.title.trim() === title ? null : signal.title,
    signal.description,
    namesService ? null : unknown(signal.service ?? ''),
  ];
  const whole = parts.filter((part) => part !== null).join('\n\n');
  return whole.length > MOST_DESCRIPTION ? `${whole.slice(0, MOST_DESCRIPTION).toWellFormed()}…` : whole;
}

/** Monitoring, as the desk's other ways in have somebody who asks: it may do what responders may. */
export function asWho({ procedure: { language, timeZone } }: Parts, { by, signal }: Known): Who {
  return {
    person: { id: by, name: signal.from, language: null, timeZone: null },
    ids: [by],
    standing: 'responder',
    unsure: false,
    reader: { language, timeZone, command: '/incident' },
  };
}
