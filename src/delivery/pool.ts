export interface Pool {
  /** Takes what there is, as far as there is room. Asking while it is taking makes it look once more. */
  ask(): void;
  /** Resolves when nothing is worked and nothing more was there to take. */
  idle(): Promise<void>;
  /** Takes no more; resolves when what was under way ended. */
  stop(): Promise<void>;
}

interface PoolParts<Item> {
  /** The next thing to work, or null when there is none. Never called twice at the same time. */
  readonly take: () => Promise<Item | null>;
  readonly work: (item: Item) => Promise<void>;
  /** A fault of `take` ends this round of taking; one of `work` ends that item. */
  readonly fault: (fault: unknown) => void;
  /** The most items worked at once. */
  readonly limit: number;
}

/** Works many things at once, each in a slot of its own; a slot that gets free looks for more at once. */
export function pool<Item>(parts: PoolParts<Item>): Pool {
  let waiting: (() => void)[] = [];
  let working = 0;
  let taking = false;
  let asked = false;
  let stopped = false;

  const quiet = () => working === 0 && !taking && (!asked || stopped);

  function tellWaiting(): void {
    if (!quiet()) return;
    const told = waiting;
    waiting = [];
    for (const one of told) one();
  }

  async function work(item: Item): Promise<void> {
    try {
      await parts.work(item);
    } catch (fault) {
      parts.fault(fault);
    } finally {
      working -= 1;
      ask();
      tellWaiting();
    }
  }

  async function fill(): Promise<void> {
    taking = true;
    try {
      while (asked && !stopped && working < parts.limit) {
        asked = false;
        const item = await parts.take();
        if (item === null) continue;
        asked = true;
        working += 1;
        void work(item);
      }
    } catch (fault) {
      asked = false;
      parts.fault(fault);
    } finally {
      taking = false;
      tellWaiting();
    }
  }

  function ask(): void {
    asked = true;
    if (!taking) void fill();
  }

  function idle(): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      tellWaiting();
    });
  }

  return {
    ask,
    idle,
    stop() {
      stopped = true;
      return idle();
    },
  };
}
