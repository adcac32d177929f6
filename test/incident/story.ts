import type { Presence } from '../../src/incident/absence.ts';
import type { Ask, Raise } from '../../src/incident/command.ts';
import {
  decide,
  decideMerge,
  decideRaise,
  decideTick,
  decideUnmerge,
  helpsBack,
  movingFrom,
  withConsequences,
} from '../../src/incident/decide.ts';
import type { Entry, Event } from '../../src/incident/event.ts';
import { evolve, fold } from '../../src/incident/evolve.ts';
import type { Incident } from '../../src/incident/incident.ts';
import type { Refusal } from '../../src/incident/refusal.ts';
import type { PersonId } from '../../src/incident/terms.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';

const builtIn = builtInProcedure((text) => `hash of ${text.length} characters`);

/** The built-in one, with an owner of payments to escalate to. */
export const procedure = {
  ...builtIn,
  services: builtIn.services.map((service) =>
    service.key === 'payments' ? { ...service, owner: 'chat:olga' } : service,
  ),
};
export const start = Temporal.Instant.from('2026-03-02T13:00:00Z');
export const id = '00000000-0000-4000-8000-000000000001';
export const text = (body: string) => ({ id: `text: ${body}`, body });

export const report: Raise = {
  type: 'raise',
  incident: id,
  kind: 'real',
  title: text('Cards are refused'),
  description: null,
  service: 'payments',
  category: null,
  impact: null,
  urgency: null,
  beganAt: null,
  raisedIn: { platform: 'chat', id: 'general' },
  reporterIs: 'staff',
  clientsListen: true,
  captured: null,
  follows: null,
};

/** An incident's timeline as it is told: each step after so many minutes from the start, by whom. */
export interface Story {
  readonly entries: readonly Entry[];
  readonly incident: Incident;
  /** The events of the last step, or its refusal. */
  readonly events: readonly Event[];
  readonly refusal: Refusal | null;
  next(minutes: number, by: PersonId, ask: Ask): Story;
  /** The clock looks at the incident. */
  tick(minutes: number): Story;
  /** What was decided elsewhere happens. */
  happened(events: readonly Event[], by: PersonId | null, at: Temporal.Instant): Story;
}

/** An incident that Anna raised at minute 0, by the test's own procedure or another; `presence` where it is known who is there. */
export function raised(
  changes: Partial<Raise> = {},
  agreed: Procedure = procedure,
  presence: Presence | null = null,
): Story {
  const given = { ...report, ...changes };
  const decision = decideRaise(given, 'chat:anna', agreed, start, presence);
  if ('refusal' in decision) throw new Error(`The report was refused: ${decision.refusal.code}`);
  const entries = decision.events.map((event, at) => ({ seq: at + 1, at: start, by: 'chat:anna', event }));
  return told({ of: given.incident, agreed, presence }, entries, decision.events, null);
}

interface Matter {
  readonly of: string;
  readonly agreed: Procedure;
  readonly presence: Presence | null;
}

function told(matter: Matter, entries: readonly Entry[], events: readonly Event[], refusal: Refusal | null): Story {
  const { of, agreed, presence } = matter;
  const incident = fold(of, entries);
  const append = (happened: readonly Event[], by: PersonId | null, at: Temporal.Instant) => {
    const added = happened.map((event, index) => ({ seq: incident.seq + index + 1, at, by, event }));
    added.reduce(evolve, incident);
    return told(matter, [...entries, ...added], happened, null);
  };
  return {
    entries,
    incident,
    events,
    refusal,
    happened: append,
    next(minutes, by, ask) {
      const now = start.add({ minutes });
      const entry = 'entry' in ask ? (entries.find(({ seq }) => seq === ask.entry) ?? null) : null;
      const blank = (sought: string) => withdrawn(entries).includes(sought);
      const decision = decide(
        { incident, by, procedure: agreed, now, entry, blank, ...(presence && { presence }) },
        ask,
      );
      if ('refusal' in decision) return told(matter, entries, [], decision.refusal);
      return append(withConsequences(incident, decision.events, agreed, by, [by], presence), by, now);
    },
    tick(minutes) {
      const now = start.add({ seconds: minutes * 60 });
      const due = decideTick(incident, agreed, now, presence);
      return append(withConsequences(incident, due, agreed, null, [], presence), null, now);
    },
  };
}

/** The texts of which nothing is left. */
function withdrawn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ event }) => (event.type === 'withdrawn' ? event.texts : []));
}

/** Two incidents after the one was merged into the other, each with its own side of it. */
export function merged(
  one: Story,
  other: Story,
  minutes: number,
  agreed: Procedure = procedure,
): { readonly one: Story; readonly other: Story } {
  const moving = movingFrom(one.incident);
  const sides = [
    { ...one, number: 43, procedure: agreed },
    { ...other, number: 42, procedure: agreed },
  ] as const;
  const joined = decideMerge(...sides, moving);
  if ('refusal' in joined) throw new Error(`The merge was refused: ${joined.refusal.code}`);
  const at = start.add({ minutes });
  return { one: one.happened(joined.events, 'chat:jan', at), other: other.happened(joined.other, 'chat:jan', at) };
}

export function unmerged(
  one: Story,
  other: Story,
  minutes: number,
  agreed: Procedure = procedure,
): { readonly one: Story; readonly other: Story } {
  const sides = [
    { ...one, number: 43, procedure: agreed },
    { ...other, number: 42, procedure: agreed },
  ] as const;
  const joined = decideUnmerge(...sides, {
    followUp: other.incident.followUp,
    helps: helpsBack(one.incident, other.incident),
  });
  if ('refusal' in joined) throw new Error(`The separation was refused: ${joined.refusal.code}`);
  const at = start.add({ minutes });
  return { one: one.happened(joined.events, 'chat:jan', at), other: other.happened(joined.other, 'chat:jan', at) };
}

export const types = ({ events }: Story) => events.map(({ type }) => type);
export const minutesTo = (at: Temporal.Instant) => at.since(start).total('minutes');
