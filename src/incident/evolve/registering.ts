import type { Entry, Event } from '../event.ts';
import type { Incident } from '../incident.ts';
import { isMonitoring } from '../state/alerts.ts';
import { writerOf } from '../state/registering.ts';
import type { Follower, PersonId } from '../terms.ts';
import { impossible, unrestored } from './common.ts';

const follower = (person: PersonId): Follower => ({ person, is: 'staff', of: null });

/** Whoever wrote it down for somebody with an account follows it. */
export function writtenDownBy({
  reporter,
  onBehalf,
}: Pick<Extract<Event, { type: 'raised' }>, 'reporter' | 'onBehalf'>): readonly Follower[] {
  return onBehalf && onBehalf.by !== reporter ? [follower(onBehalf.by)] : [];
}

/** Of what monitoring makes worse it is kept how bad that was: the same once more is nothing new. */
export function prioritised(
  incident: Incident,
  { by }: Entry,
  event: Extract<Event, { type: 'prioritised' }>,
): Incident {
  const { impact, urgency, priority } = event;
  const alarm = incident.alarm && isMonitoring(by) ? { ...incident.alarm, worst: priority } : incident.alarm;
  return { ...incident, impact, urgency, priority, alarm };
}

/** Its card is with the former service's responders too, and goes on to be right there. */
export function serviceSet(incident: Incident, entry: Entry, event: Extract<Event, { type: 'serviceSet' }>): Incident {
  const before = unrestored(incident, entry);
  // Clients of what was merged into it listen still.
  const clientsListen = event.clientsListen || (before.absorbed.length > 0 && before.clientsListen);
  const waits = before.firstUpdate ?? { since: entry.at, lastRemindedAt: null };
  return {
    ...before,
    service: event.service,
    separated: [...new Set([...before.separated, event.from])],
    clientsListen,
    firstUpdate: clientsListen && !before.clientsTold ? waits : null,
  };
}

/** Whoever was the reporter before, and whoever wrote it down, goes on to hear how it goes. */
export function reporterSet(
  incident: Incident,
  entry: Entry,
  event: Extract<Event, { type: 'reporterSet' }>,
): Incident {
  const { by } = entry;
  if (by === null) throw impossible('the clock', entry);
  const before = unrestored(incident, entry);
  const { reporter, reporterIs, name, from } = event;
  const writer = writerOf(before, by);
  const others = before.followers.filter(({ person }) => person !== reporter);
  const further = [...new Set([from, by])].filter(
    (person) => person !== reporter && !others.some((one) => one.person === person),
  );
  return {
    ...before,
    reporter,
    reporterIs,
    onBehalf: name === null && reporter === writer ? null : { by: writer, name },
    followers: [
      ...others,
      ...further.map((person) => (person === from ? { ...follower(person), is: before.reporterIs } : follower(person))),
    ],
  };
}
