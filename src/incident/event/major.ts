import type { PersonAbsence } from '../absence.ts';
import type { Conversation, EscalationTarget, PersonId, TextId } from '../terms.ts';

interface Timing {
  readonly dueAt: Temporal.Instant;
  readonly late: boolean;
}

/** What happens to a major incident beside what happens to any: who leads it, who knows of it, where it is worked on. */
export type MajorEvent =
  | { readonly type: 'declaredMajor'; readonly by: 'criteria' | 'person'; readonly reason: TextId | null }
  /** Not a major incident any more. */
  | { readonly type: 'stoodDown'; readonly reason: TextId }
  /** The incident manager's role passes only when it is accepted: until then whoever gives it has it. */
  | {
      readonly type: 'roleOffered';
      readonly role: string;
      readonly to: PersonId;
      readonly from: PersonId | null;
      /** What whoever takes over should know. */
      readonly text: TextId | null;
    }
  | { readonly type: 'roleTaken'; readonly role: string; readonly from: PersonId | null }
  /** Any other role is given at once. */
  | { readonly type: 'roleGiven'; readonly role: string; readonly to: PersonId; readonly from: PersonId | null }
  /** Nobody accepted the role in time: `to` was asked for it, `from` has it meanwhile; null where there is nobody. */
  | {
      readonly type: 'managerAwaited';
      readonly to: PersonId | null;
      readonly from: PersonId | null;
      readonly timing: Timing;
    }
  /** Whoever leads has done so for a shift. */
  | { readonly type: 'handOverSuggested'; readonly manager: PersonId; readonly timing: Timing }
  | {
      readonly type: 'ownerAsked';
      readonly owner: PersonId;
      /** How often, from 1. */
      readonly times: number;
      /** Null where it was asked with the declaration. */
      readonly timing: Timing | null;
    }
  | { readonly type: 'ownerAcknowledged'; readonly owner: PersonId }
  /** Who was to be asked can't be: whoever stands in is asked instead, or those whom `to` names see who does. */
  | {
      readonly type: 'ownerPassedOver';
      readonly owner: PersonId;
      readonly why: PersonAbsence;
      /** Null where somebody is asked by name. */
      readonly to: EscalationTarget | null;
      readonly timing: Timing | null;
    }
  /** A conversation of its own is there, or there again; of a private one only those who see it are in it. */
  | { readonly type: 'conversationOpened'; readonly conversation: Conversation; readonly isPrivate: boolean }
  /** Nothing can be posted there any more: somebody archived or deleted it, or removed the app from it. */
  | { readonly type: 'conversationClosed'; readonly conversation: Conversation };
