import type { Misfit } from './check-fault.ts';
import { list, type Path, pathText, record, text } from './raw.ts';

/** A conversation in one spelling; null where it has not the shape of one. */
function spelled(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const { platform, conversation } = record(value);
  const [left, right] = [text(platform), text(conversation)];
  return left === null || right === null ? null : `${left}:${right}`;
}

/** A conversation has its languages once. */
export function checkLanguages(languages: unknown): readonly Misfit[] {
  const seen = new Set<string>();
  return list(languages).flatMap((one, index): readonly Misfit[] => {
    const id = spelled(record(one).conversation);
    if (id === null) return [];
    const again = seen.has(id);
    seen.add(id);
    const path: Path = ['languages', index, 'conversation'];
    return again ? [{ path, fault: { kind: 'inListAlready', conversation: id } }] : [];
  });
}

/**
 * A conversation once in each list; and one that clients read is given to no other audience, of any service:
 * clients never see what was not written for them.
 */
export function checkConversations(services: unknown, clients: unknown): readonly Misfit[] {
  const named = list(services).flatMap((service, index) =>
    Object.entries(record(record(service).conversations)).flatMap(([audience, conversations]) =>
      list(conversations).flatMap((conversation, place) => {
        const path: Path = ['services', index, 'conversations', audience, place];
        const id = spelled(conversation);
        return id === null ? [] : [{ id, audience, list: `${index} ${audience}`, path }];
      }),
    ),
  );
  named.push(
    ...list(clients).flatMap((client, index) =>
      list(record(client).conversations).flatMap((conversation, place) => {
        const path: Path = ['clients', index, 'conversations', place];
        const id = spelled(conversation);
        return id === null ? [] : [{ id, audience: 'clients', list: `client ${index}`, path }];
      }),
    ),
  );
  const forClients = new Map(named.filter(({ audience }) => audience === 'clients').map(({ id, path }) => [id, path]));
  const seen = new Set<string>();
  return named.flatMap(({ id, audience, list: where, path }): readonly Misfit[] => {
    const again = seen.has(`${where} ${id}`);
    seen.add(`${where} ${id}`);
    const clients = forClients.get(id);
    if (audience !== 'clients' && clients !== undefined) {
      return [{ path, fault: { kind: 'clientsRead', conversation: id, at: pathText(clients), audience } }];
    }
    return again ? [{ path, fault: { kind: 'inListAlready', conversation: id } }] : [];
  });
}
