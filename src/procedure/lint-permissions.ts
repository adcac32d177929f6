import { isAboutNone } from '../incident/permissions.ts';
import type { LintWords } from './lint-words.ts';
import { allocate, managersOf } from './lookup.ts';
import type { Procedure, Service } from './procedure.ts';
import { type Finding, list, record, text } from './raw.ts';

/** Only these name an entry, whose author there is. */
const OF_AN_ENTRY: readonly string[] = ['correct', 'withdraw'];

/** A rule for those whom the procedure names for a service: where a service has none of them, nobody could. */
export function lintPermissions(procedure: Procedure, given: unknown, say: LintWords): readonly Finding[] {
  return list(given).flatMap((rule, index) => {
    const { may, who } = record(rule);
    const named = list(who).flatMap((one) => text(one) ?? []);
    if (named.length === 0) return [];
    return list(may).flatMap((action, place) => {
      const asked = text(action);
      // Whoever is asked whether it works may answer; what is about no incident is about no service.
      if (asked === null || asked === 'confirm' || isAboutNone(asked)) return [];
      const lost = procedure.services.filter((service) =>
        named.every((one) => isNobody(one, asked, service, procedure)),
      );
      if (lost.length === 0) return [];
      const services = lost.map(({ key }) => key).join(', ');
      return [
        { path: ['permissions', index, 'may', place], message: say.nobodyMay(asked, services, named.join(', ')) },
      ];
    });
  });
}

function isNobody(who: string, asked: string, service: Service, procedure: Procedure): boolean {
  switch (who) {
    case 'contact':
      return service.contacts.length === 0;
    case 'owner':
      return service.owner === null;
    case 'manager':
      return isManagerless(service, procedure);
    case 'author':
      return !OF_AN_ENTRY.includes(asked);
    // Whoever takes it holds it; the others are there whatever it is about.
    default:
      return false;
  }
}

/** Whether what is about a service may go to where nobody manages it: by itself, or with a category. */
function isManagerless({ key }: Service, procedure: Procedure): boolean {
  const categories = [null, ...procedure.categories.map((category) => category.key)];
  return categories.some((category) => {
    const { group } = allocate(procedure, key, category);
    return managersOf(procedure, { group, service: key }).length === 0;
  });
}
