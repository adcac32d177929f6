/** Remembers what was looked up, the oldest forgotten first. Freshness goes by the clock that is handed in. */
export interface Cache<T> {
  /** The value, looked up anew once it is older than the cache keeps it fresh. Callers at one time share one look-up. */
  get(key: string): Promise<T>;
  /** Forgets everything. */
  forget(): void;
}

export interface CacheRules {
  readonly size: number;
  readonly freshSeconds: number;
}

export function createCache<T>(
  rules: CacheRules,
  now: () => Temporal.Instant,
  lookUp: (key: string) => Promise<T>,
): Cache<T> {
  const known = new Map<string, { readonly value: T; readonly at: Temporal.Instant }>();
  const underWay = new Map<string, Promise<T>>();

  const remember = (key: string, value: T): void => {
    known.delete(key);
    known.set(key, { value, at: now() });
    const oldest = known.keys().next();
    if (known.size > rules.size && !oldest.done) known.delete(oldest.value);
  };

  const fetch = (key: string): Promise<T> => {
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const begun = lookUp(key)
      .then((value) => {
        remember(key, value);
        return value;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, begun);
    return begun;
  };

  return {
    get: async (key) => {
      const entry = known.get(key);
      const fresh =
        entry !== undefined && now().epochMilliseconds - entry.at.epochMilliseconds < rules.freshSeconds * 1000;
      return fresh ? entry.value : fetch(key);
    },
    forget: () => known.clear(),
  };
}

/** What `work` gives, or `otherwise` when it fails or takes longer than `ms`; it then goes on by itself. */
export async function within<T>(ms: number, work: Promise<T>, otherwise: (fault: unknown) => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise(new Error('too slow'))), ms);
  });
  try {
    return await Promise.race([work.catch(otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
