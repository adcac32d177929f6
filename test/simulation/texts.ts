import type { Card, Form } from '../../src/card/card.ts';
import { NAME_MARK, type Player } from './cast.ts';
import type { Random } from './random.ts';

/** Every text that somebody writes carries a mark of its own, so that it is known again wherever it turns up. */
export interface Texts {
  /** `forClients`: where it stands, clients may read it. */
  write(by: Player, forClients: boolean): string;
  /** Marks within something shown that a client may not read; `reader`: who reads their own words. */
  leaks(shown: Card | Form, reader: Player | null): readonly string[];
}

const MARK = /§([CI]\d+)§/g;
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
  const writers = new Map<string, Player>();
  return {
    write(by, forClients) {
      const mark = `${forClients ? 'C' : 'I'}${writers.size + 1}`;
      writers.set(mark, by);
      return `§${mark}§ text${random.pick(endings)}`;
    },
    leaks(shown, reader) {
      // One's own name is no secret.
      const text = JSON.stringify(shown).replaceAll(reader?.actor.name ?? NAME_MARK, reader ? 'self' : NAME_MARK);
      const marks = [...text.matchAll(MARK)].map(([, mark = '']) => mark);
      const foreign = marks.filter((mark) => !mark.startsWith('C') && writers.get(mark) !== reader);
      return text.includes(NAME_MARK) ? [...foreign, "a responder's name"] : foreign;
    },
  };
}
