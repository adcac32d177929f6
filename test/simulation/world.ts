import { StoreUnavailable } from '../../src/desk/faults.ts';
import type { Answer } from '../../src/platform.ts';
import { acknowledges, denies } from './acknowledged.ts';
import { simulatedProcedure } from './agreed.ts';
import { isForClients, type Player, personOf, players, readerOf, standingIn } from './cast.ts';
import { type Chatter, chatter } from './chatter.ts';
import { type Requested, rememberedBy } from './checks/requests.ts';
import type { Finding } from './checks/snapshot.ts';
import { canonical } from './checks/snapshot.ts';
import type { Database } from './database.ts';
import { type Fates, fates } from './fates.ts';
import { inWords, isOutage, logger } from './faults.ts';
import { type Monitoring, monitoring, type Said } from './monitoring.ts';
import { type Effect, type Outside, outside } from './outside.ts';
import { type Asking, type People, people } from './people.ts';
import { type Random, random } from './random.ts';
import { type Breaks, type Replica, replica } from './replica.ts';
import { type Process, type Scheduler, scheduler } from './scheduler.ts';
import { type Telling, telling } from './telling.ts';
import { texts } from './texts.ts';
import { type Trace, trace } from './trace.ts';
import { type Watch, watch } from './watch.ts';

export const PLATFORMS = ['alpha', 'beta'] as const;

/** Everything that there is in one run: people, platforms, processes, one store, one hour. */
export interface World extends Telling {
  readonly random: Random;
  readonly trace: Trace;
  readonly scheduler: Scheduler;
  readonly outside: Outside;
  readonly people: People;
  readonly chatter: Chatter;
  readonly monitoring: Monitoring;
  readonly watch: Watch;
  readonly database: Database;
  readonly fates: Fates;
  readonly findings: Finding[];
  /** By the id that each is remembered by. */
  readonly requests: Map<string, Requested>;
  /** Of which the person heard nothing: the process died. */
  readonly unanswered: Map<Asking, Process>;
  /** What monitoring said and nobody took: the process died, or could not save it. */
  readonly unheard: Map<Said, Process>;
  readonly logged: ReadonlySet<string>;
  readonly keptUntold: ReadonlyMap<string, number>;
  readonly counts: Map<string, number>;
  readonly began: Temporal.Instant;
  now(): Temporal.Instant;
  count(what: string): void;
  steps(): number;
  beginStep(): void;
  /** Time passes; what must happen on the platforms meanwhile does. */
  passTo(at: Temporal.Instant): Promise<void>;
  boot(name: string): Replica;
  /** Hands a request to a process. */
  hand(asking: Asking, to: Replica): void;
  /** Looks up what the store remembers of each request; once remembered, it stays. */
  lookUpAnswers(): Promise<void>;
}

export async function world(
  { seed, breaks = {} }: { readonly seed: number; readonly breaks?: Breaks },
  database: Database,
): Promise<World> {
  const began = Temporal.Instant.from('2026-01-05T08:00:00Z').add({ minutes: seed % 100_000 });
  let at = began;
  let steps = 0;
  const now = () => at;
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const logged = new Set<string>();
  const keptUntold = new Map<string, number>();
  const requests = new Map<string, Requested>();
  const unanswered = new Map<Asking, Process>();
  const unheard = new Map<Said, Process>();

  const chance = random(seed);
  const written = texts(chance);
  const tracing = trace(now, () => steps);
  const fate = fates(chance, count);
  const calls = scheduler({
    random: chance,
    trace: tracing,
    fate: fate.of,
    outage: () => new StoreUnavailable(new Error('the database is away')),
  });
  // Whoever is no client has read the title of what they say came again.
  const playerOf = (person: string) => players.find((one) => person === personOf(one));
  const watched = watch(database.store, database.ledger, tracing.moves, {
    raisedAgain({ reporter, title }) {
      const player = playerOf(reporter);
      if (player && player.role !== 'client') written.read(title, player);
    },
    admitted(members, bodies, number) {
      for (const player of members.flatMap((member) => playerOf(member) ?? [])) {
        written.admitted(player, number);
        for (const body of bodies) written.read(body, player);
      }
    },
  });
  const procedure = simulatedProcedure();
  await database.store.keepProcedure(procedure);

  const find = (rule: string, about: string) => void findings.push({ rule, about });

  /** Clients never see what was not written for them. */
  function shown({ kind, message: { platform, conversation, delivery, id }, card }: Effect): void {
    count(kind === 'post' ? 'messages posted' : 'messages edited');
    asked.shown(platform, conversation, card);
    const reader = readerOf(platform, conversation);
    if (!isForClients(conversation) && reader?.role !== 'client') return;
    for (const leak of written.leaks(card, reader)) {
      find('clients see only what was written for them', `${leak} in ${conversation}, ${id} (${delivery.slice(-6)})`);
    }
  }

  const external = outside({ random: chance, scheduler: calls, now, move: tracing.moves, count, shown });
  const chat = chatter({ random: chance, texts: written, now });
  const ownOf = ({ platform, actor }: Player) =>
    external.channels.all.flatMap((one) =>
      one.platform === platform && one.people.has(actor.external) ? [one.id] : [],
    );
  const alarms = monitoring({ random: chance, texts: written, now });
  const asked = people({ random: chance, texts: written, chatter: chat, known: watched.known, ownOf });

  function answered(asking: Asking, answer: Answer): void {
    const { player, inbound } = asking;
    tracing.note(player.actor.external, 'is answered', inbound.id, saying(answer));
    unanswered.delete(asking);
    asked.answered(asking, answer);
    const known = requests.get(rememberedBy(inbound));
    if (known !== undefined && acknowledges(answer)) known.acknowledged = true;
    if (known !== undefined && denies(answer)) known.denied = true;
    if (standingIn(player, inbound.origin) !== 'client') return;
    const shownTo: Player = player;
    const part = answer.kind === 'card' ? answer.card : answer.kind === 'form' ? answer.form : null;
    for (const leak of part === null ? [] : written.leaks(part, shownTo, inbound.asked)) {
      find('clients see only what was written for them', `${leak} in the answer to ${inbound.id}`);
    }
  }

  /** A fault that is not the database's is the desk's own. */
  function fault(thrown: unknown): void {
    if (!isOutage(thrown)) find('nothing is thrown', inWords(thrown));
  }

  const log = logger((level, details, message) => {
    if (message === 'A message was not delivered' && 'delivery' in details) logged.add(String(details.delivery));
    if (level !== 'error') return;
    const thrown = 'err' in details ? details.err : 'fault' in details ? details.fault : null;
    if (!isOutage(thrown)) find('no fault is logged', `${message}: ${inWords(thrown)}`);
    else if (message.startsWith('the responders could not be told of a call') && 'delivery' in details) {
      const id = String(details.delivery);
      keptUntold.set(id, (keptUntold.get(id) ?? 0) + 1);
    }
  });

  return {
    random: chance,
    trace: tracing,
    scheduler: calls,
    outside: external,
    people: asked,
    chatter: chat,
    monitoring: alarms,
    watch: watched,
    database,
    fates: fate,
    findings,
    requests,
    unanswered,
    unheard,
    logged,
    keptUntold,
    counts,
    began,
    now,
    count,
    steps: () => steps,
    beginStep: () => {
      steps += 1;
    },
    async passTo(moment) {
      await calls.releaseBefore(moment);
      at = moment;
      tracing.note('time', 'passes');
    },
    boot(name) {
      const process: Process = { name, dead: false };
      tracing.note(name, 'starts');
      return replica({
        process,
        scheduler: calls,
        store: watched.store,
        ledger: watched.ledger,
        shelf: database.shelf,
        platforms: [
          ...PLATFORMS.map((platform) => external.platform(platform, process)),
          external.receiver.platform(process),
        ],
        procedure,
        now,
        newId: () => chance.uuid(),
        log,
        fault,
        breaks,
      });
    },
    hand(asking, to) {
      const { inbound, player } = asking;
      const id = rememberedBy(inbound);
      if (!requests.has(id)) requests.set(id, { asking, handed: 0, acknowledged: false, denied: false, outcome: null });
      const known = requests.get(id);
      if (known) known.handed += 1;
      tracing.note(player.actor.external, `asks ${to.process.name}`, inbound.id, inbound.origin.id, inbound.asked);
      unanswered.set(asking, to.process);
      void to.handle(player.platform, inbound).then((answer) => answered(asking, answer));
    },
    ...telling({ trace: tracing, unheard, now, monitoring: alarms, known: watched.known, procedure, findings }),
    async lookUpAnswers() {
      for (const known of requests.values()) {
        const { player, inbound } = known.asking;
        const id = rememberedBy(inbound);
        const outcome = await database.store.answered({ platform: player.platform, id });
        if (known.outcome !== null && canonical(outcome) !== canonical(known.outcome)) {
          find('a repeat gets the first answer', `${id} was ${canonical(known.outcome)}, is ${canonical(outcome)}`);
        }
        known.outcome = outcome;
      }
    },
  };
}

function saying(answer: Answer): string {
  if (answer.kind === 'card') return answer.card.summary;
  return answer.kind === 'form' ? `form ${answer.form.name}` : answer.kind;
}
