const FIRST_MS = 1_000;
const CAP_MS = 30_000;
const OWN_FAULT_CAP_MS = 10_000;

/** A number in [0, 1) that is the same for the same text everywhere (FNV-1a), so that waits spread and yet repeat. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

/** Doubles from a second with each attempt up to `capMs`; the last quarter of each wait is spread by the delivery's id. */
function doubled(attempts: number, delivery: string, capMs: number): number {
  const whole = Math.min(FIRST_MS * 2 ** Math.max(0, attempts - 1), capMs);
  return Math.round(whole * (0.75 + 0.25 * fraction(`${delivery}:${attempts}`)));
}

/**
 * Milliseconds to wait after attempt number `attempts` (from 1) had no effect: at most 30 s of the desk's own accord,
 * and never less than the platform asked for, however long that is.
 */
export function backoff(attempts: number, delivery: string, afterSeconds: number | null): number {
  const asked = afterSeconds !== null && Number.isFinite(afterSeconds) ? Math.ceil(afterSeconds * 1_000) : 0;
  return Math.max(doubled(attempts, delivery, CAP_MS), asked);
}

/**
 * As `backoff`, where the fault is the desk's own: at most 10 s, since the platform needs no rest
 * and everything else for that conversation waits meanwhile.
 */
export function ownFaultBackoff(attempts: number, delivery: string): number {
  return doubled(attempts, delivery, OWN_FAULT_CAP_MS);
}
