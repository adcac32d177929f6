import type { Action } from '../../card/press.ts';

/** A label ends with … when it opens a form or more buttons. */
const labels: Readonly<Record<Action, string>> = {
  take: 'Take it',
  update: 'Update…',
  restore: 'Restore…',
  escalate: 'Escalate…',
  more: 'More…',
  answer: "I'm on it",
  resume: 'Resume',
  hold: 'Put on hold…',
  workaround: 'Workaround…',
  category: 'Category…',
  redirect: 'Pass on elsewhere…',
  told: 'Who was told',
  assign: 'Hand over…',
  back: 'Pass back…',
  note: 'Note…',
  priority: 'Priority…',
  close: 'Close…',
  reopen: 'Reopen…',
  cancel: 'Cancel incident…',
  show: 'Whole record',
  send: 'Send to clients',
  list: 'Open incidents',
  new: 'Report an incident…',
  help: 'Help',
  confirmOperations: 'Use this conversation',
};

export const buttons = {
  labels,
  assignFirst: 'Assign…',
  takeOver: 'Take it over',
  updateClients: 'Update clients…',
  seeIt: 'See how it stands',
  addSomething: 'Add something…',
  stillBroken: 'It still does not work…',
  nextPage: 'Next page',
  previousPage: 'Previous page',
};
