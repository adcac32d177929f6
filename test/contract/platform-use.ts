import type { Form, Span } from '../../src/card/card.ts';
import type { Answer, Inbound, Platform } from '../../src/platform.ts';

/** A message as people see it on the platform. */
export interface Shown {
  /** The id by which the desk knows it. */
  readonly message: string;
  /** Everything that is read in it. */
  readonly text: string;
  /** What its buttons say, in order. */
  readonly buttons: readonly string[];
  /** Whom it notifies, each as `calls` names them. */
  readonly calls: readonly string[];
}

/** The calls that an adapter makes, whatever the platform names them. */
export type Call = 'post' | 'edit' | 'look' | 'open';

/** What goes wrong between the adapter and its platform. Each meets one call. */
export interface Faults {
  /** The platform takes nothing for so many seconds, and says so. */
  throttles(call: Call, seconds: number): void;
  /** The answer to a call is lost, before its effect or after it. */
  loses(call: 'post' | 'edit' | 'open', when: 'before' | 'after'): void;
  /** The desk may open no conversations any more. */
  forbidsOpening(): void;
  /** The platform breaks down once it has posted, and says no more than that. */
  breaksAfterPost(): void;
  /** What was said in the operations conversation may not be read, and everything was said long ago. */
  hidesHistory(): void;
}

/** What a person saw of a form, however many windows it took. */
export interface FilledIn {
  /** Everything that was read in it before it was handed in. */
  readonly shown: string;
  /** What was seen of it afterwards: each fault after its field's label, or nothing. */
  readonly afterwards: string;
}

/** The calls for somebody that a card can make. */
export type Calling = Extract<Span, { kind: 'person' | 'group' | 'everyone' }>;

/** A platform under test: its adapter, started against a real server, people who use it, and a desk that answers as told. */
export interface Stand {
  readonly platform: Platform;
  /** The conversation that is used, in which the desk and the member are. */
  readonly operations: string;
  /** A conversation that there is none of. */
  readonly nowhere: string;
  /** Accounts by the platform's ids. All but the stranger are people of the platform. */
  readonly people: {
    readonly member: string;
    readonly another: string;
    /** May not read in operations, and has a client's rights at most. */
    readonly outsider: string;
    readonly stranger: string;
  };
  /** The handle of a group that can be called, where there are any. */
  readonly group: string | null;
  /** How the platform ends what it cuts; null where it cuts nothing. */
  readonly cut: RegExp | null;
  /** Whether the platform keeps a parcel that is delivered again from being shown twice. */
  readonly once: boolean;
  /** What can go wrong; null where nothing lies between the adapter and the platform. */
  readonly faults: Faults | null;
  now(): Temporal.Instant;
  /** What the desk was handed, in order. */
  readonly asked: readonly Inbound[];
  /** What the desk answers from now on. */
  answer(give: (inbound: Inbound) => Answer): void;
  /** How a message names whom it calls. */
  calls(span: Calling): string;
  /** The messages of operations with these ids, in their order; those that are gone are left out. */
  shown(messages: readonly string[]): Promise<readonly Shown[]>;
  /** What is read in operations, in order, without what lies under a message. */
  posts(): Promise<readonly string[]>;
  /** What is read under a message. */
  replies(message: string): Promise<readonly string[]>;
  /** What came to the member directly. */
  direct(): Promise<readonly string[]>;
  /** Somebody deletes a message; null where nobody can. */
  readonly remove: ((message: string) => Promise<void>) | null;
  /** The member asks for something; gives what they alone then see. */
  asks(): Promise<Shown>;
  /** The member gets the form, fills in these fields and leaves the others as they are, and hands it in. */
  fillsIn(form: Form, values: Readonly<Record<string, string>>): Promise<FilledIn>;
  stop(): Promise<void>;
}

export type Open = () => Promise<Stand>;
