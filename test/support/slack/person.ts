import { type Answer, answerInChannel, answerInModal, answerOf } from './answers.ts';
import { asOwner } from './api-conversations.ts';
import { callEmulator, type Core } from './core.ts';
import { type Entry, enteredState, isEmpty, stateOf, withValue } from './entries.ts';
import {
  type Actor,
  actionOf,
  type ChannelRef,
  closedPayload,
  commandPayload,
  eventPayload,
  messageActionPayload,
  submissionPayload,
  viewActionPayload,
} from './payloads.ts';
import { type Place, placeNamed, placesIn } from './places.ts';
import { channelNamed, directConversation, readMessages, type SeenMessage, seenEphemeral } from './reading.ts';
import type { Origin, ResponseUrls } from './response-urls.ts';
import { BOT_TOKEN, PEOPLE, type PersonName, tokenOf } from './seed.ts';
import type { Block, ElementState, StateValues, View } from './shapes.ts';
import { type Packet, packetOf, type SendOptions, type Transport } from './transport.ts';

/** The name of the conversation between the app and a person, as Slack sends it with commands. */
const DIRECT = 'directmessage';

export interface PressOptions extends SendOptions {
  /** Acts on the message as the test holds it, not as it is by now: a click that came too late. */
  readonly stale?: boolean;
}

/** One of the people of the world: what they do reaches the product as Slack would send it. */
export interface Person {
  readonly name: PersonName;
  readonly id: string;
  /** Types a slash command in a channel ("operations" unless told; "directmessage" is the app's own). */
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
  /** Dismisses the visible modal, or the whole stack; the product hears of it only if it asked to. */
  close(options?: SendOptions & { readonly all?: boolean }): Promise<Answer | undefined>;
  /** Writes in a channel; the product hears nothing of it. */
  say(channel: string, text: string, threadTs?: string): Promise<string>;
  /** Writes in a channel and mentions the app: an `app_mention` event. */
  mention(channel: string, text: string, options?: SendOptions): Promise<Answer>;
  /** The modal in front of this person; undefined if there is none. */
  view(): View | undefined;
  /** All their open modals, the visible one last. */
  views(): readonly View[];
  /** What this person alone sees, oldest first; in one channel or everywhere. */
  ephemerals(channel?: string): readonly SeenMessage[];
  /** The conversation between the app and this person. */
  directMessages(): Promise<readonly SeenMessage[]>;
  /** Changes the language that this person has set in Slack, e.g. "pl-PL". */
  speaks(locale: string): void;
}

/** How people reach the product. */
export interface Ways {
  readonly transport: Transport;
  readonly responseUrls: ResponseUrls;
  /** Where response URLs are served, without a slash at the end. */
  readonly root: string;
}

export const createPerson = (core: Core, name: PersonName, ways: Ways): Person => {
  const id = core.emulator.userIds[name];
  const actor: Actor = { id, seed: { ...PEOPLE[name], name } };

  const means = (origin: Origin) => ({
    triggerId: core.modals.trigger(id),
    responseUrl: `${ways.root}${ways.responseUrls.create(origin)}`,
  });

  const deliver = async (
    packet: Packet,
    options: SendOptions,
    settle: (sent: Awaited<ReturnType<Transport['send']>>) => Parameters<typeof answerOf>[3] | ReturnType<typeof answerInChannel>,
  ): Promise<Answer> => {
    const before = core.modals.shown(id).length;
    const sent = await ways.transport.send(packet, options);
    const shown = await settle(sent);
    const opened = core.modals.shown(id).slice(before);
    return answerOf(core, sent, packet, shown, opened, (again = {}) => deliver(packet, again, settle));
  };

  const channelRef = async (channel: string): Promise<ChannelRef> => {
    if (channel !== DIRECT) return channelNamed(core, channel);
    const opened = await callEmulator(core, 'conversations.open', { users: id }, BOT_TOKEN);
    return { id: (opened.channel as { readonly id: string }).id, name: DIRECT };
  };

  const act = async (
    where: SeenMessage | View,
    find: (blocks: readonly Block[]) => Place,
    done: (place: Place) => Partial<ElementState>,
    options: PressOptions,
  ): Promise<Answer> =>
    'root_view_id' in where
      ? actInView(where, find, done, options)
      : actInMessage(where, find, done, options);

  const actInView = (
    given: View,
    find: (blocks: readonly Block[]) => Place,
    done: (place: Place) => Partial<ElementState>,
    options: PressOptions,
  ): Promise<Answer> => {
    const view = options.stale === true ? given : (core.modals.find({ id: given.id }) ?? given);
    const place = find(view.blocks);
    const change = done(place);
    const values = enter(stateOf(view.blocks, view.state.values), place, change);
    core.modals.enter(view.id, values);
    const origin = { userId: id, channelId: '' };
    const action = actionOf(place, change, core.timestamps.next());
    const payload = viewActionPayload(actor, view, action, values, means(origin));
    return deliver(packetOf('interactive', payload), options, (sent) => answerInChannel(core, undefined, sent));
  };

  const actInMessage = async (
    given: SeenMessage,
    find: (blocks: readonly Block[]) => Place,
    done: (place: Place) => Partial<ElementState>,
    options: PressOptions,
  ): Promise<Answer> => {
    const message = options.stale === true || given.ephemeral ? given : await current(core, given);
    const place = find(message.blocks);
    const change = done(place);
    const key = `${id} ${message.ts}`;
    const values = enter(stateOf(message.blocks, core.choices.get(key) ?? {}), place, change);
    core.choices.set(key, values);
    const origin: Origin = {
      userId: id,
      channelId: message.channelId,
      messageTs: message.ts,
      ...(message.thread_ts === undefined ? {} : { threadTs: message.thread_ts }),
    };
    const channel = { id: message.channelId, name: message.channelId.startsWith('D') ? DIRECT : message.channel };
    const action = actionOf(place, change, core.timestamps.next());
    const payload = messageActionPayload(actor, message, rawOf(message), channel, action, values, means(origin));
    return deliver(packetOf('interactive', payload), options, (sent) => answerInChannel(core, origin, sent));
  };

  const fill = (view: View, entries: Readonly<Record<string, Entry>>): StateValues => {
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

  return {
    name,
    id,
    command: async (command, text = '', { channel = 'operations', ...options } = {}) => {
      const place = await channelRef(channel);
      const origin = { userId: id, channelId: place.id };
      const payload = commandPayload(actor, command, text, place, means(origin));
      return deliver(packetOf('slash_commands', payload), options, (sent) => answerInChannel(core, origin, sent));
    },
    press: (where, button, options = {}) =>
      act(where, (blocks) => placeNamed(blocks, button, (type) => type === 'button'), () => ({}), options),
    choose: (where, menu, entry, options = {}) =>
      act(
        where,
        (blocks) => placeNamed(blocks, menu, (type) => type !== 'button'),
        ({ element }) => chosen(element, entry),
        options,
      ),
    submit: async (entries = {}, { view = core.modals.stack(id).at(-1), ...options } = {}) => {
      if (view === undefined) throw new Error(`${name} has no form open`);
      const payload = submissionPayload(actor, view, fill(view, entries), means({ userId: id, channelId: '' }));
      return deliver(packetOf('interactive', payload), options, (sent) => answerInModal(core, id, view.id, sent));
    },
    close: async ({ all = false, ...options } = {}) => {
      const view = core.modals.stack(id).at(-1);
      if (view === undefined) throw new Error(`${name} has no form open`);
      const cleared = all || view.clear_on_close === true;
      core.modals.close(id, cleared);
      if (view.notify_on_close !== true) return undefined;
      const payload = closedPayload(actor, view, cleared);
      return deliver(packetOf('interactive', payload), options, (sent) => answerInChannel(core, undefined, sent));
    },
    say: (channel, text, threadTs) => say(core, name, channel, text, threadTs),
    mention: async (channel, text, options = {}) => {
      const place = await channelNamed(core, channel);
      const ts = await say(core, name, channel, text);
      const event = { type: 'app_mention', user: id, text, ts, channel: place.id, event_ts: ts };
      const payload = eventPayload(event, `Ev${crypto.randomUUID()}`, Math.floor(Number(ts)));
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
  };
};
