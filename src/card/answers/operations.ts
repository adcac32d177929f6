import type { Conversation } from '../../incident/terms.ts';
import { words } from '../../language/words.ts';
import { freeButton, row } from '../actions.ts';
import type { Card, Rich } from '../card.ts';
import type { Reader } from '../view.ts';
import { answer, commandFor, sayAnswer, small, textBlock } from './say.ts';

function place(conversation: Conversation): Rich {
  return [{ kind: 'place', conversation }];
}

/** Asks whether this conversation becomes the operations conversation; one that is shared outside can't. */
export function confirmOperationsAnswer(
  reader: Reader,
  params: { readonly conversation: Conversation; readonly shared: boolean },
): Card {
  const { operations } = words(reader.language).answers;
  const here = place(params.conversation);
  if (params.shared) {
    return answer(reader, operations.sharedSummary, [textBlock(operations.shared(here))]);
  }
  return answer(reader, operations.confirmSummary, [
    textBlock(operations.confirm(here)),
    small(operations.confirmDetail),
    ...row([freeButton(reader, 'confirmOperations', { style: 'primary' })]),
  ]);
}

export function operationsSetAnswer(reader: Reader): Card {
  const { operations } = words(reader.language).answers;
  const said = sayAnswer(reader, operations.set);
  return {
    ...said,
    blocks: [
      ...said.blocks,
      small(operations.setDetail(commandFor(reader, 'new'))),
      ...row([freeButton(reader, 'new')]),
    ],
  };
}

/** What was asked is for members of the operations conversation. */
export function onlyInOperationsAnswer(reader: Reader): Card {
  const { operations } = words(reader.language).answers;
  const said = sayAnswer(reader, operations.only);
  return { ...said, blocks: [...said.blocks, small(operations.reportInstead(commandFor(reader, 'new')))] };
}

/** The chosen conversation can't be posted in; nothing was changed. `remedy` is the exact step that mends it. */
export function undeliverableAnswer(reader: Reader, conversation: Conversation, remedy: Rich): Card {
  const { operations, undelivered } = words(reader.language).answers;
  return answer(reader, operations.cannotPostSummary, [
    textBlock(operations.cannotPost(place(conversation))),
    ...(remedy.length === 0 ? [] : [textBlock(undelivered.remedy(remedy))]),
    small(operations.tryAgain),
    ...row([freeButton(reader, 'confirmOperations')]),
  ]);
}
