import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** Posts for responders. A mentioned person or group stands first where somebody has to act. */
export const posts = {
  late: (due: Part): Rich => rich`Late: this was due ${due}.`,
  allocated: (group: Part, who: Part): Rich => rich`${group}: handed to you by ${who}. Please take it.`,
  allocatedByCategory: (group: Part, category: string, who: Part): Rich =>
    rich`${group}: yours by its new category (${category}), set by ${who}. Please take it.`,
  offered: (to: Part, who: Part): Rich => rich`${to}: ${who} asks you to take this over.`,
  offeredHolder: (holder: Part): Rich => rich`Until then ${holder} has it.`,
  assigned: (to: Part, who: Part): Rich => rich`${to}: ${who} asks you to take this.`,
  passedBack: (group: Part, who: Part): Rich =>
    rich`${group}: passed back by ${who}, so nobody has it now. Please take it.`,
  noted: (who: Part): Rich => rich`Note by ${who}`,
  workaroundFound: (who: Part): Rich => rich`Workaround by ${who}`,
  held: (until: Part, who: Part): Rich => rich`On hold${until}, says ${who}`,
  holdEnded: (holder: Part): Rich =>
    rich`${holder}: the hold is over and the incident is in progress again. Please go on with it.`,
  resumed: (holder: Part, who: Part): Rich => rich`${holder}: ${who} ended the hold. Please go on with it.`,
  resumedAsP1: (holder: Part, who: Part): Rich =>
    rich`${holder}: ${who} made this a P1, so the hold is over. Please go on with it.`,
  resumedSelf: (who: Part): Rich => rich`${who} ended the hold and goes on with it.`,
  captured: (who: Part): Rich => rich`Message added to the timeline by ${who}`,
  alsoReported: (holder: Part, who: Part): Rich => rich`${holder}: ${who} reports the same.`,
  /** Where it was said to be over. */
  stillReported: (holder: Part, who: Part): Rich =>
    rich`${holder}: ${who} reports that it still does not work. Please look, and reopen it if it is so.`,
  corrected: (entry: number, who: Part): Rich => rich`Entry ${String(entry)} of the timeline corrected by ${who}`,
  withdrawn: (entry: number, who: Part): Rich =>
    rich`${who} withdrew the text of entry ${String(entry)}. It is removed from everything that was sent.`,
  absorbed: (other: string, who: Part): Rich =>
    rich`${other} is the same incident, says ${who}. It goes on here for both.`,
  absorbedFrom: (reporter: Part): Rich => rich`Reported there by ${reporter}.`,
  unmerged: (group: Part, from: string, who: Part): Rich =>
    rich`${group}: not the same as ${from} after all, says ${who}. Please take it.`,
  unmergedRestored: (from: string, who: Part): Rich =>
    rich`Not the same as ${from} after all, says ${who}. It is restored as it was before.`,
  updated: (who: Part): Rich => rich`Update by ${who}`,
  updatedClients: (who: Part): Rich => rich`Told to clients by ${who}`,
  nextClientUpdate: (by: Part): Rich => rich`Next client update ${by}.`,
  worse: (holder: Part, priority: string, from: string, by: Part): Rich =>
    rich`${holder}: this is ${priority} now, no longer ${from}. Set by ${by}.`,
  escalated: {
    functional: (target: Part, why: Part): Rich => rich`${target}: your help is needed. ${why}`,
    hierarchical: (target: Part, why: Part): Rich => rich`${target}: escalated to you. ${why}`,
    /** To the operations conversation itself: nobody else is left to ask. */
    everybody: (why: Part): Rich => rich`Escalated to everybody here. ${why}`,
    untaken: (at: Part): Rich => rich`Nobody took it by ${at}.`,
    unrestored: (at: Part): Rich => rich`The service was not restored by ${at}.`,
    unanswered: (at: Part): Rich => rich`The last call was not answered by ${at}.`,
    asked: (who: Part): Rich => rich`${who} asks for it.`,
    pleaseTake: 'Please take it.',
    pleaseAnswer: (holder: Part): Rich => rich`${holder} has it. Say that you are on it, and help.`,
    otherwise: (target: Part, at: Part): Rich => rich`Without an answer by ${at} it goes to ${target}.`,
    again: (at: Part): Rich => rich`Without an answer by ${at} everybody here is asked again.`,
  },
  answered: (who: Part): Rich => rich`${who} is on it: the escalation is answered.`,
  answeredUntaken: (who: Part): Rich => rich`${who} is on it: the escalation is answered. Nobody has taken it yet.`,
  restored: (how: string, who: Part): Rich => rich`Service restored (${how}), says ${who}.`,
  toldClients: 'Told to clients:',
  clientsFixedText: 'Clients get the fixed words: the service is restored.',
  closeNext: (by: Part): Rich => rich`Next: see that it works and close it ${by}.`,
  closed: (who: Part, cause: string): Rich => rich`Closed by ${who}. Cause: ${cause}.`,
  reopened: (group: Part, who: Part): Rich => rich`${group}: reopened by ${who}. Please take it.`,
  cancelled: (who: Part, why: string): Rich => rich`Cancelled by ${who}: ${why}.`,
  remind: {
    take: (holder: Part, since: Part): Rich => rich`${holder}: nobody has taken this ${since}. Please take it.`,
    firstUpdate: (holder: Part): Rich =>
      rich`${holder}: clients have heard nothing yet. Please write them the first update.`,
    updateSoon: (holder: Part, at: Part): Rich => rich`${holder}: clients expect the next update by ${at}.`,
    updateOverdue: (holder: Part, at: Part): Rich => rich`${holder}: the client update promised for ${at} is overdue.`,
    holdingNext: (at: Part): Rich => rich`Without an update by ${at} the desk tells clients that it is late.`,
    updateOwed: (holder: Part, at: Part): Rich =>
      rich`${holder}: clients still wait for the update promised for ${at}. The desk has told them twice that it is late and won't again.`,
    closing: (holder: Part, since: Part): Rich =>
      rich`${holder}: the service is restored (${since}), the incident is still open. Please close it, or reopen it if it does not work.`,
  },
  progress: 'How it stands',
  heldOver: (holder: Part, at: Part): Rich =>
    rich`${holder}: the desk told clients that the update promised for ${at} is late. They still wait for a real one.`,
  heldOverLast: 'The desk will not do this again.',
  summary: (reference: string, news: string) => `${reference}: ${news}`,
};
