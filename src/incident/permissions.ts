import type { AskType } from './command.ts';
import type { Kind } from './terms.ts';

/**
 * Who a rule lets do something. Relations hold for whoever sees the incident at all: its reporter, a contact that the
 * procedure names for the service, the author of the entry that is named. The rest is no client's: a guest, an
 * outsider or somebody in a direct message is never more than that. Of a rota, whoever has duty then holds it, and who
 * manages a group with somebody of the rota manages it; what is about neither, each manager may.
 */
export type Entitled = Related | NamedByProcedure;

type Related =
  | 'anybody'
  | 'reporter'
  | 'untaken-reporter'
  | 'contact'
  | 'author'
  | 'staff'
  | 'responders'
  | 'holder'
  | 'owner'
  | 'manager';

/** A group by its key, a person by id. */
export type NamedByProcedure = `group:${string}` | `person:${string}`;

export function isNamedByProcedure(who: Entitled): who is NamedByProcedure {
  return who.startsWith('group:') || who.startsWith('person:');
}

/** What is asked about who has duty by a rota: to have it oneself instead of another, or that somebody else has it. */
export type DutyAction = 'coverDuty' | 'giveDuty';

/** Everything that a rule is about: what can be asked of an incident, reporting one of each kind, and what is about none. */
export type Action = AskType | 'raise' | 'raiseDrill' | 'raisePast' | 'sweep' | DutyAction;

const DUTY: readonly unknown[] = ['coverDuty', 'giveDuty'] satisfies readonly DutyAction[];
const NONE: readonly unknown[] = ['raise', 'raiseDrill', 'raisePast', 'sweep', ...DUTY];

export function isDuty(action: unknown): action is DutyAction {
  return DUTY.includes(action);
}

/** Whether a rule is about something that is there without an incident. */
export function isAboutNone(action: unknown): action is Exclude<Action, AskType> {
  return NONE.includes(action);
}

export type Rules = Readonly<Record<Action, readonly Entitled[]>>;

const WORK: readonly Entitled[] = ['responders'];
const CLIENTS_SIDE: readonly Entitled[] = ['responders', 'reporter', 'contact'];
/** What is wrong in a report its reporter may put right while nobody works with it. */
const REGISTERING: readonly Entitled[] = ['responders', 'untaken-reporter'];
const OWN_WORDS: readonly Entitled[] = ['responders', 'author'];

/** The rules that hold where the procedure says nothing else. A request without a rule is a type error. */
export const usualRules: Rules = {
  raise: ['anybody'],
  raiseDrill: WORK,
  raisePast: WORK,
  reportToo: ['anybody'],
  note: CLIENTS_SIDE,
  answerQuestions: CLIENTS_SIDE,
  reopen: CLIENTS_SIDE,
  confirm: CLIENTS_SIDE,
  correct: OWN_WORDS,
  withdraw: OWN_WORDS,
  take: WORK,
  assign: WORK,
  passBack: WORK,
  passOn: WORK,
  askHelp: WORK,
  answerHelp: WORK,
  prioritise: WORK,
  check: WORK,
  categorise: REGISTERING,
  find: WORK,
  settleSuspicion: WORK,
  addAction: WORK,
  settleAction: WORK,
  setService: REGISTERING,
  setReporter: REGISTERING,
  capture: WORK,
  workaround: WORK,
  hold: WORK,
  resume: WORK,
  update: WORK,
  escalate: WORK,
  answerEscalation: ['responders', 'owner'],
  declareMajor: WORK,
  standDown: WORK,
  lead: WORK,
  giveRole: WORK,
  restore: WORK,
  recover: WORK,
  waive: WORK,
  close: WORK,
  complete: WORK,
  review: WORK,
  cancel: WORK,
  merge: REGISTERING,
  unmerge: WORK,
  makePrivate: WORK,
  // What somebody manages they see in it, and no more.
  sweep: ['responders', 'manager'],
  coverDuty: WORK,
  giveDuty: ['responders', 'holder', 'manager'],
};

export function raising(kind: Kind): Action {
  switch (kind) {
    case 'real':
      return 'raise';
    case 'drill':
      return 'raiseDrill';
    case 'past':
      return 'raisePast';
  }
}

/** Who may, by the procedure's own rules where it has one for this. */
export function entitledTo(action: Action, given: Partial<Rules>): readonly Entitled[] {
  return given[action] ?? usualRules[action];
}
