import type { Standing } from '../../incident/access.ts';
import { reference } from '../../incident/filed.ts';
import { words } from '../../language/words.ts';
import { button, row } from '../actions.ts';
import type { Card } from '../card.ts';
import type { View } from '../view.ts';
import { rowBlock } from './list.ts';
import type { Row } from './row.ts';
import { textBlock } from './say.ts';

/** So many are compared at a glance. */
export const MOST_LIKES = 3;

/** The answer to a report, with the open incidents that look like it, each with a button to join it instead. */
export function withLikes(card: Card, view: View, likes: readonly Row[], standing: Standing): Card {
  if (likes.length === 0) return card;
  const first = likes.slice(0, MOST_LIKES);
  const { likes: say } = words(view.reader.language).answers;
  return {
    ...card,
    blocks: [
      ...card.blocks,
      { kind: 'divider' },
      textBlock(say.question),
      ...first.map((one) => rowBlock(view.reader, one, standing)),
      ...row(
        first.map(({ number }) =>
          button(view, 'same', { label: say.itIs(reference(number)), argument: String(number) }),
        ),
      ),
    ],
  };
}
