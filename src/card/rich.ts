import type { Rich, Span } from './card.ts';

/** What may stand in a line: words, one span, or a line made before. */
export type Part = string | Span | Rich;

export function strong(text: string): Span {
  return { kind: 'strong', text };
}

/** Shown in the reader's own zone, with the date when it isn't today. */
export function time(at: Temporal.Instant): Span {
  return { kind: 'time', at };
}

/** Something to type, shown as code. */
export function typed(text: string): Span {
  return { kind: 'command', text };
}

function isSpan(part: Span | Rich): part is Span {
  return 'kind' in part;
}

function spansOf(part: Part): Rich {
  if (typeof part === 'string') return part === '' ? [] : [{ kind: 'text', text: part }];
  return isSpan(part) ? [part] : part;
}

/** Puts parts one after the other; neighbouring plain texts become one span, so that equal lines are equal data. */
export function line(...parts: readonly Part[]): Rich {
  const spans: Span[] = [];
  for (const span of parts.flatMap(spansOf)) {
    const last = spans.at(-1);
    if (span.kind === 'text' && last?.kind === 'text') {
      spans[spans.length - 1] = { kind: 'text', text: last.text + span.text };
    } else {
      spans.push(span);
    }
  }
  return spans;
}

/** A line as a template: rich`Next update by ${time(at)}.` */
export function rich(strings: TemplateStringsArray, ...parts: readonly Part[]): Rich {
  return line(...strings.flatMap((text, index) => [text, parts[index] ?? '']));
}

/** Several parts with a separator between them; empty ones are left out. */
export function joined(parts: readonly Part[], separator: string): Rich {
  const present = parts.map(spansOf).filter((spans) => spans.length > 0);
  return line(...present.flatMap((spans, index) => (index === 0 ? [spans] : [separator, spans])));
}
