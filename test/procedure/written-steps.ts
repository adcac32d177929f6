import fc from 'fast-check';

/** A step to one of these groups, or to somebody else. */
export function step(groups: readonly string[], person: fc.Arbitrary<string>, seconds: fc.Arbitrary<number>) {
  const to = fc.oneof(
    fc.constantFrom(...groups).map((key): `group:${string}` => `group:${key}`),
    person.map((id): `person:${string}` => `person:${id}`),
    fc.constantFrom('owner' as const, 'manager' as const, 'operations' as const),
  );
  const required = ['to', 'kind', 'everyone', 'wait', 'waitIn'] as const;
  const parts = {
    to,
    kind: fc.constantFrom('functional' as const, 'hierarchical' as const),
    everyone: fc.boolean(),
    wait: seconds,
    waitIn: fc.constantFrom('clock' as const, 'support' as const),
    webhook: fc.constant('pager'),
  };
  return fc.record(parts, { requiredKeys: [...required] });
}
