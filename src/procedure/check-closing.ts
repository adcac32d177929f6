import { type Finding, list, record } from './raw.ts';

/** A checklist's keys name its lines: each once, in one service or category. */
export function checkRecovery(name: 'services' | 'categories', parts: unknown): readonly Finding[] {
  return list(parts).flatMap((part, index) => {
    const keys = list(record(part).recovery).map((line) => record(line).key);
    return keys.flatMap((key, at) =>
      typeof key === 'string' && keys.indexOf(key) < at
        ? [{ path: [name, index, 'recovery', at, 'key'], message: `another line has the key ${key} already` }]
        : [],
    );
  });
}
