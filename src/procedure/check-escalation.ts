import type { Misfit, Part } from './check-fault.ts';
import { keysOf, reference } from './check-keys.ts';
import { list, type Path, record } from './raw.ts';

/** What the steps of a path may name; null where there is no list, so that nothing can be said. */
interface Known {
  readonly groups: readonly string[] | null;
  readonly rotas: readonly string[];
  readonly webhooks: readonly string[];
}

function checkStep(path: Path, step: unknown, { groups, rotas, webhooks }: Known): readonly Misfit[] {
  const { to, webhook } = record(step);
  const after = (kind: string) => (typeof to === 'string' && to.startsWith(kind) ? to.slice(kind.length) : undefined);
  return [
    ...reference([...path, 'to'], after('group:'), 'group', groups),
    ...reference([...path, 'to'], after('duty:'), 'rota', rotas),
    ...reference([...path, 'webhook'], webhook, 'webhook', webhooks),
  ];
}

/** Groups, rotas, webhooks, services and categories that the paths name are there. */
export function checkEscalation(
  content: Readonly<Record<string, unknown>>,
  groups: readonly string[] | null,
): readonly Misfit[] {
  const { path, lastResort, paths } = record(content.escalation);
  const known = { groups, rotas: keysOf(content.rotas) ?? [], webhooks: keysOf(content.webhooks) ?? [] };
  const steps = (at: Path, all: unknown) => list(all).flatMap((one, index) => checkStep([...at, index], one, known));
  return [
    ...steps(['escalation', 'path'], path),
    ...checkStep(['escalation', 'lastResort'], lastResort, known),
    ...list(paths).flatMap((one, index) => {
      const at: Path = ['escalation', 'paths', index];
      const { services, categories, steps: own } = record(one);
      const named = (part: string, all: unknown, kind: Part, keys: readonly string[] | null) =>
        list(all).flatMap((each, place) => reference([...at, part, place], each, kind, keys));
      return [
        ...named('services', services, 'service', keysOf(content.services)),
        ...named('categories', categories, 'category', keysOf(content.categories)),
        ...steps([...at, 'steps'], own),
      ];
    }),
  ];
}
