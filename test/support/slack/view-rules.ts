import { z } from 'zod';
import { blockList } from './block-rules.ts';
import {
  BLOCKS_PER_VIEW,
  CALLBACK_ID,
  EXTERNAL_ID,
  PRIVATE_METADATA,
  VIEW_BUTTON,
  VIEW_BYTES,
  VIEW_TITLE,
} from './limits.ts';
import type { ApiReply, ViewDefinition } from './shapes.ts';
import { refusal } from './shapes.ts';
import { complaints, plainText, text } from './text-rules.ts';

const common = {
  blocks: blockList(BLOCKS_PER_VIEW),
  private_metadata: text(PRIVATE_METADATA).optional(),
  callback_id: text(CALLBACK_ID).optional(),
  external_id: text(EXTERNAL_ID).optional(),
};

const modal = z
  .strictObject({
    type: z.literal('modal'),
    ...common,
    title: plainText(VIEW_TITLE),
    submit: plainText(VIEW_BUTTON).optional(),
    close: plainText(VIEW_BUTTON).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  })
  .refine((view) => view.submit !== undefined || view.blocks.every((block) => block.type !== 'input'), {
    error: 'submit is required when an input block is in the view',
    path: ['submit'],
  });

const home = z.strictObject({ type: z.literal('home'), ...common });

const view = z.discriminatedUnion('type', [modal, home], { error: 'unsupported view type' });

/** Reads a `view` argument, or says how Slack would refuse it (views.open, .push, .update). */
export const readView = (argument: unknown): { readonly view: ViewDefinition } | { readonly refused: ApiReply } => {
  const parsed = fromJson(argument);
  if (parsed === undefined) {
    return { refused: refusal('invalid_arguments', ['failed to parse view [json-pointer:/view]']) };
  }
  const result = view.safeParse(parsed);
  if (!result.success) {
    return { refused: refusal('invalid_arguments', complaints(result.error, '/view')) };
  }
  if (Buffer.byteLength(JSON.stringify(parsed)) > VIEW_BYTES) {
    return { refused: refusal('view_too_large') };
  }
  // The rule above is stricter than the shape.
  return { view: parsed as ViewDefinition };
};

const fromJson = (argument: unknown): unknown => {
  if (typeof argument !== 'string') return argument ?? undefined;
  try {
    return JSON.parse(argument);
  } catch {
    return undefined;
  }
};
