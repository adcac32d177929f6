/** Reference: Snowflakes: milliseconds since the first second of 2015, then 22 bits. */
const EPOCH = 1_420_070_400_000;

/** Makes ids that rise, whatever the clock does. */
export const createSnowflakes = (now: () => Temporal.Instant): (() => string) => {
  let last = 0n;
  return () => {
    const fresh = BigInt(now().epochMilliseconds - EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return String(last);
  };
};
