/** Time that passes only when nothing else can happen. */
export interface VirtualTime {
  now(): Temporal.Instant;
  /** Resolves when so many milliseconds have passed. */
  after(milliseconds: number): Promise<void>;
  /** The same functions, whose calls take no time however long the machine takes for them. */
  timeless<T extends { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> }>(functions: T): T;
  /** Lets time pass until `until` says so, from one thing that happens to the next. */
  run(until: () => Promise<boolean>): Promise<void>;
}

export function virtualTime(begin: Temporal.Instant): VirtualTime {
  let at = begin;
  let underWay = 0;
  const waiting: { readonly at: Temporal.Instant; readonly wake: () => void }[] = [];

  async function settled(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve));
    while (underWay > 0);
  }

  return {
    now: () => at,
    after: (milliseconds) =>
      new Promise((wake) => {
        waiting.push({ at: at.add({ milliseconds }), wake });
      }),
    timeless(functions) {
      const pairs = Object.entries<(...given: never[]) => Promise<unknown>>(functions).map(([name, work]) => [
        name,
        async (...given: never[]) => {
          underWay += 1;
          try {
            return await work(...given);
          } finally {
            underWay -= 1;
          }
        },
      ]);
      return Object.fromEntries(pairs);
    },
    async run(until) {
      for (;;) {
        await settled();
        if (await until()) return;
        const next = waiting.sort((one, other) => Temporal.Instant.compare(one.at, other.at)).shift();
        if (!next) throw new Error('Nothing will ever happen');
        at = next.at;
        next.wake();
      }
    },
  };
}
