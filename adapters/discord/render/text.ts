/**
 * What a person wrote, made harmless where it stands: no control characters, and nothing that turns the direction of
 * the text around it. Overriding and embedding marks go; text that is truly written from right to left is isolated, so
 * that it doesn't reorder the numbers and names beside it.
 */
export function harmless(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(DIRECTION_MARKS, '');
  return RIGHT_TO_LEFT.test(plain) ? plain.replace(/[^\n]+/g, `${FIRST_STRONG_ISOLATE}$&${POP_ISOLATE}`) : plain;
}

/** Several times what any place takes, so that cutting still shows; more only costs time. */
const LONGEST = 12_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go; tab and line break stay.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** Embeddings, overrides, isolates: each can reorder what follows. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** What Discord reads as markup anywhere, and what only at the beginning of a line. A backslash makes each a plain character. */
const MARKUP = /[\\*_~|`[\]<]/g;
const LINE_MARKUP = /^([ \t]*)([#>+-]|\d+(?=[.)]))/gm;
/**
 * Discord looks for mentions in the text itself, before any markup: a backslash doesn't stop them, something in between
 * does. It isn't seen.
 */
const MENTION = /@(?=everyone|here|[!&]?\d)/gi;
const NOTHING_SEEN = '\u200b';

/** With a backslash before whatever Discord's markdown would act on. Nobody is mentioned by it. */
export function escaped(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(LINE_MARKUP, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(MENTION, `@${NOTHING_SEEN}`);
}

/** The same within code, where only mentions are still looked for. */
export function unmentioned(text: string): string {
  return text.replace(MENTION, `@${NOTHING_SEEN}`);
}

const URL_IN_TEXT = /https?:\/\/[^\s<>|"'`]*[^\s<>|"'`.,;:!?()[\]{}*_~\u2068\u2069]/g;

/** Escaped, with its web addresses as links that show where they lead; Discord adds no preview to such. */
export function escapeWithLinks(text: string): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(URL_IN_TEXT)) {
    out += `${escaped(text.slice(from, match.index))}<${match[0].replace(MENTION, '%40')}>`;
    from = match.index + match[0].length;
  }
  return out + escaped(text.slice(from));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning of `text` that `written` takes no more than `room` for (it makes texts no shorter), never within a visible character. */
export function beginning(text: string, room: number, written: (text: string) => string = (same) => same): string {
  if (text.length <= room && written(text).length <= room) return text;
  const part = text.slice(0, Math.max(0, room));
  const ends = Array.from(graphemes.segment(part), ({ index, segment }) => index + segment.length);
  // The last one may have been cut by the slice itself.
  if (part.length < text.length) ends.pop();
  let fits = 0;
  let tooMany = ends.length + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (written(text.slice(0, ends[middle - 1])).length <= room) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? '' : text.slice(0, ends[fits - 1]);
}

/** The same with its isolation ended, where it was cut within one. */
export function isolated(text: string): string {
  return text.lastIndexOf(FIRST_STRONG_ISOLATE) > text.lastIndexOf(POP_ISOLATE) ? text + POP_ISOLATE : text;
}

/** A plain text of at most `limit` characters, with the sign at its end when it was cut. Never empty. */
export function plain(text: string, limit: number, sign = '…'): string {
  const whole = harmless(text).trim();
  if (whole === '') return '–';
  return whole.length <= limit ? whole : beginning(whole, limit - sign.length).trimEnd() + sign;
}
