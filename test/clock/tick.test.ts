import { expect, it } from 'vitest';
import { ticker } from '../../src/clock/tick.ts';
import { StoreUnavailable } from '../../src/desk/faults.ts';
import type { Change } from '../../src/desk/store.ts';
import type { Filed } from '../../src/incident/filed.ts';
import { keptLog } from '../support/kept-log.ts';
import { dueStore, moved } from './due-store.ts';

const now = Temporal.Instant.from('2026-01-05T08:00:00Z');
const ago = (minutes: number) => now.subtract({ minutes });

function setUp(due: Readonly<Record<string, Temporal.Instant>>, decide?: (filed: Filed) => Change) {
  const { log, lines } = keptLog();
  const store = dueStore(due);
  const handled: string[] = [];
  const parts = {
    store,
    prepare: async () => null,
    decide: (_known: null, filed: Filed, at: Temporal.Instant) =>
      decide ? decide(filed) : moved(filed, at.add({ minutes: 30 }), at),
    now: () => now,
    committed: ({ incident }: { readonly incident: string }) => void handled.push(incident),
    log,
  };
  return { parts, lines, handled, tick: ticker(parts) };
}

it('handles what is due, the oldest first, until none is left', async () => {
  const { tick, handled } = setUp({ young: ago(1), future: now.add({ seconds: 1 }), old: ago(90), present: now });
  expect(await tick()).toBe(3);
  expect(handled).toEqual(['old', 'young', 'present']);
  expect(await tick()).toBe(0);
});

it('reports an incident that faults once, by its id and with the cause, and goes on with the others', async () => {
  const { tick, handled, lines } = setUp({ broken: ago(9), sound: ago(1) }, (filed) => {
    if (filed.incident.id === 'broken') throw new Error('no path', { cause: new Error('step 7') });
    return moved(filed, now.add({ minutes: 30 }), now);
  });
  expect(await tick()).toBe(1);
  expect(handled).toEqual(['sound']);
  expect(lines).toMatchObject([{ level: 50, incident: 'broken', err: { message: 'no path: step 7' } }]);
});

it('postpones an incident that stays due however often it is handled, so that the others get their turn', async () => {
  const { tick, handled, lines } = setUp({ stuck: ago(9), sound: ago(1) }, (filed) =>
    moved(filed, filed.incident.id === 'stuck' ? ago(9) : now.add({ minutes: 30 }), now),
  );
  await tick();
  expect(handled.at(-1)).toBe('sound');
  expect(handled.filter((one) => one === 'stuck')).toHaveLength(20);
  expect(lines).toMatchObject([{ level: 50, incident: 'stuck' }]);
});

it('ends with one line while the database is away, and the next tick goes on', async () => {
  const { parts, handled, lines } = setUp({ one: ago(1) });
  let away = true;
  const takeDue: typeof parts.store.takeDue = (...args) =>
    away ? Promise.reject(new StoreUnavailable('gone')) : parts.store.takeDue(...args);
  const tick = ticker({ ...parts, store: { takeDue } });
  expect(await tick()).toBe(0);
  expect(lines.map(({ level }) => level)).toEqual([40]);
  away = false;
  await tick();
  expect(handled).toEqual(['one']);
});

it('waits in the same way when the database is away before anything was taken', async () => {
  const { parts, handled, lines } = setUp({ one: ago(1) });
  const tick = ticker({ ...parts, prepare: () => Promise.reject(new StoreUnavailable('gone')) });
  expect(await tick()).toBe(0);
  expect(lines).toMatchObject([{ level: 40, msg: expect.stringContaining('the database is away') }]);
  expect(handled).toEqual([]);
});

it('throws any other fault of the store, for the clock to report', async () => {
  const { parts } = setUp({});
  const tick = ticker({ ...parts, store: { takeDue: () => Promise.reject(new RangeError('bad row')) } });
  await expect(tick()).rejects.toThrow('bad row');
});

it('stops between two incidents when the desk stops', async () => {
  const stop = new AbortController();
  const { parts, handled } = setUp({ one: ago(3), two: ago(2), three: ago(1) });
  const tick = ticker({
    ...parts,
    committed(result) {
      parts.committed(result);
      if (result.incident === 'two') stop.abort();
    },
  });
  expect(await tick(stop.signal)).toBe(2);
  expect(handled).toEqual(['one', 'two']);
});

it('takes no more than its limit, and the next tick goes on', async () => {
  const { parts, handled } = setUp({ one: ago(3), two: ago(2), three: ago(1) });
  const tick = ticker({ ...parts, limit: 2 });
  await tick();
  await tick();
  expect(handled).toEqual(['one', 'two', 'three']);
});

it('decides each incident at the hour of its own transaction', async () => {
  let at = ago(2);
  const decided: string[] = [];
  const { parts } = setUp({ one: ago(3), two: ago(1) });
  const tick = ticker({
    ...parts,
    now() {
      at = at.add({ minutes: 1 });
      return at;
    },
    decide(_known, filed, hour) {
      decided.push(`${filed.incident.id} ${hour}`);
      return moved(filed, hour.add({ minutes: 30 }), hour);
    },
  });
  await tick();
  expect(decided).toEqual([`one ${ago(1)}`, `two ${now}`]);
});
