import type { Misfit } from './check-fault.ts';
import { list, record } from './raw.ts';

/** A checklist's keys name its lines: each once, in one service or category. */
export function checkRecovery(name: 'services' | 'categories', parts: unknown): readonly Misfit[] {
  return list(parts).flatMap((part, index) => {
    const keys = list(record(part).recovery).map((line) => record(line).key);
    return keys.flatMap((key, at) =>
      typeof key === 'string' && keys.indexOf(key) < at
        ? [{ path: [name, index, 'recovery', at, 'key'], fault: { kind: 'keyOfAnotherLine', key } as const }]
        : [],
    );
  });
}
