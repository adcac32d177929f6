import { agreed as enAgreed } from './en/agreed.ts';
import { alertWords as enAlerts } from './en/alerts.ts';
import { allocating as enAllocating } from './en/allocating.ts';
import { answers as enAnswers } from './en/answers.ts';
import { base as enBase } from './en/base.ts';
import { buttons as enButtons } from './en/buttons.ts';
import { calls as enCalls } from './en/calls.ts';
import { card as enCard } from './en/card.ts';
import { cause as enCause } from './en/cause.ts';
import { changed as enChanged } from './en/changed.ts';
import { duty as enDuty } from './en/duty.ts';
import { ending as enEnding } from './en/ending.ts';
import { following as enFollowing } from './en/following.ts';
import { forms as enForms } from './en/forms.ts';
import { gathering as enGathering } from './en/gathering.ts';
import { help as enHelp } from './en/help.ts';
import { major as enMajor } from './en/major.ts';
import { matters as enMatters } from './en/matters.ts';
import { posts as enPosts } from './en/posts.ts';
import { privateWords as enPrivate } from './en/private.ts';
import { refusals as enRefusals } from './en/refusals.ts';
import { rehearsal as enRehearsal } from './en/rehearsal.ts';
import { status as enStatus } from './en/status.ts';
import { sweep as enSweep } from './en/sweep.ts';
import { templates as enTemplates } from './en/templates.ts';
import { timeline as enTimeline } from './en/timeline.ts';
import { told as enTold } from './en/told.ts';
import type { Language } from './language.ts';
import { agreed as plAgreed } from './pl/agreed.ts';
import { alertWords as plAlerts } from './pl/alerts.ts';
import { allocating as plAllocating } from './pl/allocating.ts';
import { answers as plAnswers } from './pl/answers.ts';
import { base as plBase } from './pl/base.ts';
import { buttons as plButtons } from './pl/buttons.ts';
import { calls as plCalls } from './pl/calls.ts';
import { card as plCard } from './pl/card.ts';
import { cause as plCause } from './pl/cause.ts';
import { changed as plChanged } from './pl/changed.ts';
import { duty as plDuty } from './pl/duty.ts';
import { ending as plEnding } from './pl/ending.ts';
import { following as plFollowing } from './pl/following.ts';
import { forms as plForms } from './pl/forms.ts';
import { gathering as plGathering } from './pl/gathering.ts';
import { help as plHelp } from './pl/help.ts';
import { major as plMajor } from './pl/major.ts';
import { matters as plMatters } from './pl/matters.ts';
import { posts as plPosts } from './pl/posts.ts';
import { privateWords as plPrivate } from './pl/private.ts';
import { refusals as plRefusals } from './pl/refusals.ts';
import { rehearsal as plRehearsal } from './pl/rehearsal.ts';
import { status as plStatus } from './pl/status.ts';
import { sweep as plSweep } from './pl/sweep.ts';
import { templates as plTemplates } from './pl/templates.ts';
import { timeline as plTimeline } from './pl/timeline.ts';
import { told as plTold } from './pl/told.ts';

const en = {
  language: 'en' as Language,
  ...enBase,
  agreed: enAgreed,
  alerts: enAlerts,
  buttons: enButtons,
  calls: enCalls,
  card: enCard,
  posts: enPosts,
  told: enTold,
  templates: enTemplates,
  timeline: enTimeline,
  answers: enAnswers,
  changed: enChanged,
  private: enPrivate,
  refusals: enRefusals,
  rehearsal: enRehearsal,
  help: enHelp,
  ending: enEnding,
  following: enFollowing,
  forms: enForms,
  gathering: enGathering,
  allocating: enAllocating,
  cause: enCause,
  duty: enDuty,
  major: enMajor,
  statusPage: enStatus,
  sweep: enSweep,
  matters: enMatters,
};

/** Everything that the desk says. English defines it; what another language lacks is a type error. */
export type Words = typeof en;

const pl: Words = {
  language: 'pl',
  ...plBase,
  agreed: plAgreed,
  alerts: plAlerts,
  buttons: plButtons,
  calls: plCalls,
  card: plCard,
  posts: plPosts,
  told: plTold,
  templates: plTemplates,
  timeline: plTimeline,
  answers: plAnswers,
  changed: plChanged,
  private: plPrivate,
  refusals: plRefusals,
  rehearsal: plRehearsal,
  help: plHelp,
  ending: plEnding,
  following: plFollowing,
  forms: plForms,
  gathering: plGathering,
  allocating: plAllocating,
  cause: plCause,
  duty: plDuty,
  major: plMajor,
  statusPage: plStatus,
  sweep: plSweep,
  matters: plMatters,
};

const all: Readonly<Record<Language, Words>> = { en, pl };

export function words(language: Language): Words {
  return all[language];
}
