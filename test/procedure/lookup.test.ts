import { describe, expect, test } from 'vitest';
import { builtInProcedure } from '../../src/procedure/built-in.ts';
import {
  allocate,
  findCategory,
  findCause,
  findGroup,
  findService,
  priorityOf,
  targetsOf,
} from '../../src/procedure/lookup.ts';
import { sha256 } from './support.ts';

const procedure = builtInProcedure(sha256);

describe('a part is found by what people call it', () => {
  test.each(['payments', 'Payments', 'Płatności', 'platnosci', 'PŁATNOŚCI', 'płatnosć', ' karty '])(
    'payments as %j',
    (text) => {
      expect(findService(procedure, text)?.key).toBe('payments');
    },
  );

  test('a category, a group and a cause as well, in both languages', () => {
    expect(findCategory(procedure, 'calkowicie nie dziala')?.key).toBe('not-working');
    expect(findGroup(procedure, 'dyżurni INŻYNIEROWIE')?.key).toBe('on-call');
    expect(findCause(procedure, 'nie ustalono')?.key).toBe('unknown');
  });

  test('a category by a part of its name that no other one has', () => {
    expect(findCategory(procedure, 'wolno')?.key).toBe('slow');
    expect(findCategory(procedure, 'unstable')?.key).toBe('slow');
    expect(findCategory(procedure, 'lub')).toBeNull();
    expect(findCategory(procedure, 'woln')).toBeNull();
    expect(findCategory(procedure, ' ')).toBeNull();
  });

  test('part of a word is not enough, nor is none at all', () => {
    expect(findService(procedure, 'pay')).toBeNull();
    expect(findService(procedure, '')).toBeNull();
    expect(findGroup(procedure, 'payments')).toBeNull();
  });
});

describe('an incident goes to', () => {
  test("the service's group", () => {
    expect(allocate(procedure, 'payments', 'slow')).toEqual({ group: 'payments-l2', by: 'service' });
    expect(allocate(procedure, 'payments', null)).toEqual({ group: 'payments-l2', by: 'service' });
  });

  test("the category's own group whatever the service", () => {
    expect(allocate(procedure, 'payments', 'security')).toEqual({ group: 'security', by: 'category' });
    expect(allocate(procedure, 'other', 'security')).toEqual({ group: 'security', by: 'category' });
  });

  test('the catch-all group where neither has one, and where a later procedure dropped the service', () => {
    expect(allocate(procedure, 'other', 'slow')).toEqual({ group: 'on-call', by: 'catchAll' });
    expect(allocate(procedure, 'dropped', 'dropped')).toEqual({ group: 'on-call', by: 'catchAll' });
  });
});

test('the priority is where the impact’s row and the urgency’s column meet', () => {
  const same = { high: 'P4', medium: 'P4', low: 'P4' } as const;
  const matrix = { high: { high: 'P1', medium: 'P2', low: 'P3' }, medium: same, low: same } as const;
  expect(priorityOf({ ...procedure, matrix }, 'high', 'low')).toBe('P3');
  expect(priorityOf({ ...procedure, matrix }, 'low', 'high')).toBe('P4');
});

test('each priority has its targets', () => {
  expect(targetsOf(procedure, 'P1').respond).toBe(300);
  expect(targetsOf(procedure, 'P4').closing).toBe(259_200);
});
