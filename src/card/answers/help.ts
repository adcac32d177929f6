import type { Standing } from '../../incident/access.ts';
import { type Verb, verbs } from '../../language/verbs.ts';
import { words } from '../../language/words.ts';
import { freeButton, row } from '../actions.ts';
import type { Block, Card } from '../card.ts';
import { rich } from '../rich.ts';
import type { Reader } from '../view.ts';
import { answer, commandFor, heading, small, textBlock } from './say.ts';

/** What each may use; nothing that would be refused. */
const useful: Readonly<Record<Standing, readonly Verb[]>> = {
  responder: verbs,
  staff: ['new', 'list', 'show', 'note', 'questions', 'reopen', 'follow', 'unfollow', 'me', 'help'],
  client: ['new', 'list', 'show', 'note', 'questions', 'reopen', 'follow', 'unfollow', 'me', 'help'],
};

/** `new` for what is practised, and for what is over. */
function kinds(reader: Reader): Block {
  const { kinds: say, flags } = words(reader.language).help;
  return small(say(commandFor(reader, 'new', flags.drill), commandFor(reader, 'new', flags.past)));
}

/** What can be typed, with an example of each. */
export function helpAnswer(reader: Reader, standing: Standing): Card {
  const { help } = words(reader.language);
  const lines = useful[standing].map((verb, index) => {
    const { arguments: example, does } = help.usages[verb];
    return rich`${index === 0 ? '' : '\n'}${commandFor(reader, verb, example)} · ${does}`;
  });
  return answer(reader, help.intro[standing], [
    heading(help.heading),
    textBlock(help.intro[standing]),
    textBlock(...lines),
    ...(standing === 'responder' ? [kinds(reader)] : []),
    small(help.otherLanguage),
    ...row([freeButton(reader, 'new', { style: 'primary' }), freeButton(reader, 'list')]),
  ]);
}
