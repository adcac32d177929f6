import type { Standing } from '../../incident/access.ts';
import { reference } from '../../incident/filed.ts';
import { counted, number } from '../../language/format.ts';
import { words } from '../../language/words.ts';
import { freeButton, MOST_BUTTONS, row } from '../actions.ts';
import type { Block, Button, Card } from '../card.ts';
import { writePress } from '../press.ts';
import { joined, line, strong, time } from '../rich.ts';
import type { Reader } from '../view.ts';
import { glance, marked } from '../voice.ts';
import type { Row, RowPage } from './row.ts';
import { answer, commandFor, heading, sayAnswer, small } from './say.ts';

/** A page of open incidents, the worst first. Who has them is said to staff only; a reader of unknown standing is a client. */
export function listAnswer(reader: Reader, page: RowPage, standing: Standing = 'client'): Card {
  const { answers } = words(reader.language);
  const { rows, total, offset } = page;
  if (rows.length === 0 && total === 0) {
    const none = sayAnswer(reader, answers.list.none);
    return { ...none, blocks: [...none.blocks, ...row([freeButton(reader, 'new')])] };
  }
  const summary = counted(reader.language, total, answers.list.heading);
  const digits = (value: number) => number(reader.language, value);
  const range = answers.list.range(digits(Math.min(offset + 1, total)), digits(offset + rows.length), digits(total));
  const turns = turnButtons(reader, page);
  const shows = rows.slice(0, MOST_BUTTONS - turns.length).map((one) => showButton(one));
  return answer(reader, summary, [
    heading(summary),
    ...rows.map((one) => rowBlock(reader, one, standing)),
    small(
      joined(
        [turns.length === 0 ? '' : range, answers.list.open(commandFor(reader, 'show', firstReference(rows)))],
        ' · ',
      ),
    ),
    ...row([...shows, ...turns]),
  ]);
}

function firstReference(rows: readonly Row[]): string {
  return reference(rows[0]?.number ?? 1);
}

/** INC-42 P2 Cards are refused, and under it how it stands and, for staff, who has it. */
export function rowBlock(reader: Reader, one: Row, standing: Standing): Block {
  const { status, card, told, ending } = words(reader.language);
  const isClient = standing === 'client';
  const holder = isClient ? '' : (one.assigneeName ?? one.group ?? '');
  const departed = isClient || one.departures === 0 ? '' : counted(reader.language, one.departures, ending.departed);
  const state = line(isClient ? told.status[one.status] : status[one.status], ' ', card.since(time(one.since)));
  return {
    kind: 'text',
    text: line(
      strong(marked(reader.language, one.kind, `${reference(one.number)} ${one.priority}`)),
      ` ${glance(one.title, 120)}\n`,
      joined([one.service, state, holder, departed], ' · '),
    ),
  };
}

export function showButton({ number: incident }: Pick<Row, 'number'>): Button {
  return { label: reference(incident), press: writePress('show', incident, 0), style: 'plain', confirm: null };
}

/** `list` with the offset of the page. */
function turnButtons(reader: Reader, { rows, total, offset, limit }: RowPage): readonly Button[] {
  const { nextPage, previousPage } = words(reader.language).buttons;
  const to = (label: string, start: number) => freeButton(reader, 'list', { label, argument: String(start) });
  const end = offset + rows.length;
  return [
    ...(offset > 0 ? [to(previousPage, Math.max(0, offset - limit))] : []),
    ...(end < total && rows.length > 0 ? [to(nextPage, end)] : []),
  ];
}
