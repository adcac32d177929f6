import { nextDeadline } from '../../../src/incident/due.ts';
import { everOwn } from '../../../src/incident/own-channel.ts';
import type { Conversation } from '../../../src/incident/terms.ts';
import { createLog } from '../../../src/log.ts';
import type { Platform } from '../../../src/platform.ts';
import { builtInProcedure } from '../../../src/procedure/built-in.ts';
import type { Procedure } from '../../../src/procedure/procedure.ts';
import { type Running, startDesk, type Tools } from '../../../src/start.ts';
import type { Place } from '../../../src/store/open-store.ts';

/** The parts that people play in a scenario, whatever the platform calls them. */
export type Role = 'reporter' | 'engineer' | 'manager' | 'client';
/** `own`: the channel of INC-1's own. */
export type Room = 'operations' | 'staff' | 'clients' | 'own';

/**
 * A whole desk with people on one platform, on a clock that the test moves. What people see is given as plain text,
 * buttons as `[Text]`; a thread's replies stand after their post, each begun with `> `.
 */
export interface Stage {
  readonly desk: Running;
  /** Minutes since the curtain rose. */
  minutes(): number;
  now(): Temporal.Instant;
  /** Types a command; gives what only this person then sees, '' when a form opened. */
  types(role: Role, command: string, room?: Room | 'direct'): Promise<string>;
  /** Presses a button on the newest message in the room that has it; gives what only this person then sees. */
  presses(role: Role, button: string, room?: Room): Promise<string>;
  /** Presses a button on what only this person sees. */
  pressesAnswer(role: Role, button: string): Promise<string>;
  /** Fills in the open form by field names and submits it; gives what then is seen, or what is wrong with it. */
  submits(role: Role, values?: Readonly<Record<string, string>>): Promise<string>;
  /** The open form as text. */
  form(role: Role): Promise<string>;
  /** The top-level posts of a room, oldest first. */
  posts(room: Room): Promise<readonly string[]>;
  /** Everything in a room, replies included. */
  all(room: Room): Promise<readonly string[]>;
  /** Whether a person is in INC-1's own channel, or sees it. */
  isInOwn(role: Role): Promise<boolean>;
  /** What is pinned in INC-1's own channel, or the first line of it. */
  pinnedInOwn(): Promise<readonly string[]>;
  /** What came to a person directly. */
  direct(role: Role): Promise<readonly string[]>;
  /** Lets time pass from deadline to deadline: what is due is done, what is queued is sent. */
  pass(minutes: number): Promise<void>;
  /** The desk is away for so long: nothing is done meanwhile, and then it looks again. */
  away(minutes: number): Promise<void>;
  stop(): Promise<void>;
}

/** The id of the channel of INC-1's own on a platform. */
export async function ownChannelOn(platform: string, { store }: Running): Promise<string> {
  const filed = await store.incident({ number: 1 });
  const own = (filed ? everOwn(filed.incident) : []).findLast((one) => one.platform === platform);
  if (!own) throw new Error(`INC-1 has no channel of its own in ${platform}`);
  return own.id;
}

export const curtain = Temporal.Instant.from('2026-03-02T13:00:00Z');

/** The desk of a stage, with the time in the test's hand. */
export interface Backstage {
  readonly desk: Running;
  now(): Temporal.Instant;
  pass(minutes: number): Promise<void>;
  away(minutes: number): Promise<void>;
  /** Sends what is queued, moving the clock by the platform's own pace where a lane waits for it. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export interface Scenery {
  readonly database: Place;
  readonly procedure?: Procedure;
  /** The same where it names people or conversations, which have other ids on each platform. */
  readonly procedureOf?: (
    idOf: (role: Role) => string,
    placeOf: (room: Exclude<Room, 'own'>) => Conversation,
  ) => Procedure;
  /** Whether the settings name the staff’s conversation; the workspace always has one. */
  readonly staff?: true;
  readonly answerWithinMs?: number;
  /** The folder of the status page's files; without it there are none. */
  readonly statusFolder?: string;
  readonly platforms: (tools: Tools) => readonly Platform[];
  /** What is there beside the platform on which people are, made when the desk starts. */
  readonly beside?: () => readonly Platform[];
  /** Several stages around one desk: see `troupe`. */
  readonly shared?: Troupe;
}

/** One desk and one clock for several stages. */
export interface Troupe {
  readonly time: { now: Temporal.Instant };
  /** Waits for the others: the desk starts when all have come, with the platforms of all. */
  join(set: Scenery): Promise<Backstage>;
}

/** A desk that starts when so many stages have joined it. */
export function troupe(count: number): Troupe {
  const time = { now: curtain };
  const sets: Scenery[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<Backstage>();
  return {
    time,
    join(set) {
      sets.push(set);
      if (sets.length === count) {
        const { shared: _, ...rest } = set;
        const platforms: Scenery['platforms'] = (tools) => sets.flatMap((one) => one.platforms(tools));
        backstage({ ...rest, platforms }, time).then(resolve, reject);
      }
      return promise;
    },
  };
}

/** By which monitoring shows who it is, on every stage. */
export const ALERTS_TOKEN = 'token-of-the-monitoring';

export const testProcedure = builtInProcedure((text) => `test-${text.length}`);

/** How far a lane that waits may be ahead for settle to wait with it: platforms' paces, not back-offs that have grown. */
const PACE_SECONDS = 20;

/** When the clock of a running desk would next find something to do, or null. */
async function nextDue({ store }: Running): Promise<Temporal.Instant | null> {
  const { incidents } = await store.listOpen({ offset: 0, limit: 100, reporter: null, sees: 'all' });
  const deadlines = incidents.flatMap(({ incident, procedure }) => nextDeadline(incident, procedure) ?? []);
  return deadlines.sort(Temporal.Instant.compare)[0] ?? null;
}

/** The next deadline, if it comes before the end and is still ahead; else the end. */
function earliest(next: Temporal.Instant | null, end: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const ahead = next && Temporal.Instant.compare(next, now) > 0 && Temporal.Instant.compare(next, end) < 0;
  return ahead ? next : end;
}

export async function backstage(
  set: Scenery,
  time: { now: Temporal.Instant },
  idOf: (role: Role) => string = (role) => `nowhere:${role}`,
  placeOf: (room: Exclude<Room, 'own'>) => Conversation = (id) => ({ platform: 'nowhere', id }),
): Promise<Backstage> {
  if (set.shared) return set.shared.join(set);
  const now = () => time.now;
  const desk = await startDesk({
    database: set.database,
    listener: { publicHost: '127.0.0.1', publicPort: 0 },
    alerts: { token: ALERTS_TOKEN, secret: null },
    procedure: set.procedureOf?.(idOf, placeOf) ?? set.procedure ?? testProcedure,
    platforms: (tools) => [...set.platforms(tools), ...(set.beside?.() ?? [])],
    log: createLog(process.env.LOG_LEVEL ?? 'silent'),
    now,
    ...(set.statusFolder ? { status: { folder: set.statusFolder, url: null, organisation: null } } : {}),
    beats: false,
    // A starved machine is no absent database.
    answerWithinMs: set.answerWithinMs ?? 60_000,
  });
  const settle = async () => {
    await desk.lanes.sweep();
    for (;;) {
      const next = await desk.ledger.nextLaneAt();
      if (!next || next.since(time.now).total('seconds') > PACE_SECONDS) return;
      if (Temporal.Instant.compare(next, time.now) > 0) time.now = next;
      await desk.lanes.sweep();
    }
  };
  return {
    desk,
    now,
    settle,
    async pass(minutes) {
      const end = time.now.add({ minutes });
      await desk.tick();
      await settle();
      while (Temporal.Instant.compare(time.now, end) < 0) {
        time.now = earliest(await nextDue(desk), end, time.now);
        await desk.tick();
        await settle();
      }
    },
    async away(minutes) {
      time.now = time.now.add({ minutes });
      await desk.tick();
      await settle();
    },
    stop: () => desk.stop(),
  };
}
