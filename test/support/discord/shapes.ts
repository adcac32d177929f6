/** Loose shapes of what a request may hold: nothing is taken for granted before the rules have seen it. */

export type Json = Readonly<Record<string, unknown>>;

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly description?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly url?: string;
  readonly emoji?: { readonly name?: string };
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly options?: readonly SelectOption[];
  readonly placeholder?: string;
  readonly value?: string;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly required?: boolean;
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
}

export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly color?: number;
  readonly timestamp?: string;
  readonly fields?: readonly { readonly name?: string; readonly value?: string; readonly inline?: boolean }[];
  readonly footer?: { readonly text?: string };
  readonly author?: { readonly name?: string };
}

export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number;
  readonly allowed_mentions?: AllowedMentions | null;
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly message_reference?: {
    readonly message_id: string;
    readonly channel_id?: string;
    readonly fail_if_not_exists?: boolean;
  };
}

export interface Overwrite {
  readonly id: string;
  /** 0 for a role, 1 for a member. */
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Discord's channel type: 0 a guild's text channel, 1 direct messages, 11 a public thread. */
  readonly type: 0 | 1 | 11;
  /** Of a thread, the channel it is in. */
  readonly parentId: string | null;
  /** Of direct messages, the person's id. */
  readonly recipientId: string | null;
  topic?: string;
  overwrites: readonly Overwrite[];
}

export interface Member {
  readonly userId: string;
  readonly nick: string | null;
  readonly roleIds: readonly string[];
}

/** Whom a message notified: ids, and whether everyone. */
export interface Mentions {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

export interface Stored {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly at: Temporal.Instant;
  content: string;
  embeds: readonly Embed[];
  components: readonly Component[];
  flags: number;
  readonly nonce: string | null;
  editedAt: Temporal.Instant | null;
  mentions: Mentions;
  /** Whom any version of it mentioned, by name; see `mentions.ts`. */
  readonly everMentioned: Set<string>;
  pinned: boolean;
  /** The one person who sees it; null when all do. */
  readonly onlyFor: string | null;
  /** The interaction that it answers. */
  readonly interactionId: string | null;
  readonly replyTo: string | null;
}

/** A command as it is registered. */
export interface Command {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly CommandOption[];
  readonly guild_id?: string;
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[] | null;
  readonly [key: string]: unknown;
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly CommandOption[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** A modal as the bot sends it. */
export interface ModalBody {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** What the product answered at first. */
export type Response =
  | { readonly kind: 'message' }
  /** "… is thinking": the message comes later. */
  | { readonly kind: 'deferred' }
  | { readonly kind: 'update' }
  | { readonly kind: 'deferred-update' }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'modal'; readonly modal: ModalBody };

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Something that a person did, as long as it can be answered. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** Discord's interaction type: 2 a command, 3 a component, 4 an autocompletion, 5 a modal. */
  readonly type: 2 | 3 | 4 | 5;
  readonly userId: string;
  readonly channelId: string;
  readonly created: Temporal.Instant;
  /** The message whose component was used, also before a modal was submitted. */
  readonly messageId: string | null;
  /** INTERACTION_CREATE, as it was dispatched. */
  readonly payload: object;
  response: Response | null;
  /** The message that is the answer, `@original`. */
  originalId: string | null;
  readonly followUpIds: string[];
}
