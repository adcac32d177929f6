import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/incident/command.ts';
import { MAX_HOLDINGS, nextDeadline } from '../../src/incident/due.ts';
import { fold } from '../../src/incident/evolve.ts';
import { type Incident, isOpen, isUnrestored, type Kind, type Level } from '../../src/incident/incident.ts';
import { id, procedure, raised, type Story, start, text } from './story.ts';

const level = fc.constantFrom<Level>('high', 'medium', 'low');
const words = fc.constantFrom(null, text('words'), text('  '), text('\u200b'));
const said = fc.constantFrom(text('words'), text('  '));
const people = fc.constantFrom('chat:anna', 'chat:jan', 'chat:ewa');

const asks: fc.Arbitrary<Ask> = fc.oneof(
  // What somebody has is what most can be asked of.
  { weight: 4, arbitrary: fc.constantFrom<Ask>({ type: 'take' }, { type: 'answerEscalation' }, { type: 'resume' }) },
  fc.record({
    type: fc.constant('assign' as const),
    to: fc.oneof(
      people.map((person) => ({ person })),
      fc.constantFrom('on-call', 'website-l2', 'nobody').map((group) => ({ group })),
    ),
  }),
  fc.record({ type: fc.constant('passBack' as const), reason: words }),
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
  fc.record({ type: fc.constant('escalate' as const), reason: words }),
  fc.record({
    type: fc.constant('restore' as const),
    how: fc.constantFrom('fix' as const, 'workaround' as const, 'itself' as const),
    text: words,
    forClients: words,
  }),
  fc.record({ type: fc.constant('close' as const), resolution: words, cause: fc.constantFrom('change', 'magic') }),
  fc.record({ type: fc.constant('reopen' as const), reason: words }),
  fc.record({
    type: fc.constant('cancel' as const),
    why: fc.constantFrom('mistake' as const, 'notAnIncident' as const, 'redirected' as const),
    text: words,
  }),
);

/** Somebody asks something, or the clock looks, after so many minutes more. */
const step = fc.record({ after: fc.integer({ min: 0, max: 400 }), by: people, ask: fc.option(asks, { freq: 3 }) });
const opening = fc.record({
  kind: fc.constantFrom<Kind>('real', 'real', 'drill', 'past'),
  service: fc.constantFrom(null, 'payments', 'other'),
  category: fc.constantFrom(null, 'security', 'slow'),
  impact: level,
  urgency: level,
  clientsListen: fc.boolean(),
});

function tell(
  first: Parameters<typeof raised>[0],
  steps: readonly { after: number; by: string; ask: Ask | null }[],
): readonly Story[] {
  const stories = [raised(first)];
  let minutes = 0;
  for (const { after, by, ask } of steps) {
    minutes += after;
    const last = stories.at(-1);
    if (last) stories.push(ask ? last.next(minutes, by, ask) : last.tick(minutes));
  }
  return stories;
}

const stories = fc.tuple(opening, fc.array(step, { maxLength: 40 })).map(([first, steps]) => tell(first, steps));

const isHeld = ({ status }: Incident) => status === 'inProgress' || status === 'onHold';

/** What may never be, whatever anybody asks. */
function impossibilities(incident: Incident): string[] {
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
    [(incident.escalation?.step ?? 0) > procedure.path.length, 'a step beyond the last resort'],
    [incident.priority !== procedure.matrix[incident.impact][incident.urgency], 'a priority of its own'],
  ];
  return found.flatMap(([is, what]) => (is ? [what] : []));
}

describe('whatever people ask, in whatever order', () => {
  it('the row is the fold of its timeline, numbered from 1 without gaps', () => {
    fc.assert(
      fc.property(stories, (all) => {
        const last = all.at(-1);
        expect(last?.entries.map(({ seq }) => seq)).toEqual(last?.entries.map((_, at) => at + 1));
        expect(last && fold(id, last.entries)).toEqual(last?.incident);
      }),
    );
  });

  it('no state is reached that can not be', () => {
    fc.assert(
      fc.property(stories, (all) => {
        expect(all.flatMap(({ incident }) => impossibilities(incident))).toEqual([]);
      }),
    );
  });

  it('an open incident is never without a next deadline, and one that ended has none', () => {
    fc.assert(
      fc.property(stories, (all) => {
        for (const { incident } of all) expect(nextDeadline(incident, procedure) !== null).toBe(isOpen(incident));
      }),
    );
  });

  it('once the clock has looked, nothing is due any more but what a hold had stopped', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 50_000 }), (all, more) => {
        const last = all.at(-1);
        const minutes = 20_000 + more;
        const looked = last?.tick(minutes);
        const ended = looked?.events.some(({ type }) => type === 'resumed');
        const next = looked && nextDeadline((ended ? looked.tick(minutes) : looked).incident, procedure);
        if (next) expect(Temporal.Instant.compare(next, start.add({ minutes }))).toBe(1);
      }),
    );
  });

  it('a refusal changes nothing, and what happened is written by who asked', () => {
    fc.assert(
      fc.property(stories, people, asks, (all, by, ask) => {
        const before = all.at(-1) as Story;
        const after = before.next(30_000, by, ask);
        if (after.refusal) expect(after.incident).toEqual(before.incident);
        else expect(after.entries.slice(before.entries.length).every((entry) => entry.by === by)).toBe(true);
      }),
    );
  });
});
