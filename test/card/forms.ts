import type { Form } from '../../src/card/card.ts';
import { alikeForm } from '../../src/card/forms/alike.ts';
import { askHelpForm, passOnForm } from '../../src/card/forms/allocating.ts';
import { assignForm, passBackForm } from '../../src/card/forms/assign.ts';
import { categoriseForm } from '../../src/card/forms/categorise.ts';
import { actionForm, findForm, settleActionForm } from '../../src/card/forms/cause.ts';
import { cancelForm, closeForm, reopenForm } from '../../src/card/forms/close.ts';
import { completeForm } from '../../src/card/forms/complete.ts';
import { correctionForm } from '../../src/card/forms/correction-preview.ts';
import { awayForm, coverForm } from '../../src/card/forms/duty.ts';
import { recoveryForm, reviewForm, waiveForm } from '../../src/card/forms/ending.ts';
import { escalateForm } from '../../src/card/forms/escalate.ts';
import { checkForm, questionsForm } from '../../src/card/forms/gathering.ts';
import { holdForm } from '../../src/card/forms/hold.ts';
import { keepForm } from '../../src/card/forms/keep.ts';
import { majorForm, roleForm, standDownForm } from '../../src/card/forms/major.ts';
import { meForm } from '../../src/card/forms/me.ts';
import { mergeForm } from '../../src/card/forms/merge.ts';
import { noteForm } from '../../src/card/forms/note.ts';
import { previewForm } from '../../src/card/forms/preview.ts';
import { prioritiseForm } from '../../src/card/forms/prioritise.ts';
import { raiseForm } from '../../src/card/forms/raise.ts';
import { correctForm, withdrawForm } from '../../src/card/forms/record.ts';
import { redirectForm } from '../../src/card/forms/redirect.ts';
import { reporterForm } from '../../src/card/forms/reporter.ts';
import { restoreForm } from '../../src/card/forms/restore.ts';
import { serviceForm } from '../../src/card/forms/service.ts';
import { updateForm } from '../../src/card/forms/update.ts';
import { workaroundForm } from '../../src/card/forms/workaround.ts';
import type { View } from '../../src/card/view.ts';
import type { Language } from '../../src/language/language.ts';
import { rows } from './answers.ts';
import { rotas } from './duty-answers.ts';
import { asItIs, at, procedure, readerIn, type Said, viewOf } from './scene.ts';
import { readAt, type StoryName, stories } from './stories.ts';

const clients = [{ platform: 'chat', id: 'payments-news' }];
export const draft = 'd6b1c3a0-9f4e-4f6e-8f7e-0c1d2e3f4a5b';

/** Every form, with what it is about. */
export function formsIn(language: Language, said: Said = asItIs): readonly (readonly [string, Form, View])[] {
  const view = (name: StoryName) => viewOf(stories[name], readAt(name), language, said);
  const reader = readerIn(language);
  const told = view('told');
  const person = { name: 'Anna Zawadzka', language: null, timeZone: null };
  const likes = rows(2, said);
  const nobody = { audience: 'clients' } as const;
  const waits = { id: draft, body: said('Refunds are late.\nNothing is lost.'), nextBy: at(55), at: at(10) };
  const begun = {
    own: { ...waits, by: told.filed.incident.reporter },
    others: [{ ...waits, by: told.filed.incident.assignee ?? '' }],
  };
  const lastTold = told.filed.incident.lastClientUpdate;
  if (lastTold === null) throw new Error('Clients were told nothing in this story');
  const newer = {
    entry: { seq: 5, at: lastTold.at, by: told.filed.incident.assignee, event: { type: 'noted', text: lastTold.text } },
    text: lastTold.text,
  } as const;
  const updated = stories.told.entries.findLast(({ event }) => event.type === 'updated');
  if (!updated) throw new Error('Nobody wrote an update in this story');
  const inOneLanguage = { reader: readerIn('pl'), destinations: clients, page: null };
  const update = {
    draft,
    body: said('The cause is found.\nPaying again after a minute usually works.'),
    nextBy: at(40),
    readings: [
      { reader: readerIn('pl'), destinations: [...clients, 'statusPage'], page: 'Płatności: zakłócenia · Komunikat' },
      { reader: readerIn('en'), destinations: ['statusPage'], page: 'Payments: disruption · Update' },
    ] as const,
    staff: [{ platform: 'chat', id: 'staff-news' }],
  };
  return [
    ['raise', raiseForm(reader, procedure, { title: said('Cards are refused'), kind: 'real' }), told],
    ['raise, for practice', raiseForm(reader, procedure, { title: '', kind: 'drill' }), told],
    ['raise, afterwards', raiseForm(reader, procedure, { title: '', kind: 'past' }), told],
    ['update', updateForm(told, { audience: 'clients' }), told],
    ['update with a text kept', updateForm(told, { audience: 'responders', begun }), told],
    ['update where clients are not reached', updateForm(view('clientsUnreached'), { audience: 'clients' }), told],
    ['update of a drill', updateForm(view('drill'), { audience: 'clients' }), view('drill')],
    ['preview of what others overtook', previewForm(told, { ...update, newer, again: true }), told],
    ['preview', previewForm(told, update), told],
    ['preview in one language', previewForm(told, { ...update, readings: [inOneLanguage], staff: [] }), told],
    ['preview of a correction', correctionForm(told, updated, { ...update, correction: draft, again: true }), told],
    ['assign', assignForm(told), told],
    ['passBack', passBackForm(told), told],
    ['passOn', passOnForm(told, { group: '', rest: '' }), told],
    ['passOn, partly typed', passOnForm(view('fresh'), { group: 'website-l2', rest: said('Not ours') }), view('fresh')],
    ['askHelp', askHelpForm(told, { group: '', rest: said('Who changed it?') }), told],
    ['prioritise', prioritiseForm(told), told],
    ['service', serviceForm(told), told],
    ['reporter', reporterForm(told), told],
    ['raise, by staff', raiseForm(reader, procedure, { title: '', kind: 'real', mayName: true }), told],
    ['categorise', categoriseForm(view('categorised')), view('categorised')],
    ['categorise, none yet', categoriseForm(told), told],
    ['workaround', workaroundForm(told, { audience: 'responders' }), told],
    ['workaround with a text kept', workaroundForm(told, { audience: 'responders', own: begun.own }), told],
    ['workaround, another', workaroundForm(view('workaround'), { audience: 'clients' }), view('workaround')],
    [
      'workaround where clients are not reached',
      workaroundForm(view('clientsUnreached'), nobody),
      view('clientsUnreached'),
    ],
    ['hold', holdForm(told, { reason: '', untilAt: '' }), told],
    ['hold, partly typed', holdForm(told, { reason: said('A part'), untilAt: '16:30' }), told],
    ['redirect', redirectForm(told), told],
    ['raise, from a message', raiseForm(reader, procedure, { title: '502', kind: 'real', pointed: draft }), told],
    [
      'raise, from a message that looks like what is open',
      raiseForm(reader, procedure, { title: '502', kind: 'real', pointed: draft, likes }),
      told,
    ],
    ['alike', alikeForm(reader, 'responder', { key: draft, title: said('Cards refused') }, likes), told],
    ['merge', mergeForm(told, [view('fresh').filed, { ...view('drill').filed, number: 43 }], ''), told],
    ['merge where nothing else is open', mergeForm(told, [], ''), told],
    ['keep', keepForm(reader, { pointed: draft, text: said('Seeing 502s.') }, [told.filed]), told],
    [
      'correct',
      correctForm(view('everything'), stories.everything.entries, { entry: '', rest: '' }),
      view('everything'),
    ],
    ['withdraw', withdrawForm(view('noted'), stories.noted.entries, { entry: '4', rest: 'A password' }), view('noted')],
    ['note', noteForm(told), told],
    ['questions', questionsForm(view('asking')), view('asking')],
    ['find', findForm(view('suspected'), { kind: 'ruledOut' }), view('suspected')],
    ['action', actionForm(told, { text: '' }), told],
    ['settleAction', settleActionForm(view('toDo'), { action: '' }), view('toDo')],
    ['check', checkForm(view('diagnosed'), { line: '', outcome: '' }), view('diagnosed')],
    ['escalate', escalateForm(told), told],
    ['restore', restoreForm(told, clients), told],
    ['close', closeForm(view('restored')), view('restored')],
    ['close, late', closeForm(view('waived')), view('waived')],
    ['close, without a cause', closeForm(view('uncaused')), view('uncaused')],
    ['complete', completeForm(view('thin')), view('thin')],
    ['recovery', recoveryForm(view('restored')), view('restored')],
    ['waive', waiveForm(view('restored')), view('restored')],
    ['review', reviewForm(view('reviewAsked')), view('reviewAsked')],
    ['reopen', reopenForm(view('restored')), view('restored')],
    ['cancel', cancelForm(told), told],
    ['cover', coverForm(reader, rotas, 'duty-0'), told],
    ['away', awayForm(reader), told],
    ['major', majorForm(told, said('All payments')), told],
    ['standDown', standDownForm(view('led'), ''), view('led')],
    ['role', roleForm(view('led')), view('led')],
    ['me', meForm(reader, person), told],
  ];
}
