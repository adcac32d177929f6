import type { Written } from '../incident/command.ts';
import type { Entry } from '../incident/event.ts';
import type { Filed } from '../incident/filed.ts';
import type { Incident } from '../incident/incident.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { Conversation, IncidentId, Kind, PersonId, TextId } from '../incident/terms.ts';
import type { ForFollowers, Notice } from '../notice/notice.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { AlertBook } from './alert-book.ts';
import type { FollowingStore } from './following-store.ts';
import type { Account, Person, Preferences } from './person.ts';
import type { ToldStore } from './told-store.ts';

/** What a request came to, kept with the request's id so that a repeat gets the first answer. */
export type Outcome =
  | { readonly type: 'changed'; readonly command: string; readonly incident: IncidentId; readonly seq: number }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly incident: IncidentId | null };

/** A message on a platform. */
export interface Message {
  readonly conversation: Conversation;
  readonly message: string;
}

export interface RequestKey {
  readonly platform: string;
  /** Unique per platform: see each adapter for what it is made of. */
  readonly id: string;
}

/** One transaction's worth of change to one incident: all of it is written, or nothing. */
export interface Change {
  /** Null when the clock asks. */
  readonly request: RequestKey | null;
  readonly command: string;
  /** The incident after the change; `incident.seq` is the last entry's number. */
  readonly incident: Incident;
  /** Null once the incident isn't open. */
  readonly nextDueAt: Temporal.Instant | null;
  readonly entries: readonly Entry[];
  readonly texts: readonly Written[];
  readonly notices: readonly Notice[];
  /** Null where nobody who only follows it would look up. */
  readonly followers: ForFollowers | null;
  /**
   * True when restore, close or cancel stops what the clock had queued: waiting posts of every family are superseded,
   * but for those with an open attempt or a message. The former may have been read, and are looked up when their turn
   * comes; the latter were, and must say something else.
   */
  readonly stopsClock: boolean;
  readonly now: Temporal.Instant;
  /** A draft that this change used up. */
  readonly draft: string | null;
  /** Texts whose bodies are blanked for good; the rows stay. */
  readonly withdrawn: readonly TextId[];
  /**
   * Posts that were written before and must say something else: those that were sent are edited, those that wait are
   * put into words when their turn comes. What failed or was superseded is left alone.
   */
  readonly again: readonly Notice[];
}

export type Commit =
  | { readonly type: 'committed'; readonly number: number }
  /** The incident moved on since it was read: read, decide and write again. */
  | { readonly type: 'conflict' }
  /** The same request was answered before. */
  | { readonly type: 'repeated'; readonly outcome: Outcome };

/** A new incident that was written down, with what is like it; null where nothing was sought. */
export type Filing =
  | (Extract<Commit, { type: 'committed' }> & { readonly alike: readonly Filed[] | null })
  | Exclude<Commit, { type: 'committed' }>;

/** A text for which open incidents like it are looked for. */
export interface Sought {
  readonly text: string;
  readonly kind: Kind;
  /** So many at most. */
  readonly limit: number;
  /** As for `listOpen`. */
  readonly sees?: readonly PersonId[] | 'all';
}

export type Together = (change: Change, absorbed: readonly Filed[]) => readonly Change[];

export type DueResult =
  | { readonly type: 'none' }
  | {
      readonly type: 'done';
      readonly incident: IncidentId;
      readonly number: number;
      readonly notices: readonly Notice[];
    }
  | { readonly type: 'faulted'; readonly incident: IncidentId; readonly fault: unknown };

/** A client update that waits for its writer to look at the preview and send it. */
export interface Draft {
  readonly id: string;
  readonly incident: IncidentId;
  readonly by: PersonId;
  readonly body: string;
  readonly nextBy: Temporal.Instant;
  /** What clients are told is a workaround that responders should know too. */
  readonly workaround: boolean;
  /** The incident's last entry when its writer looked at it. */
  readonly seq: number;
  readonly at: Temporal.Instant;
}

export interface Page {
  readonly incidents: readonly Filed[];
  readonly total: number;
}

/**
 * What the desk needs kept. One implementation on Prisma, over PGlite or PostgreSQL; one contract suite for both.
 * Instants are kept to the millisecond. A NUL or half a surrogate pair, which no database keeps, becomes U+FFFD.
 * Every function but `ping` throws StoreUnavailable when the database is away, overloaded or out of room.
 */
export interface Store extends AlertBook, FollowingStore, ToldStore {
  /** Finds the person behind an account, or remembers a new one; a changed name is taken over. */
  person(account: Account): Promise<Person>;
  people(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  /** What isn't given stays as it was. */
  setPreferences(id: PersonId, chosen: Preferences): Promise<void>;

  /** From now on this account is that person's: what it asks for, that person does. The account must be known. */
  link(account: Pick<Account, 'platform' | 'external'>, person: PersonId): Promise<void>;

  /**
   * Takes or keeps what one process at a time may hold, for so many seconds from `now`; false when another holds it.
   * `holder` names one run of one process.
   */
  lease(name: string, holder: string, now: Temporal.Instant, seconds: number): Promise<boolean>;
  /** Gives it back before its time; nothing happens where another holds it. */
  giveUp(name: string, holder: string): Promise<void>;

  /** The first answer to this request, or null when it is new. */
  answered(request: RequestKey): Promise<Outcome | null>;
  /** Remembers a refusal, so that a repeat gets it again. A request already remembered keeps its first outcome, which is returned. */
  refuse(request: RequestKey, outcome: Outcome, now: Temporal.Instant): Promise<Outcome>;

  /**
   * Writes a new incident in one statement and gives it the next number; with `sought`, the same statement finds what
   * was `alike` before it.
   */
  file(change: Change, sought?: Sought | null): Promise<Filing>;
  /** Appends to an incident whose stored seq is `change.incident.seq - change.entries.length`. */
  append(change: Change): Promise<Commit>;
  /** Appends to several incidents at once, all or none; the request is the first one's. */
  appendTogether(first: Change, ...others: readonly Change[]): Promise<Commit>;
  /**
   * Takes the incident that has been due longest (`next_due_at <= now`, not postponed), decides and writes, in one
   * transaction with the row locked; locked ones are skipped. No query hides in `decide`: when it throws, nothing is written
   * and the incident postponed (30 s, doubled, at most 30 min). `together`: what it makes of all merged into a private one.
   */
  takeDue(now: Temporal.Instant, decide: (filed: Filed) => Change, together?: Together): Promise<DueResult>;

  incident(by: { readonly number: number } | { readonly id: IncidentId }): Promise<Filed | null>;
  timeline(id: IncidentId): Promise<readonly Entry[]>;
  /** The incidents whose timelines keep this message, each with the number of the entry that kept it. */
  captured(message: Message): Promise<readonly { readonly incident: IncidentId; readonly entry: number }[]>;
  /**
   * Open ones (not closed, not cancelled), worst priority first, then the oldest report. `reporter` narrows to what they
   * reported, follow, or belong to. Of private ones there are only those that somebody of `sees` reported, follows or
   * belongs to: none unless it is said, all for the desk's own eyes.
   */
  listOpen(page: {
    readonly offset: number;
    readonly limit: number;
    readonly reporter: PersonId | null;
    readonly sees?: readonly PersonId[] | 'all';
  }): Promise<Page>;

  /**
   * Open ones of this kind whose title is like the text (`LEAST_LIKENESS`), the most alike first, then the oldest;
   * of the newest `LOOKED_THROUGH` only. A title that was withdrawn is like nothing.
   */
  alike(sought: Sought): Promise<readonly Filed[]>;
  /**
   * Closed ones of the same service and category that had a workaround, the newest first; no drills. `sees` as for `listOpen`.
   */
  workedAround(like: {
    readonly service: string;
    readonly category: string | null;
    readonly limit: number;
    readonly sees?: readonly PersonId[] | 'all';
  }): Promise<readonly Filed[]>;
  /**
   * Those in which something may be left to do once they are restored, worst priority first, then the oldest report:
   * restored; with a review that was not held, or an action that is not settled; closed at `since` or later without a
   * cause, a category, or the reason of a departure. `sees` as for `listOpen`.
   */
  leftUndone(asked: {
    readonly since: Temporal.Instant;
    readonly limit: number;
    readonly sees?: readonly PersonId[] | 'all';
  }): Promise<readonly Filed[]>;
  /** How often the clock acted late at this time or later, on all incidents together. */
  lateSince(at: Temporal.Instant): Promise<number>;

  saveDraft(draft: Draft): Promise<void>;
  /** Null also once a change used it up, or it was dropped. */
  draft(id: string): Promise<Draft | null>;
  /** The newest draft of each writer, oldest first; none of a writer whose newest was used up or dropped. */
  waitingDrafts(incident: IncidentId): Promise<readonly Draft[]>;
  /** Nothing is kept of its body. */
  dropDraft(id: string, now: Temporal.Instant): Promise<void>;

  setting(key: string): Promise<string | null>;
  /** Sets what isn't set yet, and gives the value that counts: of several who set it at once, the first. */
  keepFirst(key: string, value: string): Promise<string>;
  /** Sets it whatever it was. */
  setSetting(key: string, value: string): Promise<void>;
  /** Keeps this version of the procedure whole; an equal version is left as it is. */
  keepProcedure(procedure: Procedure): Promise<void>;
  /** This version whole; null where it was never kept. */
  procedure(version: string): Promise<Procedure | null>;
  /** Those that open incidents were opened under, each once. */
  proceduresInUse(): Promise<readonly Procedure[]>;

  /** True when the database answers. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}
