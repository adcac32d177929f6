import type { Rich, Span } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import { findVerb } from '../../../src/language/verbs.ts';
import { groupOf } from '../commands/groups.ts';
import { COMMAND, words } from '../words.ts';
import { beginning, escaped, escapeWithLinks, harmless, isolated, unmentioned } from './text.ts';

/** What a renderer has to know besides the card. */
export interface Setting {
  readonly language: Language;
  readonly now: Temporal.Instant;
}

/** A piece of Discord's markdown: `text` may be cut, what is around it may not. */
export interface Piece {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly written: (text: string) => string;
}

const markup = (before: string): Piece => ({ before, text: '', after: '', written: unmentioned });
const textPiece = (text: string): Piece => ({ before: '', text: harmless(text), after: '', written: escapeWithLinks });

/** Bold may not begin or end with a space: such a text stays as it is. */
export function bold(text: string): Piece {
  const piece = textPiece(text);
  const plain = piece.text === '' || piece.text !== piece.text.trim();
  return plain ? piece : { ...piece, before: '**', after: '**' };
}

/** A person's words, set apart line by line. */
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
      const id = mentionedUser(span);
      return id === null ? textPiece(span.name) : markup(`<@${id}>`);
    }
    case 'group': {
      const id = mentionedRole(span);
      return id === null ? textPiece(span.name) : markup(`<@&${id}>`);
    }
    case 'everyone':
      return markup('@everyone');
    case 'command': {
      const text = asTyped(harmless(span.text).replace(/[`\n]/g, "'"), setting.language);
      return text === '' ? textPiece('') : { before: '`', text, after: '`', written: unmentioned };
    }
    case 'link':
      return link(span.url, span.text);
    case 'place':
      return place(span.conversation.platform, span.conversation.id, setting.language);
  }
}

/**
 * What people are told to type is what they find: the command has a name of its own in Polish, and some of its verbs are
 * in a group.
 */
function asTyped(text: string, language: Language): string {
  const [, word = '', rest = ''] = new RegExp(`^/${COMMAND.en}(?: (\\S+)([^]*))?$`).exec(text) ?? [];
  if (!text.startsWith(`/${COMMAND.en}`)) return text;
  const verb = findVerb(word);
  const within = verb === null ? undefined : groupOf(verb);
  const group = within === undefined ? '' : ` ${within.name[language]}`;
  return `/${COMMAND[language]}${group}${word === '' ? '' : ` ${word}`}${rest}`;
}

/** A link's address may have neither a bracket nor a space; what is no web address is shown as text alone. */
function link(url: string, text: string): Piece {
  if (!/^https?:\/\/[^\s<>()[\]\\]+$/.test(url)) return textPiece(text);
  return { before: '[', text: harmless(text).replaceAll('\n', ' '), after: `](<${url}>)`, written: escaped };
}

/** The account that a span calls, or null when it calls none of Discord's. */
export function mentionedUser(span: Extract<Span, { kind: 'person' }>): string | null {
  if (!span.mention) return null;
  const own = [span.id, ...(span.also ?? [])].flatMap((account) => /^discord:(\d{17,20})$/.exec(account)?.[1] ?? []);
  return own[0] ?? null;
}

/** The role that a span calls, or null when it calls none of Discord's. */
export function mentionedRole(span: Extract<Span, { kind: 'group' }>): string | null {
  return span.mention ? (/^\d{17,20}$/.exec(span.handles.discord ?? '')?.[0] ?? null) : null;
}

function place(platform: string, id: string, language: Language): Piece {
  if (platform !== 'discord') return textPiece(id);
  if (/^\d{17,20}$/.test(id)) return markup(`<#${id}>`);
  return textPiece(id.startsWith('@') ? words[language].directMessages : id);
}

/**
 * Discord shows it in the reader's own zone. The date is left out on the same day as `now`; the reader's zone is not
 * known here, so the day is UTC's. https://docs.discord.com/developers/reference#message-formatting
 */
function time(at: Temporal.Instant, now: Temporal.Instant): string {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('UTC').toPlainDate();
  return `<t:${Math.floor(at.epochMilliseconds / 1000)}:${day(at).equals(day(now)) ? 't' : 'f'}>`;
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
