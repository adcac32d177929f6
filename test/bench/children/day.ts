/**
 * Replays a day of whole lives on moved time, one beginning every so often, with all ticks and deliveries, and says as
 * JSON what memory was in use after the first lives and at the day's end. Needs --expose-gc.
 */
import type { Answer, Inbound } from '../../../src/platform.ts';
import { deskOn, typed } from '../desk.ts';
import { quietPlatform } from '../quiet-platform.ts';

export interface Day {
  readonly incidents: number;
  readonly messages: number;
  /** Heap in use, in bytes, after a garbage collection. */
  readonly heapAtStart: number;
  readonly heapAtEnd: number;
  /** Resident memory then, in bytes: what lies outside of the heap, such as Prisma's WebAssembly, is in it too. */
  readonly residentAtStart: number;
  readonly residentAtEnd: number;
}

const [databaseUrl = '', lives = ''] = process.argv.slice(2);
const INCIDENTS = Number(lives);
/** Lives that have begun when memory is first looked at: by then everything was used once. */
const WARM = Math.ceil(INCIDENTS / 10);
const begin = Temporal.Instant.from('2026-03-02T00:00:00Z');
const EVERY_MS = (24 * 3_600_000) / INCIDENTS;

const platform = quietPlatform('bench');
let now = begin;
const desk = await deskOn(databaseUrl, () => [platform], { now: () => now });

/** What happens to each incident, so many minutes after it was raised. */
const life: readonly (readonly [minute: number, act: (number: number) => Promise<unknown>])[] = [
  [2, (number) => says(`take INC-${number}`)],
  [6, (number) => says(`update INC-${number} We are looking at the gateway`)],
  [8, (number) => fillsIn(`update INC-${number} clients: Payments are slow, we work on it`, {})],
  [20, (number) => says(`note INC-${number} The gateway's certificate ran out`)],
  [45, (number) => says(`restore INC-${number} fix A new certificate is in`)],
  [50, (number) => fillsIn(`close INC-${number}`, { resolution: 'The certificate was renewed', cause: 'human' })],
];

async function asks(inbound: Inbound): Promise<Answer> {
  const answer = await desk.intake.handle('bench', inbound);
  if (answer.kind === 'invalid') throw new Error(JSON.stringify(answer.faults));
  return answer;
}

async function says(text: string, who = 1): Promise<string> {
  const answer = await asks(typed(text, who));
  if (answer.kind !== 'card') throw new Error(`${text}: ${answer.kind}`);
  return JSON.stringify(answer.card);
}

async function fillsIn(text: string, values: Readonly<Record<string, string>>): Promise<void> {
  const opened = await asks(typed(text, 1));
  if (opened.kind !== 'form') throw new Error(`${text} opened no form: ${JSON.stringify(opened)}`);
  const { name: form, context } = opened.form;
  const answer = await asks({ ...typed('', 1), asked: { kind: 'submitted', form, context, values } });
  if (answer.kind === 'form') throw new Error(`${text} opened another form`);
}

/** Does what is due and sends what is queued, until the moment that is given. */
async function until(moment: Temporal.Instant): Promise<void> {
  await desk.tick();
  await desk.lanes.sweep();
  for (;;) {
    const next = await desk.ledger.nextLaneAt();
    if (next === null || Temporal.Instant.compare(next, moment) > 0) break;
    if (Temporal.Instant.compare(next, now) > 0) now = next;
    await desk.lanes.sweep();
  }
  now = moment;
}

function memory() {
  if (!globalThis.gc) throw new Error('node must be started with --expose-gc');
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heapUsed, rss };
}

type Event = readonly [at: number, act: () => Promise<unknown>];
const events: Event[] = Array.from({ length: INCIDENTS }, (_, index): Event[] => {
  const at = index * EVERY_MS;
  return [
    [at, () => says(`new Payments are slow in shop ${index}`, index)],
    // Numbers are given in the order in which they are raised.
    ...life.map(([minute, act]): Event => [at + minute * 60_000, () => act(index + 1)]),
  ];
})
  .flat()
  .sort(([one], [other]) => one - other);

let atStart: ReturnType<typeof memory> | null = null;
for (const [at, act] of events) {
  if (at >= WARM * EVERY_MS) atStart ??= memory();
  await until(begin.add({ milliseconds: Math.round(at) }));
  await act();
}
await until(now.add({ minutes: 5 }));
const atEnd = memory();
const open = await desk.store.listOpen({ offset: 0, limit: 1, reporter: null });
if (open.total > 0) throw new Error(`${open.total} incidents are still open`);
await desk.stop();
const day: Day = {
  incidents: INCIDENTS,
  messages: platform.sent(),
  heapAtStart: atStart?.heapUsed ?? Number.NaN,
  heapAtEnd: atEnd.heapUsed,
  residentAtStart: atStart?.rss ?? Number.NaN,
  residentAtEnd: atEnd.rss,
};
// Exits by itself: the migrations' engine leaves a timer of ten seconds behind.
process.stdout.write(`${JSON.stringify(day)}\n`, () => process.exit(0));
