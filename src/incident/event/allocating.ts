import type { IncidentId, PersonId, TextId, Timing } from '../terms.ts';

export type AllocatingEvent =
  /** Refused, and given to another group in one step, with the reason. */
  | {
      readonly type: 'passedOn';
      readonly group: string;
      /** Whoever had it, or was asked; null where only a group had it. */
      readonly from: PersonId | null;
      readonly fromGroup: string;
      readonly reason: TextId;
    }
  /** Of another group, without handing the incident over. `from`: the incident that it came with by a merge. */
  | { readonly type: 'helpAsked'; readonly group: string; readonly what: TextId; readonly from?: IncidentId }
  /** Nobody answered: the group once more, then operations. */
  | {
      readonly type: 'helpCalled';
      readonly group: string;
      readonly to: 'group' | 'operations';
      readonly timing: Timing;
    }
  | { readonly type: 'helpAnswered'; readonly group: string }
  /** Taken, and then nobody wrote anything for too long: nobody has it any more. */
  | { readonly type: 'lapsed'; readonly from: PersonId; readonly timing: Timing };
