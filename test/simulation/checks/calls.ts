import type { Delivery } from '../../../src/desk/ledger.ts';
import type { Event } from '../../../src/incident/event.ts';
import { reference } from '../../../src/incident/filed.ts';
import type { Outside } from '../outside.ts';
import type { Rung } from '../receiver.ts';
import { marksIn } from '../texts.ts';
import type { Watch } from '../watch.ts';
import type { Finding, Whole } from './snapshot.ts';

export const CALLED = 'an escalation step with a webhook calls it';
const CALLED_ONCE = 'a webhook is called once for one step';
const CALLED_IN_VAIN = 'nobody is called by a webhook once somebody answered';
const UNTOLD = 'of a call that stays in vain the responders hear';
const PRIVATE = 'a call for a private incident says no more than its number';

interface World {
  readonly outside: Outside;
  readonly watch: Watch;
  /** How often the database kept a delivery's call in vain from being told, by the delivery's id. */
  readonly keptUntold: ReadonlyMap<string, number>;
}

/** So many attempts are made, but for those at which the database was away, before the others must have heard of it, whoever died in between. */
const CERTAINLY_IN_VAIN = 10;

const ends: readonly Event['type'][] = [
  'restored',
  'closed',
  'cancelled',
  'merged',
  'taken',
  'escalationAnswered',
  'escalated',
];

/** What must hold of the procedure's webhooks at any time. */
export function checkCalls(incidents: readonly Whole[], { outside, watch, keptUntold }: World): readonly Finding[] {
  const rung = new Map(outside.receiver.rung.map((one) => [one.delivery, one]));
  return [
    ...twice([...rung.values()], incidents),
    ...incidents.flatMap((whole) => {
      const wrong = (rule: string, about: string): Finding => ({ rule, about: `INC-${whole.number}: ${about}` });
      const rows = whole.told.filter(({ notice }) => notice.about.type === 'call');
      const slots = new Set(whole.told.map(({ notice }) => notice.slot));
      const calling = whole.entries.filter(({ event }) => event.type === 'escalated' && event.webhook !== undefined);
      return [
        ...calling
          .filter(({ seq }) => !rows.some(({ notice }) => notice.slot === String(seq)))
          .map(({ seq }) => wrong(CALLED, `entry ${seq} calls nothing`)),
        ...rows.flatMap((row) => [
          ...miscounted(row, rung.get(row.id)).map((about) => wrong(CALLED, about)),
          ...tooLate(row, rung.get(row.id), whole, watch).map((about) => wrong(CALLED_IN_VAIN, about)),
          ...tooMuch(row, rung.get(row.id), whole, watch).map((about) => wrong(PRIVATE, about)),
          ...(row.attempts - (keptUntold.get(row.id) ?? 0) >= CERTAINLY_IN_VAIN && !slots.has(`undelivered:${row.id}`)
            ? [wrong(UNTOLD, `entry ${row.notice.slot} after ${row.attempts} attempts`)]
            : []),
        ]),
      ];
    }),
  ];
}

/** Of a private incident a call doesn't say which step it is. A person may choose one again at the same moment. */
function twice(rung: readonly Rung[], incidents: readonly Whole[]): readonly Finding[] {
  const keyOf = (webhook: unknown, incident: unknown, step: unknown, at: unknown) =>
    `${webhook} ${incident} ${step} ${at}`;
  const left = new Map<string, number>();
  for (const { number, entries } of incidents) {
    for (const { at, event } of entries) {
      if (event.type !== 'escalated' || event.webhook === undefined) continue;
      const key = keyOf(event.webhook, reference(number), event.step + 1, at);
      left.set(key, (left.get(key) ?? 0) + 1);
    }
  }
  const steps = Map.groupBy(rung, ({ webhook, card: { data } }) =>
    data?.values.step === undefined ? null : keyOf(webhook, data.values.incident, data.values.step, data.at),
  );
  return [...steps]
    .filter(([step, all]) => step !== null && all.length > (left.get(step) ?? 0))
    .map(([step, all]) => ({ rule: CALLED_ONCE, about: `${step}: ${all.map(({ delivery }) => delivery).join()}` }));
}

function miscounted({ id, state, openAttemptAt, notice }: Delivery, rung: Rung | undefined): string[] {
  const said = `entry ${notice.slot} (delivery ${id.slice(-6)}) is ${state}`;
  if (state === 'sent') return rung ? [] : [`${said} and nobody was called`];
  const never = state === 'failed' || state === 'superseded' || (state === 'queued' && openAttemptAt === null);
  return never && rung ? [`${said} and somebody was called`] : [];
}

const attemptOf = (rung: Rung, watch: Watch) =>
  watch.attempts.get(rung.delivery)?.findLast((at) => at <= rung.move) ?? 0;

function tooLate({ notice }: Delivery, rung: Rung | undefined, { entries, filed }: Whole, watch: Watch): string[] {
  const called = entries[Number(notice.slot) - 1];
  // Several steps may be taken at one moment.
  const end = entries.find(
    ({ at, event }) => called && ends.includes(event.type) && Temporal.Instant.compare(at, called.at) > 0,
  );
  if (rung === undefined || end === undefined) return [];
  const ended = watch.committed.get(`${filed.incident.id} ${end.seq}`) ?? 0;
  return attemptOf(rung, watch) > ended
    ? [`entry ${notice.slot} was called after entry ${end.seq} '${end.event.type}'`]
    : [];
}

function tooMuch(row: Delivery, rung: Rung | undefined, { filed }: Whole, watch: Watch): string[] {
  const hidden = watch.hidden.get(filed.incident.id);
  if (rung === undefined || hidden === undefined || attemptOf(rung, watch) < hidden) return [];
  return [...marksIn(rung.card)].map((mark) => `${mark} for entry ${row.notice.slot}`);
}
