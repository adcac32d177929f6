/**
 * The emulator stamps messages by the machine's clock; the world's messages are stamped by the
 * clock that the test hands in. Both are unique and in the same order.
 */
export interface Timestamps {
  /** A new timestamp at the world's present moment. */
  next(): string;
  /** The emulator's answer with the world's timestamps. */
  toWorld<T>(value: T): T;
  /** Arguments for the emulator, from those with the world's timestamps. */
  toEmulator<T>(value: T): T;
}

/** The fields that carry a message's timestamp; texts, blocks and metadata are left alone. */
const FIELDS = new Set(['ts', 'thread_ts', 'message_ts', 'event_ts', 'latest_reply', 'deleted_ts', 'timestamp']);
const OPAQUE = new Set(['blocks', 'metadata', 'attachments', 'view']);

export const createTimestamps = (now: () => Temporal.Instant): Timestamps => {
  const worldOf = new Map<string, string>();
  const emulatorOf = new Map<string, string>();
  let count = 0;

  const next = (): string => {
    count += 1;
    const seconds = Math.floor(now().epochMilliseconds / 1000);
    return `${seconds}.${String(count).padStart(6, '0')}`;
  };

  const learn = (emulated: string): string => {
    const known = worldOf.get(emulated);
    if (known !== undefined) return known;
    const stamp = next();
    worldOf.set(emulated, stamp);
    emulatorOf.set(stamp, emulated);
    return stamp;
  };

  const recall = (stamp: string): string => emulatorOf.get(stamp) ?? stamp;

  return {
    next,
    toWorld: (value) => walk(value, learn),
    toEmulator: (value) => walk(value, recall),
  };
};

const walk = <T>(value: T, translate: (stamp: string) => string): T => {
  if (Array.isArray(value)) return value.map((item) => walk(item, translate)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    if (OPAQUE.has(key)) return [key, item];
    if (FIELDS.has(key) && typeof item === 'string') return [key, translate(item)];
    return [key, walk(item, translate)];
  });
  return Object.fromEntries(entries) as T;
};
