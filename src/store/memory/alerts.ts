import type { AlertBook, AlertHeard, AlertTotals } from '../../desk/alert-book.ts';
import type { IncidentId } from '../../incident/terms.ts';

interface Row extends AlertHeard {
  readonly heard: number;
  readonly firstAt: Temporal.Instant;
  readonly lastAt: Temporal.Instant;
}

const millis = (at: Temporal.Instant | null) => at?.epochMilliseconds ?? null;

/** The part of the store's port that counts alerts, in memory. */
export function memoryAlerts(): AlertBook {
  const rows = new Map<string, Row>();
  function totalsOf(incident: IncidentId): AlertTotals {
    const all = [...rows.values()].filter((row) => row.incident === incident);
    return {
      alerts: all.length,
      firing: all.filter(({ state }) => state === 'firing').length,
      heard: all.reduce((sum, { heard }) => sum + heard, 0),
    };
  }
  return {
    async alert(key) {
      const row = rows.get(key);
      if (!row) return null;
      const { heard: _, firstAt: __, lastAt: ___, ...alert } = row;
      return alert;
    },
    async countAlert(alert, now) {
      const before = rows.get(alert.key);
      const same =
        before?.incident === alert.incident &&
        before.raised === alert.raised &&
        before.state === alert.state &&
        millis(before.startsAt) === millis(alert.startsAt) &&
        now.since(before.lastAt).total('seconds') < 60;
      const goesOn = before?.raised === alert.raised ? before : null;
      if (!same) {
        const heard = (goesOn?.heard ?? 0) + 1;
        rows.set(alert.key, { ...alert, heard, firstAt: goesOn?.firstAt ?? now, lastAt: now });
      }
      return { ...totalsOf(alert.incident), own: rows.get(alert.key)?.heard ?? 0 };
    },
    alertsOf: async (incident) => totalsOf(incident),
    async newAlerts(service, since) {
      const counts = new Map<string, number>();
      for (const row of rows.values()) {
        if (row.service !== service || Temporal.Instant.compare(row.firstAt, since) <= 0) continue;
        counts.set(row.incident, (counts.get(row.incident) ?? 0) + 1);
      }
      return [...counts]
        .map(([incident, alerts]) => ({ incident, alerts }))
        .sort((one, other) => (one.incident < other.incident ? -1 : 1));
    },
    async moveAlerts(from, to) {
      for (const [key, row] of rows) if (row.incident === from) rows.set(key, { ...row, incident: to });
    },
  };
}
