import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { Status } from '../../incident/incident.ts';

const stands: Readonly<Record<Status, string>> = {
  logged: 'is not allocated yet',
  allocated: 'has not been taken yet',
  inProgress: 'is in progress',
  onHold: 'is on hold',
  restored: 'is restored already',
  closed: 'is closed already',
  cancelled: 'was cancelled',
};

/** What is wrong, and what to do. Nobody is blamed. */
export const refusals = {
  notFound: (reference: string): Rich => rich`There is no ${reference} that you can see here.`,
  seeList: (command: Part): Rich => rich`What is open: ${command}`,
  membersUnknown:
    'It can’t be told now who is in the operations conversation, so this has to wait. Try again in a minute; if it stays so, invite Incident Desk to that conversation.',
  notResponder: (name: string) =>
    `${name} is not in the operations conversation and could not take it. Invite ${name} there first, or choose somebody else.`,
  notAllowed:
    'Only members of the operations conversation can do this. You can ask one of them, or report an incident.',
  alreadyTaken: (by: Part): Rich =>
    rich`${by} has it already. You can still add a note, or have it handed over to you.`,
  alreadyYours: 'You have it already.',
  alreadyAssigned: (to: Part): Rich => rich`It is assigned to ${to} already.`,
  alreadyAllocated: (group: Part): Rich => rich`${group} has it already. You can choose another group or a person.`,
  nobodyHasIt: 'Nobody has it yet. You can take it.',
  wrongStatus: (what: string, status: Status): string => `${what}: the incident ${stands[status]}.`,
  asked: {
    take: "It can't be taken",
    assign: "It can't be handed over",
    passBack: "It can't be passed back",
    prioritise: "Its priority can't be changed",
    categorise: "Its category can't be changed",
    workaround: "A workaround can't be added",
    hold: "It can't be put on hold",
    resume: "It can't be resumed",
    note: "A note can't be added",
    update: "An update can't be written",
    escalate: "It can't be escalated",
    answerEscalation: 'There is nothing to answer',
    restore: "It can't be marked as restored",
    close: "It can't be closed",
    reopen: "It can't be reopened",
    cancel: "It can't be cancelled",
    other: "It can't be done",
  },
  restoreFirst: 'Once the service is restored it can be closed.',
  reopenFirst: 'If it still does not work, reopen it first.',
  samePriority: 'It has this impact and urgency already.',
  sameCategory: 'It has this category already.',
  noCategories: 'The procedure names no categories.',
  holdOfP1: 'A P1 is never put on hold. Update or escalate it, or change its priority first.',
  holdEndMissing: 'Please say until when it is on hold.',
  holdNotAhead: 'A hold must end in the future. Please choose a later time.',
  holdTooLong: (days: string): string => `A hold lasts at most ${days}. Please choose an earlier time.`,
  emptyText: 'Please write something here: a text is needed.',
  nextUpdateMissing: 'Please say when clients hear the next word.',
  nextUpdateNotAhead: 'The next update must be in the future. Please choose a later time.',
  nextUpdateTooFar: (days: string): string => `Clients should not wait that long: choose a time within ${days}.`,
  beganInFuture: "It can't have begun in the future. Please write an earlier time.",
  clientsUnreachable:
    'No conversation is named for the clients of this service, so nothing can be sent to them. Whoever runs the desk names one, in the procedure or in its settings. You can still write to responders.',
  drillTellsNoClients: 'This is a drill, so clients are told nothing. You can write to responders.',
  nothingToAnswer: 'No escalation waits for an answer now.',
  unknownService: (given: string): string => `There is no service “${given}”. The form lists them.`,
  unknownCategory: (given: string): string => `There is no category “${given}”. The form lists them.`,
  unknownGroup: (given: string): string => `There is no group “${given}”. The form lists them.`,
  unknownCause: (given: string): string => `There is no cause “${given}”. The form lists them.`,
  badTime: (given: string): string => `“${given}” is not a time. Write it as 16:30, or as 2026-11-24 16:30.`,
  unknownPerson: (given: string): string =>
    `“${given}” is not known here. Choose the person from the list or mention them.`,
  nobodyChosen: 'Please choose a person or a group.',
  unknownLanguage: (given: string): string => `“${given}” is not one of the languages: en, pl.`,
  unknownTimeZone: (given: string): string => `“${given}” is not a time zone. Write it as Europe/Warsaw.`,
  draftGone: 'This update was sent already, or is too old. If clients still need it, write it again.',
};
