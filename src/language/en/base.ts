import type { Status } from '../../incident/incident.ts';
import type { CancelReason, Level, Priority, RestoredBy } from '../../incident/terms.ts';

const level: Readonly<Record<Level, string>> = { high: 'high', medium: 'medium', low: 'low' };

const status: Readonly<Record<Status, string>> = {
  logged: 'Logged',
  allocated: 'Allocated',
  inProgress: 'In progress',
  onHold: 'On hold',
  restored: 'Restored',
  closed: 'Closed',
  cancelled: 'Cancelled',
  merged: 'Merged',
};

const restoredBy: Readonly<Record<RestoredBy, string>> = { fix: 'fix', workaround: 'workaround', itself: 'by itself' };

const cancelReason: Readonly<Record<CancelReason, string>> = {
  mistake: 'reported by mistake',
  notAnIncident: 'not an incident',
  redirected: 'not an incident, passed on',
};

export const base = {
  status,
  impact: level,
  urgency: level,
  restoredBy,
  cancelReason,
  /** Why it has the priority that it has. */
  assessed: (priority: Priority, impact: string, urgency: string) =>
    `${priority}: ${impact} impact, ${urgency} urgency`,
  /** The first word of everything about an incident that is only practised. */
  drill: 'DRILL',
  withdrawn: '(text withdrawn)',
  /** After a text that stands in the place of another. */
  corrected: '(corrected)',
  somebody: 'somebody',
  desk: 'Incident Desk',
  everybody: 'everybody',
  owner: 'the service owner',
  manager: 'the manager',
  operations: 'the operations conversation',
  languages: { en: 'English', pl: 'Polski' },
};
