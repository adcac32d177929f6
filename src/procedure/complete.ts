import type { Audience, Conversation, EscalationTarget, Priority } from '../incident/terms.ts';
import type { Alerts } from './alerts.ts';
import { closingOf } from './closing.ts';
import { rotaOf, supportOf } from './complete-duty.ts';
import { completeMajors } from './complete-major.ts';
import { sweepOf } from './complete-sweep.ts';
import { usual } from './defaults.ts';
import type { EscalationStep, NamedPath } from './escalation.ts';
import type { KnownWorkaround } from './gathering.ts';
import type { SupportHours } from './hours.ts';
import { permissionsOf } from './permissions.ts';
import type { Privacy } from './private.ts';
import type { Category, Group, Procedure, Service, Targets } from './procedure.ts';
import type { Publicity } from './public.ts';
import type { ProcedureFile } from './schema.ts';
import { completeTargets } from './targets.ts';

export type Content = Omit<Procedure, 'version'>;

type Given<Part extends keyof ProcedureFile> = NonNullable<ProcedureFile[Part]>;
type GivenStep = Given<'escalation'>['lastResort'];
type GivenPath = NonNullable<Given<'escalation'>['paths']>[number];

const AUDIENCES: readonly Audience[] = ['responders', 'staff', 'clients'];

function service(given: Given<'services'>[number], usualHours: SupportHours | null, timeZone: string): Service {
  const { key, name, aliases, owner, manager, contacts, group, conversations, workarounds, recovery, support } = given;
  const told: Partial<Record<Audience, readonly Conversation[]>> = {};
  for (const audience of AUDIENCES) {
    const named = conversations?.[audience];
    if (named !== undefined) told[audience] = named;
  }
  return {
    key,
    name,
    aliases: aliases ?? [],
    owner: owner ?? null,
    manager: manager ?? null,
    contacts: contacts ?? [],
    group: group ?? null,
    conversations: told,
    recovery: recovery ?? [],
    workarounds: (workarounds ?? []).map(workaround),
    support: support ? supportOf(support, timeZone) : usualHours,
    private: privacyIn(given.private),
    public: publicityOf(given),
  };
}

function publicityOf({ name, public: given }: Given<'services'>[number]): Publicity | null {
  if (given === undefined || given === false) return null;
  const named = given === true ? {} : given;
  return { name: named.name ?? name, description: named.description ?? null };
}

function category(given: Given<'categories'>[number]): Category {
  const { key, name, aliases = [], group, questions = [], diagnosis = [], workarounds = [], recovery = [] } = given;
  return {
    key,
    name,
    aliases,
    group: group ?? null,
    questions: questions.map((one) => ({ key: one.key, ask: one.ask, required: one.required ?? true })),
    diagnosis,
    recovery,
    workarounds: workarounds.map(workaround),
    private: privacyIn(given.private),
  };
}

function workaround({ text, when }: NonNullable<Given<'services'>[number]['workarounds']>[number]): KnownWorkaround {
  return { text, when: when ?? null };
}

function privacyIn(given: Given<'services'>[number]['private']): Privacy | null {
  return given === undefined ? null : { members: given.members, conversations: given.conversations ?? [] };
}

function group({ key, name, handles, manager, members, from = [] }: Given<'groups'>[number]): Group {
  const mentioned = Object.fromEntries(
    from.map((one) => [one.slice(0, one.indexOf(':')), one.slice(one.indexOf(':') + 1)]),
  );
  return {
    key,
    name,
    handles: { ...mentioned, ...handles },
    manager: manager ?? null,
    members: members ?? [],
    ...(from.length === 0 ? {} : { from }),
  };
}

function step({ to, kind, everyone, wait, waitIn, webhook }: GivenStep): EscalationStep {
  const usualKind = to.startsWith('group:') || to.startsWith('duty:') ? 'functional' : 'hierarchical';
  // The schema's pattern lets nothing else through.
  return {
    to: to as EscalationTarget,
    kind: kind ?? usualKind,
    everyone: everyone ?? false,
    wait,
    waitIn: waitIn ?? 'clock',
    ...(webhook === undefined ? {} : { webhook }),
  };
}

function namedPath({ key, name, services, categories, priorities, steps }: GivenPath): NamedPath {
  return {
    key,
    name,
    services: services ?? [],
    categories: categories ?? [],
    priorities: priorities ?? [],
    steps: steps.map(step),
  };
}

/** The built-in group that takes the rest; a file that names no groups has this one. */
const usualCatchAll = usual.groups.filter(({ key }) => key === usual.catchAll);

/** The categories of the built-in procedure, where they go to groups that there are. */
function usualCategories(groups: readonly Group[]): readonly Category[] {
  const keys = new Set(groups.map(({ key }) => key));
  return usual.categories.map(category).map((each) => ({
    ...each,
    group: each.group !== null && keys.has(each.group) ? each.group : null,
  }));
}

function usualPath(catchAll: string): readonly EscalationStep[] {
  return usual.escalation.path
    .map(step)
    .map((each) => (each.to.startsWith('group:') ? { ...each, to: `group:${catchAll}` as const } : each));
}

function alerts({ stormOver, stormWithin, severities }: Given<'alerts'>): Alerts {
  return {
    stormOver: stormOver ?? usual.alerts.stormOver,
    stormWithin: stormWithin ?? usual.alerts.stormWithin,
    severities: severities ?? usual.alerts.severities,
  };
}

/** The targets as they hold: what the file gives, the rest as usual. */
export function prioritiesOf(given: Partial<Record<Priority, Parameters<typeof completeTargets>[0] | undefined>>) {
  const of = (priority: Priority): Targets => completeTargets(given[priority] ?? {}, usual.priorities[priority]);
  return { P1: of('P1'), P2: of('P2'), P3: of('P3'), P4: of('P4') };
}

/**
 * A file without faults as the procedure it says, what it leaves out filled in. A default that only the
 * organisation can choose (of several services or groups) was demanded by the checks.
 */
export function completeProcedure(file: ProcedureFile): Content {
  const timeZone = file.timeZone ?? usual.timeZone;
  const usualHours = file.support ? supportOf(file.support, timeZone) : null;
  const services = file.services.map((one) => service(one, usualHours, timeZone));
  const groups = (file.groups ?? usualCatchAll).map(group);
  const catchAll = file.catchAll ?? groups[0]?.key ?? usual.catchAll;
  return {
    language: file.language ?? usual.language,
    languages: file.languages ?? [],
    clients: (file.clients ?? []).map((one) => ({
      ...one,
      conversations: one.conversations ?? [],
      people: one.people ?? [],
    })),
    timeZone,
    services,
    defaultService: file.defaultService ?? services[0]?.key ?? usual.defaultService,
    categories: file.categories?.map(category) ?? usualCategories(groups),
    groups,
    catchAll,
    defaultImpact: file.defaultImpact ?? usual.defaultImpact,
    defaultUrgency: file.defaultUrgency ?? usual.defaultUrgency,
    matrix: file.matrix ?? usual.matrix,
    priorities: prioritiesOf(file.priorities ?? {}),
    path: file.escalation?.path.map(step) ?? usualPath(catchAll),
    paths: file.escalation?.paths?.map(namedPath) ?? [],
    lastResort: step(file.escalation?.lastResort ?? usual.escalation.lastResort),
    webhooks: file.webhooks ?? [],
    reopenWithin: file.reopenWithin ?? usual.reopenWithin,
    causes: file.causes ?? usual.causes,
    rotas: (file.rotas ?? []).map((one) => rotaOf(one, timeZone)),
    permissions: permissionsOf(file.permissions ?? usual.permissions),
    remindQuestions: file.remindQuestions ?? usual.remindQuestions,
    alerts: alerts(file.alerts ?? {}),
    closing: closingOf(file.closing ?? {}, usual.closing),
    majors: completeMajors(file.majors),
    sweep: sweepOf(file.sweep ?? {}, file.support?.holidays ?? null),
  };
}
