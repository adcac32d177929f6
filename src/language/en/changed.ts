import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** One short line about what a person just did; what comes next follows it. */
export const changed = {
  taken: (reference: string): Rich => rich`${reference} is yours.`,
  assigned: (reference: string, to: Part): Rich => rich`${reference} is assigned to ${to}, who is told now.`,
  offered: (reference: string, to: Part, holder: Part): Rich =>
    rich`${reference} is offered to ${to}, who is told now. Until it is taken over, ${holder} has it.`,
  /** After `assigned` or `offered`. */
  absent: {
    away: (who: Part, until: Part): Rich => rich`${who} is away until ${until}.`,
    gone: (who: Part): Rich => rich`${who} is no member any more and may never read it.`,
  },
  handedOver: (reference: string, group: Part): Rich => rich`${reference} is handed to ${group}. They are told now.`,
  passedBack: (reference: string, group: Part): Rich => rich`${reference} is back with ${group}. They are told now.`,
  prioritised: (reference: string, assessed: string): Rich =>
    rich`${reference} is now ${assessed}. Its deadlines are worked out anew.`,
  reporterSet: (reference: string, who: Part): Rich => rich`${reference} is reported by ${who}.`,
  serviceSet: (reference: string, service: string): Rich => rich`The service of ${reference} is now: ${service}.`,
  categorised: (reference: string, category: string): Rich => rich`The category of ${reference} is now: ${category}.`,
  uncategorised: (reference: string): Rich => rich`${reference} has no category now.`,
  workaround: (reference: string): Rich => rich`The workaround stands on the card of ${reference}.`,
  held: (reference: string, until: Part): Rich => rich`${reference} is on hold${until}.`,
  resumed: (reference: string): Rich => rich`${reference} is in progress again.`,
  noted: (reference: string): Rich => rich`The note is in the record of ${reference}.`,
  captured: (reference: string): Rich => rich`The message is in the timeline of ${reference}.`,
  reportedToo: (reference: string): Rich =>
    rich`It is added to ${reference}, and responders are told. You will hear how it goes on.`,
  corrected: (reference: string): Rich => rich`It is corrected in the record of ${reference}.`,
  withdrawn: (reference: string): Rich =>
    rich`The text is withdrawn from ${reference}, and is being removed from what was sent.`,
  merged: (reference: string, into: string): Rich => rich`${reference} is merged into ${into}, which goes on for both.`,
  unmerged: (reference: string, group: Part): Rich =>
    rich`${reference} goes on by itself again, with ${group}. They are told now.`,
  unmergedRestored: (reference: string): Rich => rich`${reference} goes on by itself again, restored as it was.`,
  updated: (reference: string): Rich => rich`Responders are told about ${reference}.`,
  updatedClients: (reference: string): Rich => rich`Clients are told about ${reference}.`,
  escalated: (reference: string, target: Part): Rich => rich`${reference} is escalated to ${target}.`,
  answered: (reference: string): Rich =>
    rich`The escalation of ${reference} is answered: others see that you are on it.`,
  answeredUntaken: (reference: string): Rich =>
    rich`The escalation of ${reference} is answered: others see that you are on it. Nobody has taken it yet.`,
  restored: (reference: string, how: string): Rich => rich`${reference}: service restored (${how}).`,
  closed: (reference: string): Rich => rich`${reference} is closed.`,
  reopened: (reference: string, group: Part): Rich =>
    rich`${reference} is open again, with ${group}. They are told now.`,
  cancelled: (reference: string): Rich => rich`${reference} is cancelled.`,
  redirected: (reference: string): Rich => rich`${reference} is passed on. Whoever reported it is told where.`,
  done: (reference: string): Rich => rich`${reference}: done.`,
  next: (next: Part): Rich => rich`Next: ${next}`,
};
