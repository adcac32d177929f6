import { INPUT_VALUE } from './limits.ts';
import { optionNamed, type Place, placesIn } from './places.ts';
import type { Block, Element, ElementState, StateValues } from './shapes.ts';

/** What a person enters: a text, an option's text or value, an id; several in a list; `null` empties. */
export type Entry = string | number | null | readonly string[];

const TEXT_INPUTS = new Set(['plain_text_input', 'email_text_input', 'url_text_input', 'number_input']);

/** Elements that hold a value; buttons and overflow menus don't. */
const holdsValue = (element: Element): boolean => element.type !== 'button' && element.type !== 'overflow';

/** An element's value before anybody touched it. */
const initialState = (element: Element): ElementState => {
  const { type } = element;
  switch (type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    default:
      return { type, value: element.initial_value ?? null };
  }
};

const single = (entry: Entry): string => {
  if (typeof entry === 'string' || typeof entry === 'number') return String(entry);
  throw new Error('only one value can be entered here');
};
const several = (entry: Entry): readonly string[] =>
  typeof entry === 'string' || typeof entry === 'number' || entry === null
    ? [String(entry ?? '')].filter(Boolean)
    : entry;

/** An element's value once a person entered something; throws where Slack's client wouldn't let them. */
export const enteredState = (element: Element, entry: Entry): ElementState => {
  const { type } = element;
  if (entry === null) return initialState({ type });
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: optionNamed(element, single(entry)) };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: several(entry).map((item) => optionNamed(element, item)) };
    case 'users_select':
      return { type, selected_user: single(entry) };
    case 'multi_users_select':
      return { type, selected_users: several(entry) };
    case 'conversations_select':
      return { type, selected_conversation: single(entry) };
    case 'multi_conversations_select':
      return { type, selected_conversations: several(entry) };
    case 'channels_select':
      return { type, selected_channel: single(entry) };
    case 'multi_channels_select':
      return { type, selected_channels: several(entry) };
    case 'datepicker':
      return { type, selected_date: matching(single(entry), /^\d{4}-\d\d-\d\d$/, 'a date YYYY-MM-DD') };
    case 'timepicker':
      return { type, selected_time: matching(single(entry), /^\d\d:\d\d$/, 'a time HH:mm') };
    case 'datetimepicker':
      return { type, selected_date_time: Number(single(entry)) };
    default:
      return { type, value: typedValue(element, single(entry)) };
  }
};

const matching = (value: string, pattern: RegExp, what: string): string => {
  if (pattern.test(value)) return value;
  throw new Error(`"${value}" is not ${what}`);
};

const typedValue = (element: Element, value: string): string | null => {
  if (!TEXT_INPUTS.has(element.type)) throw new Error(`nothing can be typed into a ${element.type}`);
  const longest = element.max_length ?? INPUT_VALUE;
  if (value.length > longest) throw new Error(`${value.length} characters, but at most ${longest} can be typed here`);
  if (value !== '' && value.length < (element.min_length ?? 0)) {
    throw new Error(`${value.length} characters, but at least ${element.min_length} are wanted here`);
  }
  if (value !== '' && element.type === 'number_input') checkNumber(element, value);
  if (value !== '' && element.type === 'email_text_input') matching(value, /^\S+@\S+\.\S+$/, 'an e-mail address');
  if (value !== '' && element.type === 'url_text_input') matching(value, /^https?:\/\/\S+$/, 'a URL');
  return value === '' ? null : value;
};

const checkNumber = (element: Element, value: string): void => {
  matching(value, element.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/, 'a number that is taken here');
  const number = Number(value);
  if (element.min_value !== undefined && number < Number(element.min_value)) {
    throw new Error(`at least ${element.min_value} is wanted here`);
  }
  if (element.max_value !== undefined && number > Number(element.max_value)) {
    throw new Error(`at most ${element.max_value} is wanted here`);
  }
};

/** The values of all elements: as they are at first, with `kept` over them where the element is still there. */
export const stateOf = (blocks: readonly Block[], kept: StateValues): StateValues => {
  const values: StateValues = {};
  for (const { block, element } of placesIn(blocks)) {
    if (!holdsValue(element)) continue;
    const blockId = block.block_id ?? '';
    const actionId = element.action_id ?? '';
    const known = kept[blockId]?.[actionId];
    values[blockId] = {
      ...values[blockId],
      [actionId]: known?.type === element.type ? known : initialState(element),
    };
  }
  return values;
};

/** State with one more value in it. */
export const withValue = (values: StateValues, { block, element }: Place, state: ElementState): StateValues => {
  const blockId = block.block_id ?? '';
  return { ...values, [blockId]: { ...values[blockId], [element.action_id ?? '']: state } };
};

/** Whether Slack's client would call this input empty and refuse to submit. */
export const isEmpty = ({ type: _type, ...state }: ElementState): boolean =>
  Object.values(state).every((value) => value === null || (Array.isArray(value) && value.length === 0));
