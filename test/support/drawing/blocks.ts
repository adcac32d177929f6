import type { Block, Element, TextObject } from '../slack/shapes.ts';
import { type DrawnReader, drawMrkdwn, escapeHtml } from './mrkdwn.ts';

/** A message's or a form's blocks as HTML. Throws at a block that the desk didn't send when this was written. */
export function drawBlocks(blocks: readonly Block[], reader: DrawnReader): string {
  return blocks.map((block) => drawBlock(block, reader)).join('\n');
}

function drawBlock(block: Block, reader: DrawnReader): string {
  switch (block.type) {
    case 'section':
      return `<div class="section">${drawText(block.text, reader)}</div>`;
    case 'context':
      return `<div class="context">${(block.elements ?? []).map((element) => drawElement(element, reader)).join('')}</div>`;
    case 'actions':
      return `<div class="actions">${(block.elements ?? []).map((element) => drawElement(element, reader)).join('\n')}</div>`;
    case 'divider':
      return '<hr>';
    default:
      throw new Error(`No picture knows a block of the type ${block.type}`);
  }
}

function drawText(text: TextObject | string | undefined, reader: DrawnReader): string {
  if (typeof text !== 'object') throw new Error('A text of a block is an object');
  return text.type === 'mrkdwn' ? drawMrkdwn(text.text, reader) : escapeHtml(text.text);
}

function drawElement(element: Element & { readonly style?: string }, reader: DrawnReader): string {
  switch (element.type) {
    case 'mrkdwn':
    case 'plain_text':
      return drawText({ type: element.type, text: String(element.text) }, reader);
    case 'button':
      return `<span class="button ${escapeHtml(element.style ?? '')}">${drawText(element.text, reader)}</span>`;
    default:
      throw new Error(`No picture knows an element of the type ${element.type}`);
  }
}
