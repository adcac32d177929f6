import type { Block, Rich } from './card.ts';

/** All that is written in a block with names, times or places in it. What a person wrote stands for itself. */
export function spansOf(block: Block): Rich {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return block.text;
    case 'facts':
      return block.facts.flatMap(({ value }) => value);
    case 'quote':
    case 'buttons':
    case 'divider':
      return [];
  }
}
