import type { Conversation, PersonId } from '../incident/terms.ts';
import type { Language } from '../language/language.ts';

/**
 * What a message is, as plain data. Renderers turn it into a platform's own shape; they escape every text,
 * whoever wrote it, and cut with a visible sign what a limit doesn't take.
 */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** Shown in the reader's own zone, with the date when it isn't today. */
  | { readonly kind: 'time'; readonly at: Temporal.Instant }
  /** A person by name. `mention` calls them: only who must act. */
  | {
      readonly kind: 'person';
      readonly id: PersonId;
      readonly name: string;
      readonly mention: boolean;
      /** Further accounts of the same person: a platform mentions by its own. */
      readonly also?: readonly PersonId[];
    }
  /** A group by name; mentioned by the platform's handle where it has one. */
  | {
      readonly kind: 'group';
      readonly name: string;
      readonly handles: Readonly<Record<string, string>>;
      readonly mention: boolean;
    }
  /** Everybody in the conversation, called as loudly as the platform can: only where the procedure asks for it. */
  | { readonly kind: 'everyone'; readonly name: string }
  /** A command to type, shown as code. */
  | { readonly kind: 'command'; readonly text: string }
  /** An address to follow, shown by its text. Never from what people wrote. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A conversation, shown by its name where the platform can. */
  | { readonly kind: 'place'; readonly conversation: Conversation };

export type Rich = readonly Span[];

export type Tone = 'critical' | 'serious' | 'normal' | 'calm' | 'over';

export interface Button {
  readonly label: string;
  /** What a press carries: see press.ts. At most 100 characters. */
  readonly press: string;
  readonly style: 'primary' | 'danger' | 'plain';
  /** Asked once before what can't be undone. */
  readonly confirm: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string } | null;
}

export type Block =
  | { readonly kind: 'headline'; readonly text: Rich }
  | { readonly kind: 'text'; readonly text: Rich }
  /** A person's own words, set apart; line breaks are kept. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: Rich }[] }
  | { readonly kind: 'small'; readonly text: Rich }
  /** At most five, the likely next step first. */
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'divider' };

export interface Card {
  readonly language: Language;
  /** Says the same as the words, never more. */
  readonly tone: Tone;
  /** One line for notifications and for readers without blocks. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** The same for a program, where one is called. */
  readonly data?: Data;
}

/** What happened, for a program that is called. Names and types of events are an interface: they stay as they are. */
export interface Data {
  /** Such as `incident.escalated`. */
  readonly type: string;
  readonly at: Temporal.Instant;
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Field =
  | {
      readonly kind: 'line' | 'lines';
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly hint: string | null;
      readonly required: boolean;
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly options: readonly Choice[];
      /** The option chosen beforehand, or null. */
      readonly value: string | null;
      readonly hint: string | null;
      readonly required: boolean;
    }
  /** A person, picked by the platform's own means; the value is the platform's id of the account. */
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly label: string;
      readonly hint: string | null;
      readonly required: boolean;
    }
  /** Something to read within the form. */
  | { readonly kind: 'note'; readonly text: Rich }
  | { readonly kind: 'quote'; readonly text: string };

export const formNames = [
  'raise',
  'alike',
  'update',
  'preview',
  'assign',
  'passBack',
  'passOn',
  'askHelp',
  'prioritise',
  'categorise',
  'service',
  'reporter',
  'workaround',
  'hold',
  'redirect',
  'merge',
  'keep',
  'correct',
  'withdraw',
  'note',
  'questions',
  'check',
  'find',
  'action',
  'settleAction',
  'escalate',
  'restore',
  'close',
  'complete',
  'reopen',
  'recovery',
  'waive',
  'review',
  'cancel',
  'cover',
  'away',
  'major',
  'role',
  'standDown',
  'me',
] as const;
export type FormName = (typeof formNames)[number];

export interface Form {
  readonly language: Language;
  readonly name: FormName;
  /** What the form is about, given back with the values: an incident's number and seq, a draft. At most 100 characters. */
  readonly context: string;
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly fields: readonly Field[];
}
