import { z } from 'zod';
import { mentioned, type NameOf, readText } from './read-text.ts';

const text = z.string().catch('');
const textObject = z.object({ type: text, text }).catch({ type: '', text: '' });
const list = <T extends z.ZodType>(item: T) => z.array(item).catch([]);

/** What is read of a message; whatever Slack sends fits, and what is missing is empty. */
const shape = z.object({
  text,
  user: text,
  /** Set by an app that posts under another name. */
  username: text,
  bot_profile: z.object({ name: text, app_id: text }).catch({ name: '', app_id: '' }),
  app_id: text,
  thread_ts: text,
  subtype: text,
  blocks: list(z.object({ type: text, text: textObject, fields: list(textObject), elements: list(textObject) })),
  /** An app's own, or what Slack shows of a link that the text has. */
  attachments: list(z.object({ fallback: text, pretext: text, title: text, text, from_url: text })),
  files: list(z.object({ title: text, name: text })),
});
export type Message = z.infer<typeof shape>;

const nothing = shape.parse({});

export function readMessage(given: unknown): Message {
  return shape.catch(nothing).parse(given);
}

/** Its people that have to be looked up to read it. */
export function peopleIn(message: Message): readonly string[] {
  return mentioned(marked(message));
}

/** Its words as they are read, and the names of its files; '…' stands for nothing at all. */
export function wordsOf(message: Message, nameOf: NameOf): string {
  return lines([readText(marked(message), nameOf), filesOf(message)]) || '…';
}

/** All that its writer put into it: what Slack adds by itself, such as a link's preview, makes no difference. */
export function written(message: Message): string {
  return JSON.stringify([marked(message), filesOf(message)]);
}

/** Blocks whose words are read here, and those that have none. Every other kind comes with the same words as a text. */
const WORDY = new Set(['section', 'header', 'context']);
const WORDLESS = new Set(['divider', 'actions', 'image', 'video', 'file']);

/** Its words with Slack's marks. Where there are blocks the text is only for notifications. */
function marked({ text: plain, blocks, attachments }: Message): string {
  const wordy = blocks.filter(({ type }) => WORDY.has(type));
  const inBlocks = lines(
    wordy.flatMap((block) => [block.text, ...block.fields, ...block.elements]).map((object) => object.text),
  );
  const whole = blocks.every(({ type }) => WORDY.has(type) || WORDLESS.has(type));
  const words = (whole && inBlocks) || plain || inBlocks;
  const attached = attachments
    .filter(({ from_url: from }) => from === '' || words === '')
    .map(({ fallback, pretext, title, text: body }) => lines([pretext, title, body]) || fallback);
  return lines([words, ...attached]);
}

function filesOf({ files }: Message): string {
  return files
    .map(({ title, name }) => title || name)
    .filter((name) => name !== '')
    .map((name) => `[${name}]`)
    .join(' ');
}

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
