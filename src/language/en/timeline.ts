import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { Reminder } from '../../incident/event.ts';
import type { Noun } from '../format.ts';

const reminded: Readonly<Record<Reminder, string>> = {
  take: 'reminder: to be taken',
  firstUpdate: 'reminder: first client update',
  updateSoon: 'reminder: client update ahead',
  updateOverdue: 'reminder: client update overdue',
  updateOwed: 'reminder: client update still owed',
  closing: 'reminder: to be closed',
};

/** What happened, in a line after its time and the one who did it. */
export const timeline = {
  heading: 'Timeline',
  /** `seq` is how an entry is named where it is corrected or withdrawn. */
  entry: (seq: number, at: Part, who: Part, what: Part): Rich => rich`${String(seq)}. ${at} · ${who} · ${what}`,
  earlier: { one: 'earlier entry is not shown', other: 'earlier entries are not shown' } as Noun,
  raised: 'reported',
  raisedFor: (who: Part): Rich => rich`reported for ${who}`,
  reporterSet: (who: Part): Rich => rich`is reported by ${who}`,
  allocated: (group: Part): Rich => rich`allocated to ${group}`,
  assigned: (to: Part): Rich => rich`assigned to ${to}`,
  taken: 'taken',
  passedBack: 'passed back to the group',
  prioritised: (from: string, assessed: string): Rich => rich`priority ${from} → ${assessed}`,
  serviceSet: (from: string, to: string): Rich => rich`service ${from} → ${to}`,
  categorised: (from: string, to: string): Rich => rich`category ${from} → ${to}`,
  noCategory: 'none',
  workaroundFound: 'workaround',
  held: (until: Part): Rich => rich`on hold${until}`,
  resumed: 'resumed',
  offered: (to: Part): Rich => rich`offered to ${to}`,
  noted: 'note',
  captured: (author: string | null): Rich => (author === null ? rich`message` : rich`message by ${author}`),
  sent: (at: Part): Rich => rich`, ${at}`,
  link: 'see it there',
  source: 'a message',
  captureChanged: {
    edited: (entry: number): Rich => rich`the message of entry ${String(entry)} was edited where it was written`,
    deleted: (entry: number): Rich => rich`the message of entry ${String(entry)} was deleted where it was written`,
  },
  alsoReported: 'reports the same',
  corrected: (entry: number): Rich => rich`corrected entry ${String(entry)}`,
  happened: (at: Part): Rich => rich` (it was ${at})`,
  withdrawn: (entry: number): Rich => rich`withdrew the text of entry ${String(entry)}`,
  merged: (into: string): Rich => rich`merged into ${into}`,
  absorbed: (other: string): Rich => rich`${other} was merged into this one`,
  unmerged: (from: string): Rich => rich`separated from ${from} again`,
  separated: (other: string): Rich => rich`${other} goes on by itself again`,
  updated: 'update',
  updatedClients: 'update for clients',
  promised: {
    kept: (by: Part): Rich => rich` · in time, promised for ${by}`,
    late: (by: Part): Rich => rich` · late, promised for ${by}`,
  },
  next: (by: Part): Rich => rich` (next ${by})`,
  escalationAnswered: 'escalation answered',
  restored: (how: string): Rich => rich`service restored (${how})`,
  forClients: 'for clients',
  closed: (cause: string): Rich => rich`closed (${cause})`,
  reopened: 'reopened',
  cancelled: (why: string): Rich => rich`cancelled: ${why}`,
  reminded,
  progressPosted: 'progress post',
  heldOver: (count: number): Rich => rich`clients told that the update is late (${String(count)} of 2)`,
  late: (due: Part): Rich => rich` (late, due ${due})`,
};
