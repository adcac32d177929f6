import { z } from 'zod';
import { faultsInBlocks } from './block-rules.ts';
import { ALL_BLOCKS_TEXT, BLOCK_OVERHEAD, UPDATE_TEXT } from './limits.ts';
import type { ApiArguments, ApiReply, Block } from './shapes.ts';
import { refusal } from './shapes.ts';

/** Message metadata: names are lower-case words, the payload is an object (page "Using message metadata"). */
const metadata = z.looseObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

const NO_METADATA = z.strictObject({});

/** Undoes the JSON inside a form field; what isn't JSON stays a string. */
const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** All characters of text in the blocks, and what the blocks themselves cost. */
const weight = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + weight(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : weight(item)),
    0,
  );
};

/** The blocks of a message, or how Slack refuses them. Without blocks there is nothing to refuse. */
export const readBlocks = (
  argument: unknown,
): { readonly blocks?: readonly Block[] } | { readonly refused: ApiReply } => {
  if (argument === undefined || argument === '') return {};
  const blocks = parsed(argument);
  if (!Array.isArray(blocks)) return { refused: refusal('invalid_blocks_format') };
  if (blocks.length === 0) return { blocks: [] };
  const faults = faultsInBlocks(blocks);
  if (faults.length > 0) return { refused: refusal('invalid_blocks', faults) };
  if (weight(blocks) + blocks.length * BLOCK_OVERHEAD > ALL_BLOCKS_TEXT) {
    return { refused: refusal('msg_blocks_too_long') };
  }
  // The rules above are stricter than the shape.
  return { blocks: blocks as readonly Block[] };
};

const faultInMetadata = (argument: unknown, mayBeEmpty: boolean): ApiReply | undefined => {
  if (argument === undefined || argument === '') return undefined;
  const value = parsed(argument);
  if (mayBeEmpty && NO_METADATA.safeParse(value).success) return undefined;
  if (typeof value !== 'object' || value === null) return refusal('invalid_metadata_format');
  return metadata.safeParse(value).success ? undefined : refusal('invalid_metadata_schema');
};

const unnamed = (prefix: string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
};

/** Gives blocks and interactive elements the identifiers that Slack makes up where the app gave none. */
export const withIdentifiers = (blocks: readonly Block[], prefix: string): readonly Block[] => {
  const next = unnamed(prefix);
  const named = <T extends { readonly type: string; readonly action_id?: string }>(element: T): T =>
    PASSIVE.has(element.type) ? element : { ...element, action_id: element.action_id ?? next() };
  return blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? next(),
    ...(block.type === 'actions' ? { elements: (block.elements ?? []).map(named) } : {}),
    ...(block.accessory ? { accessory: named(block.accessory) } : {}),
    ...(block.element ? { element: named(block.element) } : {}),
  }));
};

const PASSIVE = new Set(['image', 'plain_text', 'mrkdwn']);

/** Checks a message's content against Slack's limits; its blocks, or the refusal. */
export const readMessage = (
  method: 'chat.postMessage' | 'chat.postEphemeral' | 'chat.update',
  args: ApiArguments,
): { readonly blocks?: readonly Block[] } | { readonly refused: ApiReply } => {
  const updates = method === 'chat.update';
  if (updates && typeof args.text === 'string' && args.text.length > UPDATE_TEXT) {
    return { refused: refusal('msg_too_long') };
  }
  const fault = faultInMetadata(args.metadata, updates);
  return fault === undefined ? readBlocks(args.blocks) : { refused: fault };
};
