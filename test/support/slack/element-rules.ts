import { z } from 'zod';
import {
  ACCESSIBILITY_LABEL,
  ACTION_ID,
  BUTTON_TEXT,
  BUTTON_VALUE,
  CHOICE_OPTIONS,
  IMAGE_ALT_TEXT,
  INPUT_VALUE,
  OVERFLOW_OPTIONS,
  PLACEHOLDER,
  SELECT_OPTIONS,
  URL as URL_LENGTH,
} from './limits.ts';
import { choiceOption, confirmation, listOf, menuOption, optionGroups, plainText, text } from './text-rules.ts';

const actionId = { action_id: text(ACTION_ID, 1).optional() };
const focus = { focus_on_load: z.boolean().optional() };
const confirm = { confirm: confirmation.optional() };
const placeholder = { placeholder: plainText(PLACEHOLDER).optional() };
const menu = { ...actionId, ...focus, ...confirm, ...placeholder };
const several = { max_selected_items: z.int().min(1).optional() };
const typed = {
  ...actionId,
  ...focus,
  ...placeholder,
  initial_value: text(INPUT_VALUE).optional(),
  dispatch_action_config: z.looseObject({}).optional(),
};
const ids = z.array(z.string());

const button = z.strictObject({
  type: z.literal('button'),
  ...actionId,
  ...confirm,
  text: plainText(BUTTON_TEXT),
  value: text(BUTTON_VALUE).optional(),
  url: text(URL_LENGTH).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: text(ACCESSIBILITY_LABEL).optional(),
});

interface Choosable {
  readonly options?: readonly { readonly value: string }[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly { readonly value: string }[] }[] | undefined;
  readonly initial_option?: { readonly value: string } | undefined;
  readonly initial_options?: readonly { readonly value: string }[] | undefined;
}

/** "Options" and "option groups" exclude each other, and an initial option is one of them. */
const checkChoice = (element: Choosable, context: z.RefinementCtx): void => {
  if ((element.options === undefined) === (element.option_groups === undefined)) {
    context.addIssue({ code: 'custom', message: 'needs either options or option_groups' });
  }
  const known = new Set(
    [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((g) => g.options)].map(
      (option) => option.value,
    ),
  );
  const initial = [element.initial_option ?? [], element.initial_options ?? []].flat();
  if (initial.some((option) => !known.has(option.value))) {
    context.addIssue({ code: 'custom', message: 'initial option is not one of the options' });
  }
};

const menuChoices = {
  options: listOf(menuOption, SELECT_OPTIONS).optional(),
  option_groups: optionGroups.optional(),
};

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...menu,
    ...menuChoices,
    initial_option: menuOption.optional(),
  })
  .superRefine(checkChoice);

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    ...several,
    ...menuChoices,
    initial_options: listOf(menuOption, SELECT_OPTIONS).optional(),
  })
  .superRefine(checkChoice);

const listed = [
  z.strictObject({
    type: z.literal('external_select'),
    ...menu,
    initial_option: menuOption.optional(),
    min_query_length: z.int().optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: text(255).optional() }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...menu,
    ...several,
    initial_users: ids.optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    initial_conversation: text(255).optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: z.looseObject({}).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...menu,
    ...several,
    initial_conversations: ids.optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: z.looseObject({}).optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    initial_channel: text(255).optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...menu,
    ...several,
    initial_channels: ids.optional(),
  }),
] as const;

const choices = [
  z
    .strictObject({
      type: z.literal('radio_buttons'),
      ...actionId,
      ...focus,
      ...confirm,
      options: listOf(choiceOption, CHOICE_OPTIONS),
      initial_option: choiceOption.optional(),
    })
    .superRefine(checkChoice),
  z
    .strictObject({
      type: z.literal('checkboxes'),
      ...actionId,
      ...focus,
      ...confirm,
      options: listOf(choiceOption, CHOICE_OPTIONS),
      initial_options: listOf(choiceOption, CHOICE_OPTIONS).optional(),
    })
    .superRefine(checkChoice),
] as const;

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionId,
  ...confirm,
  options: listOf(menuOption, OVERFLOW_OPTIONS),
});

const pickers = [
  z.strictObject({
    type: z.literal('datepicker'),
    ...menu,
    initial_date: z.iso.date('must be in the format YYYY-MM-DD').optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...menu,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be in the format HH:mm')
      .optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...actionId,
    ...focus,
    ...confirm,
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
] as const;

const length = z.int().min(0).max(INPUT_VALUE);
const fields = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    multiline: z.boolean().optional(),
    min_length: length.optional(),
    max_length: length.min(1).optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...typed }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.looseObject({ type: z.literal('rich_text_input'), ...actionId }),
  z.looseObject({ type: z.literal('file_input'), ...actionId }),
] as const;

export const imageElement = z.strictObject({
  type: z.literal('image'),
  alt_text: text(IMAGE_ALT_TEXT, 1),
  image_url: text(URL_LENGTH).optional(),
  slack_file: z.looseObject({}).optional(),
});

const unsupported = { error: (issue: { readonly input?: unknown }) => unsupportedType(issue.input) };

/** Slack's complaint about a `type` it doesn't know at this place. */
export const unsupportedType = (input: unknown): string => {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : input;
  return `unsupported type: ${String(type)}`;
};

const selects = [staticSelect, multiStaticSelect, ...listed] as const;

/** What an actions block may hold. */
export const actionsElement = z.discriminatedUnion(
  'type',
  [button, ...selects, ...choices, overflow, ...pickers],
  unsupported,
);

/** What may stand beside a section's text. */
export const sectionAccessory = z.discriminatedUnion(
  'type',
  [button, ...selects, ...choices, overflow, ...pickers, imageElement],
  unsupported,
);

/** What an input block may hold. */
export const inputElement = z.discriminatedUnion('type', [...selects, ...choices, ...pickers, ...fields], unsupported);
