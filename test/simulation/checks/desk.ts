import type { Delivery } from '../../../src/desk/ledger.ts';
import { THE_DESK } from '../../../src/notice/matter.ts';
import { onDuty } from '../../../src/procedure/duty.ts';
import { type Cover, emptyBook } from '../../../src/procedure/rota.ts';
import { sweepDay } from '../../../src/procedure/sweep.ts';
import { simulatedProcedure } from '../agreed.ts';
import type { Database } from '../database.ts';
import type { Message, Outside } from '../outside.ts';
import type { Watch } from '../watch.ts';
import { MEMBERS_ALONE } from './channels.ts';
import type { Finding, Whole } from './snapshot.ts';

const SWEPT = 'what was left undone is told once a day, at its time';
const ON_DUTY = 'who is called for having duty has it';

/** What the desk tells of itself, and what people said of duty. */
export interface Matters {
  readonly told: readonly Delivery[];
  readonly covers: readonly Cover[];
}

const MOST = 10_000;

export async function mattersOf({ ledger, shelf }: Database): Promise<Matters> {
  const covers = await shelf.list('covers', MOST);
  return { told: await ledger.told(THE_DESK), covers: covers.map(({ body }) => body as Cover) };
}

/** What must hold of the desk's own matters, and of who is called for having duty. */
export function checkDesk(
  incidents: readonly Whole[],
  { told, covers }: Matters,
  { outside, watch }: { readonly outside: Outside; readonly watch: Watch },
): readonly Finding[] {
  const hidden = new Map(
    incidents.flatMap(({ number, filed }) => {
      const at = watch.hidden.get(filed.incident.id);
      return at === undefined ? [] : [[number, at] as const];
    }),
  );
  const there = Map.groupBy(outside.messages, ({ delivery }) => delivery);
  return [
    ...told
      .filter(({ notice }) => notice.slot.startsWith('sweep:'))
      .flatMap((row) => sweeps(row, there.get(row.id) ?? [], hidden, watch)),
    ...incidents.flatMap((whole) => onDutyThen(whole, covers)),
  ];
}

function sweeps(
  row: Delivery,
  messages: readonly Message[],
  hidden: ReadonlyMap<number, number>,
  watch: Watch,
): Finding[] {
  const { sweep, timeZone } = simulatedProcedure();
  const { notice, queuedAt, state } = row;
  const said = `${notice.slot} in ${notice.conversation.id}`;
  const swept = notice.slot.slice('sweep:'.length);
  const today = queuedAt.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  // A process may stand still between its look at the time and its word: then it tells of the day before.
  const isDue = swept < today || swept === sweepDay(sweep, timeZone, queuedAt);
  const live = messages.filter(({ gone }) => !gone);
  const open = live.filter(({ shows, moves }) => {
    const began = watch.attempts.get(row.id)?.findLast((at) => at <= (moves[0] ?? 0)) ?? 0;
    const named = [...JSON.stringify(shows[0]).matchAll(/INC-(\d+)/g)].map(([, number]) => Number(number));
    return named.some((number) => began > (hidden.get(number) ?? Number.POSITIVE_INFINITY));
  });
  return [
    ...(isDue ? [] : [{ rule: SWEPT, about: `${said} was queued at ${queuedAt}` }]),
    ...(live.length > 1 ? [{ rule: SWEPT, about: `${said} is there ${live.length} times` }] : []),
    ...(state === 'sent' && messages.length === 0 ? [{ rule: SWEPT, about: `${said} is sent and not there` }] : []),
    ...open.map(({ id }) => ({ rule: MEMBERS_ALONE, about: `${said} names it in ${id}` })),
  ];
}

/** By the rota, or by what was said instead, whenever that was. */
function onDutyThen({ number, entries, filed }: Whole, covers: readonly Cover[]): Finding[] {
  return entries.flatMap(({ seq, at, event }) => {
    if (event.type !== 'escalated' || !event.to.startsWith('duty:')) return [];
    const rota = filed.procedure.rotas.find(({ key }) => event.to === `duty:${key}`);
    const usual = rota && onDuty(rota, at, emptyBook)?.person;
    const instead = covers.filter(
      ({ from, to }) => Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0,
    );
    const has = event.person !== undefined && [usual, ...instead.map(({ person }) => person)].includes(event.person);
    return has ? [] : [{ rule: ON_DUTY, about: `INC-${number} entry ${seq} calls ${event.person}` }];
  });
}
