import { number } from '../../language/format.ts';
import { words } from '../../language/words.ts';
import type { Difference } from '../../procedure/difference.ts';
import { answer, heading, small, textBlock } from '../answers/say.ts';
import type { Card } from '../card.ts';
import { line, typed } from '../rich.ts';
import type { Reader } from '../view.ts';
import { glance } from '../voice.ts';

/** More is in the log. */
const MOST = 15;
const MOST_TEXT = 80;

/** That another procedure is in force, and what differs; at least one difference. */
export function procedurePost(reader: Reader, found: readonly Difference[]): Card {
  const { matters } = words(reader.language);
  const said = (value: string | null) => (value === null ? matters.nothing : glance(value, MOST_TEXT));
  const hidden = found.length - MOST;
  const lines = found
    .slice(0, MOST)
    .map(({ path, before, after }, index) =>
      line(index === 0 ? '' : '\n', typed(glance(path, MOST_TEXT)), `: ${said(before)} → ${said(after)}`),
    );
  return answer(reader, matters.procedureChanged, [
    heading(matters.procedureChanged),
    textBlock(...lines),
    ...(hidden <= 0 ? [] : [small(matters.moreDifferences(number(reader.language, hidden)))]),
    small(matters.openOnesKeepTheirs),
  ]);
}
