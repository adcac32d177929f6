import { nextStep } from '../incident/decide/steps.ts';
import { type Deadline, type DueKind, deadlines } from '../incident/due.ts';
import { type Incident, isUnrestored } from '../incident/incident.ts';
import { MAX_HELP_CALLS } from '../incident/state/allocating.ts';
import type { Rich } from './card.ts';
import { joined, time } from './rich.ts';
import type { Voice } from './voice.ts';

/** More than this is no glance. */
const MOST = 3;

interface Coming {
  readonly at: Temporal.Instant;
  readonly words: Rich;
}

/** What happens next and when, the soonest first: client update by 14:40 · escalates to Network 15:02. */
export function nextThings(voice: Voice): Rich {
  const found = [...clientWord(voice), ...clockWork(voice)];
  const sorted = found.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).map(({ words }) => words);
  const shown = sorted.length > 0 ? sorted.slice(0, MOST) : progress(voice);
  return joined([...shown, ...(missed(voice.view.filed.incident) ? [voice.w.card.restoreMissed] : [])], ' · ');
}

/** When a kind of deadline comes, or null when none of that kind is set. */
export function dueOf({ view }: Voice, kind: DueKind): Temporal.Instant | null {
  return deadlines(view.filed.incident, view.filed.procedure).find((one) => one.kind === kind)?.at ?? null;
}

/** Whom the next escalation calls if nobody acts, and nobody comes or goes meanwhile. */
export function nextCalled({ view, target }: Voice): ReturnType<Voice['target']> {
  const { incident, procedure } = view.filed;
  const why = incident.escalation?.pending ? incident.escalation.why : 'untaken';
  return target(nextStep(incident, procedure, why, view.presence ?? null).step.to);
}

function missed(incident: Incident): boolean {
  return incident.restoreMissed && isUnrestored(incident);
}

/** A word to clients by its own time, not by that of its reminders. */
function clientWord(voice: Voice): Coming[] {
  const { w, view, by } = voice;
  const { incident, procedure } = view.filed;
  const past = (at: Temporal.Instant) => Temporal.Instant.compare(at, view.now) <= 0;
  if (incident.promise) {
    const at = incident.promise.by;
    return [{ at, words: past(at) ? w.card.clientUpdateWasDue(time(at)) : w.card.clientUpdate(by(at)) }];
  }
  if (incident.firstUpdate) {
    const at = incident.firstUpdate.since.add({ seconds: procedure.priorities[incident.priority].firstUpdate });
    return [{ at, words: past(at) ? w.card.firstUpdateWasDue(time(at)) : w.card.firstUpdate(by(at)) }];
  }
  return [];
}

function clockWork(voice: Voice): readonly Coming[] {
  const { incident, procedure } = voice.view.filed;
  return deadlines(incident, procedure).flatMap((deadline) => clockThing(voice, deadline));
}

/** Reminders are means, not ends: what they remind of is said by itself. */
function clockThing(voice: Voice, { kind, at, group }: Deadline): readonly Coming[] {
  const { w, by } = voice;
  switch (kind) {
    case 'escalate':
      return [{ at, words: w.card.escalates(nextCalled(voice), time(at)) }];
    case 'restoreMissed':
      return [{ at, words: w.card.restoreBy(by(at)) }];
    case 'holdEnds':
      return [{ at, words: w.card.resumes(time(at)) }];
    case 'helpUnanswered':
      return helpThing(voice, at, group);
    case 'lapse':
      return [{ at, words: w.allocating.card.lapses(time(at)) }];
    case 'confirmed':
      return [{ at, words: w.ending.confirmation(by(at)) }];
    case 'closing':
      return [{ at, words: w.card.close(by(at)) }];
    case 'remindQuestions':
    case 'actionOverdue':
    case 'remindTake':
    case 'progress':
    case 'firstUpdate':
    case 'updateSoon':
    case 'updateOverdue':
    case 'holding':
    case 'updateOwed':
      return [];
    case 'owner': {
      const { owner, standIn } = w.major.next;
      return [{ at, words: (voice.view.filed.incident.major?.owner?.sought ? standIn : owner)(time(at)) }];
    }
    case 'manager':
    case 'shift':
      return [{ at, words: w.major.next[kind](time(at)) }];
  }
}

/** Who is asked once more, or instead, if nobody answers. */
function helpThing({ w, view, group }: Voice, at: Temporal.Instant, of: string | undefined): readonly Coming[] {
  const help = view.filed.incident.helps.find((one) => one.group === of);
  if (!help) return [];
  const { helpAgain, helpToOperations } = w.allocating.card;
  const say = help.calls === MAX_HELP_CALLS - 1 ? helpToOperations : helpAgain;
  return [{ at, words: say(group(help.group), time(at)) }];
}

function progress(voice: Voice): readonly Rich[] {
  const at = dueOf(voice, 'progress');
  return at === null ? [] : [voice.w.card.progress(time(at))];
}
