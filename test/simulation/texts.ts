import type { Card, Form } from '../../src/card/card.ts';
import { NAME_MARK, type Player } from './cast.ts';
import type { Random } from './random.ts';

/** Every text that somebody writes carries a mark of its own, so that it is known again wherever it turns up. */
export interface Texts {
  /** `by`: null for what no person wrote. `forClients`: where it stands, clients may read it. */
  write(by: Player | null, forClients: boolean): string;
  /** Somebody read what another wrote, where it was written: shown to them again it gives nothing away. */
  read(text: string, by: Player): void;
  /** Somebody belongs to this private incident, and reads in what is said of it who works on it. */
  admitted(by: Player, number: number): void;
  /** Marks within something shown that a client may not read; `reader`: who reads their own words, and asked for `about`. */
  leaks(shown: Card | Form, reader: Player | null, about?: unknown): readonly string[];
}

const MARK = /§([CI]\d+)§/g;

/** The marks of all texts within something that is shown. */
export function marksIn(shown: unknown): ReadonlySet<string> {
  return new Set([...JSON.stringify(shown).matchAll(MARK)].map(([, mark = '']) => mark));
}
const endings = [
  '',
  ' soon',
  ' <!channel> *x*',
  ' <@anna|Anna>',
  '\nsecond line',
  ' zażółć 🦊',
  ' & <b>',
  ' @everyone',
];

export function texts(random: Random): Texts {
  const readers = new Map<string, Set<Player>>();
  const insiders = new Map<Player, Set<number>>();
  return {
    write(by, forClients) {
      const mark = `${forClients ? 'C' : 'I'}${readers.size + 1}`;
      readers.set(mark, new Set(by ? [by] : []));
      return `§${mark}§ text${random.pick(endings)}`;
    },
    read(text, by) {
      for (const mark of marksIn(text)) readers.get(mark)?.add(by);
    },
    admitted: (by, number) => void insiders.set(by, new Set([...(insiders.get(by) ?? []), number])),
    leaks(shown, reader, about = null) {
      const asked = JSON.stringify(about);
      // One's own name is no secret.
      const text = JSON.stringify(shown).replaceAll(reader?.actor.name ?? NAME_MARK, reader ? 'self' : NAME_MARK);
      const isKnown = (mark: string) => mark.startsWith('C') || (reader !== null && readers.get(mark)?.has(reader));
      const foreign = [...marksIn(text)].filter((mark) => !isKnown(mark));
      const numbers = reader === null ? [] : [...(insiders.get(reader) ?? [])];
      const namesMayBeRead = numbers.some(
        (number) =>
          new RegExp(`INC-${number}\\b|"context":"${number}:`).test(text) ||
          new RegExp(`(?:INC-|inc|#|:)${number}\\b`).test(asked),
      );
      return text.includes(NAME_MARK) && !namesMayBeRead ? [...foreign, "a responder's name"] : foreign;
    },
  };
}
