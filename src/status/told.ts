import { type Entry, type Event, textsIn } from '../incident/event.ts';
import { evolve, fold } from '../incident/evolve.ts';
import type { Filed } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import type { Words } from '../language/words.ts';
import { publicServicesOf } from '../notice/status-page.ts';
import { tells } from '../notice/tells.ts';
import type { Procedure } from '../procedure/procedure.ts';

/** An incident with its timeline, as the store has it. */
export interface Recorded {
  readonly filed: Filed;
  readonly entries: readonly Entry[];
}

/** How an incident stands, as far as clients know. `moved`: it turned out to be about no service of theirs. */
export type Stage = 'disrupted' | 'watched' | 'closed' | 'withdrawn' | 'joined' | 'moved';

/** What readers of the page are told, by the event that it comes from. */
export type ToldKind = keyof Words['statusPage']['told'];

/** An entry of which the page tells. */
export interface ToldEntry {
  readonly entry: Entry;
  readonly kind: ToldKind;
  /** The incident as it was after it. */
  readonly then: Incident;
  /** The public services whose clients were told, by their keys. */
  readonly services: readonly string[];
}

/**
 * Which entries the page tells of, oldest first: those that clients were told in their conversations while the incident
 * was about a public service, and beside them only what became of those. None of what is practised or private now.
 */
export function toldIn({ filed, entries }: Recorded, procedure: Procedure): readonly ToldEntry[] {
  const { incident } = filed;
  if (incident.kind === 'drill' || incident.members !== null) return [];
  const told: ToldEntry[] = [];
  let then: Incident | null = null;
  for (const entry of entries) {
    then = then === null ? fold(incident.id, [entry]) : evolve(then, entry);
    const kind = kindOf(entry, then, told.length > 0);
    if (kind === null) continue;
    const services = publicServicesOf(procedure, then).filter((key) =>
      entry.event.type === 'absorbed' ? entry.event.services.includes(key) : true,
    );
    if (services.length > 0) told.push({ entry, kind, then, services });
  }
  return told;
}

/** The kind of what an entry tells; null where it tells clients nothing. `heard`: whether they were told something before. */
function kindOf({ event, by }: Entry, then: Incident, heard: boolean): ToldKind | null {
  if (event.type === 'closed') return heard ? 'closed' : null;
  if (event.type === 'absorbed') return event.clientsTold ? 'absorbed' : null;
  return tells(event, by, then, 'clients') ? kindOfTold(event) : null;
}

const KINDS: readonly ToldKind[] = ['updated', 'restored', 'heldOver', 'reopened', 'cancelled', 'merged', 'unmerged'];

function kindOfTold({ type }: Event): ToldKind {
  const kind = KINDS.find((one) => one === type);
  if (kind === undefined) throw new Error(`Clients are told of ${type}, and the status page has no word for it`);
  return kind;
}

export function stageOf(incident: Incident): Stage {
  switch (incident.status) {
    case 'logged':
    case 'allocated':
    case 'inProgress':
    case 'onHold':
      return 'disrupted';
    case 'restored':
      return 'watched';
    case 'closed':
      return 'closed';
    case 'cancelled':
      return 'withdrawn';
    case 'merged':
      return 'joined';
  }
}

export function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}

/** When what an entry says last changed: written, corrected or withdrawn. */
export function changedIn({ at, event }: Entry, entries: readonly Entry[]): Temporal.Instant {
  const texts = new Set(textsIn(event));
  let changed = at;
  for (const { at: then, event: next } of entries) {
    if (next.type === 'corrected' && next.of !== null && next.text !== null && texts.has(next.of)) {
      texts.add(next.text);
      changed = then;
    }
    if (next.type === 'withdrawn' && next.texts.some((text) => texts.has(text))) changed = then;
  }
  return changed;
}
