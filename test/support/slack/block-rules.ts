import { z } from 'zod';
import { actionsElement, imageElement, inputElement, sectionAccessory, unsupportedType } from './element-rules.ts';
import {
  ACTIONS_ELEMENTS,
  BLOCK_ID,
  BLOCKS_PER_MESSAGE,
  CONTEXT_ELEMENTS,
  HEADER_TEXT,
  IMAGE_ALT_TEXT,
  IMAGE_TITLE,
  INPUT_HINT,
  INPUT_LABEL,
  MARKDOWN_TEXT,
  SECTION_FIELD_TEXT,
  SECTION_FIELDS,
  SECTION_TEXT,
  TEXT_OBJECT,
  URL as URL_LENGTH,
} from './limits.ts';
import { anyText, complaints, listOf, plainText, text } from './text-rules.ts';

const blockId = { block_id: text(BLOCK_ID, 1).optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...blockId,
    text: anyText(SECTION_TEXT).optional(),
    fields: listOf(anyText(SECTION_FIELD_TEXT), SECTION_FIELDS).optional(),
    accessory: sectionAccessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    error: 'missing required field: text or fields',
  });

const contextElement = z.union(
  [
    z.strictObject({ type: z.literal('plain_text'), ...plainText(TEXT_OBJECT).omit({ type: true }).shape }),
    z.strictObject({
      type: z.literal('mrkdwn'),
      text: text(TEXT_OBJECT, 1),
      verbatim: z.boolean().optional(),
    }),
    imageElement,
  ],
  { error: (issue) => `failed to match all allowed schemas; ${unsupportedType(issue.input)}` },
);

/** Blocks that the product has no need of: known to Slack, not checked further. */
const OTHER_BLOCKS = [
  'rich_text',
  'video',
  'file',
  'table',
  'alert',
  'card',
  'carousel',
  'container',
  'context_actions',
  'data_table',
  'plan',
  'task_card',
] as const;

const block = z.discriminatedUnion(
  'type',
  [
    section,
    z.strictObject({ type: z.literal('header'), ...blockId, text: plainText(HEADER_TEXT) }),
    z.strictObject({ type: z.literal('divider'), ...blockId }),
    z.strictObject({
      type: z.literal('context'),
      ...blockId,
      elements: listOf(contextElement, CONTEXT_ELEMENTS),
    }),
    z.strictObject({
      type: z.literal('actions'),
      ...blockId,
      elements: listOf(actionsElement, ACTIONS_ELEMENTS),
    }),
    z.strictObject({
      type: z.literal('image'),
      ...blockId,
      alt_text: text(IMAGE_ALT_TEXT, 1),
      title: plainText(IMAGE_TITLE).optional(),
      image_url: text(URL_LENGTH).optional(),
      slack_file: z.looseObject({}).optional(),
    }),
    z.strictObject({
      type: z.literal('input'),
      ...blockId,
      label: plainText(INPUT_LABEL),
      element: inputElement,
      hint: plainText(INPUT_HINT).optional(),
      optional: z.boolean().optional(),
      dispatch_action: z.boolean().optional(),
    }),
    z.strictObject({
      type: z.literal('markdown'),
      ...blockId,
      text: text(MARKDOWN_TEXT, 1),
    }),
    z.looseObject({ type: z.enum(OTHER_BLOCKS), ...blockId }),
  ],
  { error: (issue) => unsupportedType(issue.input) },
);

interface Identified {
  readonly block_id?: string | undefined;
  readonly accessory?: unknown;
  readonly element?: unknown;
  readonly elements?: unknown;
}

const repeated = (values: readonly (string | undefined)[]): string | undefined =>
  values.find((value, index) => value !== undefined && values.indexOf(value) !== index);

const actionIdOf = (element: unknown): string | undefined =>
  typeof element === 'object' && element !== null && 'action_id' in element ? String(element.action_id) : undefined;

const checkIdentifiers = (blocks: readonly Identified[], context: z.RefinementCtx): void => {
  const blockTwice = repeated(blocks.map((item) => item.block_id));
  if (blockTwice !== undefined) {
    context.addIssue({ code: 'custom', message: `block_id "${blockTwice}" already exists` });
  }
  blocks.forEach((item, index) => {
    const elements = Array.isArray(item.elements) ? item.elements : [];
    const twice = repeated([...elements, item.accessory, item.element].map(actionIdOf));
    if (twice !== undefined) {
      const message = `action_id "${twice}" already exists for another action`;
      context.addIssue({ code: 'custom', message, path: [index] });
    }
  });
};

/** The rule for a list of at most `max` blocks with identifiers of their own. */
export const blockList = (max: number, min = 0) => listOf(block, max, min).superRefine(checkIdentifiers);

const messageBlocks = blockList(BLOCKS_PER_MESSAGE);

/** What Slack has against these blocks of a message; empty if nothing. */
export const faultsInBlocks = (blocks: unknown): readonly string[] => {
  const result = messageBlocks.safeParse(blocks);
  return result.success ? [] : complaints(result.error, '/blocks');
};
