import type { Procedure } from '../../procedure/procedure.ts';
import type { PersonAbsence, Presence } from '../absence.ts';
import type { Event, Timing } from '../event.ts';
import type { PersonId } from '../terms.ts';
import { type Led, standIn } from './steps.ts';

/**
 * The owner of the service is asked to acknowledge; whoever declares it themself knows of it. Where `presence` is known, who
 * is away or left is passed over at once for whoever stands in.
 */
export function ownerEvents(
  procedure: Procedure,
  about: Led,
  by: readonly PersonId[],
  presence: Presence | null,
): readonly Event[] {
  const owner = procedure.services.find(({ key }) => key === about.service)?.owner ?? null;
  if (owner === null) return [];
  const why = by.includes(owner) ? null : (presence?.absent(owner) ?? null);
  if (presence === null || why === null) return asked(owner, by, null);
  return passedOver(procedure, about, { owner, why, timing: null }, by, presence);
}

/** Who was to be asked, or asked again, is not there. */
export function passedOver(
  procedure: Procedure,
  about: Led,
  { owner, why, timing }: { readonly owner: PersonId; readonly why: PersonAbsence; readonly timing: Timing | null },
  by: readonly PersonId[],
  presence: Presence,
): readonly Event[] {
  const instead = standIn(owner, about, procedure, presence);
  const passed = { type: 'ownerPassedOver', owner, why, timing } as const;
  if ('to' in instead) return [{ ...passed, to: instead.to }];
  return [{ ...passed, to: null }, ...asked(instead.person, by, timing)];
}

function asked(owner: PersonId, by: readonly PersonId[], timing: Timing | null): readonly Event[] {
  const event: Event = { type: 'ownerAsked', owner, times: 1, timing };
  return by.includes(owner) ? [event, { type: 'ownerAcknowledged', owner }] : [event];
}
