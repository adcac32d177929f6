/** Lets a test wait for something to happen without sleeping: whoever changes the world says so. */
export interface Signal {
  /** Says that something happened. */
  changed(): void;
  /**
   * Waits until `check` holds, looking again after each change. Fails with `what` after
   * `seconds` of real time, so that a broken product ends a test instead of hanging it.
   */
  until(check: () => boolean | Promise<boolean>, what?: string, seconds?: number): Promise<void>;
}

const PATIENCE_SECONDS = 5;

export const createSignal = (): Signal => {
  let waiting: (() => void)[] = [];
  let version = 0;

  const changed = (): void => {
    version += 1;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };

  return {
    changed,
    until: async (check, what = 'what the test waits for', seconds = PATIENCE_SECONDS) => {
      let expired = false;
      const timer = setTimeout(() => {
        expired = true;
        changed();
      }, seconds * 1000);
      try {
        for (;;) {
          const seen = version;
          if (await check()) return;
          if (expired) throw new Error(`${what}: did not happen within ${seconds} s`);
          if (seen === version) await new Promise<void>((resolve) => waiting.push(resolve));
        }
      } finally {
        clearTimeout(timer);
      }
    },
  };
};
