/** Work that the stop waits for. */
export interface UnderWay {
  add(work: Promise<void>): Promise<void>;
  settled(): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const running = new Set<Promise<void>>();
  return {
    add: (work) => {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
