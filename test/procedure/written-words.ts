import fc from 'fast-check';

export const keys = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), { minLength: 1, maxLength: 4 });
/** Whatever YAML might read as something else: marks, quotes, numbers, and letters of any script. */
const start = fc.oneof(
  fc.constantFrom(
    ...['', '- ', '# ', '"', "'", '&a ', '*a ', '!t ', 'a: ', '{ ', '[', '| ', '> ', '% ', '@ ', '12', 'null', '~'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const IS_WORD = /^(?!.*\p{Cc})\S(?:.*\S)?$/u;

/** No two keys give the same word: the last word of the text tells them apart. */
export function wordWith(end: string): fc.Arbitrary<string> {
  return start.map((text) => `${text} ${end}`.trimStart()).filter((text) => text.length <= 60 && IS_WORD.test(text));
}

/** The same in both languages. */
export function both(text: string) {
  return { en: text, pl: text };
}
