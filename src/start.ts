import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { alertsEntrance } from './alerts/entrance.ts';
import { hearing } from './alerts/hear.ts';
import type { AlertKeys } from './alerts/proof.ts';
import { calendars } from './calendar/calendars.ts';
import { clock } from './clock/clock.ts';
import { deadlines } from './clock/deadlines.ts';
import { heartbeat } from './clock/heartbeat.ts';
import { pulse } from './clock/pulse.ts';
import { type Tenure, tenure } from './clock/tenure.ts';
import type { Config } from './config.ts';
import { type Lanes, lanes } from './delivery/lanes.ts';
import { compose } from './desk/compose.ts';
import { ANSWER_WITHIN_MS, desk } from './desk/desk.ts';
import { CannotStart } from './desk/faults.ts';
import { inTime } from './desk/in-time.ts';
import type { Ledger } from './desk/ledger.ts';
import { membersOf } from './desk/members.ts';
import { tellingMissed } from './desk/missed.ts';
import { rememberNamed } from './desk/named.ts';
import { noteOpened } from './desk/openings.ts';
import type { Parts } from './desk/parts.ts';
import { rememberingPeople } from './desk/people.ts';
import { checkPlaces } from './desk/places.ts';
import { noteProcedure } from './desk/procedure-change.ts';
import type { Shelf } from './desk/shelf.ts';
import type { Store } from './desk/store.ts';
import { sweeping } from './desk/sweep.ts';
import { tellUndelivered } from './desk/undelivered.ts';
import type { Intake, Platform, Route } from './platform.ts';
import type { Procedure } from './procedure/procedure.ts';
import { listenInPublic } from './public.ts';
import { heeding } from './publish/heeding.ts';
import { type Publisher, type Publishing, publisher } from './publish/publisher.ts';
import { openStore, type Place } from './store/open-store.ts';

/** What a platform is made with. */
export interface Tools {
  readonly log: Logger;
  readonly now: () => Temporal.Instant;
  readonly shelf: (platform: string) => Shelf;
}

export interface Settings {
  readonly database: Place;
  /** Where the public listener listens. */
  readonly listener: Pick<Config, 'publicHost' | 'publicPort'>;
  /** How monitoring shows who it is; absent or with neither way, nothing listens for it. */
  readonly alerts?: AlertKeys;
  /** The status page's files and names; without them it is in memory only. */
  readonly status?: Publishing;
  /** An address outside that is called while the desk works; absent or null for none. */
  readonly heartbeat?: string | null;
  readonly procedure: Procedure;
  readonly platforms: (tools: Tools) => readonly Platform[];
  readonly log: Logger;
  /** The only clock there is: the wall's in main.ts, one moved by hand in tests. */
  readonly now: () => Temporal.Instant;
  /** Whether time passes by itself; false leaves `tick` and `lanes` to the caller. */
  readonly beats: boolean;
  /** How long a person waits for an answer while the database doesn't give one, in milliseconds; the desk's own unless told. */
  readonly answerWithinMs?: number;
}

/** A running desk. */
export interface Running {
  readonly intake: Intake;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly lanes: Lanes;
  /** Does what is due at `now()`, and gives the number of incidents that something happened to. */
  readonly tick: () => Promise<number>;
  /** Reads the rotas' calendars where that is due. */
  readonly readCalendars: () => Promise<void>;
  /** Tells what was left undone where the time for that has come. */
  readonly sweep: () => Promise<void>;
  /** Tells what was held back in quiet hours that are over. */
  readonly tellMissed: () => Promise<void>;
  /** Brings the status page up to date. */
  readonly publish: () => Promise<void>;
  readonly publicAddress: string;
  /** Takes nothing more in, finishes what is under way, and closes the database. */
  stop(): Promise<void>;
}

/** Puts the parts together and starts them in order. Throws `CannotStart` with one sentence for whoever runs the desk. */
export async function startDesk(settings: Settings): Promise<Running> {
  const { procedure, log, now } = settings;
  const { store: kept, ledger, shelf } = await openStore(settings.database);
  const store = heeding(rememberingPeople(kept, now), () => void page?.look());
  let page: Publisher | null = null;
  /** What was started, to be stopped in the reverse order, also when a later start fails. */
  const stops: (() => Promise<void>)[] = [() => store.close()];
  const stop = async () => {
    for (const one of stops.toReversed()) await one();
    stops.length = 0;
  };
  try {
    await store.keepProcedure(procedure);
    const made = settings.platforms({ log, now, shelf });
    const platforms = new Map(made.map((platform) => [platform.name, platform]));
    const given: Omit<Parts, 'members'> = {
      store,
      ledger,
      shelf: shelf('desk'),
      platforms,
      procedure,
      now,
      newId: randomUUID,
      nudge: () => working.nudge(),
      log,
    };
    const parts: Parts = { ...given, members: membersOf(given) };
    const working: Lanes = lanes({
      ledger,
      platforms,
      compose: (delivery) => compose(parts, delivery),
      undelivered: (delivery, outcome, reason) => tellUndelivered(parts, delivery, outcome, reason),
      opened: (delivery, conversation) => noteOpened(parts, delivery, conversation),
      now,
      holder: randomUUID(),
      log,
      ...(settings.beats ? { later: (milliseconds, call) => void setTimeout(call, milliseconds).unref() } : {}),
    });
    stops.push(() => working.stop());
    const publishing = publisher(parts, settings.status ?? IN_MEMORY);
    page = publishing;
    stops.push(() => publishing.stop());
    const reading = calendars(parts, randomUUID());
    const sweep = sweeping(parts);
    const tellMissed = tellingMissed(parts);
    const ticking = deadlines(parts);
    const intake = desk(parts, settings.answerWithinMs ?? ANSWER_WITHIN_MS);
    await noteProcedure(parts);
    const turns = new Map<Platform, Tenure>();
    for (const platform of made) {
      if (platform.sole) {
        const turn = tenure({ store, platform, intake, now, holder: randomUUID(), log });
        turns.set(platform, turn);
        stops.push(() => turn.stop());
        await turn.look();
      } else {
        stops.push(() => platform.stop());
        await started(platform, intake);
      }
    }
    await checkPlaces(parts);
    await rememberNamed(parts);
    await parts.members.refresh([]);
    const ready = (platform: Platform) => turns.get(platform)?.ready() ?? platform.ready();
    const routes = [...made.flatMap(({ route }) => (route ? [route] : [])), ...forAlerts(parts, settings)];
    await publishing.look();
    const missing = async () => [
      ...((await inTime(PING_WITHIN_MS, store.ping(), () => false)) ? [] : ['the database']),
      ...made.filter((platform) => !ready(platform)).map(({ name }) => name),
    ];
    const entrance = await listening(settings.listener, routes, publishing.serve, missing);
    stops.push(() => entrance.stop());
    log.info({ address: entrance.address }, 'The public listener listens');
    if (settings.beats) {
      const eachSecond = () => {
        working.nudge();
        for (const turn of turns.values()) void turn.look();
        void publishing.look();
        // Not waited for: an address may not answer for long.
        reading().catch((fault: unknown) => log.warn({ err: fault }, 'calendars could not be read'));
        sweep().catch((fault: unknown) => log.warn({ err: fault }, 'what is left to do could not be told'));
        tellMissed().catch((fault: unknown) => log.warn({ err: fault }, 'what was missed could not be told'));
      };
      const alive = pulse(parts);
      stops.push(() => alive.stop());
      const outside = settings.heartbeat
        ? heartbeat(settings.heartbeat, { works: async () => (await missing()).length === 0, now, log })
        : null;
      const tick = async (signal: AbortSignal) => {
        await alive.around(() => ticking(signal));
        // Not waited for, as above.
        void outside?.beat();
      };
      const beating = clock({ tick, sweep: eachSecond, log });
      stops.push(() => beating.stop());
      beating.start();
    }
    return {
      intake,
      store,
      ledger,
      lanes: working,
      tick: ticking,
      readCalendars: reading,
      sweep,
      tellMissed,
      publish: publishing.look,
      publicAddress: entrance.address,
      stop,
    };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function started(platform: Platform, intake: Intake): Promise<void> {
  try {
    await platform.start(intake);
  } catch (fault) {
    if (fault instanceof CannotStart) throw fault;
    throw new CannotStart(`${platform.name}: ${reason(fault)}`, { cause: fault });
  }
}

function forAlerts(parts: Parts, { alerts, answerWithinMs, log }: Settings): readonly Route[] {
  if (!alerts || (alerts.token === null && alerts.secret === null)) return [];
  return [alertsEntrance(alerts, { hear: hearing(parts), log, ...(answerWithinMs ? { answerWithinMs } : {}) })];
}

const IN_MEMORY: Publishing = { folder: null, url: null, organisation: null };

/** Whoever asks for readiness gives up after a second or some. */
const PING_WITHIN_MS = 800;

async function listening(
  { publicHost: host, publicPort: port }: Settings['listener'],
  routes: readonly Route[],
  page: Publisher['serve'],
  missing: () => Promise<readonly string[]>,
) {
  try {
    return await listenInPublic({ host, port, routes, page, missing });
  } catch (fault) {
    throw new CannotStart(`The public listener can't use ${host}:${port}: ${reason(fault)}`, { cause: fault });
  }
}

function reason(fault: unknown): string {
  const used = fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
  if (used) return 'another program listens at that address';
  return fault instanceof Error ? fault.message : String(fault);
}
