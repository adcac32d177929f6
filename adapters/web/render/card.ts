import type { Block, Card } from '../../../src/card/card.ts';
import { type Html, html } from '../../../src/html.ts';
import { renderButtons } from './buttons.ts';
import { renderRich } from './rich.ts';
import { langOf, type Scene } from './scene.ts';

/** Where a card is shown: the message or answer whose card it is, and the id of the element around. */
export interface Frame {
  readonly from: string;
  readonly within: string;
}

function renderBlock(block: Block, card: Card, { from, within }: Frame, scene: Scene): Html {
  const rich = (text: Parameters<typeof renderRich>[0]) => renderRich(text, card.language, scene);
  switch (block.kind) {
    case 'headline':
      return html`<h2>${rich(block.text)}</h2>`;
    case 'text':
      return html`<p>${rich(block.text)}</p>`;
    case 'quote':
      return html`<blockquote dir="auto">${block.text}</blockquote>`;
    case 'facts':
      return html`<dl>${block.facts.map(
        ({ label, value }) => html`<div><dt><bdi>${label}</bdi></dt><dd>${rich(value)}</dd></div>`,
      )}</dl>`;
    case 'small':
      return html`<p class="small">${rich(block.text)}</p>`;
    case 'buttons':
      return renderButtons(block.buttons, from, `${within}-${card.blocks.indexOf(block)}`, scene);
    case 'divider':
      return html`<hr>`;
  }
}

export function renderCard(card: Card, frame: Frame, scene: Scene): Html {
  return html`<div class="card ${card.tone}"${langOf(card.language, scene)}>
${card.blocks.map((block) => renderBlock(block, card, frame, scene))}
</div>`;
}
