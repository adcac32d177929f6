import type { Standing } from '../../incident/access.ts';
import { reference } from '../../incident/filed.ts';
import { words } from '../../language/words.ts';
import { rowBlock } from '../answers/list.ts';
import type { Row } from '../answers/row.ts';
import type { Field, Form } from '../card.ts';
import type { Reader } from '../view.ts';
import { glance } from '../voice.ts';
import { choiceField, form, note } from './form.ts';

/** No incident's number: it is none of those that are open. */
const NONE_OF_THESE = 'new';
/** A choice's label is at most 75 characters: the floor over the platforms that show forms. */
const MOST_TITLE = 45;

/** Whether it is one of these; none of them unless somebody says so. */
export function alikeField(reader: Reader, likes: readonly Row[]): Field {
  const { question, none, itIs } = words(reader.language).answers.likes;
  const options = likes.map(({ number, title }) => ({
    value: String(number),
    label: `${itIs(reference(number))}: ${glance(title, MOST_TITLE)}`,
  }));
  return choiceField('same', question, [{ value: NONE_OF_THESE, label: none }, ...options], {
    value: NONE_OF_THESE,
    required: true,
  });
}

/** Asked before a report is registered, where something open looks like it. `report` names it where it is kept meanwhile. */
export function alikeForm(
  reader: Reader,
  standing: Standing,
  report: { readonly key: string; readonly title: string },
  likes: readonly Row[],
): Form {
  const { title, submit, notYet } = words(reader.language).answers.likes;
  return form(reader, 'alike', report.key, { title, submit }, [
    note(notYet),
    { kind: 'quote', text: report.title },
    ...likes.flatMap((like) => {
      const block = rowBlock(reader, like, standing);
      return block.kind === 'text' ? [note(block.text)] : [];
    }),
    alikeField(reader, likes),
  ]);
}
