import { catchupAnswer } from '../../src/card/answers/catchup.ts';
import { changedAnswer } from '../../src/card/answers/changed.ts';
import { clientAnswer } from '../../src/card/answers/client.ts';
import { helpAnswer } from '../../src/card/answers/help.ts';
import { withLikes } from '../../src/card/answers/likes.ts';
import { linkedAnswer, linkingAnswer } from '../../src/card/answers/linking.ts';
import { listAnswer } from '../../src/card/answers/list.ts';
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
import { type ToldRow, toldAnswer } from '../../src/card/answers/told.ts';
import { notSavedAnswer, unknownPressAnswer, unknownVerbAnswer } from '../../src/card/answers/unknown.ts';
import { whichAnswer } from '../../src/card/answers/which.ts';
import { workaroundsAnswer } from '../../src/card/answers/workarounds.ts';
import type { Card } from '../../src/card/card.ts';
import { undeliveredPost } from '../../src/card/undelivered.ts';
import type { View } from '../../src/card/view.ts';
import type { AskType } from '../../src/incident/command.ts';
import type { Refusal } from '../../src/incident/refusal.ts';
import type { Language } from '../../src/language/language.ts';
import { callAnswers } from './call-answers.ts';
import { dutyAnswers } from './duty-answers.ts';
import { followingCards } from './following-answers.ts';
import { matterCards } from './matters-answers.ts';
import { refusals } from './refusals.ts';
import { asItIs, at, readerIn, type Said, viewOf } from './scene.ts';
import { readAt, type StoryName, stories } from './stories.ts';

const place = { platform: 'chat', id: 'operations' };
const clients = { platform: 'chat', id: 'payments-news' };

export const rows = (count: number, said: Said = asItIs): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    number: 42 - index,
    kind: 'real',
    title: said('Cards are refused'),
    priority: 'P2',
    status: 'inProgress',
    group: 'Payments L2',
    departures: index % 3,
    assigneeName: index % 2 === 0 ? 'Jan Kowalczyk' : null,
    since: at(-index * 600),
    service: 'Payments',
  }));

const drillRows: readonly Row[] = rows(1).map((row) => ({ ...row, kind: 'drill' }));
const uncertainPost = { outcome: 'uncertain', what: 'post', reference: null } as const;
const drillStuck = { kind: 'drill', outcome: 'failed', what: 'card' } as const;

/** One message of each kind, in each state. */
const toldRows: readonly ToldRow[] = [
  { at: at(0), about: { type: 'card' }, audience: 'responders', state: 'sent', place, person: null },
  {
    at: at(7),
    about: { type: 'entries', seqs: [3] },
    audience: 'reporter',
    state: 'uncertain',
    place,
    person: 'chat:anna',
  },
  {
    at: at(15),
    about: { type: 'entries', seqs: [5] },
    audience: 'clients',
    state: 'sent',
    place: clients,
    person: null,
  },
  { at: at(15), about: { type: 'entries', seqs: [5] }, audience: 'responders', state: 'failed', place, person: null },
  {
    at: at(16),
    about: {
      type: 'undelivered',
      delivery: 'd',
      conversation: place,
      outcome: 'failed',
      reason: 'channel_not_found',
      what: 'post',
    },
    audience: 'responders',
    state: 'superseded',
    place,
    person: 'chat:jan',
  },
  {
    at: at(200),
    about: { type: 'entries', seqs: [6, 7] },
    audience: 'responders',
    state: 'queued',
    place,
    person: null,
  },
];

const changes: readonly (readonly [AskType, StoryName])[] = [
  ['declareMajor', 'major'],
  ['lead', 'led'],
  ['giveRole', 'handingOver'],
  ['giveRole', 'roleGiven'],
  ['take', 'taken'],
  ['assign', 'assigned'],
  ['assign', 'moved'],
  ['assign', 'offered'],
  ['passBack', 'passedBack'],
  ['passOn', 'passedOn'],
  ['askHelp', 'helpAsked'],
  ['answerHelp', 'helpAnswered'],
  ['prioritise', 'prioritised'],
  ['categorise', 'categorised'],
  ['setService', 'serviceSet'],
  ['setReporter', 'reporterSet'],
  ['categorise', 'uncategorised'],
  ['workaround', 'workaround'],
  ['hold', 'onHold'],
  ['resume', 'resumedSelf'],
  ['note', 'noted'],
  ['update', 'known'],
  ['update', 'told'],
  ['escalate', 'asked'],
  ['answerEscalation', 'answered'],
  ['answerEscalation', 'answeredUntaken'],
  ['restore', 'restored'],
  ['close', 'closed'],
  ['reopen', 'reopened'],
  ['cancel', 'cancelled'],
  ['cancel', 'redirected'],
  ['answerQuestions', 'questionsAnswered'],
  ['check', 'diagnosed'],
  ['find', 'found'],
  ['settleSuspicion', 'ruledOut'],
  ['addAction', 'toDo'],
  ['settleAction', 'toDoDone'],
  ['capture', 'captured'],
  ['reportToo', 'reportedToo'],
  ['correct', 'corrected'],
  ['withdraw', 'withdrawn'],
  ['merge', 'merged'],
  ['unmerge', 'unmerged'],
];

/** Every answer that the desk can give, with what it is about. */
export function answersIn(language: Language, said: Said = asItIs): readonly (readonly [string, Card, View])[] {
  const view = (name: StoryName) => viewOf(stories[name], readAt(name), language, said);
  /** What was typed and not understood is said back. */
  const typed = (one: Refusal): Refusal => ('given' in one ? { ...one, given: said(one.given) } : one);
  const reader = readerIn(language);
  const general = view('known');
  const remedy = [{ kind: 'text', text: 'invite the bot: ' } as const, { kind: 'command', text: '/invite' } as const];
  const stuck = { reference: 'INC-42', kind: 'real', place, reason: 'channel_not_found', remedy } as const;
  const known = { clientsReachable: true, operationsKnown: true };
  const unknown = { clientsReachable: false, operationsKnown: false };
  return [
    ['raised', raisedAnswer(view('fresh'), [place], known), view('fresh')],
    ['raised, nothing set up', raisedAnswer(view('clientsUnreached'), [], unknown), view('clientsUnreached')],
    ['raised for practice', raisedAnswer(view('drill'), [place], known), view('drill')],
    ['raised, questions asked', raisedAnswer(view('asking'), [place], known), view('asking')],
    ['raised by a client, questions asked', raisedForClient(view('asking')), view('asking')],
    ['a client looks: questions asked', clientAnswer(view('asking'), { own: true }), view('asking')],
    [
      'known workarounds',
      workaroundsAnswer(view('taken'), [
        { id: 's0', text: said('Route to the second acquirer.'), when: said('Only one acquirer refuses'), from: null },
        { id: 'i17', text: said('Pay by transfer.'), when: null, from: 'INC-17' },
      ]),
      view('taken'),
    ],
    ['known workarounds, none', workaroundsAnswer(view('taken'), []), view('taken')],
    ['changed: take, with known workarounds', changedAnswer(view('taken'), 'take', { known: 2 }), view('taken')],
    ['changed: assign, away', changedAnswer(view('assigned'), 'assign', { absence: at(900) }), view('assigned')],
    ['changed: assign, gone', changedAnswer(view('offered'), 'assign', { absence: 'gone' }), view('offered')],
    ['recorded afterwards', raisedAnswer(view('past'), [place], known), view('past')],
    [
      'raised, and others look like it',
      withLikes(raisedAnswer(view('fresh'), [place], known), view('fresh'), rows(2, said), 'staff'),
      view('fresh'),
    ],
    ['raised by a client', raisedForClient(view('fresh')), view('fresh')],
    ...changes.map(
      ([type, name]) => [`changed: ${type}, ${name}`, changedAnswer(view(name), type), view(name)] as const,
    ),
    ...Object.values(refusals).map(
      (refusal) =>
        [`refused: ${refusal.code}`, refusalAnswer(reader, typed(refusal), view('known')), view('known')] as const,
    ),
    [
      'refused: clientsUnreachable, a drill',
      refusalAnswer(reader, refusals.clientsUnreachable, view('drill')),
      view('drill'),
    ],
    ['refused, nothing seen', refusalAnswer(reader, refusals.alreadyAssigned, null), general],
    ['show', showAnswer(view('answered'), stories.answered.entries), view('answered')],
    ['show, closed', showAnswer(view('closed'), stories.closed.entries), view('closed')],
    ['show, all that is new', showAnswer(view('everything'), stories.everything.entries), view('everything')],
    ['told', toldAnswer(view('resumed'), stories.resumed.entries, toldRows), view('resumed')],
    ['told, followed', toldAnswer(view('resumed'), stories.resumed.entries, toldRows, 12), view('resumed')],
    ['told, nobody yet', toldAnswer(view('drill'), stories.drill.entries, []), view('drill')],
    ['catch-up: first look', catchupAnswer(view('resumed'), stories.resumed.entries, 0), view('resumed')],
    ['catch-up: news', catchupAnswer(view('resumed'), stories.resumed.entries, 4), view('resumed')],
    ['catch-up: nothing', catchupAnswer(view('onHold'), stories.onHold.entries, 99), view('onHold')],
    ['a client looks: nothing said yet', clientAnswer(view('fresh'), { own: true }), view('fresh')],
    ['a client looks: told', clientAnswer(view('told'), { own: true }), view('told')],
    ['a client looks: on hold', clientAnswer(view('onHold'), { own: true }), view('onHold')],
    ['staff look: a drill', clientAnswer(view('drill')), view('drill')],
    ['a client looks: restored', clientAnswer(view('restored'), { own: true }), view('restored')],
    ['staff look: closed', clientAnswer(view('closed')), view('closed')],
    ['list', listAnswer(reader, { rows: rows(10, said), total: 23, offset: 10, limit: 10 }, 'responder'), general],
    ['list with a drill', listAnswer(reader, { rows: drillRows, total: 1, offset: 0, limit: 10 }), general],
    ['list for a client', listAnswer(reader, { rows: rows(1, said), total: 1, offset: 0, limit: 10 }), general],
    ['empty list', listAnswer(reader, { rows: [], total: 0, offset: 0, limit: 10 }), general],
    ['help for responders', helpAnswer(reader, 'responder'), general],
    ['help for clients', helpAnswer(reader, 'client'), general],
    ['linking', linkingAnswer(reader, 'K7QX-9M2P', at(10)), general],
    ['linked', linkedAnswer(reader, 'Anna Zawadzka'), general],
    ...callAnswers(language),
    ...dutyAnswers(reader, general),
    ...followingCards(reader, general, said),
    ...matterCards(reader, general, said),
    ['which', whichAnswer(reader, 'take', rows(7, said), 'responder'), general],
    ['which of none', whichAnswer(reader, 'take', []), general],
    ['unknown verb', unknownVerbAnswer(reader, 'tkae', 'take'), general],
    ['unknown verb, nothing near', unknownVerbAnswer(reader, said('xyzzy'), null), general],
    ['unknown press', unknownPressAnswer(reader), general],
    ['not saved', notSavedAnswer(reader), general],
    ['more: allocated', moreAnswer(view('fresh')), view('fresh')],
    ['more: in progress', moreAnswer(view('asked')), view('asked')],
    ['more: on hold', moreAnswer(view('onHold')), view('onHold')],
    ['more: offered', moreAnswer(view('offered')), view('offered')],
    ['more: restored', moreAnswer(view('restored')), view('restored')],
    ['confirm operations', confirmOperationsAnswer(reader, { conversation: place, shared: false }), general],
    ['confirm operations, shared', confirmOperationsAnswer(reader, { conversation: place, shared: true }), general],
    ['operations set', operationsSetAnswer(reader), general],
    ['operations not postable', undeliverableAnswer(reader, place, remedy), general],
    ['only in operations', onlyInOperationsAnswer(reader), general],
    ['undelivered card', undeliveredPost(reader, { ...stuck, outcome: 'failed', what: 'card' }), general],
    ['undelivered card of a drill', undeliveredPost(reader, { ...stuck, ...drillStuck }), general],
    ['undelivered opening', undeliveredPost(reader, { ...stuck, outcome: 'failed', what: 'opening' }), general],
    ['undelivered post', undeliveredPost(reader, { ...stuck, outcome: 'failed', what: 'post' }), general],
    ['uncertain card', undeliveredPost(reader, { ...stuck, outcome: 'uncertain', what: 'card', remedy: [] }), general],
    ['uncertain post', undeliveredPost(reader, { ...stuck, ...uncertainPost }), general],
  ];
}
