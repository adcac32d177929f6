import { priorityOf } from '../../procedure/lookup.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { AlertEvent } from '../event/alerts.ts';
import type { Event } from '../event.ts';
import { type Incident, isUnrestored } from '../incident.ts';
import type { Level, TextId } from '../terms.ts';

/** How bad an alert is. */
export interface Weight {
  readonly impact: Level;
  readonly urgency: Level;
}

/** What all alerts of an incident come to, once the latest was counted. */
export interface Heard {
  readonly alerts: number;
  readonly firing: number;
  readonly heard: number;
}

/** The latest alert, in what matters to the incident. */
export interface Latest {
  /** Its own words, to be kept where it joins others. */
  readonly text: TextId;
  readonly link: string | null;
  /** Null where it says nothing that the procedure knows. */
  readonly weight: Weight | null;
  /** It was never heard before. */
  readonly isNew: boolean;
}

/** The first few that join are named one by one. */
const MOST_NAMED = 10;

/**
 * What is worth an entry: that others join (the first few, then each power of ten), that none fires any more or one
 * does again, and that they were heard ten, a hundred times. The same once more comes to nothing. Whatever fires again
 * after all was over has failed again, so what was restored is reopened.
 */
export function decideAlerted(
  incident: Incident,
  procedure: Procedure,
  { alerts, firing, heard }: Heard,
  { text, link, weight, isNew }: Latest,
): readonly Event[] {
  const before = incident.alarm;
  const entry = (what: AlertEvent['what'], own: TextId | null = null): Event => ({
    type: 'alerted',
    what,
    text: own,
    link,
    alerts,
    heard,
  });
  const more = firing > 0 ? worse(incident, procedure, weight, isNew) : [];
  if (before === null) return firing === 0 ? [] : [entry('joined', text), ...more];
  if (firing === 0) return before.state === 'resolved' ? [] : [entry('resolved')];
  const again: readonly Event[] =
    before.state === 'firing'
      ? []
      : [entry('firing'), ...(incident.status === 'restored' ? [{ type: 'reopened', reason: null } as const] : [])];
  const grows = alerts > before.alerts && (alerts <= MOST_NAMED || power(alerts) > power(before.alerts));
  if (grows) return [...again, entry(before.alerts === 1 ? 'storm' : 'joined', text), ...more];
  if (again.length > 0) return [...again, ...more];
  return [...(power(heard) > power(before.heard) ? [entry('repeated')] : []), ...more];
}

const power = (count: number) => Math.floor(Math.log10(Math.max(1, count)));

/**
 * Monitoring makes it worse, never better: that is for a person to say. What it said before, and a person thought better
 * of, it doesn't say again.
 */
function worse(incident: Incident, procedure: Procedure, weight: Weight | null, isNew: boolean): readonly Event[] {
  if (weight === null || !isUnrestored(incident)) return [];
  const priority = priorityOf(procedure, weight.impact, weight.urgency);
  const worst = incident.alarm?.worst ?? null;
  if (priority >= incident.priority || (!isNew && worst !== null && priority >= worst)) return [];
  const resumes: readonly Event[] =
    priority === 'P1' && incident.status === 'onHold' ? [{ type: 'resumed', timing: null }] : [];
  return [{ type: 'prioritised', ...weight, priority, from: incident.priority }, ...resumes];
}
