import type { Card } from '../../src/card/card.ts';
import type { Actor, DeliveryResult, FindResult, Opening, Parcel, Platform, Sought } from '../../src/platform.ts';
import { actorOf, isMemberOf, platformPlaces } from './cast.ts';
import { type Channels, channels } from './channels.ts';
import { ownRules } from './own-rules.ts';
import type { Random } from './random.ts';
import { type Receiver, receiver } from './receiver.ts';
import type { Process, Scheduler } from './scheduler.ts';
import { type Skies, skies, type Weather } from './weather.ts';

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
  /** When each of them took effect. */
  readonly moves: number[];
  gone: boolean;
}

/** What took effect: a new message, or one that shows something else. */
export interface Effect {
  readonly kind: 'post' | 'edit';
  readonly message: Message;
  readonly card: Card;
}

/** The platform that has conversations of an incident's own. */
const OPENING = 'alpha';
/** The longest that a platform takes for a call, as adapters see to it. */
const CALL_SECONDS = 10;

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
  readonly channels: Channels;
  readonly receiver: Receiver;
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
  const sky: Skies = skies(parts);
  const calls = receiver({ ...parts, skies: sky });
  const closed = new Set<string>();
  const unreadable = new Set<string>();
  const opened = channels(now);
  const own = ownRules(messages, now, count);

  function effect(kind: Effect['kind'], message: Message, card: Card): void {
    message.shows.push(card);
    message.moves.push(parts.move());
    parts.shown({ kind, message, card });
  }

  function isOutOfSight(message: Message, within: number): boolean {
    const after = messages.slice(messages.indexOf(message) + 1);
    return after.filter(({ conversation }) => conversation === message.conversation).length > within;
  }

  function take(platform: string, parcel: Parcel, lagMs: number): DeliveryResult {
    const { delivery, conversation, edit, card, sight } = parcel;
    if (edit !== null) {
      const known = byId.get(edit);
      if (known === undefined || known.gone) return { outcome: 'repost', reason: 'message_not_found' };
      const waits = own.waits(known);
      if (waits !== null) return waits;
      if (sight?.kind === 'kept' && isOutOfSight(known, sight.within)) {
        count('posted afresh, since out of sight');
        return { outcome: 'repost', reason: 'out_of_sight' };
      }
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
      moves: [],
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
    return sky.faced(platform, 'is_archived', (lagMs) => take(platform, parcel, lagMs));
  }

  /** Several calls in one: what is lost may have come only half way. */
  function openOwn(platform: string, opening: Opening): DeliveryResult {
    return sky.faced(platform, 'restricted_action', (lagMs) => {
      if (opening.edit === null) count('conversations of their own opened');
      return opened.open(platform, opening, lagMs, lagMs > 0 && random.chance(0.5) ? 'opened' : 'whole');
    });
  }

  function findOwn(platform: string, opening: Opening, since: Temporal.Instant): FindResult {
    if (sky.turn(platform) === 'sent') return opened.find(platform, opening, since);
    count('history out of reach');
    return { outcome: 'retry', reason: 'server_error', afterSeconds: null };
  }

  function find(platform: string, { delivery, conversation }: Sought, since: Temporal.Instant): FindResult {
    if (unreadable.has(conversation)) {
      count('history not readable');
      if (own.harmless(platform, since)) return { outcome: 'absent', unseen: true };
      undecided.add(delivery);
      return { outcome: 'undecided', reason: 'missing_scope' };
    }
    if (sky.turn(platform) !== 'sent') {
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
      ...(name === OPENING
        ? {
            openings: {
              open: (opening: Opening) =>
                call('open', [opening.delivery.slice(-6), opening.people], () => openOwn(name, opening)),
              find: (opening: Opening, since: Temporal.Instant) =>
                call('findOwn', [opening.delivery.slice(-6)], () => findOwn(name, opening, since)),
            },
          }
        : {}),
      check: async () => ({ ok: true }),
      remedy: () => [],
    };
  }

  return {
    messages,
    channels: opened,
    receiver: calls,
    undecided,
    platform,
    weather: sky.set,
    open: (conversation, isOpen) => void (isOpen ? closed.delete(conversation) : closed.add(conversation)),
    readable: (conversation, isReadable) =>
      void (isReadable ? unreadable.delete(conversation) : unreadable.add(conversation)),
    remove(message) {
      count('message deleted');
      message.gone = true;
    },
    calm() {
      sky.clear();
      closed.clear();
      unreadable.clear();
    },
  };
}
