import { type Answer, answerInChannel, answerOf, type Shown } from './answers.ts';
import type { Core } from './core.ts';
import { type Entry, enteredState, stateOf, withValue } from './entries.ts';
import { asStored } from './messages.ts';
import { type Actor, actionOf, type Means, messageActionPayload, viewActionPayload } from './payloads.ts';
import { optionNamed, type Place } from './places.ts';
import { readThread, type SeenMessage } from './reading.ts';
import type { Origin, ResponseUrls } from './response-urls.ts';
import { BOT_TOKEN, OWNER_TOKEN } from './seed.ts';
import type { Block, Element, ElementState, StateValues, View } from './shapes.ts';
import { type Packet, packetOf, type SendOptions, type Sent, type Transport } from './transport.ts';

/** How people reach the product. */
export interface Ways {
  readonly transport: Transport;
  readonly responseUrls: ResponseUrls;
  /** Where response URLs are served, without a slash at the end. */
  readonly root: () => string;
}

export interface PressOptions extends SendOptions {
  /** Acts on the message as the test holds it, not as it is by now: a click that came too late. */
  readonly stale?: boolean;
}

/** What was done: where, and the value that came of it. */
interface Deed {
  readonly find: (blocks: readonly Block[]) => Place;
  readonly change: (place: Place) => Partial<ElementState>;
}

export interface Acting {
  /** A trigger id and a response URL for one interaction. */
  means(origin: Origin): Means;
  /** Sends a request and does with the answer what Slack does. */
  deliver(packet: Packet, options: SendOptions, settle: (sent: Sent) => Shown | Promise<Shown>): Promise<Answer>;
  /** Uses one element of a message or of an open view. */
  act(where: SeenMessage | View, deed: Deed, options: PressOptions): Promise<Answer>;
}

export const createActing = (core: Core, actor: Actor, ways: Ways): Acting => {
  const { id } = actor;

  const means: Acting['means'] = (origin) => ({
    triggerId: core.modals.trigger(id),
    responseUrl: `${ways.root()}${ways.responseUrls.create(origin)}`,
  });

  const deliver: Acting['deliver'] = async (packet, options, settle) => {
    const before = core.modals.shown(id).length;
    const sent = await ways.transport.send(packet, options);
    const shown = await settle(sent);
    const opened = core.modals.shown(id).slice(before);
    return answerOf(core, sent, packet, shown, opened, (again = {}) => deliver(packet, again, settle));
  };

  const actInView = (given: View, deed: Deed, options: PressOptions): Promise<Answer> => {
    const view = options.stale === true ? given : core.modals.find({ id: given.id });
    if (view === undefined) throw new Error('that form is not open any more');
    const place = deed.find(view.blocks);
    const change = deed.change(place);
    const values = entered(stateOf(view.blocks, view.state.values), place, change);
    core.modals.enter(view.id, values);
    const action = actionOf(place, change, core.timestamps.next());
    const payload = viewActionPayload(actor, view, action, values, means({ userId: id, channelId: '' }));
    return deliver(packetOf('interactive', payload), options, (sent) => answerInChannel(core, undefined, sent));
  };

  const actInMessage = async (given: SeenMessage, deed: Deed, options: PressOptions): Promise<Answer> => {
    const message = options.stale === true || given.ephemeral ? given : await presentForm(core, given);
    const place = deed.find(message.blocks);
    const change = deed.change(place);
    const key = `${id} ${message.ts}`;
    const values = entered(stateOf(message.blocks, core.choices.get(key) ?? {}), place, change);
    core.choices.set(key, values);
    const origin = originOf(id, message);
    const action = actionOf(place, change, core.timestamps.next());
    const payload = messageActionPayload(actor, message, asStored(core, message), action, values, means(origin));
    return deliver(packetOf('interactive', payload), options, (sent) => answerInChannel(core, origin, sent));
  };

  return {
    means,
    deliver,
    act: async (where, deed, options) =>
      'root_view_id' in where ? actInView(where, deed, options) : actInMessage(where, deed, options),
  };
};

/** What choosing in a menu makes of it. An overflow menu keeps nothing but tells what was chosen. */
export const chosen = (element: Element, entry: Entry): Partial<ElementState> => {
  if (element.type === 'overflow') return { selected_option: optionNamed(element, String(entry)) };
  const { type: _type, ...value } = enteredState(element, entry);
  return value;
};

/** Keeps the new value with the others; a button and an overflow menu have none. */
const entered = (values: StateValues, place: Place, change: Partial<ElementState>): StateValues => {
  const { type } = place.element;
  return type === 'button' || type === 'overflow' ? values : withValue(values, place, { type, ...change });
};

export const originOf = (userId: string, message: SeenMessage): Origin => ({
  userId,
  channelId: message.channelId,
  messageTs: message.ts,
  ...(message.thread_ts === undefined ? {} : { threadTs: message.thread_ts }),
});

/** The message as it is by now; throws if it is gone, since then nobody can press it. */
const presentForm = async (core: Core, message: SeenMessage): Promise<SeenMessage> => {
  const readAs = message.channelId.startsWith('D') ? BOT_TOKEN : OWNER_TOKEN;
  const place = { id: message.channelId, name: message.channel, readAs };
  const found = (await readThread(core, place, message.ts)).find((item) => item.ts === message.ts);
  if (found === undefined) throw new Error('that message is gone');
  return found;
};
