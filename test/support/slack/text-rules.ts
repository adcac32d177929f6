import { z } from 'zod';
import {
  CONFIRM_BUTTON,
  CONFIRM_TEXT,
  CONFIRM_TITLE,
  OPTION_DESCRIPTION,
  OPTION_GROUP_LABEL,
  OPTION_GROUPS,
  OPTION_TEXT,
  OPTION_VALUE,
  SELECT_OPTIONS,
  TEXT_OBJECT,
  URL as URL_LENGTH,
} from './limits.ts';

/** A string of at most `max` characters, refused in Slack's words. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .min(min, `must be more than ${min - 1} characters`)
    .max(max, `must be less than ${max + 1} characters`);

/** A list of `min` to `max` items, refused in Slack's words. */
export const listOf = <T extends z.ZodType>(item: T, max: number, min = 1) =>
  z.array(item).min(min, `no less than ${min} items required`).max(max, `no more than ${max} items allowed`);

/** A text object that must be plain. */
export const plainText = (max = TEXT_OBJECT) =>
  z.strictObject({
    type: z.literal('plain_text', { error: 'must be a plain_text object' }),
    text: text(max, 1),
    emoji: z.boolean().optional(),
  });

const markdownText = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: text(max, 1),
    verbatim: z.boolean().optional(),
  });

/** A text object of either kind. */
export const anyText = (max = TEXT_OBJECT) =>
  z.discriminatedUnion('type', [plainText(max), markdownText(max)], {
    error: 'must be a plain_text or mrkdwn object',
  });

export const confirmation = z.strictObject({
  title: plainText(CONFIRM_TITLE).optional(),
  text: anyText(CONFIRM_TEXT),
  confirm: plainText(CONFIRM_BUTTON).optional(),
  deny: plainText(CONFIRM_BUTTON).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

/** An option of a select or overflow menu: plain text only. */
export const menuOption = z.strictObject({
  text: plainText(OPTION_TEXT),
  value: text(OPTION_VALUE, 1),
  description: plainText(OPTION_DESCRIPTION).optional(),
  url: text(URL_LENGTH).optional(),
});

/** An option of radio buttons or checkboxes: mrkdwn is allowed. */
export const choiceOption = z.strictObject({
  text: anyText(OPTION_TEXT),
  value: text(OPTION_VALUE, 1),
  description: anyText(OPTION_DESCRIPTION).optional(),
});

export const optionGroups = listOf(
  z.strictObject({
    label: plainText(OPTION_GROUP_LABEL),
    options: listOf(menuOption, SELECT_OPTIONS),
  }),
  OPTION_GROUPS,
);

/** The lines of a failed check as Slack words them: what, and a JSON pointer to where. */
export const complaints = (error: z.ZodError, root: string): readonly string[] =>
  error.issues.map((issue) => {
    const pointer = [root, ...issue.path.map(String)].join('/');
    return `${issue.message} [json-pointer:${pointer}]`;
  });
