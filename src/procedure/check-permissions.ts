import { isAboutNone, isDuty, usualRules } from '../incident/permissions.ts';
import type { Misfit } from './check-fault.ts';
import { reference } from './check-keys.ts';
import { usual } from './defaults.ts';
import { list, type Path, pathText, record, show, text } from './raw.ts';

/** Who is somebody only where there is an incident, or an entry. */
const OF_AN_INCIDENT: readonly unknown[] = ['reporter', 'untaken-reporter', 'contact', 'author', 'owner'];
/** Whoever these are, they are so only after somebody took it. */
const AFTER_TAKING: readonly unknown[] = ['holder', 'author'];

/** Only these name an entry, whose author there is. */
const OF_AN_ENTRY: readonly unknown[] = ['correct', 'withdraw'];

/** Each request is one that there is, and has one rule; who may is somebody. */
export function checkPermissions(
  content: Readonly<Record<string, unknown>>,
  groups: readonly string[] | null,
): readonly Misfit[] {
  const before = new Map<unknown, Path>();
  const empty = emptyGroups(content.groups);
  return list(content.permissions).flatMap((rule, index) => {
    const { may, who } = record(rule);
    const path: Path = ['permissions', index];
    const requests = list(may).flatMap((action, place) => {
      const at: Path = [...path, 'may', place];
      const first = before.get(action);
      before.set(action, first ?? at);
      const again: readonly Misfit[] =
        first === undefined
          ? []
          : [{ path: at, fault: { kind: 'hasRule', request: show(action), at: pathText(first) } }];
      return [
        ...reference(at, action, 'request', Object.keys(usualRules)),
        ...again,
        ...deadEnd(at, action, list(who)),
        ...nobodyFor(at, action, list(who), content.services),
      ];
    });
    const people = list(who).flatMap((one, place) => {
      if (typeof one !== 'string' || !one.startsWith('group:')) return [];
      const [at, key]: [Path, string] = [[...path, 'who', place], one.slice('group:'.length)];
      const nobody: readonly Misfit[] = empty.includes(key)
        ? [{ path: at, fault: { kind: 'emptyGroup', group: show(key), of: 'rule' } }]
        : [];
      return [...reference(at, key, 'group', groups), ...nobody];
    });
    return [...requests, ...people];
  });
}

/** The groups in which nobody is named: so is the built-in one, which holds where a file has none of its own. */
export function emptyGroups(groups: unknown): readonly unknown[] {
  if (groups === undefined) return [usual.catchAll];
  return list(groups)
    .filter((group) => list(record(group).members).length === 0 && list(record(group).from).length === 0)
    .map((group) => record(group).key);
}

/** A rule names somebody for each service: what only a contact may do is nobody's where a service has none. */
function nobodyFor(path: Path, action: unknown, who: readonly unknown[], services: unknown): readonly Misfit[] {
  // Whoever is asked whether it works may answer.
  if (typeof action !== 'string' || action === 'confirm' || isAboutNone(action)) return [];
  if (who.length === 0 || (who.every((one) => one === 'author') && OF_AN_ENTRY.includes(action))) return [];
  const all = services === undefined ? [{}] : list(services).map(record);
  const lost = all.filter((service) => who.every((one) => isNobody(one, action, service)));
  if (lost.length === 0) return [];
  const where = lost.flatMap(({ key }) => text(key) ?? []).map(show);
  return [{ path, fault: { kind: 'nobodyCould', request: show(action), services: where } }];
}

function isNobody(who: unknown, action: string, { contacts, owner }: Readonly<Record<string, unknown>>): boolean {
  switch (who) {
    case 'contact':
      return list(contacts).length === 0;
    case 'owner':
      return owner === undefined || owner === null;
    case 'author':
      return !OF_AN_ENTRY.includes(action);
    default:
      return false;
  }
}

/** A rule by which nobody ever could: an incident that nobody can take is no agreement. */
function deadEnd(path: Path, action: unknown, who: readonly unknown[]): readonly Misfit[] {
  const only = (those: readonly unknown[]) => who.length > 0 && who.every((one) => those.includes(one));
  // Whoever has duty by a rota holds it.
  if (isDuty(action) ? only(OF_AN_INCIDENT) : action === 'sweep' && only([...OF_AN_INCIDENT, 'holder'])) {
    return [{ path, fault: { kind: 'aboutNoIncident', request: show(action) } }];
  }
  if (isAboutNone(action) && !isDuty(action) && only([...OF_AN_INCIDENT, 'holder'])) {
    return [{ path, fault: { kind: 'beforeAnIncident', request: show(action) } }];
  }
  return action === 'take' && only(AFTER_TAKING)
    ? [{ path, fault: { kind: 'beforeAHolder', request: show(action) } }]
    : [];
}
