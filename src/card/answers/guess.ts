import { words } from '../../language/words.ts';
import type { Guess } from '../../procedure/guess.ts';
import { button, row } from '../actions.ts';
import type { Button, Card } from '../card.ts';
import type { View } from '../view.ts';
import { textBlock } from './say.ts';

/**
 * The answer to a report, with what it seems to be about, each with a button that says so. Nothing is taken for granted:
 * until somebody presses one it stays as it was registered.
 */
export function withGuess(card: Card, view: View, { service, category }: Guess): Card {
  const { language } = view.reader;
  const { incident } = view.filed;
  const { guess } = words(language).answers;
  const buttons: readonly Button[] = [
    ...(service === null || service.key === incident.service
      ? []
      : [button(view, 'service', { label: guess.service(service.name[language]), argument: service.key })]),
    ...(category === null || incident.category !== null
      ? []
      : [button(view, 'category', { label: guess.category(category.name[language]), argument: category.key })]),
  ];
  if (buttons.length === 0) return card;
  return { ...card, blocks: [...card.blocks, textBlock(guess.question), ...row(buttons)] };
}
