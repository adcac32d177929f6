import type { Verb } from '../../language/verbs.ts';
import { words } from '../../language/words.ts';
import { freeButton, row } from '../actions.ts';
import type { Card } from '../card.ts';
import type { Reader } from '../view.ts';
import { glance } from '../voice.ts';
import { answer, commandFor, sayAnswer, small, textBlock } from './say.ts';

/** Says what was not understood, the nearest command if one is near, and how to report, which may have been meant. */
export function unknownVerbAnswer(reader: Reader, given: string, nearest: Verb | null): Card {
  const { answers, help } = words(reader.language);
  const { unknown } = answers;
  const word = glance(given, 60);
  const meant =
    nearest === null
      ? []
      : [textBlock(unknown.didYouMean(commandFor(reader, nearest, help.usages[nearest].arguments)))];
  const own = nearest === 'list' ? [freeButton(reader, 'list')] : [];
  const [said] = unknown.verb(word);
  return answer(reader, said && 'text' in said ? said.text : word, [
    textBlock(unknown.verb(word)),
    ...meant,
    small(unknown.toReport(commandFor(reader, 'new', unknown.reportExample))),
    ...row([...own, freeButton(reader, 'new'), freeButton(reader, 'help')]),
  ]);
}

/** A button that this version doesn't know. */
export function unknownPressAnswer(reader: Reader): Card {
  const said = sayAnswer(reader, words(reader.language).answers.unknown.press);
  return { ...said, blocks: [...said.blocks, ...row([freeButton(reader, 'list'), freeButton(reader, 'help')])] };
}

/** Nothing was written, so that trying again is safe. */
export function notSavedAnswer(reader: Reader): Card {
  return sayAnswer(reader, words(reader.language).answers.unknown.notSaved);
}

/** It was written; only saying more about it failed. */
export function savedAnswer(reader: Reader, reference: string): Card {
  const said = sayAnswer(reader, words(reader.language).answers.unknown.saved(reference));
  return { ...said, blocks: [...said.blocks, ...row([freeButton(reader, 'list')])] };
}

/** Nobody knows: trying again blindly could write it twice. */
export function unsureAnswer(reader: Reader): Card {
  const said = sayAnswer(reader, words(reader.language).answers.unknown.unsure);
  return { ...said, blocks: [...said.blocks, ...row([freeButton(reader, 'list')])] };
}
