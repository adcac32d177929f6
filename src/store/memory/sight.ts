import { type Incident, readersOf } from '../../incident/incident.ts';

/** As the store's port has it: theirs are what they reported, follow, or see though it is private. */
export function concerns(incident: Incident, person: string): boolean {
  return readersOf(incident).some((one) => one.person === person) || (incident.members?.includes(person) ?? false);
}

export function isSeen(incident: Incident, sees: readonly string[] | 'all' = []): boolean {
  return incident.members === null || sees === 'all' || sees.some((person) => concerns(incident, person));
}
