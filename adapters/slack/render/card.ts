import type { KnownBlock } from '@slack/web-api';
import type { Card } from '../../../src/card/card.ts';
import { ALL_TEXTS, BLOCK_COST, BLOCKS_PER_MESSAGE, FALLBACK_TEXT, SECTION_TEXT } from '../limits.ts';
import { words } from '../words.ts';
import { renderBlock } from './blocks.ts';
import { type Setting, writeText } from './spans.ts';

export interface Message {
  /** For notifications and for readers without blocks. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Below this a text says too little: rather than cut further, whole blocks are left out. */
const LEAST = 300;

/** A card as a message that Slack takes, whatever its length: what doesn't fit is cut or left out, and said so. */
export function renderCard(card: Card, now: Temporal.Instant): Message {
  const setting: Setting = { language: card.language, now };
  return { text: summary(card), blocks: blocks(card, setting) };
}

/** The summary alone, for when Slack refuses the blocks. */
export function summary(card: Card): string {
  return writeText(card.summary, FALLBACK_TEXT, card.language) || 'Incident Desk';
}

function blocks(card: Card, setting: Setting): KnownBlock[] {
  const at = (most: number): KnownBlock[] => card.blocks.flatMap((block) => renderBlock(block, most, setting));
  const whole = at(SECTION_TEXT);
  if (fits(whole)) return whole;
  let least = LEAST;
  let most = SECTION_TEXT;
  // The greatest length for every text with which the whole card fits.
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(at(middle))) least = middle;
    else most = middle;
  }
  return withoutTheLast(at(least), setting);
}

/** Leaves out blocks from the end, buttons last of all, until the rest fits together with a note that says so. */
function withoutTheLast(all: KnownBlock[], setting: Setting): KnownBlock[] {
  if (fits(all)) return all;
  const kept = [...all];
  for (let out = 1; kept.length > 0; out += 1) {
    const index = kept.findLastIndex((block) => block.type !== 'actions');
    kept.splice(index === -1 ? kept.length - 1 : index, 1);
    const note = renderBlock(
      { kind: 'small', text: [{ kind: 'text', text: words[setting.language].leftOut(out) }] },
      SECTION_TEXT,
      setting,
    );
    const firstButtons = kept.findIndex((block) => block.type === 'actions');
    const rest = [...kept];
    rest.splice(firstButtons === -1 ? rest.length : firstButtons, 0, ...note);
    if (fits(rest)) return rest;
  }
  return [];
}

function fits(list: readonly KnownBlock[]): boolean {
  return list.length <= BLOCKS_PER_MESSAGE && textIn(list) + list.length * BLOCK_COST <= ALL_TEXTS;
}

/** All characters of the texts in blocks, however deep. */
function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce(
    (sum: number, item) => sum + (typeof item === 'string' ? item.length : textIn(item)),
    0,
  );
}
