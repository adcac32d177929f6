import { type Action, type Entitled, entitledTo, isNamedByProcedure, usualRules } from '../../incident/permissions.ts';
import type { Level, Priority } from '../../incident/terms.ts';
import { duration, number } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import type { EscalationStep } from '../../procedure/escalation.ts';
import { priorityOf } from '../../procedure/lookup.ts';
import type { Procedure, Targets } from '../../procedure/procedure.ts';
import type { AgreedFact, AgreedPart, AgreedSection, AgreedSheet } from './agreed.ts';
import { type Naming, namingOf } from './names.ts';
import { ofCategories, ofClients, ofGroups, ofLanguages, ofServices } from './parts.ts';

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];
const LEVELS: readonly Level[] = ['high', 'medium', 'low'];

/** The procedure as a manager reads it: who, what and when, with nothing left to look up in a file. */
export function agreedSheet(procedure: Procedure, language: Language): AgreedSheet {
  const naming = namingOf(procedure, language);
  const { title, intro, sections } = naming.w;
  const section = (key: keyof typeof sections, parts: readonly AgreedPart[]): AgreedSection => ({
    key,
    title: sections[key],
    parts,
  });
  return {
    title,
    intro,
    sections: [
      section('services', ofServices(procedure, naming)),
      section('categories', ofCategories(procedure, naming)),
      section('groups', ofGroups(procedure, naming)),
      section('matrix', matrix(procedure, naming)),
      section('targets', targets(procedure, naming)),
      section('escalation', escalation(procedure, naming)),
      section('majors', majors(procedure, naming)),
      section('closing', closing(procedure, naming)),
      section('permissions', permissions(procedure, naming)),
      ...(procedure.clients.length > 0 ? [section('clients', ofClients(procedure, naming))] : []),
      ...(procedure.languages.length > 0 ? [section('languages', ofLanguages(procedure, naming))] : []),
    ],
  };
}

function matrix(procedure: Procedure, { w, language }: Naming): readonly AgreedPart[] {
  const { impact, urgency } = words(language);
  return [
    { kind: 'text', text: w.usually(impact[procedure.defaultImpact], urgency[procedure.defaultUrgency]) },
    {
      kind: 'table',
      head: [`${w.impact} ↓ · ${w.urgency} →`, ...LEVELS.map((level) => words(language).urgency[level])],
      rows: LEVELS.map((row) => [impact[row], ...LEVELS.map((column) => priorityOf(procedure, row, column))]),
    },
  ];
}

function targets({ priorities }: Procedure, { w, language }: Naming): readonly AgreedPart[] {
  const rows = (Object.keys(w.targets) as (keyof Targets)[]).map((name) => [
    w.targets[name],
    ...PRIORITIES.map((priority) => duration(language, priorities[priority][name])),
  ]);
  return [{ kind: 'table', head: [w.target, ...PRIORITIES], rows }];
}

function escalation(procedure: Procedure, naming: Naming): readonly AgreedPart[] {
  const { services, categories, path, paths, lastResort } = procedure;
  const { w, language, named, target } = naming;
  const whom = ({ to, everyone }: EscalationStep) => (everyone ? w.everyone(target(to)) : target(to));
  const called = (said: string, { webhook }: EscalationStep) => {
    const also = procedure.webhooks.find(({ key }) => key === webhook);
    return also === undefined ? said : w.andCalled(said, named(also));
  };
  const step = (one: EscalationStep) =>
    called((one.waitIn === 'support' ? w.stepIn : w.step)(whom(one), duration(language, one.wait)), one);
  const last = called(w.lastResortOf(whom(lastResort), duration(language, lastResort.wait)), lastResort);
  const own = paths.map((one): AgreedPart => {
    const meant = [
      ...services.filter(({ key }) => one.services.includes(key)).map(named),
      ...categories.filter(({ key }) => one.categories.includes(key)).map(named),
      ...one.priorities,
    ];
    const name = meant.length === 0 ? one.name[language] : `${one.name[language]} – ${w.pathFor(meant.join(', '))}`;
    return { kind: 'steps', name, steps: one.steps.map(step) };
  });
  return [
    { kind: 'text', text: w.escalationIntro },
    ...own,
    { kind: 'steps', name: w.usualPath, steps: path.map(step) },
    { kind: 'steps', name: w.lastResort, steps: [last] },
  ];
}

function majors(procedure: Procedure, { w, language, named }: Naming): readonly AgreedPart[] {
  const { label, when, roles, progress, clientUpdate, acceptWithin, acknowledgeWithin, shift } = procedure.majors;
  const criteria = when.map(({ priority, service, category }) =>
    [
      ...(priority === undefined ? [] : [priority === 'P1' ? priority : w.priorityOrWorse(priority)]),
      ...procedure.services.filter(({ key }) => key === service).map(named),
      ...procedure.categories.filter(({ key }) => key === category).map(named),
    ].join(', '),
  );
  const facts: readonly AgreedFact[] = [
    { label: w.labels.criteria, values: criteria.length === 0 ? [w.byHand] : criteria },
    { label: w.labels.roles, values: [words(language).major.manager, ...roles.map(({ name }) => name[language])] },
    { label: w.leadWithin, values: [duration(language, acceptWithin)] },
    { label: w.ownerWithin, values: [duration(language, acknowledgeWithin)] },
    { label: w.shift, values: [duration(language, shift)] },
  ];
  return [
    { kind: 'text', text: w.majorIntro(percent(language, progress), percent(language, clientUpdate)) },
    { kind: 'entries', entries: [{ name: label[language], facts }] },
  ];
}

function percent(language: Language, factor: number): string {
  return `${number(language, factor * 100)}%`;
}

function closing(procedure: Procedure, { w, language }: Naming): readonly AgreedPart[] {
  const gate = words(language).ending.gate;
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const rows = PRIORITIES.map((priority) => {
    const { gate: lines, confirmWithin, review } = procedure.closing[priority];
    const needed = lines.map((line) => either.format(line.map((one) => gate[one]))).join('; ');
    return [
      priority,
      needed === '' ? w.none : needed,
      duration(language, confirmWithin),
      review === null ? w.noReview : duration(language, review),
    ];
  });
  return [
    { kind: 'text', text: w.reopenWithin(duration(language, procedure.reopenWithin)) },
    { kind: 'table', head: [w.sections.matrix, w.labels.gate, w.labels.confirmWithin, w.labels.review], rows },
  ];
}

/** Requests that the same people may make stand together. */
function permissions(procedure: Procedure, naming: Naming): readonly AgreedPart[] {
  const { w, group, person } = naming;
  const nameOf = (who: Entitled): string => {
    if (!isNamedByProcedure(who)) return w.who[who];
    const key = who.slice(who.indexOf(':') + 1);
    return who.startsWith('group:') ? group(key) : person(key);
  };
  const together = Map.groupBy(Object.keys(usualRules) as Action[], (action) =>
    entitledTo(action, procedure.permissions).map(nameOf).join(', '),
  );
  const rows = [...together].map(([who, actions]) => [who, actions.map((action) => w.may[action]).join(', ')]);
  return [{ kind: 'table', head: [w.mayWho, w.request], rows }];
}
