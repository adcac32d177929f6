import type { Entry, Event } from '../../../src/incident/event.ts';
import type { Procedure } from '../../../src/procedure/procedure.ts';

type Escalated = Extract<Event, { type: 'escalated' }>;

/** Reads a timeline and tells which escalation step doesn't follow from what went before. */
export function escalations(entries: readonly Entry[], { path, lastResort, priorities }: Procedure): string[] {
  const wrong: string[] = [];
  let last: { readonly step: number; readonly at: Temporal.Instant; pending: boolean } | null = null;
  let respond = 0;

  const expected = (why: Escalated['why']): readonly number[] => {
    const next = last === null ? 0 : last.step + 1;
    if (why === 'untaken' && last?.pending !== true) return [0];
    // Who missed the restore target is passed over by who has more to say.
    if (why === 'unrestored') return Array.from({ length: path.length + 1 }, (_, step) => step).slice(Math.min(next, path.length));
    return [Math.min(next, path.length)];
  };

  for (const { seq, at, event } of entries) {
    switch (event.type) {
      case 'raised':
      case 'prioritised':
        respond = priorities[event.priority].respond;
        break;
      case 'reopened':
        last = null;
        break;
      case 'taken':
      case 'escalationAnswered':
      case 'restored':
      case 'cancelled':
        if (last) last.pending = false;
        break;
      case 'escalated': {
        if (!expected(event.why).includes(event.step)) wrong.push(`entry ${seq}: step ${event.step} after ${last?.step}`);
        const waited = last === null ? null : at.since(last.at).total('seconds');
        const wait = last === null ? 0 : Math.max((path[last.step] ?? lastResort).wait, respond);
        const byClock = event.timing !== null && event.why !== 'unrestored' && last?.pending === true;
        if (byClock && waited !== null && waited < wait) wrong.push(`entry ${seq}: after ${waited} s instead of ${wait} s`);
        last = { step: event.step, at, pending: true };
        break;
      }
      default:
        break;
    }
  }
  return wrong;
}
