import type { KnownWorkaround } from '../card/answers/workarounds.ts';
import { sight } from '../incident/access.ts';
import { type Filed, reference } from '../incident/filed.ts';
import { standing } from '../incident/incident.ts';
import type { Parts } from './parts.ts';
import type { Who } from './who.ts';

/** As many as have a button each in one row. */
const MOST = 5;

/** What helped before: as the procedure has it, then in closed incidents of the same service and category. */
export async function knownWorkarounds(parts: Parts, who: Who, filed: Filed): Promise<readonly KnownWorkaround[]> {
  const { incident, procedure } = filed;
  const { service, category } = incident;
  const { language } = who.reader;
  const agreed = [
    ...(procedure.services.find(({ key }) => key === service)?.workarounds ?? []).map(
      (one, at) => [`s${at}`, one] as const,
    ),
    ...(procedure.categories.find(({ key }) => key === category)?.workarounds ?? []).map(
      (one, at) => [`c${at}`, one] as const,
    ),
  ].map(([id, { text, when }]) => ({ id, text: text[language], when: when?.[language] ?? null, from: null }));
  const before = await parts.store.workedAround({ service, category, limit: MOST, sees: who.ids });
  const worked = before.flatMap((one) => {
    const { workaround } = one.incident;
    const text = workaround === null ? null : (one.texts.get(standing(one.incident, workaround)) ?? null);
    if (text === null || sight(who.standing, who.ids, one) !== 'whole') return [];
    return [{ id: `i${one.number}`, text, when: null, from: reference(one.number) }];
  });
  return [...agreed, ...worked].slice(0, MOST);
}
