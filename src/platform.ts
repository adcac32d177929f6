import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Card, Form, FormName, Rich } from './card/card.ts';
import type { Language } from './language/language.ts';

/** Who asks, as the platform knows them at that moment. */
export interface Actor {
  /** The platform's own id of the account. */
  readonly external: string;
  readonly name: string;
  /** `outsider`: a guest, or a person of another organisation in a shared conversation: a client's rights at most. */
  readonly standing: 'member' | 'outsider';
  /** The reader's language and time zone as the platform tells them; null when it doesn't. */
  readonly language: Language | null;
  readonly timeZone: string | null;
  /** The account was closed, or left: nobody reads there any more. Absent where the platform doesn't tell. */
  readonly left?: boolean;
}

/** Where a request was made. */
export interface Origin {
  readonly id: string;
  /** Direct messages: a client's rights at most. */
  readonly direct: boolean;
  /** Shared with another organisation. */
  readonly shared: boolean;
}

export type Asked =
  /** The words after the command's name; a mentioned person is `<@external>` or `<@external|name>`. */
  | { readonly kind: 'typed'; readonly text: string }
  /** What a button carried (card/press.ts). */
  | { readonly kind: 'pressed'; readonly press: string }
  /** A form's values by field name; a field left empty is '' or absent. */
  | {
      readonly kind: 'submitted';
      readonly form: FormName;
      readonly context: string;
      readonly values: Readonly<Record<string, string>>;
    }
  /** A message that the person pointed at: an incident is raised from it, or it is kept in a timeline. */
  | { readonly kind: 'pointed'; readonly to: 'raise' | 'keep'; readonly message: PointedMessage };

/** A message as it is when somebody points at it; its conversation is the request's origin. */
export interface PointedMessage {
  /** The platform's id of the message. */
  readonly id: string;
  /** By name; null where the platform names nobody. */
  readonly author: string | null;
  /** Its words as its readers see them. */
  readonly text: string;
  readonly at: Temporal.Instant;
  /** Where it can be seen; null where the platform gives no link. */
  readonly link: string | null;
}

/** What became of a message on the platform, whoever's it is. */
export interface MessageChange {
  /** Unique on its platform; the same again changes nothing. */
  readonly id: string;
  readonly conversation: string;
  readonly message: string;
  readonly change: 'edited' | 'deleted';
  /**
   * Its words now; null where the platform doesn't tell, or it is deleted. Asked for only where a timeline keeps the
   * message, since most are kept nowhere and names may have to be looked up. May throw: to be told again.
   */
  readonly text: (() => Promise<string>) | null;
}

/** Somebody is typing, and asks what could be meant. */
export interface Suggesting {
  readonly actor: Actor;
  readonly origin: Origin;
  readonly of: 'incident' | 'service' | 'category';
  /** What is typed so far; '' for nothing yet. */
  readonly typed: string;
}

export interface Suggestion {
  /** What the command is given. */
  readonly value: string;
  /** At most 100 characters. */
  readonly label: string;
}

/** One thing that a person asked for on a platform. */
export interface Inbound {
  /** Unique on its platform; the same again is a repeat and gets the first answer. */
  readonly id: string;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly asked: Asked;
}

/** The request's own answer, for that person alone, given back once. */
export type Answer =
  | { readonly kind: 'card'; readonly card: Card }
  /** Opens a form, or takes the place of the form that was submitted. */
  | { readonly kind: 'form'; readonly form: Form }
  /** The submitted form stays open, each fault beside its field. */
  | { readonly kind: 'invalid'; readonly faults: Readonly<Record<string, string>> }
  /** Nothing to say: the card shows it. */
  | { readonly kind: 'done' };

/** What an adapter hands requests to. Never throws for what a person did; throws for nothing a person should see. */
export interface Intake {
  handle(platform: string, inbound: Inbound): Promise<Answer>;
  /** Notes what became of a message where a timeline keeps it. Throws when it could not be saved: to be told again. */
  changed(platform: string, change: MessageChange): Promise<void>;
  /** At most 25, none of what the person may not see; nothing where it can't be told now. Never throws. */
  suggest(platform: string, suggesting: Suggesting): Promise<readonly Suggestion[]>;
}

/** One message to put somewhere, rendered by the platform itself. */
export interface Parcel {
  /** The delivery's id: marks the message so that it can be found again. A UUID. */
  readonly delivery: string;
  readonly conversation: string;
  readonly card: Card;
  /** The message to edit; null makes a new one. */
  readonly edit: string | null;
  /** The message that this one belongs under; ignored where the platform has no threads. */
  readonly under: string | null;
  /** Absent where it is like any other; ignored where nothing can be pinned, or a pin is refused. */
  readonly sight?: Sight;
  readonly now: Temporal.Instant;
}

export type Sight =
  /**
   * It is pinned. To edit it where more than so many messages came after it in the conversation gives `repost`, so that
   * it is posted afresh; where that can't be told, it is edited.
   */
  | { readonly kind: 'kept'; readonly within: number }
  /** It is no longer pinned, since another one stands for it. */
  | { readonly kind: 'left' };

/** A message to look for: what it says doesn't matter. */
export type Sought = Omit<Parcel, 'card' | 'sight'>;

export type DeliveryResult =
  | { readonly outcome: 'sent'; readonly message: string }
  /** Known not to have taken effect; worth another try. `afterSeconds` is the platform's own Retry-After, or null. */
  | { readonly outcome: 'retry'; readonly reason: string; readonly afterSeconds: number | null }
  /** Refused for good: only a person can mend it. */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** The message to edit is gone, out of sight, or can't be edited any more: post it anew. */
  | { readonly outcome: 'repost'; readonly reason: string }
  /** It may or may not have taken effect. */
  | { readonly outcome: 'unknown'; readonly reason: string };

export type FindResult =
  | { readonly outcome: 'found'; readonly message: string }
  /** `unseen`: nobody could look, but the platform makes no second one of a repeat so soon, so it may be sent again. */
  | { readonly outcome: 'absent'; readonly unseen?: true }
  /** It can't be told: history may not be read there. */
  | { readonly outcome: 'undecided'; readonly reason: string }
  /** Not now: ask again later. */
  | { readonly outcome: 'retry'; readonly reason: string; readonly afterSeconds: number | null };

/** Accounts that are in a group. */
export type InGroup =
  | { readonly outcome: 'all' | 'asked'; readonly members: readonly string[] }
  /** It can't be told now; the reason is the platform's own word. */
  | { readonly outcome: 'failed'; readonly reason: string };

/** A conversation of one incident's own, as it should be. */
export interface Opening {
  /** The delivery's id: marks the conversation so that it can be found again. A UUID. */
  readonly delivery: string;
  /** The conversation to bring up to date; null opens one. */
  readonly edit: string | null;
  /** What a new one is called, such as `inc-42-payments`: small ASCII letters, digits and hyphens, at most 80. */
  readonly name: string;
  /** What it is about in one line; '' where that must not be said any more. */
  readonly topic: string;
  /** Nobody else may find or join it. */
  readonly isPrivate: boolean;
  /** Whom to bring in, by their ids on the platform; nobody is put out. */
  readonly people: readonly string[];
  /** Where responders read, of which some may not read this one: it belongs beside it. Null where there is none. */
  readonly beside: string | null;
  readonly now: Temporal.Instant;
}

/** How conversations of an incident's own are opened: each call once, found again after a lost answer. */
export interface Openings {
  /** Opens it, or brings it up to date: `message` is its id. Who can't come keeps nobody else out. Never throws. */
  open(opening: Opening): Promise<DeliveryResult>;
  /** After an unknown outcome: looks for the conversation that was to be opened. Never throws. */
  find(opening: Opening, since: Temporal.Instant): Promise<FindResult>;
}

/** What is missing for a conversation to be used, by the platform's own word. */
export type Check = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** One thing that was looked at: it is right, or the words say what is missing and the step that mends it. */
export interface Finding {
  readonly ok: boolean;
  readonly text: string;
}

/** A path on the public listener that belongs to a platform. */
export interface Route {
  readonly path: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/** A platform as the desk sees it: primitives, never features of the desk. */
export interface Platform {
  /**
   * It calls what the procedure names as a webhook: a conversation's id is a webhook's key, and what is delivered is the
   * card's `data`. Nobody reads or asks for anything there. Absent elsewhere.
   */
  readonly webhooks?: true;
  /** Lower-case word that the database keeps and that configuration uses. */
  readonly name: string;
  /** Conversations named in the environment; null where none is. */
  readonly places: {
    readonly operations: string | null;
    readonly staff: string | null;
    readonly clients: string | null;
  };
  /** The command's name as people type it here, such as `/incident`. */
  readonly command: string;
  /** The least time between two messages to one conversation, in milliseconds. */
  readonly paceMs: number;
  /** What it serves on the public listener; null when nothing. */
  readonly route: Route | null;
  /** Only one process at a time may take requests in; any may deliver. Absent: any number may. */
  readonly sole?: boolean;
  /** Begins to take requests in; may be called again after `stop`. */
  start(intake: Intake): Promise<void>;
  /** Takes no more requests in, and waits for those under way. Messages can still be delivered. */
  stop(): Promise<void>;
  /** True while requests can come in. */
  ready(): boolean;
  /** Sends or edits one message, once: no retry of its own. Never throws. */
  deliver(parcel: Parcel): Promise<DeliveryResult>;
  /** After an unknown outcome: looks for the parcel's message since the attempt began. Never throws. */
  find(parcel: Sought, since: Temporal.Instant): Promise<FindResult>;
  /** Absent where there are no conversations of an incident's own. */
  readonly openings?: Openings;
  /** The id of the conversation in which this account alone reads. */
  directConversation(external: string): string;
  /** Who an account belongs to, as the platform knows it now; null when there is none or it can't be told. Never throws. */
  actor(external: string): Promise<Actor | null>;
  isMember(conversation: string, external: string): Promise<boolean>;
  /** Where one of the desk's messages can be seen; null where it can't be told now. Absent without such links. Never throws. */
  linkTo?(conversation: string, message: string): Promise<string | null>;
  /**
   * Who is in a group that the platform keeps, such as a user group or a role; where it lists nobody, which of `asked`
   * are. Absent where there are no such groups. Never throws.
   */
  inGroup?(group: string, asked: readonly string[]): Promise<InGroup>;
  /** Looks whether the desk can post there, and mends it where it can (joining a public channel). */
  check(conversation: string): Promise<Check>;
  /**
   * Looks at the platform's own set-up: tokens, permissions. Takes no requests in, posts nothing, keeps no connection.
   * Absent where there is nothing to set up. Never throws.
   */
  examine?(language: Language): Promise<readonly Finding[]>;
  /** Whether a refusal says that the conversation was archived or deleted: nothing can be posted there. Absent: never. */
  isClosed?(reason: string): boolean;
  /** What a person has to do about a refusal, the exact step, in their language. */
  remedy(reason: string, conversation: string, language: Language): Rich;
}
