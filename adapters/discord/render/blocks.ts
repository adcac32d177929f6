import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Block, Button } from '../../../src/card/card.ts';
import { BUTTON_LABEL, BUTTONS_PER_ROW, CUSTOM_ID } from '../limits.ts';
import { writePressed } from './custom-id.ts';
import { bold, type Piece, pieces, quotePiece, type Setting, write } from './spans.ts';
import { plain } from './text.ts';

/** A part of a card: markdown, or a component of its own. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly quote: boolean }
  | { readonly kind: 'component'; readonly component: APIComponentInContainer };

/** One block of a card, none when there is nothing to show. `most` caps every text of it, so that a long card can be made to fit. */
export function renderBlock(block: Block, most: number, setting: Setting): readonly Part[] {
  switch (block.kind) {
    case 'headline':
      return heading(pieces(block.text, setting), most, setting);
    case 'text':
      return text(write(pieces(block.text, setting), most, setting.language));
    case 'quote':
      return text(block.text.trim() === '' ? '' : write([quotePiece(block.text)], most, setting.language), true);
    case 'facts':
      return text(block.facts.map(({ label, value }) => fact(label, pieces(value, setting), most, setting)).join('\n'));
    case 'small':
      return text(small(write(pieces(block.text, setting), most, setting.language)));
    case 'buttons':
      return rows(block.buttons).map((component) => ({ kind: 'component', component }));
    case 'divider':
      return [{ kind: 'component', component: { type: ComponentType.Separator } }];
  }
}

function text(written: string, quote = false): readonly Part[] {
  return written.trim() === '' ? [] : [{ kind: 'text', text: written, quote }];
}

/** A heading is one line. */
function heading(list: readonly Piece[], most: number, setting: Setting): readonly Part[] {
  const line = write(list, most - 4, setting.language).replace(/\s*\n\s*/g, ' ');
  return text(line.trim() === '' ? '' : `### ${line}`);
}

function fact(label: string, value: readonly Piece[], most: number, { language }: Setting): string {
  const strong = bold(label);
  return write([{ ...strong, after: `${strong.after}  ` }, ...value], most, language);
}

/** Discord's small print is marked line by line. */
function small(written: string): string {
  return written
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `-# ${line}`)
    .join('\n');
}

const STYLES = {
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
  plain: ButtonStyle.Secondary,
} as const satisfies Readonly<Record<Button['style'], ButtonStyle>>;

export type Row = APIActionRowComponent<APIButtonComponent>;

function rows(list: readonly Button[]): readonly Row[] {
  const buttons = list.map((button) =>
    renderButton(button.label, writePressed(button.press, button.confirm !== null), button.style),
  );
  const out: Row[] = [];
  for (let from = 0; from < buttons.length; from += BUTTONS_PER_ROW) {
    out.push({ type: ComponentType.ActionRow, components: buttons.slice(from, from + BUTTONS_PER_ROW) });
  }
  return out;
}

function renderButton(label: string, customId: string, style: Button['style']): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: STYLES[style],
    label: plain(label, BUTTON_LABEL),
    // One for the digit that may have to tell it from another.
    custom_id: customId.slice(0, CUSTOM_ID - 1),
  };
}
