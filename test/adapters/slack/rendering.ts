import { renderCard } from '../../../adapters/slack/render/card.ts';
import type { Block, Card, Rich, Span } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { readMessage } from '../../support/slack/message-rules.ts';

export const now = Temporal.Instant.from('2026-03-02T13:07:00Z');
export const text = (words: string): Span => ({ kind: 'text', text: words });

export function card(blocks: readonly Block[], language: Language = 'en'): Card {
  return { language, tone: 'serious', summary: 'INC-42', blocks };
}

/** The mrkdwn of one block of rich text. */
export function written(...rich: Rich): string {
  const [block] = renderCard(card([{ kind: 'text', text: rich }]), now).blocks;
  return block?.type === 'section' ? (block.text?.text ?? '') : '';
}

/** What Slack has against a card, or null. */
export function refusalOf(given: Card): unknown {
  const { text: fallback, blocks } = renderCard(given, now);
  const read = readMessage('chat.update', { text: fallback, blocks });
  return 'refused' in read ? read.refused : null;
}

/** Every text of a card's blocks, one after another. */
export const texts = (given: Card): string => JSON.stringify(renderCard(given, now).blocks);
