import type { PersonId, TextId } from '../terms.ts';

/** What is put right in how an incident was registered. */
export type RegisteringEvent =
  | {
      readonly type: 'serviceSet';
      readonly service: string;
      readonly from: string;
      /** Whether a clients' conversation is named for the service. */
      readonly clientsListen: boolean;
    }
  /** Somebody else reports it, by an account or by name; whoever says so wrote it down. */
  | {
      readonly type: 'reporterSet';
      readonly reporter: PersonId;
      readonly reporterIs: 'staff' | 'client';
      readonly name: TextId | null;
      readonly from: PersonId;
    };
