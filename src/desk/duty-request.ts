import type { PersonId } from '../incident/terms.ts';

/** What is asked about who has duty. Names are as they were given. */
export type DutyRequest =
  | { readonly type: 'duty' }
  | {
      readonly type: 'cover';
      /** Null where none is named: then there must be only one. */
      readonly rota: string | null;
      /** `platform:external`, or whoever asks. */
      readonly person: PersonId | 'me';
      readonly from: Temporal.Instant;
      readonly to: Temporal.Instant;
    }
  | { readonly type: 'away'; readonly from: Temporal.Instant; readonly to: Temporal.Instant }
  /** Whoever asks is not away any more. */
  | { readonly type: 'present' };
