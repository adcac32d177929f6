import type { Block, Card } from '../../../src/card/card.ts';
import { FALLBACK_TEXT } from '../limits.ts';
import type { Message } from './card.ts';
import { summary } from './card.ts';
import { bold, type Piece, pieces, quotePiece, type Setting, write } from './spans.ts';
import { escaped } from './text.ts';

/**
 * Ever shorter forms of a card, for when Slack refuses its blocks: all that it says as one text without buttons, then
 * its summary alone.
 */
export function withoutBlocks(card: Card, now: Temporal.Instant): readonly Message[] {
  const setting: Setting = { language: card.language, now };
  const lines = card.blocks.flatMap((block) => linesOf(block, setting));
  const whole = lines.flatMap((line, index) => (index === 0 ? line : [lineBreak, ...line]));
  const text = write(whole, FALLBACK_TEXT, card.language);
  const short = summary(card);
  return [...(text.trim() === '' ? [] : [text]), short].map((form) => ({ text: form, blocks: [] }));
}

const lineBreak: Piece = { before: '\n', text: '', after: '', written: escaped };

function linesOf(block: Block, setting: Setting): readonly (readonly Piece[])[] {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return [pieces(block.text, setting)];
    case 'quote':
      return block.text.trim() === '' ? [] : [[quotePiece(block.text)]];
    case 'facts':
      return block.facts.map(({ label, value }) => [
        bold(label),
        { ...lineBreak, before: '  ' },
        ...pieces(value, setting),
      ]);
    case 'buttons':
    case 'divider':
      return [];
  }
}
