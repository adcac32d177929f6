import { pino } from 'pino';
import { nextDeadline } from '../incident/due.ts';
import { words as wordsOf } from '../language/words.ts';
import { conversationsIn } from '../procedure/conversations.ts';
import { privacyOf } from '../procedure/private.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { startDesk } from '../start.ts';
import { type Act, type Chosen, levelsOf, type Player, type Stage } from './acts.ts';
import { PAPER, paperPlatform, paperWebhooks, REPORTER, type Sheet } from './paper.ts';
import { play } from './play.ts';

/** What happened, in order: what people did, and what would be sent because of it or because of the time. */
export interface Rehearsal {
  readonly log: readonly (Act | Sheet)[];
}

/** The platforms that a procedure names, the one with the operations conversation first; one on paper where it names none. */
function platformsIn(procedure: Procedure): readonly string[] {
  const { services, groups, rotas, path, paths, lastResort } = procedure;
  const steps = [...path, ...paths.flatMap((one) => one.steps), lastResort];
  const people = [
    ...services.flatMap(({ owner, manager, contacts }) => [owner ?? [], manager ?? [], contacts].flat()),
    ...groups.flatMap(({ manager, members }) => [manager ?? [], members].flat()),
    ...rotas.flatMap(({ schedule }) =>
      schedule.kind === 'weekly' ? schedule.shifts.flatMap(({ members }) => members) : Object.values(schedule.people),
    ),
    ...steps.flatMap(({ to }) => (to.startsWith('person:') ? [to.slice('person:'.length)] : [])),
  ];
  const conversations = conversationsIn(procedure).map(({ conversation }) => conversation.platform);
  const named = [...conversations, ...people.map((person) => split(person).platform)];
  return named.length === 0 ? [PAPER] : [...new Set(named)];
}

function split(person: string): { readonly platform: string; readonly external: string } {
  const colon = person.indexOf(':');
  return { platform: person.slice(0, colon), external: person.slice(colon + 1) };
}

/** Of a private incident only those who may know of it can take it. */
function memberFor(procedure: Procedure, chosen: Chosen): Omit<Player, 'name'> | null {
  const group = privacyOf(procedure, chosen)?.members;
  const [member] = procedure.groups.find(({ key }) => key === group)?.members ?? [];
  return member === undefined ? null : split(member);
}

/**
 * Runs one incident by a procedure, on the real desk with its record in memory, platforms of paper
 * and a clock moved by hand. Throws where no impact and urgency give the priority.
 */
export async function rehearse(procedure: Procedure, chosen: Chosen): Promise<Rehearsal> {
  const levels = levelsOf(procedure, chosen.priority);
  if (levels === null) throw new RangeError(`No impact and urgency give ${chosen.priority}`);
  const time = { now: chosen.from };
  const log: (Act | Sheet)[] = [];
  const member = memberFor(procedure, chosen);
  const named = platformsIn(procedure);
  const home = member?.platform ?? named[0] ?? PAPER;
  const desk = await startDesk({
    database: { memory: true },
    listener: { publicHost: '127.0.0.1', publicPort: 0 },
    procedure,
    platforms: () => [
      ...named.map((name) => paperPlatform(name, name === home, (sheet) => log.push(sheet))),
      paperWebhooks((sheet) => log.push(sheet)),
    ],
    log: pino({ level: 'silent' }),
    now: () => time.now,
    beats: false,
  });
  const words = wordsOf(procedure.language).rehearsal;
  const stage: Stage = {
    desk,
    reporter: { platform: home, external: REPORTER, name: words.people.reporter },
    engineer: { platform: home, external: member?.external ?? 'engineer', name: words.people.engineer },
    procedure,
    words,
    now: () => time.now,
    log,
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
  return { log };
}
