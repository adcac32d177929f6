import { checkRecovery } from './check-closing.ts';
import { checkConversations, checkLanguages } from './check-conversations.ts';
import { checkRotas, checkSupport } from './check-duty.ts';
import { checkEscalation } from './check-escalation.ts';
import type { Misfit, Part } from './check-fault.ts';
import { checkGathering } from './check-gathering.ts';
import { groupKeys, keysOf, reference, sameWords } from './check-keys.ts';
import { checkMajors } from './check-major.ts';
import { checkPermissions } from './check-permissions.ts';
import { checkPrivate } from './check-private.ts';
import { checkTargets } from './check-targets.ts';
import { list, record } from './raw.ts';

/** Of several only the organisation can say which one; of one it goes without saying. */
function choice(path: string, value: unknown, of: Part, keys: readonly string[] | null): readonly Misfit[] {
  if (value === undefined && keys !== null && new Set(keys).size > 1) {
    return [{ path: [path], fault: { kind: 'choiceMissing', of, known: [...new Set(keys)] } }];
  }
  return reference([path], value, of, keys);
}

/**
 * What a schema can't see: whether what is named is there, and whether the parts fit each other. Takes content
 * of any shape and passes over what has the wrong one.
 */
export function checkContent(value: unknown): readonly Misfit[] {
  const content = record(value);
  const { services, categories } = content;
  const groups = groupKeys(content);
  const ofGroup = (path: string, parts: unknown) =>
    list(parts).flatMap((part, index) => reference([path, index, 'group'], record(part).group, 'group', groups));
  return [
    ...['services', 'categories', 'groups', 'causes', 'rotas', 'webhooks', 'clients'].flatMap((name) =>
      sameWords(name, content[name]),
    ),
    ...choice('defaultService', content.defaultService, 'service', keysOf(services)),
    ...choice('catchAll', content.catchAll, 'group', groups),
    ...ofGroup('services', services),
    ...ofGroup('categories', categories),
    ...checkEscalation(content, groups),
    ...checkConversations(services, content.clients),
    ...list(content.clients).flatMap((client, index) =>
      list(record(client).services).flatMap((one, place) =>
        reference(['clients', index, 'services', place], one, 'service', keysOf(services)),
      ),
    ),
    ...checkLanguages(content.languages),
    ...checkGathering(categories),
    ...checkTargets(content.priorities),
    ...checkPermissions(content, groups),
    ...checkSupport(content),
    ...checkRotas(content.rotas),
    ...checkPrivate(content, groups),
    ...checkRecovery('services', services),
    ...checkRecovery('categories', categories),
    ...checkMajors(content.majors, services, categories),
  ];
}
