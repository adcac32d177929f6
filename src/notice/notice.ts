import type { Audience, Conversation, IncidentId, PersonId, Priority } from '../incident/terms.ts';
import type { Matter } from './matter.ts';

/** What a delivery is about. State is rendered as it is when it is sent; this only names it. */
export type Subject = OfIncident | { readonly type: 'desk'; readonly matter: Matter };

/** Of the desk's own matters there is only what was not delivered. */
export type OfIncident =
  /** The one card of an incident in a conversation, edited in place. */
  | { readonly type: 'card' }
  /** A post about these timeline entries, one or several that came together. */
  /** The webhook of an escalation's step is called: the entry, by its number. */
  | { readonly type: 'call'; readonly seq: number }
  | {
      readonly type: 'entries';
      readonly seqs: readonly number[];
      /** Whom it calls by name, directly, unless they respond and read it where it is told anyway; or who follows it. */
      readonly to?: PersonId;
    }
  /** A conversation of the incident's own, to be opened or brought up to date. */
  | { readonly type: 'opening'; readonly isPrivate: boolean }
  /** A delivery that failed for good or stayed uncertain, told to responders elsewhere. */
  | {
      readonly type: 'undelivered';
      readonly delivery: string;
      readonly conversation: Conversation;
      readonly outcome: 'failed' | 'uncertain';
      /** The platform's own word for the fault, such as `channel_not_found`. */
      readonly reason: string;
      /** `edit`: a message that is there and should say something else. */
      readonly what: 'card' | 'post' | 'edit' | 'opening' | 'call';
    };

/**
 * Waiting posts of a family are replaced by the next of the same family, but for escalations, which stand each for itself;
 * all of them stop with the incident's restore.
 */
export type Family = 'reminder' | 'progress' | 'escalation' | 'holding';

/** Somebody must be told something, somewhere. One row of the ledger. */
export interface Notice {
  /** The incident's id, or `THE_DESK`; with kind, slot and conversation it is the key of the ledger's row. */
  readonly subject: IncidentId;
  /** Of a card and an opening there is one, brought up to date by writing it again; a post happens once. */
  readonly kind: 'card' | 'post' | 'opening';
  /** `card` for the card; for a post the timeline's number, or the deadline's instant; for an opening `open` or `private`. */
  readonly slot: string;
  /** `follower`: whoever follows it by their own choice, who reads what staff or clients do: see desk/followers.ts. */
  readonly audience: Audience | 'reporter' | 'follower';
  readonly conversation: Conversation;
  readonly about: Subject;
  /** Null for what stays true however long it waits. */
  readonly family: Family | null;
  /** A reply under the incident's card in that conversation, when the card is there. */
  readonly underCard: boolean;
  /** The incident's priority when it was written: higher ones leave a lane first. */
  readonly priority: Priority;
}

/**
 * A post for everybody who follows one of these incidents or services, in the direct messages that they chose, each named
 * in it as `to`. Who of them hears it turns out when it is sent.
 */
export interface ForFollowers {
  readonly incidents: readonly IncidentId[];
  /** By their keys. */
  readonly services: readonly string[];
  readonly post: Omit<Notice, 'conversation' | 'about'> & { readonly about: Extract<Subject, { type: 'entries' }> };
}
