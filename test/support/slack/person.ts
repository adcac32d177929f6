import { type Acting, chosen, createActing, originOf, type PressOptions, type Ways } from './acting.ts';
import { type Answer, answerInChannel, answerInModal } from './answers.ts';
import { type Core, callEmulator } from './core.ts';
import { type Entry, enteredState, isEmpty, stateOf, withValue } from './entries.ts';
import { asStored, edit, type News, remove } from './messages.ts';
import {
  type Actor,
  type ChannelRef,
  closedPayload,
  commandPayload,
  eventPayload,
  shortcutPayload,
  submissionPayload,
} from './payloads.ts';
import { placeNamed, placesIn } from './places.ts';
import { channelNamed, directConversation, readMessages, type SeenMessage, seenEphemeral } from './reading.ts';
import { BOT_TOKEN, DIRECT, PEOPLE, type PersonName, tokenOf } from './seed.ts';
import type { StateValues, View } from './shapes.ts';
import { packetOf, type SendOptions } from './transport.ts';

/** One of the people of the world: what they do reaches the product as Slack would send it. */
export interface Person {
  readonly name: PersonName;
  readonly id: string;
  /** Types a slash command in a channel: #operations unless told, "directmessage" for the app's own. */
  command(command: string, text?: string, options?: SendOptions & { readonly channel?: string }): Promise<Answer>;
  /** Presses a button, by its text or its action_id, in a message or in an open view. */
  press(where: SeenMessage | View, button: string, options?: PressOptions): Promise<Answer>;
  /** Chooses in a menu, radio buttons, checkboxes or a picker, by placeholder, label or action_id. */
  choose(where: SeenMessage | View, menu: string, entry: Entry, options?: PressOptions): Promise<Answer>;
  /**
   * Fills in the visible modal and submits it. Values go by label, action_id or block_id. Throws
   * where Slack's client wouldn't submit: a required input left empty, an option that isn't there,
   * a text that is too long.
   */
  submit(values?: Readonly<Record<string, Entry>>, options?: SendOptions & { readonly view?: View }): Promise<Answer>;
  /**
   * Chooses one of the app's shortcuts, by its name, in a message's menu. Throws where the app has none of that name.
   * `holds` is what the message holds that a person of this world can't write, such as files.
   */
  shortcut(message: SeenMessage, name: string, options?: SendOptions & { readonly holds?: object }): Promise<Answer>;
  /** Edits their own message; the event that Slack then tells, or undefined where the app hears nothing of it. */
  edit(message: SeenMessage, text: string): Promise<News | undefined>;
  /** Deletes their own message; the event as in `edit`. */
  remove(message: SeenMessage): Promise<News | undefined>;
  /** Dismisses the visible modal, or the whole stack; the product hears of it only if it asked to. */
  close(options?: SendOptions & { readonly all?: boolean }): Promise<Answer | undefined>;
  /** Writes in a channel and returns the message's ts. The product isn't told: see `world.event`. */
  say(channel: string, text: string, threadTs?: string): Promise<string>;
  /** Writes in a channel and mentions the app: an `app_mention` event. */
  mention(channel: string, text: string, options?: SendOptions): Promise<Answer>;
  /** The modal in front of this person; undefined if there is none. */
  view(): View | undefined;
  /** All their open modals, the visible one last. */
  views(): readonly View[];
  /** What this person alone sees, oldest first; in one channel or everywhere. */
  ephemerals(channel?: string): readonly SeenMessage[];
  /** The conversation between the app and this person, oldest first. */
  directMessages(): Promise<readonly SeenMessage[]>;
  /** Changes the language that this person has set in Slack, e.g. "pl-PL". */
  speaks(locale: string): void;
  /** Has their account deactivated. */
  deactivate(): void;
}

export const createPerson = (core: Core, name: PersonName, ways: Ways): Person => {
  const id = core.emulator.userIds[name];
  const actor: Actor = { id, seed: { ...PEOPLE[name], name }, enterprise: core.enterprise };
  const acting = createActing(core, actor, ways);
  const { act, deliver, means } = acting;

  return {
    name,
    id,
    command: async (command, text = '', { channel = 'operations', ...options } = {}) => {
      const place = await channelRef(core, id, channel);
      const origin = { userId: id, channelId: place.id };
      const payload = commandPayload(actor, command, text, place, means(origin));
      return deliver(packetOf('slash_commands', payload), options, (sent) => answerInChannel(core, origin, sent));
    },
    press: (where, button, options = {}) =>
      act(
        where,
        { find: (blocks) => placeNamed(blocks, button, (type) => type === 'button'), change: () => ({}) },
        options,
      ),
    choose: (where, menu, entry, options = {}) =>
      act(
        where,
        {
          find: (blocks) => placeNamed(blocks, menu, (type) => type !== 'button'),
          change: ({ element }) => chosen(element, entry),
        },
        options,
      ),
    submit: async (entries = {}, { view = core.modals.stack(id).at(-1), ...options } = {}) => {
      if (view === undefined) throw new Error(`${name} has no form open`);
      const payload = submissionPayload(actor, view, filledIn(view, entries), means({ userId: id, channelId: '' }));
      return deliver(packetOf('interactive', payload), options, (sent) => answerInModal(core, id, view.id, sent));
    },
    shortcut: async (message, shortcutName, { holds = {}, ...options } = {}) => {
      const shortcut = core.manifest.shortcuts.find(({ name, type }) => name === shortcutName && type === 'message');
      if (shortcut === undefined) throw new Error(`the app has no shortcut for messages called "${shortcutName}"`);
      const raw = { ...asStored(core, message), ...holds };
      const origin = originOf(id, message);
      const payload = shortcutPayload(actor, message, raw, shortcut, core.timestamps.next(), means(origin));
      return deliver(packetOf('interactive', payload), options, (sent) => answerInChannel(core, origin, sent));
    },
    edit: (message, text) => edit(core, ways.transport, name, message, text),
    remove: (message) => remove(core, ways.transport, name, message),
    close: (options = {}) => dismiss(core, actor, acting, options),
    say: (channel, text, threadTs) => say(core, name, channel, text, threadTs),
    mention: async (channel, text, options = {}) => {
      const place = await channelNamed(core, channel);
      const ts = await say(core, name, channel, text);
      const event = { type: 'app_mention', user: id, text, ts, channel: place.id, event_ts: ts };
      const payload = eventPayload(event, Math.floor(Number(ts)));
      return deliver(packetOf('events_api', payload), options, (sent) => answerInChannel(core, undefined, sent));
    },
    view: () => core.modals.stack(id).at(-1),
    views: () => core.modals.stack(id),
    ephemerals: (channel) =>
      core.ephemerals
        .seenBy(id)
        .map((message) => seenEphemeral(core, message))
        .filter((message) => channel === undefined || message.channel === channel),
    directMessages: async () => {
      const conversation = await directConversation(core, id, name);
      return conversation === undefined ? [] : readMessages(core, conversation);
    },
    speaks: (locale) => {
      core.locales.set(id, locale);
    },
    deactivate: () => {
      core.deactivated.add(id);
    },
  };
};

/** The channel of this name, or the conversation between the app and the person. */
const channelRef = async (core: Core, userId: string, channel: string): Promise<ChannelRef> => {
  if (channel !== DIRECT) return channelNamed(core, channel);
  const opened = await callEmulator(core, 'conversations.open', { users: userId }, BOT_TOKEN);
  return { id: (opened.channel as { readonly id: string }).id, name: DIRECT };
};

/** A form's values as the person fills it in, within what Slack's client lets them do. */
const filledIn = (view: View, entries: Readonly<Record<string, Entry>>): StateValues => {
  let values = stateOf(view.blocks, view.state.values);
  for (const [key, entry] of Object.entries(entries)) {
    const place = placeNamed(view.blocks, key, (type) => type !== 'button');
    values = withValue(values, place, enteredState(place.element, entry));
  }
  for (const { block, element } of placesIn(view.blocks)) {
    const state = values[block.block_id ?? '']?.[element.action_id ?? ''];
    if (block.type === 'input' && block.optional !== true && (state === undefined || isEmpty(state))) {
      throw new Error(`"${block.label?.text}" has to be filled in before Slack submits the form`);
    }
  }
  return values;
};

const dismiss = async (
  core: Core,
  actor: Actor,
  { deliver }: Acting,
  { all = false, ...options }: SendOptions & { readonly all?: boolean },
): Promise<Answer | undefined> => {
  const view = core.modals.stack(actor.id).at(-1);
  if (view === undefined) throw new Error(`${actor.seed.name} has no form open`);
  const cleared = all || view.clear_on_close === true;
  core.modals.close(actor.id, cleared);
  if (view.notify_on_close !== true) return undefined;
  const payload = closedPayload(actor, view, cleared);
  return deliver(packetOf('interactive', payload), options, (sent) => answerInChannel(core, undefined, sent));
};

const say = async (
  core: Core,
  name: PersonName,
  channel: string,
  text: string,
  threadTs: string | undefined = undefined,
): Promise<string> => {
  const place = await channelNamed(core, channel);
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const reply = await callEmulator(core, 'chat.postMessage', { channel: place.id, text, ...thread }, tokenOf(name));
  if (!reply.ok) throw new Error(`${name} can't write in #${channel}: ${reply.error}`);
  return String(reply.ts);
};
