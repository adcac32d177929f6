import fc from 'fast-check';
import type { Ask } from '../../src/incident/command.ts';
import { MAX_HOLDINGS } from '../../src/incident/due.ts';
import { type Incident, isUnrestored } from '../../src/incident/incident.ts';
import { MAX_HELP_CALLS } from '../../src/incident/state/allocating.ts';
import { gateLines, type Kind, type Level } from '../../src/incident/terms.ts';
import { procedure, start, text } from './story.ts';

const level = fc.constantFrom<Level>('high', 'medium', 'low');
const words = fc.constantFrom(null, text('words'), text('  '), text('\u200b'));
const said = fc.constantFrom(text('words'), text('  '));
const groups = ['on-call', 'website-l2', 'nobody'];
export const people = fc.constantFrom('chat:anna', 'chat:jan', 'chat:ewa');

export const asks: fc.Arbitrary<Ask> = fc.oneof(
  // What somebody has is what most can be asked of.
  { weight: 4, arbitrary: fc.constantFrom<Ask>({ type: 'take' }, { type: 'answerEscalation' }, { type: 'resume' }) },
  fc.record({
    type: fc.constant('assign' as const),
    to: fc.oneof(
      people.map((person) => ({ person })),
      fc.constantFrom(...groups).map((group) => ({ group })),
    ),
  }),
  fc.record({ type: fc.constant('passBack' as const), reason: words }),
  fc.record({ type: fc.constant('passOn' as const), group: fc.constantFrom(null, ...groups), reason: words }),
  fc.record({ type: fc.constant('askHelp' as const), group: fc.constantFrom(...groups), what: words }),
  fc.record({ type: fc.constant('answerHelp' as const), group: fc.constantFrom(null, ...groups) }),
  fc.record({ type: fc.constant('prioritise' as const), impact: level, urgency: level }),
  fc.record({ type: fc.constant('note' as const), text: said }),
  fc.record({ type: fc.constant('categorise' as const), category: fc.constantFrom(null, 'slow', 'security', 'magic') }),
  fc.record({ type: fc.constant('workaround' as const), text: said }),
  fc.record({
    type: fc.constant('hold' as const),
    reason: said,
    until: fc.integer({ min: -10, max: 20_000 }).map((minutes) => start.add({ minutes })),
  }),
  fc.record({
    type: fc.constant('update' as const),
    audience: fc.constantFrom('responders' as const, 'clients' as const),
    text: said,
    nextBy: fc.option(fc.integer({ min: -10, max: 20_000 }).map((minutes) => start.add({ minutes }))),
    workaround: fc.boolean(),
  }),
  fc.record(
    { type: fc.constant('escalate' as const), reason: words, step: fc.integer({ min: 0, max: 7 }) },
    { requiredKeys: ['type', 'reason'] },
  ),
  fc.record({
    type: fc.constant('setService' as const),
    service: fc.constantFrom('payments', 'website', 'magic'),
    clientsListen: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('setReporter' as const),
    to: fc.oneof(
      fc.record({ person: people, is: fc.constantFrom('staff' as const, 'client' as const) }),
      said.map((name) => ({ name })),
    ),
  }),
  fc.record({
    type: fc.constant('restore' as const),
    how: fc.constantFrom('fix' as const, 'workaround' as const, 'itself' as const),
    text: words,
    forClients: words,
  }),
  fc.record({ type: fc.constant('close' as const), resolution: words, cause: fc.constantFrom('change', 'magic') }),
  fc.record({
    type: fc.constant('close' as const),
    resolution: words,
    cause: fc.constantFrom(null, 'change'),
    confirmed: fc.boolean(),
    followUp: words,
    recovered: fc.boolean(),
    actions: fc.constantFrom(null, 'done' as const, 'followUp' as const),
    waives: fc.subarray([...gateLines]),
    why: words,
  }),
  fc.constant<Ask>({ type: 'confirm' }),
  fc.record({
    type: fc.constant('waive' as const),
    line: fc.constantFrom(...gateLines),
    reason: words,
  }),
  fc.record({ type: fc.constant('review' as const), text: words }),
  fc.record({ type: fc.constant('reopen' as const), reason: words }),
  fc.record({
    type: fc.constant('cancel' as const),
    why: fc.constantFrom('mistake' as const, 'notAnIncident' as const, 'redirected' as const),
    text: words,
  }),
);

const entry = fc.integer({ min: 1, max: 30 });
const source = {
  conversation: { platform: 'chat', id: 'general' },
  message: 'm',
  author: null,
  at: start,
  link: null,
};
/** What keeps the record, and what anybody may say of an incident whatever its status. */
const records: fc.Arbitrary<Ask> = fc.oneof(
  fc.record({ type: fc.constant('capture' as const), text: said, from: fc.constant(source) }),
  fc.record({ type: fc.constant('reportToo' as const), text: words, is: fc.constantFrom('staff', 'client') }),
  fc.record({
    type: fc.constant('correct' as const),
    entry,
    text: fc.option(fc.integer({ min: 0, max: 9 }).map((number) => text(`words ${number}`))),
    happenedAt: fc.option(fc.integer({ min: -60, max: 400 }).map((minutes) => start.add({ minutes }))),
  }),
  fc.record({ type: fc.constant('withdraw' as const), entry, reason: words }),
);

/** What gathers what is known, and who leads what is major. */
const gathers: fc.Arbitrary<Ask> = fc.oneof(
  fc.record({
    type: fc.constant('answerQuestions' as const),
    answers: fc.array(fc.record({ question: fc.constantFrom('who', 'seen', 'magic'), text: said }), { maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('check' as const),
    line: fc.constantFrom('changes', '1', '2', 'magic'),
    done: fc.boolean(),
    outcome: words,
  }),
  fc.record({
    type: fc.constant('find' as const),
    kind: fc.constantFrom('finding' as const, 'suspected' as const, 'ruledOut' as const),
    text: said,
  }),
  fc.record({
    type: fc.constant('settleSuspicion' as const),
    suspicion: entry,
    as: fc.constantFrom('confirmed' as const, 'ruledOut' as const),
    text: words,
  }),
  fc.record({
    type: fc.constant('addAction' as const),
    text: said,
    owner: fc.option(people),
    dueAt: fc.integer({ min: -10, max: 20_000 }).map((minutes) => start.add({ minutes })),
  }),
  fc.record({
    type: fc.constant('settleAction' as const),
    action: entry,
    as: fc.constantFrom('done' as const, 'dropped' as const, 'followUp' as const),
    text: words,
  }),
  fc.record({ type: fc.constant('recover' as const), line: fc.constantFrom(null, 'magic') }),
  fc.record({ type: fc.constant('declareMajor' as const), reason: words, manager: fc.option(people) }),
  fc.record({ type: fc.constant('standDown' as const), reason: words }),
  fc.record({
    type: fc.constant('complete' as const),
    resolution: words,
    cause: fc.constantFrom(null, 'change', 'magic'),
    category: fc.constantFrom(null, 'slow', 'magic'),
    recovered: fc.boolean(),
    followUp: words,
    why: words,
  }),
  fc.constant<Ask>({ type: 'lead' }),
  fc.record({
    type: fc.constant('giveRole' as const),
    role: fc.constantFrom('manager', 'scribe', 'magic'),
    to: people,
    text: words,
  }),
  { weight: 1, arbitrary: fc.constant<Ask>({ type: 'makePrivate' }) },
);

/** Somebody asks something, or the clock looks, after so many minutes more. */
export const asked = fc.oneof(
  { weight: 4, arbitrary: asks },
  { weight: 1, arbitrary: records },
  { weight: 2, arbitrary: gathers },
);
export const step = fc.record({
  after: fc.integer({ min: 0, max: 400 }),
  by: people,
  ask: fc.option(asked, { freq: 3 }),
});
export const opening = fc.record({
  kind: fc.constantFrom<Kind>('real', 'real', 'drill', 'past'),
  service: fc.constantFrom(null, 'payments', 'other'),
  category: fc.constantFrom(null, 'security', 'slow'),
  impact: level,
  urgency: level,
  clientsListen: fc.boolean(),
  onBehalfOf: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant({ person: 'chat:greta', is: 'client' as const }) },
    { weight: 1, arbitrary: fc.constant({ name: text('Zofia Lis') }) },
  ),
});

const isHeld = ({ status }: Incident) => status === 'inProgress' || status === 'onHold';

/** What may never be, whatever anybody asks. */
export function impossibilities(incident: Incident): string[] {
  const found: [boolean, string][] = [
    [incident.status === 'logged', 'left without a group'],
    [incident.group === null, 'held by no group'],
    [incident.status === 'inProgress' && !incident.acknowledgedAt, 'in progress and never acknowledged'],
    [isHeld(incident) && incident.assignee === null, 'in progress or on hold and held by nobody'],
    [incident.status === 'onHold' && incident.priority === 'P1', 'a P1 that waits'],
    [!isHeld(incident) && incident.offeredTo !== null, 'offered by nobody'],
    [incident.offeredTo !== null && incident.offeredTo === incident.assignee, 'offered to who has it'],
    [incident.heldSeconds < 0, 'on hold for less than nothing'],
    [incident.kind === 'drill' && incident.lastClientUpdate !== null, 'a drill that clients were told of'],
    [
      incident.kind === 'drill' && (incident.promise ?? incident.firstUpdate) !== null,
      'a drill that owes clients a word',
    ],
    [!isUnrestored(incident) && incident.promise !== null, 'a promise after the end'],
    [!isUnrestored(incident) && incident.firstUpdate !== null, 'a first update owed after the end'],
    [!isUnrestored(incident) && incident.escalation?.pending === true, 'an escalation waits after the end'],
    [incident.promise !== null && incident.firstUpdate !== null, 'promised and still the first word owed'],
    [(incident.promise?.holdings ?? 0) > MAX_HOLDINGS, 'a third holding update'],
    [!isUnrestored(incident) && incident.helps.length > 0, 'help asked for after the end'],
    [incident.helps.some(({ group }) => group === incident.group), 'help of those who have it'],
    [incident.helps.some(({ calls }) => calls > MAX_HELP_CALLS), 'called for help without end'],
    [(incident.escalation?.step ?? 0) > procedure.path.length, 'a step beyond the last resort'],
    [incident.priority !== procedure.matrix[incident.impact][incident.urgency], 'a priority of its own'],
  ];
  return found.flatMap(([is, what]) => (is ? [what] : []));
}
