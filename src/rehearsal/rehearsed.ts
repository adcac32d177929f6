import type { Procedure } from '../procedure/procedure.ts';
import type { Account, Scenario } from './account.ts';
import { accountOf } from './accounted.ts';
import { rehearse } from './rehearse.ts';

/** A Monday afternoon in working hours, the same at every run. */
function usualBeginning({ timeZone }: Procedure): Temporal.Instant {
  return Temporal.ZonedDateTime.from(`2026-03-02T14:00[${timeZone}]`).toInstant();
}

/** One incident by a procedure, played and told in its language. Throws where no impact and urgency give the priority. */
export async function rehearsed(procedure: Procedure, scenario: Scenario): Promise<Account> {
  const chosen = { ...scenario, from: usualBeginning(procedure) };
  return accountOf(procedure, chosen, await rehearse(procedure, chosen));
}
