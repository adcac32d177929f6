import type { Signal } from './signal.ts';

/** What goes wrong with a call. "After" means that the effect took place and its answer was lost. */
export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  | { readonly kind: 'status'; readonly status: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'dropped'; readonly when: 'before' | 'after' }
  /** No answer ever comes: the caller's own time-out has to end it. */
  | { readonly kind: 'hanging'; readonly when: 'before' | 'after' }
  /** One of the platform's error codes, before any effect. */
  | { readonly kind: 'refused'; readonly error: string };

/** The arguments of a call; only the channel counts here. */
interface Arguments {
  readonly channel?: unknown;
}

export interface FaultOrder {
  /** Which calls it meets, as the world names them. */
  readonly method: string;
  /** A channel's id; without it the fault meets every channel. */
  readonly channel?: string;
  /** How many calls it meets; 1 unless told, `Infinity` until lifted. */
  readonly times?: number;
  readonly fault: Fault;
}

/** A fault in waiting. */
export interface OrderedFault {
  /** How many calls it has met. */
  readonly met: number;
  /** Ends it. */
  lift(): void;
}

/** A gate at which calls wait until the test lets them go on. */
export interface Gate {
  /** How many calls wait now. */
  readonly waiting: number;
  /** Waits until `count` calls stand at the gate. */
  reached(count?: number): Promise<void>;
  /** Lets the call that has waited longest go on; the gate stays. */
  releaseOne(): void;
  /** Lets all go on and takes the gate away. */
  release(): void;
}

export interface HoldOrder {
  readonly method: string;
  readonly channel?: string;
  /** Whether calls wait before their effect (as told by default) or after it, before the answer. */
  readonly at?: 'before' | 'after';
}

export interface Faults {
  order(order: FaultOrder): OrderedFault;
  take(method: string, args: Arguments): Fault | undefined;
  hold(order: HoldOrder): Gate;
  pass(method: string, args: Arguments, at: 'before' | 'after'): Promise<void>;
  /** Opens every gate and forgets every fault. */
  clear(): void;
}

export const createFaults = (signal: Signal): Faults => {
  let ordered: { readonly order: FaultOrder; met: number }[] = [];
  let gates: { readonly order: HoldOrder; readonly queue: (() => void)[] }[] = [];

  const fits = (
    order: { readonly method: string; readonly channel?: string },
    method: string,
    args: Arguments,
  ): boolean => order.method === method && (order.channel === undefined || order.channel === args.channel);

  return {
    order: (order) => {
      const entry = { order, met: 0 };
      ordered.push(entry);
      return {
        get met() {
          return entry.met;
        },
        lift: () => {
          ordered = ordered.filter((other) => other !== entry);
        },
      };
    },
    take: (method, args) => {
      const entry = ordered.find((item) => fits(item.order, method, args) && item.met < (item.order.times ?? 1));
      if (entry === undefined) return undefined;
      entry.met += 1;
      return entry.order.fault;
    },
    hold: (order) => {
      const gate = { order, queue: [] as (() => void)[] };
      gates.push(gate);
      return {
        get waiting() {
          return gate.queue.length;
        },
        reached: (count = 1) =>
          signal.until(() => gate.queue.length >= count, `${count} × ${order.method} at the gate`),
        releaseOne: () => gate.queue.shift()?.(),
        release: () => {
          gates = gates.filter((other) => other !== gate);
          for (const go of gate.queue.splice(0)) go();
        },
      };
    },
    pass: async (method, args, at) => {
      const gate = gates.find((item) => fits(item.order, method, args) && (item.order.at ?? 'before') === at);
      if (gate === undefined) return;
      await new Promise<void>((resolve) => {
        gate.queue.push(resolve);
        signal.changed();
      });
    },
    clear: () => {
      ordered = [];
      for (const gate of gates.splice(0)) for (const go of gate.queue.splice(0)) go();
    },
  };
};
