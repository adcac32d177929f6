import type { Block, Rich, Span } from '../card/card.ts';
import { type Html, html } from '../html.ts';
import { timeBeside, timeOfDay, wholeDate } from '../language/format.ts';
import type { Language } from '../language/language.ts';

/** How times are written: beside the time of what they stand in, since the page is read on any day. */
export interface Beside {
  readonly language: Language;
  readonly timeZone: string;
  readonly at: Temporal.Instant;
}

/** Seconds are enough for a reader and a program. */
export function stamp(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'second' });
}

/** With its whole date. */
export function wholeTime(at: Temporal.Instant, { language, timeZone }: Omit<Beside, 'at'>): Html {
  const day = wholeDate(language, at.toZonedDateTimeISO(timeZone).toPlainDate());
  return html`<time datetime="${stamp(at)}">${day}, ${timeOfDay(language, at, timeZone)}</time>`;
}

function htmlSpan(span: Span, { language, timeZone, at }: Beside): Html | string {
  switch (span.kind) {
    case 'text':
    case 'link':
    case 'command':
      return span.text;
    case 'strong':
      return html`<strong>${span.text}</strong>`;
    case 'time':
      return html`<time datetime="${stamp(span.at)}">${timeBeside(language, span.at, at, timeZone)}</time>`;
    // Clients read no names and no places.
    case 'person':
    case 'group':
    case 'everyone':
    case 'place':
      return '';
  }
}

function htmlRich(rich: Rich, beside: Beside): readonly (Html | string)[] {
  return rich.map((span) => htmlSpan(span, beside));
}

export function htmlBlock(block: Block, beside: Beside): Html | null {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return html`<p>${htmlRich(block.text, beside)}</p>`;
    // Whichever way it is written, it turns nothing around it.
    case 'quote':
      return html`<blockquote dir="auto">${block.text}</blockquote>`;
    case 'facts':
    case 'buttons':
    case 'divider':
      return null;
  }
}

function plainSpan(span: Span, { language, timeZone, at }: Beside): string {
  switch (span.kind) {
    case 'text':
    case 'link':
    case 'command':
    case 'strong':
      return span.text;
    case 'time':
      return timeBeside(language, span.at, at, timeZone);
    case 'person':
    case 'group':
    case 'everyone':
    case 'place':
      return '';
  }
}

function plainBlock(block: Block, beside: Beside): string | null {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return block.text.map((span) => plainSpan(span, beside)).join('');
    case 'quote':
      return block.text;
    case 'facts':
    case 'buttons':
    case 'divider':
      return null;
  }
}

/** The same as bare text, a line each. */
export function plainBlocks(blocks: readonly Block[], beside: Beside): string {
  return blocks
    .map((block) => plainBlock(block, beside))
    .filter((line) => line !== null)
    .join('\n');
}
