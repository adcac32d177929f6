import { expect, test } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import { BUILT_IN_TEXT } from '../../src/procedure/built-in-text.ts';
import { faultsOf, sha256 } from './support.ts';

const procedure = builtInProcedure(sha256);
const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;

test('the built-in procedure is read like any file and has no faults', () => {
  expect(faultsOf(BUILT_IN_TEXT)).toEqual([]);
  expect(procedure.version).toMatch(/^[0-9a-f]{64}$/);
});

test('every name is given in both languages, each in its own words', () => {
  const { services, categories, groups, causes } = procedure;
  const same = [...services, ...categories, ...groups, ...causes].filter(({ name }) => name.en === name.pl);
  expect(same).toEqual([]);
});

test('P1 has the agreed targets', () => {
  expect(procedure.priorities.P1).toEqual({
    remindUntaken: 180,
    respond: 300,
    restore: 3600,
    progress: 1800,
    firstUpdate: 300,
    clientUpdate: 1200,
    updateLead: 300,
    updateGrace: 600,
    takeLapses: 1800,
    closing: 86_400,
  });
});

test('a P3 that is taken and restored within two hours brings no post by the clock alone', () => {
  const { progress, respond, firstUpdate, clientUpdate, updateLead } = procedure.priorities.P3;
  expect(Math.min(progress, respond, firstUpdate, clientUpdate - updateLead)).toBeGreaterThanOrEqual(7200);
});

test('nothing of a lower priority is faster than of a higher', () => {
  const rows = PRIORITIES.map((priority) => Object.entries(procedure.priorities[priority]).sort());
  for (const [index, row] of rows.slice(1).entries()) {
    for (const [column, [name, seconds]] of row.entries()) {
      expect(seconds, name).toBeGreaterThanOrEqual(rows[index]?.[column]?.[1] ?? Number.NaN);
    }
  }
});

test('a report that says nothing else is a P3 of the service for all else, for the engineers on call', () => {
  const { defaultImpact, defaultUrgency, matrix, defaultService, catchAll } = procedure;
  expect([matrix[defaultImpact][defaultUrgency], defaultService, catchAll]).toEqual(['P3', 'other', 'on-call']);
});

test('the unresolved goes to the engineers on call, then to the owner, then to operations', () => {
  expect([...procedure.path, procedure.lastResort].map(({ kind, to }) => `${kind} ${to}`)).toEqual([
    'functional group:on-call',
    'hierarchical owner',
    'hierarchical operations',
  ]);
});
