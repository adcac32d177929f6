import type { Language } from '../../src/language/language.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import type { Account, Scenario } from '../../src/rehearsal/account.ts';

export type Rehearse = (procedure: Procedure, scenario: Scenario) => Promise<Account>;

/** What was agreed, and what would come of it. */
export interface Agreed {
  readonly procedure: Procedure;
  /** In that language, whatever the procedure's own. */
  rehearse(scenario: Scenario, language: Language): Promise<Account>;
}

/** Rehearsals that are kept: a few people compare a few. */
const MOST_KEPT = 24;

/** The same rehearsal has the same outcome, so it is played once. */
export function agreedIn(procedure: Procedure, rehearse: Rehearse): Agreed {
  const kept = new Map<string, Promise<Account>>();
  return {
    procedure,
    async rehearse(scenario, language) {
      const key = JSON.stringify([scenario.priority, scenario.service, scenario.category, language]);
      const known = kept.get(key);
      if (known !== undefined) return await known;
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest);
      const played = rehearse({ ...procedure, language }, scenario);
      kept.set(key, played);
      try {
        return await played;
      } catch (fault) {
        kept.delete(key);
        throw fault;
      }
    },
  };
}
