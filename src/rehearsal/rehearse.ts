import { pino } from 'pino';
import { nextDeadline } from '../incident/due.ts';
import { words as wordsOf } from '../language/words.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { startDesk } from '../start.ts';
import { type Act, type Chosen, levelsOf, type Stage } from './acts.ts';
import { paperPlatform, paperWebhooks, type Sheet } from './paper.ts';
import { play } from './play.ts';

/** What happened, in order: what people did, and what would be sent because of it or because of the time. */
export interface Rehearsal {
  readonly acts: readonly Act[];
  readonly sheets: readonly Sheet[];
}

/** The platforms that a procedure names, the one with the operations conversation first; one on paper where it names none. */
function platformsIn(procedure: Procedure): readonly string[] {
  const named = procedure.services.flatMap(({ owner, contacts, conversations }) => [
    ...Object.values(conversations).flatMap((list) => list.map(({ platform }) => platform)),
    ...[owner, ...contacts].flatMap((person) => person?.split(':')[0] ?? []),
  ]);
  return named.length === 0 ? ['paper'] : [...new Set(named)];
}

/**
 * Runs one incident by a procedure, on the real desk with its record in memory, platforms of paper
 * and a clock moved by hand. Throws where no impact and urgency give the priority.
 */
export async function rehearse(procedure: Procedure, chosen: Chosen): Promise<Rehearsal> {
  const levels = levelsOf(procedure, chosen.priority);
  if (levels === null) throw new RangeError(`No impact and urgency give ${chosen.priority}`);
  const time = { now: chosen.from };
  const sheets: Sheet[] = [];
  const acts: Act[] = [];
  const [home = 'paper', ...others] = platformsIn(procedure);
  const desk = await startDesk({
    database: { memory: true },
    listener: { publicHost: '127.0.0.1', publicPort: 0 },
    procedure,
    platforms: () => [
      ...[home, ...others].map((name) => paperPlatform(name, name === home, sheets)),
      paperWebhooks(sheets),
    ],
    log: pino({ level: 'silent' }),
    now: () => time.now,
    beats: false,
  });
  const stage: Stage = {
    desk,
    home,
    procedure,
    words: wordsOf(procedure.language).rehearsal,
    now: () => time.now,
    acts,
  };
  /** Sends what is queued; moves on by at most so many seconds, to the next deadline if that is sooner. */
  const pass = async (seconds: number): Promise<void> => {
    await desk.lanes.sweep();
    const end = time.now.add({ seconds });
    const filed = await desk.store.incident({ number: 1 });
    const next = filed ? nextDeadline(filed.incident, filed.procedure) : null;
    const sooner = next !== null && Temporal.Instant.compare(next, end) < 0;
    if (!sooner) time.now = end;
    else if (Temporal.Instant.compare(next, time.now) > 0) time.now = next;
    await desk.tick();
    await desk.lanes.sweep();
  };
  try {
    await play(stage, pass, chosen, levels);
  } finally {
    await desk.stop();
  }
  return { acts, sheets };
}
