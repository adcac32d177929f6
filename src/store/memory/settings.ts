import type { Store } from '../../desk/store.ts';

const { compare } = Temporal.Instant;

/** Settings and leases in memory. */
export function memorySettings(): Pick<Store, 'lease' | 'giveUp' | 'setting' | 'keepFirst' | 'setSetting'> {
  const settings = new Map<string, string>();
  const leases = new Map<string, { readonly holder: string; readonly until: Temporal.Instant }>();
  return {
    async lease(name, holder, now, seconds) {
      const known = leases.get(name);
      if (known && known.holder !== holder && compare(known.until, now) > 0) return false;
      leases.set(name, { holder, until: now.add({ seconds }) });
      return true;
    },
    async giveUp(name, holder) {
      if (leases.get(name)?.holder === holder) leases.delete(name);
    },
    setting: async (key) => settings.get(key) ?? null,
    async keepFirst(key, value) {
      settings.set(key, settings.get(key) ?? value);
      return settings.get(key) ?? value;
    },
    async setSetting(key, value) {
      settings.set(key, value);
    },
  };
}
