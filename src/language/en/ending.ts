import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { DepartureKind, GateLine, RecordPart } from '../../incident/terms.ts';
import type { Noun } from '../format.ts';

const gate: Readonly<Record<GateLine, string>> = {
  resolution: 'a resolution',
  cause: 'a cause',
  confirmation: 'the confirmation that it works',
  recovery: 'the recovery checklist',
  workaroundFollowUp: 'what becomes of the workaround',
  actions: 'what is still to be done',
};

const parts: Readonly<Record<RecordPart, string>> = {
  resolution: gate.resolution,
  cause: gate.cause,
  category: 'a category',
  reasons: 'why the procedure was not kept',
  recovery: gate.recovery,
  workaroundFollowUp: gate.workaroundFollowUp,
};

const departures: Readonly<Record<DepartureKind, string>> = {
  takenLate: 'taken late',
  restoredLate: 'restored late',
  firstUpdateLate: 'first client update late',
  promiseMissed: 'promised client update missed',
  escalatedLate: 'escalated late',
  loweredAfterMiss: 'priority lowered after a missed target',
  heldLong: 'on hold for longer, in all, than the restore target',
  gateWaived: 'closed without a line of the gate',
  closedLate: 'not closed in time',
  gateLowered: 'lowered to a priority that asks for less before closing',
  cancelledUnexplained: 'cancelled without a reason',
  confirmedForOthers: 'confirmed by somebody who was not asked',
  takeLapsed: 'taken and left without a word',
  unled: 'nobody led it in time',
  handOverUnaccepted: 'hand-over not accepted in time',
  ownerSilent: 'the owner did not acknowledge in time',
  helpUnanswered: 'help not answered in time',
  actionOverdue: 'an action not done in time',
  questionsOpen: 'required questions left without an answer',
};

/** From the restore to a well-documented end. */
export const ending = {
  gate,
  /** What a record can lack. */
  parts,
  departures,
  departed: { one: 'departure', other: 'departures' } as Noun,
  labels: { confirmation: 'Works again', recovery: 'Recovery', missing: 'Before closing', review: 'Review' },
  departuresLabel: 'Departures',
  askedOf: (who: Part, by: Part): Rich => rich`${who} was asked, silence ${by} confirms`,
  confirmedBy: (who: Part): Rich => rich`confirmed by ${who}`,
  confirmedBySilence: 'nobody objected',
  recoveryDone: (done: string, all: string): string => `${done} of ${all} done`,
  reviewBy: (who: Part, by: Part): Rich => rich`${who}, ${by}`,
  reviewHeld: 'held',
  confirmation: (by: Part): Rich => rich`confirmation ${by}`,
  noCause: 'not named',
  posts: {
    /** To the one who was asked. */
    doesItWork: (by: Part): Rich => rich`Does it work for you again? Without an answer ${by} it counts as confirmed.`,
    confirmed: (holder: Part, who: Part): Rich => rich`${holder}: ${who} confirms that it works. It can be closed.`,
    waived: (line: string, who: Part): Rich => rich`Closed without ${line}, says ${who}`,
    reviewAsked: (who: Part, by: Part): Rich => rich`${who}: a review is asked for ${by}.`,
    reviewed: (who: Part): Rich => rich`Review, written by ${who}`,
  },
  timeline: {
    confirmationAsked: (who: Part, by: Part): Rich => rich`asked whether it works: ${who} (silence ${by} confirms)`,
    confirmed: { said: 'confirmed that it works', silence: 'nobody objected: it counts as working' },
    recovered: (line: string): Rich => rich`recovery done: ${line}`,
    followUp: 'what becomes of the workaround',
    waived: (line: string): Rich => rich`done without ${line}`,
    departed: (what: string): Rich => rich`departure from the procedure: ${what}`,
    completed: 'added after the close',
    completedCause: (cause: string): string => `added after the close (cause: ${cause})`,
    explained: 'why the procedure was not kept',
    reviewAsked: (who: Part, by: Part): Rich => rich`review asked of ${who} ${by}`,
    reviewed: 'review',
  },
  changed: {
    confirmed: (reference: string): Rich => rich`${reference}: it is written down that it works. Thank you.`,
    recovered: (reference: string): Rich => rich`${reference}: the recovery checklist is brought up to date.`,
    waived: (reference: string): Rich => rich`${reference}: it can be closed without that line.`,
    completed: (reference: string, missing: string): Rich =>
      rich`${reference}: the record is completed.${missing === '' ? '' : ` It still lacks ${missing}.`}`,
    reviewed: (reference: string): Rich => rich`The review is in the record of ${reference}.`,
  },
  refusals: {
    gateOpen: (missing: string): string => `It can't be closed yet. Missing: ${missing}.`,
    alreadyConfirmed: 'It is confirmed already that it works.',
    nothingToRecover: 'That is done already, or the checklist has no such line.',
    nothingToWaive: 'Nothing of the kind stands in the way of closing it.',
    recordedAlready: (what: string): string =>
      `The record has this already and keeps it: ${what}. What you added is not saved.`,
    recordWhole: 'The record lacks nothing.',
    noReviewAsked: 'No review is asked for, or it was held already.',
  },
  forms: {
    recovery: {
      title: 'Recovery checklist',
      submit: 'Done',
      done: (lines: string): string => `Done already: ${lines}`,
      line: 'What is done?',
      all: 'All that is left',
    },
    waive: { title: 'Close without a line', submit: 'Do without', line: 'Without what?', why: 'Why' },
    complete: { title: 'Complete the record', submit: 'Add', why: 'Why the procedure was not kept' },
    review: {
      title: 'Review',
      submit: 'Write it down',
      text: 'What came of it',
      hint: 'What is done so that it does not come again.',
    },
    close: {
      confirmed: 'Does it work again?',
      saidSo: (who: string): string => `Yes, says ${who}`,
      recovered: 'Recovery checklist',
      allDone: 'All of it is done',
      followUps: 'It goes on as follow-ups',
      without: 'Close without it, see why below',
      followUp: 'What becomes of the workaround',
      why: 'Why without, or late',
      whyHint: (what: string): string => `Past the procedure: ${what}.`,
      whyWithout: 'Where a line of the gate is left out.',
    },
  },
};
