import { moment } from '../language/format.ts';
import type { Rich, Span } from './card.ts';
import type { Reader } from './view.ts';

/** A line as bare text, times in the reader's zone: for summaries, labels and terminals. */
export function plain(rich: Rich, reader: Reader, now: Temporal.Instant): string {
  return rich.map((span) => plainSpan(span, reader, now)).join('');
}

function plainSpan(span: Span, { language, timeZone }: Reader, now: Temporal.Instant): string {
  switch (span.kind) {
    case 'text':
    case 'strong':
    case 'command':
    case 'link':
      return span.text;
    case 'time':
      return moment(language, span.at, now, timeZone);
    case 'person':
    case 'group':
    case 'everyone':
      return span.name;
    case 'place':
      return span.conversation.id;
  }
}
