import { recoveryOf } from '../../procedure/lookup.ts';
import type { Event } from '../event.ts';
import type { Filed } from '../filed.ts';
import { unsettledActions } from '../gathering.ts';
import type { Incident } from '../incident.ts';
import type { IncidentAction } from '../state/gathering.ts';
import type { Carried, TextId } from '../terms.ts';
import { unrecovered } from './confirming.ts';
import { owesFollowUp, owesForAbsorbed } from './gate.ts';

export type Side = Pick<Filed, 'number' | 'incident' | 'procedure'>;
type Line = Carried['recovery'][number];

/** What is still to be done for the end of the one is to be done for that of the other; a line that both have, once. */
export function carried(one: Side, other: Side): Carried | null {
  const { incident } = one;
  const known = recoveryOf(other.procedure, other.incident);
  const left = unrecovered(one);
  const recovery = recoveryOf(one.procedure, incident)
    .filter((line) => left.includes(line.key) && !known.some((own) => isSame(own, line)))
    .map((line) => (known.some(({ key }) => key === line.key) ? { ...line, key: keyThere(line.key, one) } : line));
  const owes = incident.status === 'restored' ? owesFollowUp(incident) : owesForAbsorbed(incident);
  return recovery.length === 0 && !owes ? null : { recovery, workaround: owes ? 'owed' : null };
}

function isSame(one: Line, other: Line): boolean {
  return one.key === other.key && one.text.en === other.text.en && one.text.pl === other.text.pl;
}

/** Where the other one means something else by the same key. */
function keyThere(key: string, { number }: Side): string {
  return `${key}-${number}`;
}

/** The other one's actions that came from here and are still to be done. */
export function cameFrom(
  { incident }: Side,
  target: Incident,
): readonly (IncidentAction & { readonly here: number })[] {
  return unsettledActions(target).flatMap((action) =>
    action.from?.incident === incident.id ? [{ ...action, here: action.from.entry }] : [],
  );
}

/** What was done there meanwhile of what is to be done here still; `followUp`: what was said there, as a text of this one. */
export function settledThere(one: Side, target: Incident, followUp: TextId | null): readonly Event[] {
  const { incident } = one;
  if (incident.status !== 'merged' || !incident.restored) return [];
  const there = target.absorbed.find((absorbed) => absorbed.incident.id === incident.id)?.carried;
  if (there === undefined) return [];
  const done = there.recovery.filter(({ key }) => target.recovered.includes(key)).map(({ key }) => key);
  return [
    ...unrecovered(one)
      .filter((key) => done.includes(key) || done.includes(keyThere(key, one)))
      .map((line): Event => ({ type: 'recovered', line })),
    ...(there.workaround === 'settled' && followUp !== null
      ? [{ type: 'followUpNamed', text: followUp } as const]
      : []),
  ];
}
