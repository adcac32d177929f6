import type { Core } from './core.ts';
import { APP, PEOPLE, type PersonName } from './seed.ts';
import type { Block, Element, TextObject } from './shapes.ts';

/** Names for the ids in a text. */
export interface Names {
  user(id: string): string;
  channel(id: string): string;
}

export const namesOf = (core: Core): Names => {
  const { userIds, channelIds } = core.emulator;
  return {
    user: (id) => {
      if (id === APP.botUserId) return APP.botName;
      const names = Object.keys(PEOPLE) as PersonName[];
      return names.find((name) => userIds[name] === id) ?? id;
    },
    channel: (id) => [...channelIds].find(([, known]) => known === id)?.[0] ?? id,
  };
};

/** Reads mrkdwn as a person sees it: names for ids, fallbacks for dates, labels for links, entities undone. */
export const readMrkdwn = (text: string, names: Names): string =>
  text
    .replace(/<([^<>]*)>/g, (_whole, inner: string) => readMarkup(inner, names))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const readMarkup = (inner: string, names: Names): string => {
  const [target = '', label] = inner.split('|');
  if (target.startsWith('@')) return `@${names.user(target.slice(1))}`;
  if (target.startsWith('#')) return `#${label || names.channel(target.slice(1))}`;
  if (target.startsWith('!date')) return label ?? target;
  if (target.startsWith('!subteam')) return label ?? target;
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  return label ?? target.replace(/^mailto:/, '');
};

/** The readable text of blocks, a line for each part; buttons stand in brackets. */
export const readBlockText = (blocks: readonly Block[], names: Names): string =>
  blocks
    .flatMap((block) => linesOf(block, names))
    .filter((line) => line !== '')
    .join('\n');

const linesOf = (block: Block, names: Names): readonly string[] => {
  const accessory = block.accessory === undefined ? [] : [elementText(block.accessory, names)];
  const elements = (block.elements ?? []).map((element) => elementText(element, names));
  switch (block.type) {
    case 'divider':
      return ['---'];
    case 'actions':
      return [elements.join(' ')];
    case 'context':
      return [elements.join(' · ')];
    case 'input':
      return [
        `${plainOf(block.label)}: ${block.element ? elementText(block.element, names) : ''}`,
        plainOf(block.hint),
      ];
    case 'image':
      return [plainOf(block.title), `(${block.alt_text})`];
    default:
      return [
        objectText(block.text, names),
        ...(block.fields ?? []).map((field) => objectText(field, names)),
        ...accessory,
      ];
  }
};

const plainOf = (text: TextObject | undefined): string => text?.text ?? '';

const objectText = (text: TextObject | string | undefined, names: Names): string => {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text.type === 'mrkdwn' ? readMrkdwn(text.text, names) : text.text;
};

const elementText = (element: Element, names: Names): string => {
  switch (element.type) {
    case 'mrkdwn':
    case 'plain_text':
      return objectText({ type: element.type, text: String(element.text) }, names);
    case 'image':
      return `(${element.alt_text})`;
    case 'button':
      return `[${objectText(element.text, names)}]`;
    default:
      return `[${chosenText(element) || plainOf(element.placeholder) || element.type}]`;
  }
};

const chosenText = (element: Element): string =>
  [element.initial_option ?? [], element.initial_options ?? []]
    .flat()
    .map((option) => option.text.text)
    .join(', ') ||
  (element.initial_value ?? '');
