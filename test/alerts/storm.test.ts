import { expect, test } from 'vitest';
import { hearing } from '../../src/alerts/hear.ts';
import type { Signal } from '../../src/alerts/signal.ts';
import { StoreUnavailable } from '../../src/desk/faults.ts';
import type { Parts } from '../../src/desk/parts.ts';
import { isOpen } from '../../src/incident/incident.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { deskInMemory, types } from '../support/desk-in-memory.ts';

const procedure = builtInProcedure((text) => `test-${text.length}`);
const fires = (number: number): Signal => ({
  key: `disk-${number}`,
  from: 'Monitoring',
  state: 'firing',
  title: `Disk ${number} is full`,
  description: null,
  service: 'website',
  severity: null,
  startsAt: null,
  link: null,
});

async function openIn({ store }: Parts) {
  const { incidents } = await store.listOpen({ offset: 0, limit: 20, reporter: null, sees: 'all' });
  return incidents.map(({ number, incident }) => ({ number, alerts: incident.alarm?.alerts, open: isOpen(incident) }));
}

test('what an alert opened before the database went away goes on in the storm that came meanwhile', async () => {
  const { parts } = await deskInMemory(procedure, ['jan']);
  const away = async () => {
    throw new StoreUnavailable(new Error('the database is away'));
  };
  const hear = hearing(parts);
  await expect(hearing({ ...parts, store: { ...parts.store, countAlert: away } })(fires(0))).rejects.toThrow(
    StoreUnavailable,
  );
  for (let number = 1; number <= procedure.alerts.stormOver + 1; number += 1) await hear(fires(number));
  await hear(fires(0));
  expect(await openIn(parts)).toEqual([{ number: 1, alerts: procedure.alerts.stormOver + 2, open: true }]);
});

test('a storm of alerts does not vanish into an incident that was made private', async () => {
  const { parts } = await deskInMemory(procedure, ['jan']);
  const hear = hearing(parts);
  await hear(fires(1));
  await types(parts, 'jan', 'private INC-1');
  for (let number = 2; number <= procedure.alerts.stormOver + 1; number += 1) await hear(fires(number));
  const seen = (await openIn(parts)).filter(({ number }) => number !== 1);
  expect(seen).toEqual([{ number: 2, alerts: procedure.alerts.stormOver, open: true }]);
  await hear(fires(1));
  expect(await openIn(parts)).toContainEqual({ number: 1, alerts: 1, open: true });
});
