import type { Logger } from 'pino';

/** Monitors take a call a minute as the least that they can tell an absence by. */
const EVERY_SECONDS = 60;
const TIMEOUT_MS = 10_000;

export interface Heartbeat {
  /** Calls the address where that is due; it never throws, and nobody needs to wait for it. */
  beat(): Promise<void>;
}

/**
 * Calls an address outside while the desk `works`, so that somebody else tells when it doesn't any more. The address is
 * a secret of its owner: it is never logged. That a call failed is logged once, until one succeeds.
 */
export function heartbeat(
  url: string,
  { works, now, log }: { works(): Promise<boolean>; readonly now: () => Temporal.Instant; readonly log: Logger },
): Heartbeat {
  let called: Temporal.Instant | null = null;
  let failed = false;

  function came(reason: string | null): void {
    if (reason !== null && !failed) log.warn({ reason }, 'The heartbeat address could not be called');
    if (reason === null && failed) log.info('The heartbeat address is called again');
    failed = reason !== null;
  }

  return {
    async beat() {
      const at = now();
      if (called !== null && at.since(called).total('seconds') < EVERY_SECONDS) return;
      called = at;
      try {
        if (!(await works())) return;
        const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'follow' });
        await answer.body?.cancel();
        came(answer.ok ? null : `it answers with ${answer.status}`);
      } catch (fault) {
        came(reasonOf(fault));
      }
    },
  };
}

/** Without the address, which stands in the words of some faults. */
function reasonOf(fault: unknown): string {
  if (fault instanceof Error && fault.name === 'TimeoutError') return 'it does not answer';
  const cause = fault instanceof Error ? fault.cause : null;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'it can not be reached';
}
