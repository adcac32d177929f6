import type { DiagnosisLine, Question } from '../procedure/gathering.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Incident } from './incident.ts';
import type { IncidentAction, Suspicion } from './state/gathering.ts';

type Gathering = Pick<Incident, 'category' | 'gathered'>;

export function questionsOf({ category }: Pick<Incident, 'category'>, procedure: Procedure): readonly Question[] {
  return procedure.categories.find(({ key }) => key === category)?.questions ?? [];
}

export function diagnosisOf({ category }: Pick<Incident, 'category'>, procedure: Procedure): readonly DiagnosisLine[] {
  return procedure.categories.find(({ key }) => key === category)?.diagnosis ?? [];
}

/** The category's questions that were asked and have no answer yet; what was asked under another category lapsed. */
export function unanswered(incident: Gathering, procedure: Procedure): readonly Question[] {
  const open = incident.gathered.questions.filter(({ answer }) => answer === null).map(({ key }) => key);
  return questionsOf(incident, procedure).filter(({ key }) => open.includes(key));
}

/** Those that whoever was asked is reminded of. */
export function missingAnswers(incident: Gathering, procedure: Procedure): readonly Question[] {
  return unanswered(incident, procedure).filter(({ required }) => required);
}

/** What is still to be done. */
export function openActions({ gathered }: Pick<Incident, 'gathered'>): readonly IncidentAction[] {
  return gathered.actions.filter(({ stands }) => stands === 'open');
}

/** What goes on after the close. */
export function followUps({ gathered }: Pick<Incident, 'gathered'>): readonly IncidentAction[] {
  return gathered.actions.filter(({ stands }) => stands === 'followUp');
}

/** What is neither done nor dropped. */
export function unsettledActions(incident: Pick<Incident, 'gathered'>): readonly IncidentAction[] {
  return [...openActions(incident), ...followUps(incident)];
}

export function openSuspicions({ gathered }: Pick<Incident, 'gathered'>): readonly Suspicion[] {
  return gathered.suspicions.filter(({ stands }) => stands === 'open');
}

/** The questions of a category that were not asked yet. */
export function toAsk(
  category: string | null,
  { gathered }: Pick<Incident, 'gathered'>,
  procedure: Procedure,
): readonly string[] {
  const asked = gathered.questions.map(({ key }) => key);
  return questionsOf({ category }, procedure)
    .map(({ key }) => key)
    .filter((key) => !asked.includes(key));
}
