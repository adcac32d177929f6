/** The parts of Slack's JSON that the test world reads. Rules about them live in the `*-rules.ts` files. */

export interface TextObject {
  readonly type: string;
  readonly text: string;
}

export interface Option {
  readonly text: TextObject;
  readonly value?: string;
}

export interface OptionGroup {
  readonly label: TextObject;
  readonly options: readonly Option[];
}

/** An interactive or visible part of a block. */
export interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly text?: TextObject | string;
  readonly value?: string;
  readonly placeholder?: TextObject;
  readonly options?: readonly Option[];
  readonly option_groups?: readonly OptionGroup[];
  readonly initial_option?: Option;
  readonly initial_options?: readonly Option[];
  readonly initial_value?: string;
  readonly initial_user?: string;
  readonly initial_users?: readonly string[];
  readonly initial_conversation?: string;
  readonly initial_conversations?: readonly string[];
  readonly initial_channel?: string;
  readonly initial_channels?: readonly string[];
  readonly initial_date?: string;
  readonly initial_time?: string;
  readonly initial_date_time?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: string;
  readonly max_value?: string;
  readonly is_decimal_allowed?: boolean;
  readonly max_selected_items?: number;
  readonly alt_text?: string;
  readonly elements?: readonly Element[];
}

export interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly text?: TextObject | string;
  readonly fields?: readonly TextObject[];
  readonly elements?: readonly Element[];
  readonly accessory?: Element;
  readonly element?: Element;
  readonly label?: TextObject;
  readonly hint?: TextObject;
  readonly title?: TextObject;
  readonly optional?: boolean;
  readonly alt_text?: string;
}

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

/** A message as Slack's history shows it. */
export interface Message {
  readonly type: string;
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly team?: string;
  readonly subtype?: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Block[];
  readonly metadata?: MessageMetadata;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reply_count?: number;
}

/** Values that were entered, by block and by action: `view.state.values`, `state.values`. */
export type StateValues = Record<string, Record<string, ElementState>>;

/** One entered value, as Slack reports it: the type of the element and the field that fits it. */
export interface ElementState {
  readonly type: string;
  readonly value?: string | null;
  readonly selected_option?: Option | null;
  readonly selected_options?: readonly Option[];
  readonly selected_user?: string | null;
  readonly selected_users?: readonly string[];
  readonly selected_conversation?: string | null;
  readonly selected_conversations?: readonly string[];
  readonly selected_channel?: string | null;
  readonly selected_channels?: readonly string[];
  readonly selected_date?: string | null;
  readonly selected_time?: string | null;
  readonly selected_date_time?: number | null;
}

/** A modal as the product defines it. */
export interface ViewDefinition {
  readonly type: string;
  readonly title?: TextObject;
  readonly submit?: TextObject;
  readonly close?: TextObject;
  readonly blocks: readonly Block[];
  readonly callback_id?: string;
  readonly external_id?: string;
  readonly private_metadata?: string;
  readonly clear_on_close?: boolean;
  readonly notify_on_close?: boolean;
}

/** A modal as Slack keeps it and sends it back. */
export interface View extends ViewDefinition {
  readonly id: string;
  readonly team_id: string;
  readonly app_id: string;
  readonly bot_id: string;
  readonly hash: string;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  readonly state: { readonly values: StateValues };
}

/** The arguments of a Web API call after JSON and form encoding are undone. */
export type ApiArguments = Readonly<Record<string, unknown>>;

/** What the Web API answers: HTTP 200 with `ok`. */
export interface ApiReply {
  readonly ok: boolean;
  readonly error?: string;
  readonly [field: string]: unknown;
}

/** A refusal in Slack's form; `messages` say where, with JSON pointers. */
export const refusal = (error: string, messages?: readonly string[]): ApiReply =>
  messages === undefined
    ? { ok: false, error }
    : {
        ok: false,
        error,
        ...(error === 'invalid_blocks' ? { errors: messages } : {}),
        response_metadata: { messages: messages.map((line) => `[ERROR] ${line}`) },
      };
