import type { PersonAbsence } from './absence.ts';
import type { Status } from './incident.ts';
import type { GateLine, PersonId, RecordPart } from './terms.ts';

/** A time in which somebody else has duty. */
export interface OthersTurn {
  readonly name: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Why a request changes nothing: a code for the texts, with what they need to say it well. */
export type Refusal =
  | { readonly code: 'notFound'; readonly reference: string }
  | { readonly code: 'notAllowed' }
  /** The platform doesn't say who is a responder, so it can't be allowed now. */
  | { readonly code: 'membersUnknown' }
  /** They could neither take it nor see it: not in the operations conversation. */
  | { readonly code: 'notResponder'; readonly name: string }
  | { readonly code: 'alreadyTaken'; readonly by: PersonId }
  | { readonly code: 'alreadyYours' }
  | { readonly code: 'alreadyAssigned'; readonly to: PersonId }
  | { readonly code: 'alreadyAllocated'; readonly group: string }
  | { readonly code: 'nobodyHasIt' }
  /** The request doesn't fit the status, for example closing what isn't restored. */
  | { readonly code: 'wrongStatus'; readonly status: Status; readonly asked: string }
  /** By reference. */
  | { readonly code: 'mergedAlready'; readonly into: string }
  | { readonly code: 'mergeWithItself' }
  | { readonly code: 'targetMerged'; readonly target: string; readonly into: string }
  | { readonly code: 'targetEnded'; readonly target: string; readonly status: Status }
  /** A drill and a real one, or one that was recorded afterwards. */
  | { readonly code: 'mergeOfKinds' }
  /** One that is private, and one that isn't. */
  | { readonly code: 'mergeOfPrivate' }
  | { readonly code: 'alreadyPrivate' }
  | { readonly code: 'noTarget' }
  /** Closed for longer than the procedure lets it be reopened. */
  | { readonly code: 'reopenedTooLate' }
  /** By the timeline's number. */
  | { readonly code: 'noSuchEntry'; readonly entry: number }
  | { readonly code: 'nothingWritten'; readonly entry: number }
  | { readonly code: 'alreadyWithdrawn'; readonly entry: number }
  | { readonly code: 'nothingCorrected' }
  | { readonly code: 'happensInFuture' }
  | { readonly code: 'restoredBeforeItBegan' }
  /** This very message is in that timeline. */
  | { readonly code: 'alreadyCaptured' }
  /** A code for linking accounts that isn't known, was used, or is too old. */
  | { readonly code: 'linkGone' }
  /** Both accounts are the same person already. */
  | { readonly code: 'linkToItself' }
  /** The message that was pointed at is not remembered any more. */
  | { readonly code: 'pointedGone' }
  /** What a form reported was registered since, or is not remembered any more. */
  | { readonly code: 'reportGone' }
  /** The category has none. */
  | { readonly code: 'noQuestions' }
  | { readonly code: 'noDiagnosis' }
  | { readonly code: 'noSuchQuestion'; readonly given: string }
  /** By the timeline's number. */
  | { readonly code: 'noSuspicion'; readonly entry: number }
  | { readonly code: 'noAction'; readonly entry: number }
  | { readonly code: 'settledAlready'; readonly entry: number }
  | { readonly code: 'actionNotAhead' }
  | { readonly code: 'noSuchLine'; readonly given: string }
  | { readonly code: 'checkedAlready' }
  | { readonly code: 'samePriority' }
  | { readonly code: 'sameCategory' }
  | { readonly code: 'sameService' }
  | { readonly code: 'sameReporter' }
  /** A guest, or somebody in a direct message, reports for nobody else. */
  | { readonly code: 'notOnBehalf' }
  /** Its clients were told already, and would not hear how it goes on. */
  | { readonly code: 'clientsToldOfService' }
  /** A P1 waits for nothing. */
  | { readonly code: 'holdOfP1' }
  | { readonly code: 'holdEndMissing' }
  | { readonly code: 'holdNotAhead' }
  | { readonly code: 'holdTooLong'; readonly days: number }
  | { readonly code: 'emptyText'; readonly field: string }
  | { readonly code: 'nextUpdateMissing' }
  | { readonly code: 'nextUpdateNotAhead' }
  | { readonly code: 'nextUpdateTooFar'; readonly days: number }
  | { readonly code: 'beganInFuture' }
  | { readonly code: 'clientsUnreachable' }
  | { readonly code: 'nothingToAnswer' }
  /** Refused without saying whose it is, by a group of which nobody has it. */
  | { readonly code: 'passOnToWhom' }
  /** Steps count from 1; the last resort is the last. */
  | { readonly code: 'noSuchStep'; readonly step: number; readonly most: number }
  /** The group has the incident itself. */
  | { readonly code: 'helpOfItself'; readonly group: string }
  | { readonly code: 'helpAskedAlready'; readonly group: string }
  /** The incident is private, and the procedure names nobody of the group who could be let in. */
  | { readonly code: 'helpOfNobodyKnown'; readonly group: string }
  | { readonly code: 'helpAnsweredAlready'; readonly by: PersonId }
  /** What the procedure wants before it is closed. */
  | { readonly code: 'gateOpen'; readonly missing: readonly GateLine[] }
  | { readonly code: 'alreadyConfirmed' }
  /** The checklist has no such line, or it is done. */
  | { readonly code: 'nothingToRecover' }
  | { readonly code: 'nothingToWaive' }
  | { readonly code: 'noReviewAsked' }
  /** A closed record has these; none are named where there is nothing that it lacks. */
  | { readonly code: 'recordedAlready'; readonly lines: readonly RecordPart[] }
  | { readonly code: 'unknownService'; readonly given: string }
  | { readonly code: 'unknownCategory'; readonly given: string }
  /** The procedure names none. */
  | { readonly code: 'noCategories' }
  | { readonly code: 'unknownGroup'; readonly given: string }
  | { readonly code: 'unknownCause'; readonly given: string }
  /** A time that can't be read: `16:30` or `2026-11-24 16:30` is expected. */
  | { readonly code: 'badTime'; readonly given: string }
  /** Hours that can't be read: `22:00-07:00` is expected. */
  | { readonly code: 'badQuietHours'; readonly given: string }
  /** The procedure names no rotas. */
  | { readonly code: 'noRotas' }
  /** Which of several isn't said. */
  | { readonly code: 'rotaMissing' }
  /** Whoever has duty for a part of that time gives it away, and others have it for the rest. */
  | { readonly code: 'turnsOfOthers'; readonly turns: readonly OthersTurn[]; readonly further: number }
  /** Duty changes hands more often in that time than one cover may take. */
  | { readonly code: 'coverTooLong' }
  | { readonly code: 'unknownRota'; readonly given: string }
  /** It ends before it begins, or is over. */
  | { readonly code: 'endsTooEarly' }
  | { readonly code: 'unknownPerson'; readonly given: string }
  | { readonly code: 'nobodyChosen' }
  | { readonly code: 'unknownLanguage'; readonly given: string }
  | { readonly code: 'unknownTimeZone'; readonly given: string }
  /** The previewed client update was sent already, or is too old to be known. */
  | { readonly code: 'draftGone' }
  | { readonly code: 'alreadyMajor' }
  | { readonly code: 'notMajor' }
  | { readonly code: 'alreadyYourRole' }
  | { readonly code: 'roleHeld'; readonly by: PersonId }
  /** Whoever is to be asked would not hear of it. */
  | { readonly code: 'absent'; readonly person: PersonId; readonly why: PersonAbsence }
  | { readonly code: 'unknownRole'; readonly given: string };
