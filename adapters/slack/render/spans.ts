import type { Rich, Span } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { words } from '../words.ts';
import { beginning, escaped, escapeWithLinks, harmless, isolated } from './text.ts';

/** What a renderer has to know besides the card. */
export interface Setting {
  readonly language: Language;
  readonly now: Temporal.Instant;
}

/** A piece of Slack's markup: `text` may be cut, what is around it may not. */
export interface Piece {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly written: (text: string) => string;
}

const markup = (before: string): Piece => ({ before, text: '', after: '', written: escaped });
const textPiece = (text: string): Piece => ({ before: '', text: harmless(text), after: '', written: escapeWithLinks });

/** Bold ends at a line break, and a star within would end it early: such a text stays as it is. */
export function bold(text: string): Piece {
  const piece = textPiece(text);
  const plain = piece.text === '' || piece.text !== piece.text.trim() || /[*\n]/.test(piece.text);
  return plain ? piece : { ...piece, before: '*', after: '*' };
}

/** A person's words, set apart line by line. Slack knows quotes only at the beginning of a line. */
export function quotePiece(text: string): Piece {
  return {
    before: '> ',
    text: harmless(text).trim(),
    after: '',
    written: (part) => escapeWithLinks(part).replaceAll('\n', '\n> '),
  };
}

export function pieces(rich: Rich, setting: Setting): readonly Piece[] {
  return rich.map((span) => piece(span, setting));
}

function piece(span: Span, setting: Setting): Piece {
  switch (span.kind) {
    case 'text':
      return textPiece(span.text);
    case 'strong':
      return bold(span.text);
    case 'time':
      return markup(time(span.at, setting.now));
    case 'person': {
      const id = span.mention ? slackId([span.id, ...(span.also ?? [])]) : null;
      return id === null ? textPiece(span.name) : markup(`<@${id}>`);
    }
    case 'group': {
      const handle = span.mention ? (span.handles.slack ?? '') : '';
      return /^S[A-Z0-9]+$/.test(handle) ? markup(`<!subteam^${handle}>`) : textPiece(span.name);
    }
    case 'everyone':
      return markup('<!channel>');
    case 'command': {
      const text = harmless(span.text).replace(/[`\n]/g, "'");
      return text === '' ? textPiece('') : { before: '`', text, after: '`', written: escaped };
    }
    case 'link':
      return link(span.url, span.text);
    case 'place':
      return place(span.conversation.platform, span.conversation.id, setting.language);
  }
}

/** Slack ends a link's address at a bar or an angle bracket; what is no web address is shown as text alone. */
function link(url: string, text: string): Piece {
  if (!/^https?:\/\/[^\s|<>]+$/.test(url)) return textPiece(text);
  return { before: `<${escaped(url)}|`, text: harmless(text).replaceAll('|', ' '), after: '>', written: escaped };
}

/** The first account that is one of Slack's. */
function slackId(accounts: readonly string[]): string | null {
  return (
    accounts.map((account) => /^slack:([UW][A-Z0-9]+)$/.exec(account)?.[1] ?? null).find((id) => id !== null) ?? null
  );
}

function place(platform: string, id: string, language: Language): Piece {
  if (platform !== 'slack') return textPiece(id);
  if (/^[CG][A-Z0-9]+$/.test(id)) return markup(`<#${id}>`);
  return textPiece(/^[D@]/.test(id) ? words[language].directMessages : id);
}

/**
 * Slack shows it in the reader's own zone. The date is left out on the same day as `now`; the reader's zone is not
 * known here, so the day is UTC's. The fallback is for clients that don't know dates.
 */
function time(at: Temporal.Instant, now: Temporal.Instant): string {
  const [date, clock] = dateAndClock(at);
  const sameDay = date === dateAndClock(now)[0];
  const seconds = Math.floor(at.epochMilliseconds / 1000);
  return sameDay
    ? `<!date^${seconds}^{time}|${clock} UTC>`
    : `<!date^${seconds}^{date_num} {time}|${date} ${clock} UTC>`;
}

/** By UTC, such as `2026-07-01` and `14:40`. */
function dateAndClock(at: Temporal.Instant): readonly [string, string] {
  const [date = '', clock = ''] = at.toString({ smallestUnit: 'minute' }).split(/[TZ]/);
  return [date, clock];
}

/** Joins pieces in at most `limit` characters; where they take more, they end with a visible sign. */
export function write(list: readonly Piece[], limit: number, language: Language): string {
  const whole = join(list, limit);
  if (whole.rest.length === 0) return whole.text;
  const sign = ` ${words[language].cut}`;
  const { text, rest } = join(list, limit - sign.length);
  const [next] = rest;
  return `${(text + (next ? cut(next, limit - sign.length - text.length) : '')).trimEnd()}${sign}`.trimStart();
}

/** As many pieces as fit whole, and those that don't. */
function join(list: readonly Piece[], limit: number): { readonly text: string; readonly rest: readonly Piece[] } {
  let text = '';
  for (const [index, piece] of list.entries()) {
    // Writing only makes it longer.
    const tooLong = text.length + piece.text.length > limit;
    const next = tooLong ? '' : piece.before + piece.written(piece.text) + piece.after;
    if (tooLong || text.length + next.length > limit) return { text, rest: list.slice(index) };
    text += next;
  }
  return { text, rest: [] };
}

/** The beginning of a piece's text in its markup; nothing where there is no room for any. */
function cut({ before, text, after, written }: Piece, room: number): string {
  // One more for what ends an isolation.
  const part = isolated(beginning(text, room - 1 - before.length - after.length, written).trimEnd());
  return part === '' ? '' : before + written(part) + after;
}

/** The same without markup, for one line that blocks don't reach. */
export function writeText(text: string, limit: number, language: Language): string {
  return write([{ ...textPiece(text.replace(/\s+/g, ' ').trim()), written: escaped }], limit, language);
}
