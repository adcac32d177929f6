import { mayReportFor } from '../incident/access.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { ReportedFor } from '../incident/state/registering.ts';
import type { Asking } from './answers.ts';
import { met } from './named.ts';
import type { NamedReporter } from './request.ts';

/** For whom it is reported, as it is kept; why it can't be; or null for whoever asks. */
export async function reportedFor(
  { parts, who }: Asking,
  named: NamedReporter | null,
): Promise<{ readonly of: ReportedFor | null } | { readonly refusal: Refusal }> {
  if (named === null) return { of: null };
  if (!mayReportFor(who.standing)) return { refusal: { code: 'notOnBehalf' } };
  if ('name' in named) return { of: named };
  const { person } = named;
  const found = await met(parts, person);
  if (found === null) return { refusal: { code: 'unknownPerson', given: person.slice(person.indexOf(':') + 1) } };
  const is = found.standing === 'outsider' ? 'client' : 'staff';
  return { of: who.ids.includes(found.person) ? null : { person: found.person, is } };
}
