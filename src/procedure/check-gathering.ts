import type { Misfit } from './check-fault.ts';
import { list, record, show, text } from './raw.ts';

/** Within one category a key stands for one question, and for one line of its diagnosis. */
export function checkGathering(categories: unknown): readonly Misfit[] {
  return list(categories).flatMap((category, index) =>
    ['questions', 'diagnosis'].flatMap((part) => {
      const keys = list(record(category)[part]).map((one) => text(record(one).key));
      return keys.flatMap((key, at) =>
        key !== null && keys.indexOf(key) < at
          ? [
              {
                path: ['categories', index, part, at, 'key'],
                fault: { kind: 'standsForAnother', key: show(key) } as const,
              },
            ]
          : [],
      );
    }),
  );
}
