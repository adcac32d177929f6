import type { EscalationTarget, PersonId } from './terms.ts';

/** Why a step calls nobody now: away by their own word, no member any more, nobody has duty, or a whole group is absent. */
export type Absence = 'away' | 'gone' | 'nobodyOnDuty' | 'allAbsent';

/** Why nobody asks this person for anything now. */
export type PersonAbsence = Extract<Absence, 'away' | 'gone'>;

/** A step that was passed over at once, for it would only have lost time. */
export interface Skipped {
  readonly to: EscalationTarget;
  /** Whoever would have been called; null where nobody has duty, or of a group. */
  readonly person: PersonId | null;
  readonly why: Absence;
}

/** Who can be called at this moment: looked up before a decision, and handed to it. */
export interface Presence {
  /** Who has duty by a rota of the procedure; null where nobody has. */
  readonly onDuty: (rota: string) => PersonId | null;
  readonly absent: (person: PersonId) => PersonAbsence | null;
  /** Whether nobody is in the group, by its key, but its members: a platform may mention more people than are known. */
  readonly isWhole: (group: string) => boolean;
  /** Whoever has duty now in this person's place; null where nobody covers for them. */
  readonly covers: (person: PersonId) => PersonId | null;
}
