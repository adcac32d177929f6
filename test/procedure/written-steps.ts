import fc from 'fast-check';

/** A step to one of these groups, or to somebody else. */
export function step(groups: readonly string[], person: fc.Arbitrary<string>, seconds: fc.Arbitrary<number>) {
  const to = fc.oneof(
    fc.constantFrom(...groups).map((key): `group:${string}` => `group:${key}`),
    person.map((id): `person:${string}` => `person:${id}`),
    fc.constantFrom('owner' as const, 'operations' as const),
  );
  return fc.record({
    to,
    kind: fc.constantFrom('functional' as const, 'hierarchical' as const),
    everyone: fc.boolean(),
    wait: seconds,
    waitIn: fc.constantFrom('clock' as const, 'support' as const),
  });
}
