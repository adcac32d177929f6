import { expect, test } from 'vitest';
import { hearing } from '../../src/alerts/hear.ts';
import type { Signal } from '../../src/alerts/signal.ts';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { deskInMemory } from '../support/desk-in-memory.ts';

const procedure = builtInProcedure((text) => `test-${text.length}`);
const says = (state: Signal['state']): Signal => ({
  key: 'disk',
  from: 'Monitoring',
  state,
  title: 'Disk is full',
  description: null,
  service: 'website',
  severity: null,
  startsAt: null,
  link: null,
});

test('of two replicas that hear of an alert at the same time, whoever writes last knows what the other one counted', async () => {
  const { parts } = await deskInMemory(procedure, ['jan']);
  const other = hearing(parts);
  await other(says('firing'));
  await other(says('resolved'));
  const { store } = parts;
  let meanwhile = 0;
  /** While this replica writes down that it fires again, the other one hears that it is over. */
  const slow = hearing({
    ...parts,
    store: {
      ...store,
      async append(change) {
        meanwhile += 1;
        if (meanwhile === 1) await other(says('resolved'));
        return store.append(change);
      },
    },
  });
  await slow(says('firing'));
  const filed = await store.incident({ number: 1 });
  expect(filed?.incident.alarm?.state).toBe((await store.alert('disk'))?.state);
  expect(filed?.incident.alarm?.state).toBe('resolved');
});
