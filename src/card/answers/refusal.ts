import type { AskType } from '../../incident/command.ts';
import type { OthersTurn, Refusal } from '../../incident/refusal.ts';
import type { PersonId } from '../../incident/terms.ts';
import { duration, timeBeside } from '../../language/format.ts';
import { words } from '../../language/words.ts';
import { button, freeButton, row } from '../actions.ts';
import type { Block, Card, Rich } from '../card.ts';
import { gateButtons } from '../gate.ts';
import { incidentCard } from '../incident-card.ts';
import type { Action } from '../press.ts';
import { line, type Part, rich } from '../rich.ts';
import type { Reader, View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { answer, commandFor } from './say.ts';

const DAY = 24 * 60 * 60;

/**
 * Says what is wrong and what to do. The summary is the same in one line, for showing beside a form's field.
 * After a stale click today's card follows, so that nobody has to look for it. `view` is the incident where the reader
 * may see all of it, else null.
 */
export function refusalAnswer(reader: Reader, refusal: Refusal, view: View | null): Card {
  const said = explained(reader, refusal, view);
  const summary = said.map((span) => ('text' in span ? span.text : 'name' in span ? span.name : '')).join('');
  return answer(reader, summary, [{ kind: 'text', text: said }, ...remedy(reader, refusal, view)]);
}

function explained(reader: Reader, refusal: Refusal, view: View | null): Rich {
  const { refusals, allocating, ending } = words(reader.language);
  const { refusals: endings, gate, parts } = ending;
  const person = (id: PersonId): Part => (view ? voiceOf(view).person(id) : words(reader.language).somebody);
  const group = (key: string): Part => (view ? voiceOf(view).group(key) : key);
  switch (refusal.code) {
    case 'noSuchStep':
      return line(allocating.refusals.noSuchStep(refusal.step, refusal.most));
    case 'passOnToWhom':
      return line(allocating.refusals.passOnToWhom);
    case 'helpOfItself':
    case 'helpAskedAlready':
    case 'helpOfNobodyKnown':
      return allocating.refusals[refusal.code](group(refusal.group));
    case 'helpAnsweredAlready':
      return allocating.refusals.helpAnsweredAlready(person(refusal.by));
    case 'notFound':
      return rich`${refusals.notFound(refusal.reference)} ${refusals.seeList(commandFor(reader, 'list'))}`;
    case 'notAllowed':
    case 'membersUnknown':
    case 'alreadyYours':
    case 'nobodyHasIt':
    case 'samePriority':
    case 'sameCategory':
    case 'sameService':
    case 'sameReporter':
    case 'notOnBehalf':
    case 'clientsToldOfService':
    case 'noCategories':
    case 'noRotas':
    case 'rotaMissing':
    case 'coverTooLong':
    case 'endsTooEarly':
    case 'noQuestions':
    case 'noDiagnosis':
    case 'checkedAlready':
    case 'actionNotAhead':
    case 'holdOfP1':
    case 'holdEndMissing':
    case 'holdNotAhead':
    case 'emptyText':
    case 'nextUpdateMissing':
    case 'nextUpdateNotAhead':
    case 'beganInFuture':
    case 'nothingToAnswer':
    case 'nobodyChosen':
    case 'draftGone':
    case 'mergeWithItself':
    case 'mergeOfKinds':
    case 'mergeOfPrivate':
    case 'alreadyPrivate':
    case 'noTarget':
    case 'reopenedTooLate':
    case 'nothingCorrected':
    case 'happensInFuture':
    case 'restoredBeforeItBegan':
    case 'alreadyCaptured':
    case 'pointedGone':
    case 'reportGone':
    case 'linkGone':
    case 'linkToItself':
      return line(refusals[refusal.code]);
    case 'alreadyMajor':
    case 'notMajor':
    case 'alreadyYourRole':
      return line(words(reader.language).major.refusals[refusal.code]);
    case 'roleHeld':
      return words(reader.language).major.refusals.roleHeld(person(refusal.by));
    case 'absent':
      return words(reader.language).major.refusals.absent[refusal.why](person(refusal.person));
    case 'unknownRole':
      return line(words(reader.language).major.refusals.unknownRole(refusal.given));
    case 'mergedAlready':
      return line(refusals.mergedAlready(refusal.into));
    case 'targetMerged':
      return line(refusals.targetMerged(refusal.target, refusal.into));
    case 'targetEnded':
      return line(refusals.targetEnded(refusal.target, refusal.status));
    case 'noSuchEntry':
    case 'nothingWritten':
    case 'noSuspicion':
    case 'noAction':
    case 'settledAlready':
    case 'alreadyWithdrawn':
      return line(refusals[refusal.code](refusal.entry));
    case 'gateOpen':
      return line(endings.gateOpen(refusal.missing.map((one) => gate[one]).join('; ')));
    case 'recordedAlready':
      return line(
        refusal.lines.length === 0
          ? endings.recordWhole
          : endings.recordedAlready(refusal.lines.map((one) => parts[one]).join(', ')),
      );
    case 'alreadyConfirmed':
    case 'nothingToRecover':
    case 'nothingToWaive':
    case 'noReviewAsked':
      return line(endings[refusal.code]);
    case 'clientsUnreachable':
      return line(view?.filed.incident.kind === 'drill' ? refusals.drillTellsNoClients : refusals.clientsUnreachable);
    case 'alreadyTaken':
      return refusals.alreadyTaken(person(refusal.by));
    case 'alreadyAssigned':
      return refusals.alreadyAssigned(person(refusal.to));
    case 'alreadyAllocated':
      return refusals.alreadyAllocated(group(refusal.group));
    case 'wrongStatus': {
      const wrong = refusals.wrongStatus(refusals.asked[asked(refusal.asked)], refusal.status);
      const ended = refusal.status === 'closed' || refusal.status === 'cancelled' || refusal.status === 'restored';
      if (refusal.asked === 'close') return line(wrong, ended ? '' : ` ${refusals.restoreFirst}`);
      if (refusal.asked === 'complete') return line(wrong);
      if (refusal.asked === 'reportToo') return line(wrong, ` ${refusals.reportAnew}`);
      return line(wrong, ended ? ` ${refusals.reopenFirst}` : '');
    }
    case 'turnsOfOthers':
      return line(
        refusals.turnsOfOthers(refusal.turns.map((turn) => turnText(reader, turn)).join('; '), refusal.further),
      );
    case 'notResponder':
      return line(refusals.notResponder(refusal.name));
    case 'nextUpdateTooFar':
    case 'holdTooLong':
      return line(refusals[refusal.code](duration(reader.language, refusal.days * DAY)));
    case 'noSuchQuestion':
    case 'noSuchLine':
    case 'unknownService':
    case 'unknownCategory':
    case 'unknownGroup':
    case 'unknownRota':
    case 'unknownCause':
    case 'badTime':
    case 'badQuietHours':
    case 'unknownPerson':
    case 'unknownLanguage':
    case 'unknownTimeZone':
      return line(refusals[refusal.code](refusal.given));
  }
}

/** As a text, since it is said beside a form's field too. */
function turnText({ language, timeZone }: Reader, { name, from, to }: OthersTurn): string {
  return `${name}, ${timeBeside(language, from, null, timeZone)} – ${timeBeside(language, to, from, timeZone)}`;
}

function asked(type: string): AskType | 'other' {
  const known = Object.keys(words('en').refusals.asked) as (AskType | 'other')[];
  return known.find((one) => one === type) ?? 'other';
}

/** A button that does what the refusal asks for, or today's card. */
function remedy(reader: Reader, refusal: Refusal, view: View | null): readonly Block[] {
  const today = view ? ([{ kind: 'divider' }, ...incidentCard(view).blocks] as const) : [];
  const does = (action: Action) => (view ? row([button(view, action)]) : []);
  switch (refusal.code) {
    case 'notFound':
      return row([freeButton(reader, 'list'), freeButton(reader, 'new')]);
    case 'notAllowed':
    case 'membersUnknown':
      return row([freeButton(reader, 'new'), freeButton(reader, 'help')]);
    case 'helpAskedAlready':
    case 'helpOfNobodyKnown':
    case 'helpAnsweredAlready':
    case 'alreadyTaken':
    case 'alreadyYours':
    case 'alreadyAssigned':
    case 'nobodyHasIt':
    case 'wrongStatus':
    case 'samePriority':
    case 'sameCategory':
    case 'sameService':
    case 'sameReporter':
    case 'clientsToldOfService':
    case 'noCategories':
    case 'noQuestions':
    case 'noDiagnosis':
    case 'holdOfP1':
    case 'nothingToAnswer':
    case 'mergedAlready':
    case 'alreadyCaptured':
    case 'alreadyPrivate':
      return today;
    case 'noSuchStep':
      return does('escalate');
    case 'passOnToWhom':
      return does('passOn');
    case 'helpOfItself':
      return does('askHelp');
    case 'alreadyMajor':
    case 'alreadyYourRole':
    case 'roleHeld':
    case 'absent':
      return today;
    case 'notMajor':
      return does('major');
    case 'unknownRole':
      return does('role');
    case 'noSuchEntry':
    case 'nothingWritten':
    case 'noSuspicion':
    case 'noAction':
    case 'settledAlready':
    case 'alreadyWithdrawn':
      return does('show');
    case 'actionNotAhead':
      return does('action');
    case 'mergeWithItself':
    case 'targetMerged':
    case 'targetEnded':
    case 'mergeOfKinds':
    case 'mergeOfPrivate':
      return does('merge');
    case 'nothingCorrected':
    case 'happensInFuture':
    case 'restoredBeforeItBegan':
      return does('correct');
    case 'alreadyAllocated':
    case 'unknownGroup':
    case 'unknownPerson':
    case 'nobodyChosen':
    case 'notResponder':
      return does('assign');
    case 'nextUpdateMissing':
    case 'nextUpdateNotAhead':
    case 'nextUpdateTooFar':
    case 'clientsUnreachable':
    case 'draftGone':
      return does('update');
    case 'gateOpen':
      return view ? row(gateButtons(view, refusal.missing)) : [];
    case 'recordedAlready':
    case 'alreadyConfirmed':
    case 'nothingToRecover':
    case 'nothingToWaive':
    case 'noReviewAsked':
      return today;
    case 'unknownCause':
      return does('close');
    case 'noSuchQuestion':
      return does('questions');
    case 'noSuchLine':
    case 'checkedAlready':
      return does('check');
    case 'holdEndMissing':
    case 'holdNotAhead':
    case 'holdTooLong':
      return does('hold');
    case 'unknownCategory':
      return view ? does('category') : row([freeButton(reader, 'new')]);
    case 'reportGone':
      return row([freeButton(reader, 'list')]);
    case 'unknownService':
    case 'beganInFuture':
    case 'reopenedTooLate':
      return row([freeButton(reader, 'new')]);
    case 'emptyText':
    case 'notOnBehalf':
    case 'noTarget':
    case 'pointedGone':
    case 'linkGone':
    case 'linkToItself':
    case 'badTime':
    case 'badQuietHours':
    case 'unknownLanguage':
    case 'noRotas':
    case 'rotaMissing':
    case 'unknownRota':
    case 'turnsOfOthers':
    case 'coverTooLong':
    case 'endsTooEarly':
    case 'unknownTimeZone':
      return [];
  }
}
