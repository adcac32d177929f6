import { conversations } from './cast.ts';
import type { Asking } from './people.ts';
import { WEBHOOK } from './receiver.ts';
import type { Replica } from './replica.ts';
import { allThatCan } from './scheduler.ts';
import { PLATFORMS, type World } from './world.ts';

/** How often each thing happens. */
const weights = {
  request: 38,
  repeat: 5,
  alert: 3,
  beat: 18,
  hop: 12,
  tick: 5,
  sweep: 5,
  pause: 1.5,
  death: 1.6,
  restart: 0.8,
  return: 8,
  downtime: 0.25,
  weather: 2,
  database: 0.8,
  closing: 1,
  history: 0.5,
  deletion: 0.8,
  chatter: 2,
} as const;
type Act = keyof typeof weights;

/** With more than that waiting, everything that waits is done first. */
const MOST_WAITING = 80;
const MOST_REPEATABLE = 60;
/** With more open monitoring has nothing new to say. */
const ENOUGH_OPEN = 8;

/** Does the next thing that the seed holds, and then some of the calls that wait. */
export function stepper(world: World): () => Promise<void> {
  const { random, scheduler, fates, outside, people, chatter, monitoring, unheard, count } = world;
  const slots: (Replica | null)[] = [null, null];
  const generations = [0, 0];
  const recent: Asking[] = [];

  const alive = () => slots.filter((one) => one !== null);
  const boot = (slot: number) => {
    generations[slot] = (generations[slot] ?? 0) + 1;
    slots[slot] = world.boot(`${'ab'[slot]}${generations[slot]}`);
  };
  for (const slot of slots.keys()) boot(slot);

  function bury(): void {
    for (const [slot, one] of slots.entries()) if (one?.process.dead) slots[slot] = null;
  }

  function hand(asking: Asking): void {
    const there = alive();
    if (there.length > 0) world.hand(asking, random.pick(there));
    else count('requests that nobody heard');
  }

  function request(): void {
    const asking = people.ask();
    count(`requests ${asking.inbound.asked.kind}`);
    if (recent.length >= MOST_REPEATABLE) recent.splice(random.below(MOST_REPEATABLE), 1);
    recent.push(asking);
    hand(asking);
    // The same once more, at the same moment.
    if (random.chance(0.04)) repeat(asking);
  }

  function repeat(asking: Asking): void {
    count('requests repeated');
    hand(asking);
  }

  /** Platforms hand in again what nobody answered. */
  function again(): void {
    const lost = [...world.unanswered].filter(([, process]) => process.dead).map(([asking]) => asking);
    for (const asking of lost) world.unanswered.delete(asking);
    for (const asking of lost) if (random.chance(0.8)) repeat(asking);
    if (recent.length > 0 && lost.length === 0) repeat(random.pick(recent));
  }

  /** Alerts come, each to any desk; what wasn't taken is sent again, now or later. */
  function alerts(): void {
    const there = alive();
    if (there.length === 0) return;
    const lost = [...unheard].filter(([, process]) => process.dead || random.chance(0.3)).map(([said]) => said);
    for (const said of lost) if (random.chance(0.8)) world.alert(said, random.pick(there));
    const said = monitoring.speaks(world.watch.known.open().length > ENOUGH_OPEN);
    count(said.length > 1 ? 'storms of alerts' : `alerts ${said[0]?.signal.state}`);
    for (const one of said) {
      world.alert(one, random.pick(there));
      // The same once more, at the same moment, to any of them.
      if (random.chance(0.15)) world.alert(one, random.pick(there));
    }
  }

  /** Messages that people wrote are edited and deleted; of some of it the desk is told again, or late. */
  function changed(): void {
    const there = alive();
    if (there.length === 0) return;
    const old = chatter.changed.slice(-MOST_REPEATABLE);
    const again = old.length > 0 && random.chance(0.4);
    const told = again ? random.pick(old) : chatter.changes();
    if (told === null) return;
    count(again ? 'changes of messages told again' : `messages of people ${told.change.change}`);
    if (again || random.chance(0.85)) world.tell(told, random.pick(there));
  }

  /** Any conversation, also one that was opened for an incident. */
  function anywhere(): string {
    const own = outside.channels.all.at(-1);
    return own && random.chance(0.2) ? own.id : random.pick(conversations).id;
  }

  const pass = (seconds: number) => world.passTo(world.now().add({ milliseconds: Math.round(seconds * 1_000) }));

  function beat(): void {
    for (const one of alive()) one.tick();
    for (const one of alive()) one.sweep();
  }

  /** To the next moment at which something is due. */
  async function hop(): Promise<void> {
    const incidents = await world.database.incidents();
    const lane = await world.database.ledger.nextLaneAt();
    const times = [...incidents.map(({ nextDueAt }) => nextDueAt), lane].filter((at) => at !== null);
    const next = times.filter((at) => Temporal.Instant.compare(at, world.now()) > 0).sort(Temporal.Instant.compare)[0];
    await world.passTo((next ?? world.now()).add({ milliseconds: random.between(0, 5_000) }));
    beat();
  }

  async function restart(): Promise<void> {
    const slot = random.below(2);
    const one = slots[slot];
    if (!one) return;
    count('graceful restarts');
    slots[slot] = null;
    let ended = false;
    void one.stop().then(() => {
      ended = true;
      world.trace.note(one.process.name, 'has stopped');
    });
    await scheduler.drain();
    await allThatCan();
    if (!ended && !one.process.dead) world.findings.push({ rule: 'a desk that stops ends', about: one.process.name });
    one.process.dead = true;
    if (random.chance(0.7)) boot(slot);
  }

  async function downtime(): Promise<void> {
    count('days of downtime');
    for (const one of alive()) scheduler.kill(one.process);
    bury();
    await pass(random.between(3_600, 5 * 86_400));
    for (const slot of slots.keys()) boot(slot);
    beat();
  }

  async function act(what: Act): Promise<void> {
    switch (what) {
      case 'request':
        return request();
      case 'repeat':
        return again();
      case 'alert':
        return alerts();
      case 'beat':
        await pass(random.next() * 6);
        return beat();
      case 'hop':
        return hop();
      case 'tick':
        return alive().length > 0 ? random.pick(alive()).tick() : undefined;
      case 'sweep':
        return alive().length > 0 ? random.pick(alive()).sweep() : undefined;
      case 'pause':
        return pass(
          random.weighted({ short: 3, long: 1 }) === 'short' ? random.between(5, 120) : random.between(600, 7_200),
        );
      case 'death':
        return alive().length > 0 ? fates.doom(random.pick(alive()).process) : undefined;
      case 'restart':
        return restart();
      case 'return':
        for (const [slot, one] of slots.entries()) if (one === null) boot(slot);
        return;
      case 'downtime':
        return downtime();
      case 'weather':
        return outside.weather(
          random.pick([...PLATFORMS, WEBHOOK]),
          random.pick(['calm', 'calm', 'rough', 'rough', 'down']),
        );
      case 'database':
        return fates.database(random.pick([0, 0, 0.02, 0.3]));
      case 'closing':
        return outside.open(anywhere(), random.chance(0.6));
      case 'history':
        return outside.readable(anywhere(), random.chance(0.5));
      case 'chatter':
        return changed();
      case 'deletion': {
        const there = outside.messages.slice(-60).filter(({ gone }) => !gone);
        return there.length > 0 ? outside.remove(random.pick(there)) : undefined;
      }
    }
  }

  return async () => {
    world.beginStep();
    bury();
    const what = random.weighted(weights);
    world.trace.note('world', what);
    await act(what);
    const left = scheduler.waiting() > MOST_WAITING || random.chance(0.4) ? Number.POSITIVE_INFINITY : random.below(14);
    for (let released = 0; released < left && (await scheduler.release()); released += 1);
    bury();
  };
}
