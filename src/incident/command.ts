import type { AllocatingAsk } from './command/allocating.ts';
import type { EndingAsk } from './command/ending.ts';
import type { GatheringAsk } from './command/gathering.ts';
import type { MajorAsk } from './command/major.ts';
import type { MakePrivate } from './command/private.ts';
import type { Source } from './event.ts';
import type { ReportedFor } from './state/registering.ts';
import type { CancelReason, Conversation, Kind, Level, Linked, PersonId, RestoredBy, Written } from './terms.ts';

export type { Written };

export interface Raise {
  readonly type: 'raise';
  readonly incident: string;
  readonly kind: Kind;
  readonly title: Written;
  readonly description: Written | null;
  /** Keys of the procedure; null takes the procedure's default. */
  readonly service: string | null;
  readonly category: string | null;
  readonly impact: Level | null;
  readonly urgency: Level | null;
  /** When it began, where that is known to differ from now. */
  readonly beganAt: Temporal.Instant | null;
  readonly raisedIn: Conversation;
  readonly reporterIs: 'staff' | 'client';
  readonly clientsListen: boolean;
  /** Somebody else reports it, and `by` writes it down; absent for one's own report. */
  readonly onBehalfOf?: ReportedFor | null;
  /** The message that it is raised from, kept in the timeline. */
  readonly captured: { readonly text: Written; readonly from: Source } | null;
  readonly follows: Linked | null;
  /** Raised by monitoring: where it shows the alert, or null; absent for a person's report. */
  readonly alert?: { readonly link: string | null };
  /** What comes again of a private incident is private too, for these. */
  readonly members?: readonly PersonId[] | null;
}

/** What a person can ask of an incident that exists. */
export type Ask =
  | GatheringAsk
  | AllocatingAsk
  | MakePrivate
  | EndingAsk
  | { readonly type: 'take' }
  | { readonly type: 'assign'; readonly to: { readonly person: PersonId } | { readonly group: string } }
  | { readonly type: 'passBack'; readonly reason: Written | null }
  | { readonly type: 'prioritise'; readonly impact: Level; readonly urgency: Level }
  | { readonly type: 'categorise'; readonly category: string | null }
  /** `clientsListen`: whether a clients' conversation is named for the service. */
  | { readonly type: 'setService'; readonly service: string; readonly clientsListen: boolean }
  | { readonly type: 'setReporter'; readonly to: ReportedFor }
  | { readonly type: 'note'; readonly text: Written }
  | { readonly type: 'capture'; readonly text: Written; readonly from: Source }
  /** The same trouble, or still the same, from somebody who may not reopen it. */
  | { readonly type: 'reportToo'; readonly text: Written | null; readonly is: 'staff' | 'client' }
  /** By the timeline's number; null leaves the text or the time as it is. */
  | {
      readonly type: 'correct';
      readonly entry: number;
      readonly text: Written | null;
      readonly happenedAt: Temporal.Instant | null;
    }
  | { readonly type: 'withdraw'; readonly entry: number; readonly reason: Written | null }
  | { readonly type: 'workaround'; readonly text: Written }
  | { readonly type: 'hold'; readonly reason: Written; readonly until: Temporal.Instant }
  | { readonly type: 'resume' }
  | {
      readonly type: 'update';
      readonly audience: 'responders' | 'clients';
      readonly text: Written;
      /** Required for clients: in the future, at most a week ahead. */
      readonly nextBy: Temporal.Instant | null;
      /** What clients are told is a workaround that responders should know too. */
      readonly workaround?: boolean;
    }
  /** To a step of its path, counted from 1; absent takes the next one. */
  | { readonly type: 'escalate'; readonly reason: Written | null; readonly step?: number }
  | { readonly type: 'answerEscalation' }
  | {
      readonly type: 'restore';
      readonly how: RestoredBy;
      readonly text: Written | null;
      readonly forClients: Written | null;
    }
  | { readonly type: 'reopen'; readonly reason: Written | null }
  | { readonly type: 'cancel'; readonly why: CancelReason; readonly text: Written | null }
  | MajorAsk;

/** What concerns two incidents, of which both are written at once. */
export type Joining =
  /** This one is the same as another, which goes on for both; by number. */
  { readonly type: 'merge'; readonly into: number } | { readonly type: 'unmerge' };

/** A person's request by name. */
export type AskType = (Ask | Joining)['type'];
