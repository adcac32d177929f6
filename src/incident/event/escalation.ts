import type { Skipped } from '../absence.ts';
import type { EscalationCause, EscalationKind, EscalationTarget, PersonId, TextId, Timing } from '../terms.ts';

export type EscalationEvent =
  | {
      readonly type: 'escalated';
      readonly step: number;
      readonly kind: EscalationKind;
      readonly to: EscalationTarget;
      readonly why: EscalationCause;
      /** A named path; absent for the usual one. */
      readonly path?: string;
      /** Whoever has duty by the rota that the step names. */
      readonly person?: PersonId;
      /** The key of the webhook that the step calls beside. */
      readonly webhook?: string;
      /** Steps that were passed over at once, since they would have called nobody. */
      readonly skipped?: readonly Skipped[];
      readonly reason: TextId | null;
      /** Null when a person asked for it. */
      readonly timing: Timing | null;
    }
  | { readonly type: 'escalationAnswered'; readonly step: number };
