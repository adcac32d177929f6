import type { Priority } from '../../src/incident/terms.ts';
import type { Language } from '../../src/language/language.ts';
import { reached } from '../../src/procedure/lint-walked.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import type { Scenario } from '../../src/rehearsal/account.ts';
import type { Agreed } from './agreed.ts';
import { findPerson } from './people.ts';
import { type Asked, renderProcedure } from './render/procedure.ts';
import { page, type Reply } from './reply.ts';
import { type ProcedureWords, procedureWords } from './words-procedure.ts';

const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

/** The page of the procedure, with the rehearsal that the address asks for. */
export async function procedurePage(query: URLSearchParams, usual: Language, agreed: Agreed): Promise<Reply> {
  const person = findPerson(query.get('person') ?? '');
  const language = person?.language ?? usual;
  const { procedure } = agreed;
  const asked = askedIn(query, procedure);
  const read = scenarioIn(asked, procedure, procedureWords[language]);
  const account = read?.scenario ? await agreed.rehearse(read.scenario, language) : null;
  const shown = { procedure, language, person, asked, fault: read?.fault ?? null, account };
  return page(read?.fault ? 400 : 200, renderProcedure(shown));
}

function askedIn(query: URLSearchParams, procedure: Procedure): Asked {
  return {
    isAsked: query.has('priority'),
    priority: query.get('priority') ?? 'P1',
    service: query.get('service') || procedure.defaultService,
    category: query.get('category') ?? '',
  };
}

/** Null where none was asked for; else the rehearsal, or the sentence that says why there is none. */
function scenarioIn(
  { isAsked, priority: given, service, category }: Asked,
  procedure: Procedure,
  words: ProcedureWords,
): { readonly scenario: Scenario | null; readonly fault: string | null } | null {
  if (!isAsked) return null;
  const refused = (fault: string) => ({ scenario: null, fault });
  const priority = PRIORITIES.find((one) => one === given);
  if (priority === undefined) return refused(words.noPriority(given));
  if (!reached(procedure).includes(priority)) return refused(words.noLevels(priority));
  if (!procedure.services.some(({ key }) => key === service)) return refused(words.noService(service));
  if (category !== '' && !procedure.categories.some(({ key }) => key === category)) {
    return refused(words.noCategory(category));
  }
  return { scenario: { priority, service, category: category === '' ? null : category }, fault: null };
}
