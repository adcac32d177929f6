import { reference } from '../../incident/filed.ts';
import type { Finding } from '../../incident/sweep.ts';
import type { Kind, PersonId, Priority } from '../../incident/terms.ts';
import { counted, number as digits } from '../../language/format.ts';
import { words } from '../../language/words.ts';
import { freeButton, MOST_BUTTONS, row } from '../actions.ts';
import { showButton } from '../answers/list.ts';
import { answer, commandFor, heading, small, textBlock } from '../answers/say.ts';
import type { Block, Button, Card, Rich, Span } from '../card.ts';
import { writePress } from '../press.ts';
import { joined, line, strong, time } from '../rich.ts';
import type { Reader } from '../view.ts';
import { glance, marked } from '../voice.ts';

/** An incident in which something was left undone, with the names that its findings need. */
export interface Left {
  readonly number: number;
  readonly kind: Kind;
  readonly priority: Priority;
  readonly title: string;
  /** Who has it, a person or a group by name. */
  readonly holder: Span;
  /** At least one; the texts of actions in place of their ids. */
  readonly findings: readonly Finding[];
}

/** More than a glance takes is counted. */
const MOST = 10;
const MOST_TITLE = 100;
const MOST_TEXT = 60;

type Person = (id: PersonId) => Span;

/** What was left undone after the restore, worst first: told once a day, and whenever somebody asks. */
export function sweepCard(reader: Reader, left: readonly Left[], person: Person): Card {
  const { sweep } = words(reader.language);
  if (left.length === 0)
    return answer(reader, sweep.none, [textBlock(sweep.none), ...row([freeButton(reader, 'list')])]);
  const summary = sweep.heading(counted(reader.language, left.length, sweep.incidents));
  const shown = left.slice(0, MOST);
  const hidden = left.length - shown.length;
  return answer(reader, summary, [
    heading(summary),
    ...shown.map((one) => leftBlock(reader, one, person)),
    ...(hidden === 0 ? [] : [small(sweep.more(digits(reader.language, hidden)))]),
    small(sweep.again(commandFor(reader, 'sweep'))),
    ...row(shown.slice(0, MOST_BUTTONS).map((one) => leftButton(reader, one))),
  ]);
}

/** What the record lacks can be added at once; anything else is looked at first. */
function leftButton(reader: Reader, one: Left): Button {
  if (!one.findings.every(({ kind }) => kind === 'thin')) return showButton(one);
  const label = words(reader.language).sweep.complete(reference(one.number));
  return { label, press: writePress('complete', one.number, 0), style: 'plain', confirm: null };
}

function leftBlock(reader: Reader, { number, kind, priority, title, holder, findings }: Left, person: Person): Block {
  const head = strong(marked(reader.language, kind, `${reference(number)} ${priority}`));
  const said = findings.map((one) => findingLine(reader, one, holder, person));
  return { kind: 'text', text: line(head, ` ${glance(title, MOST_TITLE)}\n`, joined(said, ' · ')) };
}

function findingLine({ language }: Reader, finding: Finding, holder: Span, person: Person): Rich {
  const { sweep, ending } = words(language);
  const since = time(finding.since);
  switch (finding.kind) {
    case 'unclosed':
      return sweep.unclosed(since, holder, finding.missing.map((one) => ending.gate[one]).join('; '));
    case 'reviewOverdue':
      return sweep.reviewOverdue(since, person(finding.of));
    case 'actionOverdue':
      return sweep.actionOverdue(since, person(finding.owner), glance(finding.text, MOST_TEXT));
    case 'thin':
      return sweep.thin(since, holder, finding.lacks.map((one) => ending.parts[one]).join(', '));
  }
}
