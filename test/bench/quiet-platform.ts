import type { Platform } from '../../src/platform.ts';

export interface QuietPlatform extends Platform {
  /** Messages that were put somewhere or edited. */
  sent(): number;
}

/** A platform that takes everything at once and keeps nothing, so that only the desk is measured. */
export function quietPlatform(name: string, paceMs = 1000): QuietPlatform {
  let sent = 0;
  return {
    name,
    places: { operations: 'operations', staff: null, clients: 'clients' },
    command: '/incident',
    paceMs,
    route: null,
    sent: () => sent,
    deliver: async (parcel) => {
      sent += 1;
      return { outcome: 'sent', message: parcel.edit ?? `message-${sent}` };
    },
    find: async () => ({ outcome: 'absent' }),
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
