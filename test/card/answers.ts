import { changedAnswer } from '../../src/card/answers/changed.ts';
import { clientAnswer } from '../../src/card/answers/client.ts';
import { helpAnswer } from '../../src/card/answers/help.ts';
import { listAnswer } from '../../src/card/answers/list.ts';
import { meAnswer } from '../../src/card/answers/me.ts';
import { moreAnswer } from '../../src/card/answers/more.ts';
import {
  confirmOperationsAnswer,
  onlyInOperationsAnswer,
  operationsSetAnswer,
  undeliverableAnswer,
} from '../../src/card/answers/operations.ts';
import { raisedAnswer, raisedForClient } from '../../src/card/answers/raised.ts';
import { refusalAnswer } from '../../src/card/answers/refusal.ts';
import type { Row } from '../../src/card/answers/row.ts';
import { showAnswer } from '../../src/card/answers/show.ts';
import { notSavedAnswer, unknownPressAnswer, unknownVerbAnswer } from '../../src/card/answers/unknown.ts';
import { whichAnswer } from '../../src/card/answers/which.ts';
import type { Card } from '../../src/card/card.ts';
import { undeliveredPost } from '../../src/card/undelivered.ts';
import type { View } from '../../src/card/view.ts';
import type { AskType } from '../../src/incident/command.ts';
import type { Refusal } from '../../src/incident/refusal.ts';
import type { Language } from '../../src/language/language.ts';
import { at, readerIn, viewOf } from './scene.ts';
import { readAt, type StoryName, stories } from './stories.ts';

const place = { platform: 'chat', id: 'operations' };

export const rows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    number: 42 - index,
    title: 'Cards are refused',
    priority: 'P2',
    status: 'inProgress',
    group: 'Payments L2',
    assigneeName: index % 2 === 0 ? 'Jan Kowalczyk' : null,
    since: at(-index * 600),
    service: 'Payments',
  }));

const changes: readonly (readonly [AskType, StoryName])[] = [
  ['take', 'taken'],
  ['assign', 'assigned'],
  ['assign', 'moved'],
  ['passBack', 'passedBack'],
  ['prioritise', 'prioritised'],
  ['note', 'noted'],
  ['update', 'known'],
  ['update', 'told'],
  ['escalate', 'asked'],
  ['answerEscalation', 'answered'],
  ['restore', 'restored'],
  ['close', 'closed'],
  ['reopen', 'reopened'],
  ['cancel', 'cancelled'],
];

/** One of each code: a code that is missing here is a type error. */
export const refusals: { readonly [Code in Refusal['code']]: Extract<Refusal, { code: Code }> } = {
  notFound: { code: 'notFound', reference: 'INC-77' },
  notAllowed: { code: 'notAllowed' },
  membersUnknown: { code: 'membersUnknown' },
  notResponder: { code: 'notResponder', name: 'Anna Zawadzka' },
  alreadyTaken: { code: 'alreadyTaken', by: 'chat:jan' },
  alreadyYours: { code: 'alreadyYours' },
  alreadyAssigned: { code: 'alreadyAssigned', to: 'chat:jan' },
  alreadyAllocated: { code: 'alreadyAllocated', group: 'payments-l2' },
  nobodyHasIt: { code: 'nobodyHasIt' },
  wrongStatus: { code: 'wrongStatus', status: 'closed', asked: 'restore' },
  samePriority: { code: 'samePriority' },
  emptyText: { code: 'emptyText', field: 'text' },
  nextUpdateMissing: { code: 'nextUpdateMissing' },
  nextUpdateNotAhead: { code: 'nextUpdateNotAhead' },
  nextUpdateTooFar: { code: 'nextUpdateTooFar', days: 7 },
  beganInFuture: { code: 'beganInFuture' },
  clientsUnreachable: { code: 'clientsUnreachable' },
  nothingToAnswer: { code: 'nothingToAnswer' },
  unknownService: { code: 'unknownService', given: 'paymets' },
  unknownCategory: { code: 'unknownCategory', given: 'sloow' },
  unknownGroup: { code: 'unknownGroup', given: 'nework' },
  unknownCause: { code: 'unknownCause', given: 'magic' },
  badTime: { code: 'badTime', given: '25:99' },
  unknownPerson: { code: 'unknownPerson', given: 'Jnan' },
  nobodyChosen: { code: 'nobodyChosen' },
  unknownLanguage: { code: 'unknownLanguage', given: 'xx' },
  unknownTimeZone: { code: 'unknownTimeZone', given: 'Mars/Base' },
  draftGone: { code: 'draftGone' },
};

/** Every answer that the desk can give, with what it is about. */
export function answersIn(language: Language): readonly (readonly [string, Card, View])[] {
  const view = (name: StoryName) => viewOf(stories[name], readAt(name), language);
  const reader = readerIn(language);
  const general = view('known');
  const remedy = [{ kind: 'text', text: 'invite the bot: ' } as const, { kind: 'command', text: '/invite' } as const];
  const stuck = { reference: 'INC-42', place, reason: 'channel_not_found', remedy };
  const person = { name: 'Anna Zawadzka', language: null, timeZone: null };
  const known = { clientsReachable: true, operationsKnown: true };
  const unknown = { clientsReachable: false, operationsKnown: false };
  return [
    ['raised', raisedAnswer(view('fresh'), [place], known), view('fresh')],
    ['raised, nothing set up', raisedAnswer(view('clientsUnreached'), [], unknown), view('clientsUnreached')],
    ['raised by a client', raisedForClient(view('fresh')), view('fresh')],
    ...changes.map(
      ([type, name]) => [`changed: ${type}, ${name}`, changedAnswer(view(name), type), view(name)] as const,
    ),
    ...Object.values(refusals).map(
      (refusal) => [`refused: ${refusal.code}`, refusalAnswer(reader, refusal, view('known')), view('known')] as const,
    ),
    ['refused, nothing seen', refusalAnswer(reader, refusals.alreadyAssigned, null), general],
    ['show', showAnswer(view('answered'), stories.answered.entries), view('answered')],
    ['show, closed', showAnswer(view('closed'), stories.closed.entries), view('closed')],
    ['a client looks: nothing said yet', clientAnswer(view('fresh'), { own: true }), view('fresh')],
    ['a client looks: told', clientAnswer(view('told'), { own: true }), view('told')],
    ['a client looks: restored', clientAnswer(view('restored'), { own: true }), view('restored')],
    ['staff look: closed', clientAnswer(view('closed')), view('closed')],
    ['list', listAnswer(reader, { rows: rows(10), total: 23, offset: 10, limit: 10 }, 'responder'), general],
    ['list for a client', listAnswer(reader, { rows: rows(1), total: 1, offset: 0, limit: 10 }), general],
    ['empty list', listAnswer(reader, { rows: [], total: 0, offset: 0, limit: 10 }), general],
    ['help for responders', helpAnswer(reader, 'responder'), general],
    ['help for clients', helpAnswer(reader, 'client'), general],
    ['me', meAnswer(reader, person), general],
    ['me, chosen', meAnswer(reader, { ...person, language, timeZone: 'Europe/Warsaw' }), general],
    ['which', whichAnswer(reader, 'take', rows(7), 'responder'), general],
    ['which of none', whichAnswer(reader, 'take', []), general],
    ['unknown verb', unknownVerbAnswer(reader, 'tkae', 'take'), general],
    ['unknown verb, nothing near', unknownVerbAnswer(reader, 'xyzzy', null), general],
    ['unknown press', unknownPressAnswer(reader), general],
    ['not saved', notSavedAnswer(reader), general],
    ['more: allocated', moreAnswer(view('fresh')), view('fresh')],
    ['more: in progress', moreAnswer(view('asked')), view('asked')],
    ['more: restored', moreAnswer(view('restored')), view('restored')],
    ['confirm operations', confirmOperationsAnswer(reader, { conversation: place, shared: false }), general],
    ['confirm operations, shared', confirmOperationsAnswer(reader, { conversation: place, shared: true }), general],
    ['operations set', operationsSetAnswer(reader), general],
    ['operations not postable', undeliverableAnswer(reader, place, remedy), general],
    ['only in operations', onlyInOperationsAnswer(reader), general],
    ['undelivered card', undeliveredPost(reader, { ...stuck, outcome: 'failed', what: 'card' }), general],
    ['undelivered post', undeliveredPost(reader, { ...stuck, outcome: 'failed', what: 'post' }), general],
    ['uncertain card', undeliveredPost(reader, { ...stuck, outcome: 'uncertain', what: 'card', remedy: [] }), general],
    [
      'uncertain post',
      undeliveredPost(reader, { ...stuck, outcome: 'uncertain', what: 'post', reference: null }),
      general,
    ],
  ];
}
