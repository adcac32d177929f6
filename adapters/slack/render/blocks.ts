import type { KnownBlock } from '@slack/web-api';
import type { Block, Button } from '../../../src/card/card.ts';
import {
  ACTIONS_ELEMENTS,
  BUTTON_TEXT,
  BUTTON_VALUE,
  CONFIRM_BUTTON,
  CONFIRM_TEXT,
  CONFIRM_TITLE,
  CONTEXT_TEXT,
  SECTION_TEXT,
} from '../limits.ts';
import { bold, type Piece, pieces, quotePiece, type Setting, write } from './spans.ts';
import { plain } from './text.ts';

/**
 * One block of a card in Slack's blocks, none when there is nothing to show. `most` caps every text of it, within
 * Slack's own limit, so that a long card can be made to fit as a whole.
 */
export function renderBlock(block: Block, most: number, setting: Setting): readonly KnownBlock[] {
  switch (block.kind) {
    case 'headline':
      return section(
        pieces(block.text, setting).map((piece) => (piece.before === '' ? headlinePiece(piece) : piece)),
        most,
        setting,
      );
    case 'text':
      return section(pieces(block.text, setting), most, setting);
    case 'quote':
      return block.text.trim() === '' ? [] : section([quotePiece(block.text)], most, setting);
    case 'facts':
      return facts(block.facts, most, setting);
    case 'small': {
      const text = write(pieces(block.text, setting), Math.min(most, CONTEXT_TEXT), setting.language);
      return text.trim() === '' ? [] : [{ type: 'context', elements: [mrkdwn(text)] }];
    }
    case 'buttons':
      return buttons(block.buttons);
    case 'divider':
      return [{ type: 'divider' }];
  }
}

/** A headline is bold as a whole; spaces at a text's edges stay outside, where Slack wants them. */
function headlinePiece(piece: Piece): Piece {
  const text = piece.text.trim();
  if (text === '') return piece;
  const lead = piece.text.slice(0, piece.text.indexOf(text));
  const trail = piece.text.slice(lead.length + text.length);
  const strong = bold(text);
  return { ...strong, before: lead + strong.before, after: strong.after + trail };
}

/**
 * Texts are verbatim: Slack otherwise makes mentions and links out of what people wrote
 * (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).
 */
function mrkdwn(text: string): { type: 'mrkdwn'; text: string; verbatim: true } {
  return { type: 'mrkdwn', text, verbatim: true };
}

function section(list: readonly Piece[], most: number, setting: Setting): readonly KnownBlock[] {
  const text = write(list, Math.min(most, SECTION_TEXT), setting.language);
  return text.trim() === '' ? [] : [{ type: 'section', text: mrkdwn(text) }];
}

type Facts = Extract<Block, { kind: 'facts' }>['facts'];

/** One line a fact, in as few sections as they fit in. */
function facts(list: Facts, most: number, setting: Setting): readonly KnownBlock[] {
  const limit = Math.min(most, SECTION_TEXT);
  const texts: string[] = [];
  for (const fact of list) {
    const label: Piece = { ...bold(fact.label), after: `${bold(fact.label).after}  ` };
    const line = write([label, ...pieces(fact.value, setting)], limit, setting.language);
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= limit) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.filter((text) => text.trim() !== '').map((text) => ({ type: 'section', text: mrkdwn(text) }));
}

function buttons(list: readonly Button[]): readonly KnownBlock[] {
  if (list.length === 0) return [];
  const elements = list.slice(0, ACTIONS_ELEMENTS).map((button, index) => ({
    type: 'button' as const,
    // Unique within a block; what counts is the value.
    action_id: `press-${index}`,
    text: plainText(button.label, BUTTON_TEXT),
    value: button.press.slice(0, BUTTON_VALUE),
    ...(button.style !== 'plain' && { style: button.style }),
    ...(button.confirm && {
      confirm: {
        title: plainText(button.confirm.title, CONFIRM_TITLE),
        text: plainText(button.confirm.text, CONFIRM_TEXT),
        confirm: plainText(button.confirm.yes, CONFIRM_BUTTON),
        deny: plainText(button.confirm.no, CONFIRM_BUTTON),
      },
    }),
  }));
  return [{ type: 'actions', elements }];
}

export function plainText(text: string, limit: number): { type: 'plain_text'; text: string; emoji: false } {
  return { type: 'plain_text', text: plain(text, limit), emoji: false };
}
