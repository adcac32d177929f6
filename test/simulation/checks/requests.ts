import { requestOf } from '../../../src/desk/alike.ts';
import type { Outcome } from '../../../src/desk/store.ts';
import { isMonitoring } from '../../../src/incident/state/alerts.ts';
import type { Inbound } from '../../../src/platform.ts';
import { personOf } from '../cast.ts';
import type { Asking } from '../people.ts';
import type { Watch } from '../watch.ts';
import type { Finding, Whole } from './snapshot.ts';

/** A request, however often it came, and what the store remembers of it. */
export interface Requested {
  readonly asking: Asking;
  /** How often it was handed in. */
  handed: number;
  /** Somebody read that it was done, or that nothing was saved. */
  acknowledged: boolean;
  denied: boolean;
  /** What was remembered of it when it was looked up first. */
  outcome: Outcome | null;
}

/** The id by which the desk remembers a request: a report is one, however often its form is answered. */
export function rememberedBy({ id, asked }: Inbound): string {
  return asked.kind === 'submitted' && asked.form === 'alike' ? requestOf(asked.context) : id;
}

/** Each request that was acknowledged is in the timeline once, and what a person did there came from one request. */
export function checkRequests(
  requests: Iterable<Requested>,
  incidents: readonly Whole[],
  { firstOf, besideIt }: Pick<Watch, 'firstOf' | 'besideIt'>,
): readonly Finding[] {
  const rule = 'an acknowledged request is in the timeline exactly once';
  const wrong: Finding[] = [];
  const byId = new Map(incidents.map((whole) => [whole.filed.incident.id, whole]));
  const claimed = new Map<string, string>();

  for (const { asking, handed, acknowledged, denied, outcome } of requests) {
    const id = rememberedBy(asking.inbound);
    if (denied && handed === 1 && outcome?.type === 'changed') {
      wrong.push({ rule: 'what is said not to be saved is not saved', about: `${id} is entry ${outcome.seq}` });
    }
    if (outcome?.type !== 'changed') {
      if (acknowledged)
        wrong.push({ rule, about: `${id} was acknowledged and is kept as ${outcome?.type ?? 'nothing'}` });
      continue;
    }
    const { incident, seq: last } = outcome;
    const spans = [{ incident, first: firstOf(incident, last), last }, ...besideIt(incident, last)];
    const written = spans.flatMap((span) => {
      const whole = byId.get(span.incident);
      return (whole?.entries ?? []).slice(span.first - 1, span.last).map((entry) => ({ ...span, ...entry, whole }));
    });
    if (!written.some((one) => one.incident === incident)) wrong.push({ rule, about: `${id} has no entry` });
    for (const { incident: of, seq, by, whole } of written) {
      const entry = `INC-${whole?.number} entry ${seq}`;
      const other = claimed.get(`${of} ${seq}`);
      if (other !== undefined) wrong.push({ rule, about: `${entry} came from ${other} and from ${id}` });
      if (by !== personOf(asking.player)) {
        wrong.push({ rule, about: `${entry} is by ${by} and came from ${id}` });
      }
      claimed.set(`${of} ${seq}`, id);
    }
  }
  for (const { number, filed, entries } of incidents) {
    for (const { seq, by, event } of entries) {
      // What monitoring says is no request.
      if (by === null || isMonitoring(by) || claimed.has(`${filed.incident.id} ${seq}`)) continue;
      wrong.push({ rule, about: `INC-${number} entry ${seq} '${event.type}' by ${by} came from no request` });
    }
  }
  return wrong;
}
