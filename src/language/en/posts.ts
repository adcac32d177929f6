import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** Posts for responders. A mentioned person or group stands first where somebody has to act. */
export const posts = {
  late: (due: Part): Rich => rich`Late: this was due ${due}.`,
  allocated: (group: Part, who: Part): Rich => rich`${group}: handed to you by ${who}. Please take it.`,
  assigned: (to: Part, who: Part): Rich => rich`${to}: ${who} asks you to take this.`,
  passedBack: (group: Part, who: Part): Rich =>
    rich`${group}: passed back by ${who}, so nobody has it now. Please take it.`,
  noted: (who: Part): Rich => rich`Note by ${who}`,
  updated: (who: Part): Rich => rich`Update by ${who}`,
  updatedClients: (who: Part): Rich => rich`Told to clients by ${who}`,
  nextClientUpdate: (by: Part): Rich => rich`Next client update ${by}.`,
  escalated: {
    functional: (target: Part, why: Part): Rich => rich`${target}: your help is needed. ${why}`,
    hierarchical: (target: Part, why: Part): Rich => rich`${target}: escalated to you. ${why}`,
    /** To the operations conversation itself: nobody else is left to ask. */
    everybody: (why: Part): Rich => rich`Escalated to everybody here. ${why}`,
    untaken: (by: Part): Rich => rich`Nobody took it ${by}.`,
    unrestored: (by: Part): Rich => rich`The service was not restored ${by}.`,
    unanswered: (by: Part): Rich => rich`The last call was not answered ${by}.`,
    asked: (who: Part): Rich => rich`${who} asks for it.`,
    pleaseTake: 'Please take it.',
    pleaseAnswer: (holder: Part): Rich => rich`${holder} has it. Say that you are on it, and help.`,
    otherwise: (target: Part, at: Part): Rich => rich`Without an answer it goes to ${target} ${at}.`,
  },
  answered: (who: Part): Rich => rich`${who} is on it: the escalation is answered.`,
  restored: (how: string, who: Part): Rich => rich`Service restored (${how}), says ${who}.`,
  toldClients: 'Told to clients:',
  clientsFixedText: 'Clients are told that the service is restored, in the fixed words.',
  closeNext: (by: Part): Rich => rich`Next: see that it works and close it ${by}.`,
  closed: (who: Part, cause: string): Rich => rich`Closed by ${who}. Cause: ${cause}.`,
  reopened: (group: Part, who: Part): Rich => rich`${group}: reopened by ${who}. Please take it.`,
  cancelled: (who: Part, why: string): Rich => rich`Cancelled by ${who}: ${why}.`,
  remind: {
    take: (holder: Part, since: Part): Rich => rich`${holder}: nobody has taken this ${since}. Please take it.`,
    firstUpdate: (holder: Part): Rich =>
      rich`${holder}: clients have heard nothing from you yet. Please write them the first update.`,
    updateSoon: (holder: Part, by: Part): Rich => rich`${holder}: clients expect your next update ${by}.`,
    updateOverdue: (holder: Part, at: Part): Rich => rich`${holder}: the client update promised for ${at} is overdue.`,
    holdingNext: (at: Part): Rich => rich`Unless you write, the desk tells clients ${at} that it is late.`,
    updateOwed: (holder: Part, at: Part): Rich =>
      rich`${holder}: clients still wait for the update promised for ${at}. The desk has told them twice that it is late and won't again.`,
    closing: (holder: Part, since: Part): Rich =>
      rich`${holder}: restored ${since} and not closed. Please close it, or reopen it if it does not work.`,
  },
  progress: 'How it stands',
  heldOver: (holder: Part, at: Part): Rich =>
    rich`${holder}: the desk told clients that the update promised for ${at} is late. They are still owed a real one.`,
  heldOverLast: 'This was the last time that the desk does it.',
  summary: (reference: string, news: string) => `${reference}: ${news}`,
};
