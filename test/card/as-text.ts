import type { Block, Card, Field, Form, Rich, Span } from '../../src/card/card.ts';
import type { Reader } from '../../src/card/view.ts';
import { moment } from '../../src/language/format.ts';

/** Messages and forms as a person would read them, for snapshots. */
function richText(rich: Rich, reader: Reader, now: Temporal.Instant): string {
  return rich.map((span) => spanText(span, reader, now)).join('');
}

function spanText(span: Span, { language, timeZone }: Reader, now: Temporal.Instant): string {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'strong':
      return `*${span.text}*`;
    case 'time':
      return moment(language, span.at, now, timeZone);
    case 'person':
    case 'group':
      return `${span.mention ? '@' : ''}${span.name}`;
    case 'everyone':
      return `@${span.name}`;
    case 'command':
      return `\`${span.text}\``;
    case 'link':
      return `${span.text} <${span.url}>`;
    case 'place':
      return `#${span.conversation.id}`;
  }
}

export function cardText(card: Card, reader: Reader, now: Temporal.Instant): string {
  const text = (rich: Rich) => richText(rich, reader, now);
  const block = (one: Block): string => {
    switch (one.kind) {
      case 'headline':
        return `# ${text(one.text)}`;
      case 'text':
        return text(one.text);
      case 'quote':
        return one.text.replace(/^/gm, '> ');
      case 'facts': {
        const width = Math.max(...one.facts.map(({ label }) => label.length));
        return one.facts.map(({ label, value }) => `${label.padEnd(width)}  ${text(value)}`).join('\n');
      }
      case 'small':
        return `(${text(one.text)})`;
      case 'buttons':
        return one.buttons.map(({ label, style }) => (style === 'plain' ? `[${label}]` : `[${label}]*`)).join(' ');
      case 'divider':
        return '---';
    }
  };
  return [`${card.tone} | ${card.summary}`, ...card.blocks.map(block)].join('\n');
}

export function formText(form: Form, reader: Reader, now: Temporal.Instant): string {
  const field = (one: Field): string => {
    switch (one.kind) {
      case 'note':
        return richText(one.text, reader, now);
      case 'quote':
        return one.text.replace(/^/gm, '> ');
      case 'line':
      case 'lines':
      case 'choice':
      case 'person': {
        const options =
          one.kind === 'choice' ? one.options.map(({ value, label }) => mark(value === one.value, label)) : [];
        const value = one.kind === 'line' || one.kind === 'lines' ? ` ${one.value}` : '';
        const hint = one.hint === null ? '' : ` (${one.hint})`;
        return `${one.label}${one.required ? '*' : ''}:${value}${options.join('')}${hint}`;
      }
    }
  };
  return [form.title, ...form.fields.map(field), `[${form.submit}] [${form.cancel}]`].join('\n');
}

function mark(chosen: boolean, label: string): string {
  return `\n  ${chosen ? '(•)' : '( )'} ${label}`;
}
