import type { Place } from './places.ts';
import type { SeenMessage } from './reading.ts';
import { APP, DIRECT, type Enterprise, OTHER_TEAM, type PersonName, type SeededPerson, TEAM } from './seed.ts';
import type { ElementState, StateValues, View } from './shapes.ts';

/*
 * The bodies of Slack's requests, after the pages "Implementing slash commands", "block_actions
 * payload", "View interaction payloads" and "Events API".
 */

/** Sent in every request; outdated, the signature took its place. */
const VERIFICATION_TOKEN = 'outdated-verification-token';

/** Who acts. */
export interface Actor {
  readonly id: string;
  readonly seed: SeededPerson & { readonly name: PersonName };
  /** Set where the workspace belongs to an Enterprise organisation. */
  readonly enterprise: Enterprise | undefined;
}

/** What every interaction hands to the app for its answer. */
export interface Means {
  readonly triggerId: string;
  readonly responseUrl: string;
}

export interface ChannelRef {
  readonly id: string;
  readonly name: string;
}

const teamIdOf = ({ seed }: Actor): string => (seed.kind === 'stranger' ? OTHER_TEAM.id : TEAM.id);

const userOf = (actor: Actor) => ({
  id: actor.id,
  username: actor.seed.name,
  name: actor.seed.name,
  team_id: teamIdOf(actor),
});

const common = (actor: Actor, means: Means) => ({
  user: userOf(actor),
  api_app_id: APP.id,
  token: VERIFICATION_TOKEN,
  team: { id: TEAM.id, domain: TEAM.domain },
  enterprise: actor.enterprise ?? null,
  is_enterprise_install: false,
  trigger_id: means.triggerId,
});

/** A slash command; its fields travel as a form. */
export const commandPayload = (actor: Actor, command: string, text: string, channel: ChannelRef, means: Means) => ({
  token: VERIFICATION_TOKEN,
  team_id: teamIdOf(actor),
  team_domain: actor.seed.kind === 'stranger' ? OTHER_TEAM.domain : TEAM.domain,
  ...(actor.enterprise === undefined
    ? {}
    : { enterprise_id: actor.enterprise.id, enterprise_name: actor.enterprise.name }),
  channel_id: channel.id,
  channel_name: channel.name,
  user_id: actor.id,
  user_name: actor.seed.name,
  command,
  text,
  api_app_id: APP.id,
  is_enterprise_install: 'false',
  response_url: means.responseUrl,
  trigger_id: means.triggerId,
});

/** What was done to one element: the entry of `actions`. */
export const actionOf = ({ block, element }: Place, done: Partial<ElementState>, actionTs: string) => ({
  ...(element.type === 'button'
    ? { text: element.text, ...(element.value === undefined ? {} : { value: element.value }) }
    : {}),
  ...done,
  ...(element.placeholder === undefined ? {} : { placeholder: element.placeholder }),
  type: element.type,
  action_id: element.action_id,
  block_id: block.block_id,
  action_ts: actionTs,
});

/** An action in a message, ephemeral or not. `raw` is the message as Slack stores it. */
export const messageActionPayload = (
  actor: Actor,
  message: SeenMessage,
  raw: unknown,
  action: object,
  values: StateValues,
  means: Means,
) => ({
  type: 'block_actions',
  ...common(actor, means),
  container: {
    type: 'message',
    message_ts: message.ts,
    channel_id: message.channelId,
    is_ephemeral: message.ephemeral,
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
  },
  channel: { id: message.channelId, name: message.channelId.startsWith('D') ? DIRECT : message.channel },
  // Of an ephemeral message Slack sends no content.
  ...(message.ephemeral ? {} : { message: raw }),
  state: { values },
  response_url: means.responseUrl,
  actions: [action],
});

/** A shortcut in a message's menu, after the page "Shortcuts interaction payloads". */
export const shortcutPayload = (
  actor: Actor,
  message: SeenMessage,
  raw: object,
  shortcut: { readonly callback_id: string },
  actionTs: string,
  means: Means,
) => ({
  type: 'message_action',
  ...common(actor, means),
  callback_id: shortcut.callback_id,
  action_ts: actionTs,
  channel: { id: message.channelId, name: message.channelId.startsWith('D') ? DIRECT : message.channel },
  message_ts: message.ts,
  message: raw,
  response_url: means.responseUrl,
});

/** An action in a modal. */
export const viewActionPayload = (actor: Actor, view: View, action: object, values: StateValues, means: Means) => ({
  type: 'block_actions',
  ...common(actor, means),
  container: { type: 'view', view_id: view.id },
  view: { ...view, state: { values } },
  actions: [action],
});

/** A modal that was submitted. */
export const submissionPayload = (actor: Actor, view: View, values: StateValues, means: Means) => ({
  type: 'view_submission',
  ...common(actor, means),
  view: { ...view, state: { values } },
  response_urls: [],
});

/** A modal that was dismissed; carries no trigger. */
export const closedPayload = (actor: Actor, view: View, isCleared: boolean) => {
  const { trigger_id: _none, ...rest } = common(actor, { triggerId: '', responseUrl: '' });
  return { type: 'view_closed', ...rest, view, is_cleared: isCleared };
};

/** An event of the Events API in its envelope. */
export const eventPayload = (event: object, seconds: number) => ({
  token: VERIFICATION_TOKEN,
  team_id: TEAM.id,
  api_app_id: APP.id,
  event,
  type: 'event_callback',
  event_id: `Ev${crypto.randomUUID().replaceAll('-', '')}`,
  event_time: seconds,
  authorizations: [
    { enterprise_id: null, team_id: TEAM.id, user_id: APP.botUserId, is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
});
