import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';

/** The responders' card. */
export const card = {
  labels: {
    service: 'Service',
    priority: 'Priority',
    reported: 'Reported',
    holder: 'Has it',
    handled: 'Handled by',
    known: 'Known',
    workaround: 'Workaround',
    clients: 'Clients told',
    next: 'Next',
    restored: 'Restored',
    resolution: 'Resolution',
    cause: 'Cause',
    why: 'Why',
    state: 'State',
  },
  since: (at: Part): Rich => rich`since ${at}`,
  /** `today` tells whether the time is shown without a day. */
  by: (at: Part, _today: boolean): Rich => rich`by ${at}`,
  reported: (who: Part, at: Part): Rich => rich`by ${who}, ${at}`,
  began: (at: Part): Rich => rich`began ${at}`,
  nobody: 'nobody yet',
  nobodyHasIt: 'nobody has it yet',
  asked: (who: Part): Rich => rich`${who} was asked`,
  offeredTo: (who: Part): Rich => rich`offered to ${who}`,
  /** After the status: on hold until 14:40. `today` tells whether the time is shown without a day. */
  heldUntil: (at: Part, _today: boolean): Rich => rich` until ${at}`,
  recordedLater: 'recorded afterwards',
  calledIn: (target: Part): Rich => rich`no answer yet from ${target}`,
  nothingKnown: 'nothing written yet',
  nothingTold: 'nothing yet',
  clientsDoNotListen: 'nothing: this service has no conversation for clients',
  drillTellsNoClients: 'nothing: this is a drill',
  clientUpdate: (by: Part): Rich => rich`client update ${by}`,
  clientUpdateWasDue: (at: Part): Rich => rich`client update overdue since ${at}`,
  firstUpdate: (by: Part): Rich => rich`first client update ${by}`,
  firstUpdateWasDue: (at: Part): Rich => rich`first client update overdue since ${at}`,
  escalates: (target: Part, at: Part): Rich => rich`escalates to ${target} ${at}`,
  restoreBy: (by: Part): Rich => rich`restore ${by}`,
  resumes: (at: Part): Rich => rich`resumes ${at}`,
  restoreMissed: 'restore target missed',
  progress: (at: Part): Rich => rich`progress post ${at}`,
  close: (by: Part): Rich => rich`close ${by}`,
};
