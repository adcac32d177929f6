import type { DeliveryResult, FindResult, Parcel, Platform } from '../../src/platform.ts';

/** What the outside world does with one call. `lost`: it took effect, its answer didn't come; `dropped`: neither did. */
export type Turn =
  | 'sent'
  | 'lost'
  | 'dropped'
  | 'refused'
  /** The process that called ends in the middle of the call, after it took effect or before: `Crash` is thrown. */
  | 'crashAfter'
  | 'crashBefore'
  | { readonly retryAfter: number | null };

/** The process that called ended here: nothing after the call happens. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export interface Message {
  readonly id: string;
  readonly delivery: string;
  readonly conversation: string;
  readonly under: string | null;
  readonly at: Temporal.Instant;
  /** The cards' summaries, the newest last. */
  readonly shows: string[];
  gone: boolean;
}

export interface ScriptedPlatform extends Platform {
  /** What became of the messages; what was lost on the way back is among them. */
  readonly messages: readonly Message[];
  readonly calls: readonly string[];
  /** The turns of the next calls of `deliver`, one after the other; `sent` when there is none. */
  script(...turns: readonly Turn[]): void;
  /** The answers of the next calls of `find`; where there is none it looks, and tells the truth. */
  answers(...results: readonly FindResult[]): void;
  /** Called at the begin of each delivery: what it waits for is a slow network. */
  slow(wait: ((parcel: Parcel) => Promise<void>) | null): void;
  remove(message: string): void;
}

/** A platform at the edge of the outside world. It keeps what took effect, whatever it answers. */
export function scriptedPlatform(name = 'alpha', paceMs = 1_000): ScriptedPlatform {
  const messages: Message[] = [];
  const calls: string[] = [];
  const turns: Turn[] = [];
  const found: FindResult[] = [];
  let slow: ((parcel: Parcel) => Promise<void>) | null = null;

  function take(parcel: Parcel): DeliveryResult {
    const { delivery, conversation, edit, under, card } = parcel;
    if (edit === null) {
      const id = `${name}-${messages.length + 1}`;
      messages.push({ id, delivery, conversation, under, at: parcel.now, shows: [card.summary], gone: false });
      return { outcome: 'sent', message: id };
    }
    const known = messages.find(({ id, gone }) => id === edit && !gone);
    if (known === undefined) return { outcome: 'repost', reason: 'message_not_found' };
    known.shows.push(card.summary);
    return { outcome: 'sent', message: edit };
  }

  const unknown: DeliveryResult = { outcome: 'unknown', reason: 'time_out' };
  return {
    name,
    places: { operations: null, staff: null, clients: null },
    command: '/incident',
    paceMs,
    route: null,
    messages,
    calls,
    script: (...more) => void turns.push(...more),
    answers: (...more) => void found.push(...more),
    slow: (wait) => {
      slow = wait;
    },
    remove(message) {
      const known = messages.find(({ id }) => id === message);
      if (known !== undefined) known.gone = true;
    },

    async deliver(parcel) {
      calls.push(parcel.edit === null ? 'post' : 'edit');
      await slow?.(parcel);
      const turn = turns.shift() ?? 'sent';
      if (typeof turn !== 'string') return { outcome: 'retry', reason: 'busy', afterSeconds: turn.retryAfter };
      switch (turn) {
        case 'sent':
          return take(parcel);
        case 'lost':
          take(parcel);
          return unknown;
        case 'dropped':
          return unknown;
        case 'refused':
          return { outcome: 'refused', reason: 'channel_not_found' };
        case 'crashAfter':
          take(parcel);
          throw new Crash();
        case 'crashBefore':
          throw new Crash();
      }
    },
    async find({ delivery, conversation }, since) {
      calls.push('find');
      const scripted = found.shift();
      if (scripted !== undefined) return scripted;
      const match = messages.findLast(
        (one) =>
          one.delivery === delivery &&
          one.conversation === conversation &&
          !one.gone &&
          Temporal.Instant.compare(one.at, since) >= 0,
      );
      return match === undefined ? { outcome: 'absent' } : { outcome: 'found', message: match.id };
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    ready: () => true,
    directConversation: (external) => `direct-${external}`,
    actor: async () => null,
    isMember: async () => true,
    check: async () => ({ ok: true }),
    remedy: () => [],
  };
}
