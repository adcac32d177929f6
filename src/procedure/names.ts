// Letters that Unicode does not take apart into a base letter and a mark.
const UNDIVIDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of them are plain.
const PLAIN = /^[\u0000-\u007f]*$/;

function withoutMarks(text: string): string {
  // Most of what is compared has none, and is compared often.
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/**
 * The form in which two names are compared: lower case, no diacritics (ł is l), single spaces, none at the ends.
 * Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  // Taking apart can bring capitals and lowering can bring marks, so marks go before and after.
  const plain = withoutMarks(withoutMarks(text).toLowerCase());
  return plain
    .replace(/[łøđßæœı]/g, (letter) => UNDIVIDED[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many letters were put in, left out, replaced or swapped with their neighbour. */
function distance(from: readonly string[], to: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const present = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      present[column] = Math.min(
        (last[column] ?? 0) + 1,
        (present[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = present;
  }
  return last[to.length] ?? 0;
}

/** Longer words are no slips of the pen, and comparing them would cost. */
const LONGEST = 60;

/**
 * The word most like `word`, as it stands in `words`, for "did you mean"; the first of several alike.
 * Null where none is near: more than two in five letters differ (one letter may always).
 */
export function nearest(word: string, words: Iterable<string>): string | null {
  const sought = [...fold(word)];
  if (sought.length === 0 || sought.length > LONGEST) return null;
  const most = Math.max(1, Math.floor(sought.length * 0.4));
  let best: { word: string; distance: number } | null = null;
  for (const candidate of words) {
    const letters = [...fold(candidate)];
    if (Math.abs(letters.length - sought.length) > most) continue;
    const apart = distance(sought, letters);
    if (apart <= most && apart < sought.length && (best === null || apart < best.distance)) {
      best = { word: candidate, distance: apart };
    }
  }
  return best?.word ?? null;
}
