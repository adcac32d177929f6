import type { Card } from '../../src/card/card.ts';
import type { Actor, DeliveryResult, FindResult, Parcel, Platform, Sought } from '../../src/platform.ts';
import { actorOf, isMemberOf, platformPlaces } from './cast.ts';
import { ownRules } from './own-rules.ts';
import type { Random } from './random.ts';
import type { Process, Scheduler } from './scheduler.ts';

export interface Message {
  readonly id: string;
  readonly platform: string;
  readonly conversation: string;
  readonly delivery: string;
  /** When it took effect, in the order of all things. */
  readonly move: number;
  readonly at: Temporal.Instant;
  /** When history first has it. */
  readonly visibleAt: Temporal.Instant;
  /** What it showed, the newest last. */
  readonly shows: Card[];
  gone: boolean;
}

/** What took effect: a new message, or one that shows something else. */
export interface Effect {
  readonly kind: 'post' | 'edit';
  readonly message: Message;
  readonly card: Card;
}

export type Weather = 'calm' | 'rough' | 'down';

/** How often a call fails in which way. `lost`: it took effect, its answer didn't come; `dropped`: neither did. */
const odds: Readonly<Record<Weather, Readonly<Record<Turn, number>>>> = {
  calm: { sent: 1, lost: 0, dropped: 0, busy: 0, broken: 0, refused: 0 },
  rough: { sent: 60, lost: 12, dropped: 8, busy: 10, broken: 8, refused: 1 },
  down: { sent: 3, lost: 7, dropped: 50, busy: 0, broken: 40, refused: 0 },
};
type Turn = 'sent' | 'lost' | 'dropped' | 'busy' | 'broken' | 'refused';

/** The longest that a platform takes for a call, as adapters see to it. */
const CALL_SECONDS = 10;
/** How long after its time-out a message may show up in the history at most. */
const LAG_MS = 1_500;

export interface OutsideParts {
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly now: () => Temporal.Instant;
  readonly move: () => number;
  readonly count: (what: string) => void;
  readonly shown: (effect: Effect) => void;
}

/** The platforms as they are for everybody: they remember what took effect, whatever they answered. */
export interface Outside {
  readonly messages: readonly Message[];
  /** Deliveries of which a process was told that nobody knows whether they are there. */
  readonly undecided: ReadonlySet<string>;
  /** A platform as one process reaches it. */
  platform(name: string, process: Process): Platform;
  weather(platform: string, weather: Weather): void;
  /** Whether the desk may write there. */
  open(conversation: string, isOpen: boolean): void;
  /** Whether the desk may read what was written there. */
  readable(conversation: string, isReadable: boolean): void;
  remove(message: Message): void;
  /** All faults end. */
  calm(): void;
}

export function outside(parts: OutsideParts): Outside {
  const { random, scheduler, now, count } = parts;
  const messages: Message[] = [];
  const byId = new Map<string, Message>();
  const undecided = new Set<string>();
  const skies = new Map<string, Weather>();
  const closed = new Set<string>();
  const unreadable = new Set<string>();
  const own = ownRules(messages, now, count);
  const sky = (platform: string) => odds[skies.get(platform) ?? 'calm'];

  function effect(kind: Effect['kind'], message: Message, card: Card): void {
    message.shows.push(card);
    parts.shown({ kind, message, card });
  }

  function take(platform: string, parcel: Parcel, lagMs: number): DeliveryResult {
    const { delivery, conversation, edit, card } = parcel;
    if (edit !== null) {
      const known = byId.get(edit);
      if (known === undefined || known.gone) return { outcome: 'repost', reason: 'message_not_found' };
      const waits = own.waits(known);
      if (waits !== null) return waits;
      effect('edit', known, card);
      return { outcome: 'sent', message: edit };
    }
    const same = own.same(platform, delivery, conversation);
    if (same !== null) return { outcome: 'sent', message: same.id };
    const visibleAt = now().add({ milliseconds: lagMs });
    const id = `${platform}-${messages.length + 1}`;
    const message = {
      id,
      platform,
      conversation,
      delivery,
      move: parts.move(),
      at: now(),
      visibleAt,
      shows: [],
      gone: false,
    };
    messages.push(message);
    byId.set(id, message);
    effect('post', message, card);
    return { outcome: 'sent', message: id };
  }

  function deliver(platform: string, parcel: Parcel): DeliveryResult {
    if (closed.has(parcel.conversation)) {
      count('conversation closed');
      return { outcome: 'refused', reason: 'channel_not_found' };
    }
    const turn = random.weighted(sky(platform));
    if (turn !== 'sent') count(faultNames[turn]);
    switch (turn) {
      case 'sent':
        return take(platform, parcel, 0);
      case 'lost': {
        const result = take(platform, parcel, random.below(LAG_MS));
        return result.outcome === 'sent' ? { outcome: 'unknown', reason: 'time_out' } : result;
      }
      case 'dropped':
        return { outcome: 'unknown', reason: 'time_out' };
      case 'busy':
        return { outcome: 'retry', reason: 'rate_limited', afterSeconds: random.between(1, 90) };
      case 'broken':
        return { outcome: 'retry', reason: 'server_error', afterSeconds: null };
      case 'refused':
        return { outcome: 'refused', reason: 'is_archived' };
    }
  }

  function find(platform: string, { delivery, conversation }: Sought, since: Temporal.Instant): FindResult {
    if (unreadable.has(conversation)) {
      count('history not readable');
      if (own.harmless(platform, since)) return { outcome: 'absent', unseen: true };
      undecided.add(delivery);
      return { outcome: 'undecided', reason: 'missing_scope' };
    }
    if (random.weighted(sky(platform)) !== 'sent') {
      count('history out of reach');
      return { outcome: 'retry', reason: 'server_error', afterSeconds: null };
    }
    const match = messages.findLast(
      (one) =>
        one.delivery === delivery &&
        one.conversation === conversation &&
        !one.gone &&
        Temporal.Instant.compare(one.at, since) >= 0 &&
        Temporal.Instant.compare(one.visibleAt, now()) <= 0,
    );
    return match === undefined ? { outcome: 'absent' } : { outcome: 'found', message: match.id };
  }

  function platform(name: string, process: Process): Platform {
    /** The call takes effect within its time; its answer may reach a process that stands still much later. */
    async function call<Result>(what: string, args: readonly unknown[], work: () => Result): Promise<Result> {
      const until = now().add({ seconds: CALL_SECONDS });
      const result = await scheduler.call(process, `${name}.${what}`, args, async () => work(), until);
      if (random.chance(0.3)) await scheduler.call(process, `${name} answers`, [result], async () => undefined);
      return result;
    }
    const about = ({ delivery, conversation, edit }: Sought) => [
      conversation,
      delivery.slice(-6),
      edit === null ? 'new' : `edit ${edit}`,
    ];
    return {
      name,
      places: platformPlaces(name),
      command: '/incident',
      paceMs: name === 'alpha' ? 1_000 : 0,
      route: null,
      start: async () => undefined,
      stop: async () => undefined,
      ready: () => true,
      deliver: (parcel) => call('deliver', [...about(parcel), parcel.card.summary], () => deliver(name, parcel)),
      find: (parcel, since) => call('find', [...about(parcel), since], () => find(name, parcel, since)),
      directConversation: (external) => `direct-${external}`,
      actor: (external): Promise<Actor | null> => call('actor', [external], () => actorOf(name, external)),
      isMember: (conversation, external) =>
        call('isMember', [conversation, external], () => isMemberOf(name, conversation, external)),
      check: async () => ({ ok: true }),
      remedy: () => [],
    };
  }

  return {
    messages,
    undecided,
    platform,
    weather: (name, weather) => void skies.set(name, weather),
    open: (conversation, isOpen) => void (isOpen ? closed.delete(conversation) : closed.add(conversation)),
    readable: (conversation, isReadable) =>
      void (isReadable ? unreadable.delete(conversation) : unreadable.add(conversation)),
    remove(message) {
      count('message deleted');
      message.gone = true;
    },
    calm() {
      skies.clear();
      closed.clear();
      unreadable.clear();
    },
  };
}

const faultNames: Readonly<Record<Exclude<Turn, 'sent'>, string>> = {
  lost: 'time-out after the effect',
  dropped: 'time-out before the effect',
  busy: '429 with Retry-After',
  broken: '5xx',
  refused: 'refused for good',
};
