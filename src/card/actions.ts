import { obstacles } from '../incident/decide/gate.ts';
import { canBeFollowed } from '../incident/followable.ts';
import { type Incident, isUnrestored, type Unrestored } from '../incident/incident.ts';
import { unansweredHelp } from '../incident/state/allocating.ts';
import type { GateLine, RecordPart } from '../incident/terms.ts';
import { words } from '../language/words.ts';
import type { Block, Button } from './card.ts';
import { type Action, writePress } from './press.ts';
import type { Reader, View } from './view.ts';

/** The most that one row of buttons takes. */
export const MOST_BUTTONS = 5;

/** The buttons of the card, with the lines of the closing gate that are open; the likely next step first; none that would be refused to everybody. */
export function cardActions(incident: Incident, open: readonly GateLine[] = []): readonly Action[] {
  const called = incident.escalation?.pending === true;
  switch (incident.status) {
    case 'logged':
      return ['take', 'update', 'restore', 'more'];
    case 'allocated':
      // Whoever takes it answers the escalation too. Where somebody was asked by name, help is still welcome.
      return called && incident.assignee !== null
        ? ['take', 'answer', 'update', 'restore', 'more']
        : ['take', 'update', 'restore', 'escalate', 'more'];
    case 'inProgress':
      return called
        ? ['answer', 'update', 'restore', 'escalate', 'more']
        : ['update', 'restore', 'escalate', 'assign', 'more'];
    case 'onHold':
      return called
        ? ['answer', 'resume', 'update', 'restore', 'more']
        : ['resume', 'update', 'restore', 'escalate', 'more'];
    case 'restored':
      return ['close', 'reopen', ...(open.includes('recovery') ? (['recovery'] as const) : []), 'more'];
    case 'closed':
      return owesReview(incident) ? ['reopen', 'review', 'more'] : ['reopen', 'more'];
    case 'cancelled':
      return ['reopen', 'more'];
    case 'merged':
      return ['unmerge', 'more'];
  }
}

function owesReview({ review }: Incident): boolean {
  return review?.held === false;
}

/** Everything that can be asked of an incident as it stands, by its own buttons; `lacks`: what the record of an ended one could be given. */
export function possibleActions(
  incident: Incident,
  open: readonly GateLine[] = [],
  lacks: readonly RecordPart[] = [],
): readonly Action[] {
  switch (incident.status) {
    case 'logged':
    case 'allocated':
    case 'inProgress':
    case 'onHold':
      return unrestoredActions(incident);
    case 'restored':
      return [
        'close',
        'reopen',
        ...(incident.confirmation?.confirmed === null ? (['confirm'] as const) : []),
        ...(open.includes('recovery') ? (['recovery'] as const) : []),
        ...(open.length > 0 ? (['waive'] as const) : []),
        ...(incident.major ? (['standDown'] as const) : []),
        'update',
        'priority',
        'category',
        'find',
        'action',
        'settleAction',
        'note',
        'show',
        'told',
        ...record,
        'merge',
      ];
    case 'merged':
      return ['unmerge', ...(lacks.length > 0 ? (['complete'] as const) : []), 'note', 'show', 'told', ...record];
    case 'closed':
    case 'cancelled':
      return [
        ...(owesReview(incident) ? (['review'] as const) : []),
        'reopen',
        ...(lacks.length > 0 ? (['complete'] as const) : []),
        'find',
        'settleAction',
        'note',
        'show',
        'told',
        ...record,
      ];
  }
}

function unrestoredActions(incident: Unrestored): readonly Action[] {
  const back: readonly Action[] = incident.assignee === null ? [] : ['back'];
  const answer: readonly Action[] = incident.escalation?.pending ? ['answer'] : [];
  const gathering: readonly Action[] = ['questions', 'check', 'find', 'action', 'settleAction'];
  const words: readonly Action[] = [
    ...gathering,
    'workaround',
    'workarounds',
    'note',
    'priority',
    'category',
    // Who was told under one service would not hear how it goes on under another.
    ...(incident.clientsTold ? [] : (['service'] as const)),
    'reporter',
    'show',
    'told',
    ...record,
  ];
  const help: readonly Action[] = unansweredHelp(incident) === null ? ['askHelp'] : ['askHelp', 'answerHelp'];
  const common: readonly Action[] = ['update', 'restore', 'escalate', 'assign', ...help, ...back, 'passOn'];
  const hide: readonly Action[] = incident.members === null ? ['private'] : [];
  return [
    ...holding(incident),
    ...answer,
    ...common,
    ...major(incident),
    ...words,
    'merge',
    ...hide,
    'redirect',
    'cancel',
  ];
}

/** Whatever its status, the record can be put right. */
const record: readonly Action[] = ['correct', 'withdraw'];

/** It is declared once; then somebody leads it. */
function major({ major: declared }: Unrestored): readonly Action[] {
  if (!declared) return ['major'];
  return declared.manager === null || declared.offer ? ['lead', 'role', 'standDown'] : ['role', 'standDown'];
}

/** Who has it takes it from nobody; to whom it is offered may. A P1 waits for nothing. */
function holding(incident: Unrestored): readonly Action[] {
  const take: readonly Action[] = incident.offeredTo === null ? [] : ['take'];
  switch (incident.status) {
    case 'logged':
    case 'allocated':
      return ['take'];
    case 'inProgress':
      return incident.priority === 'P1' ? take : [...take, 'hold'];
    case 'onHold':
      return [...take, 'resume'];
  }
}

/** What the card has no room for. */
export function furtherActions(
  incident: Incident,
  open: readonly GateLine[] = [],
  lacks: readonly RecordPart[] = [],
): readonly Action[] {
  const shown = cardActions(incident, open);
  return possibleActions(incident, open, lacks).filter((action) => !shown.includes(action));
}

/** The button that does an action to the incident as it was seen. `argument`: see press.ts. */
export function button(
  view: View,
  action: Action,
  change: { readonly label?: string; readonly argument?: string; readonly style?: Button['style'] } = {},
): Button {
  const { number, incident } = view.filed;
  return {
    label: change.label ?? labelOf(view, action),
    press: writePress(action, number, incident.seq, change.argument ?? null),
    style: change.style ?? 'plain',
    confirm: action === 'private' ? words(view.reader.language).private.confirm : null,
  };
}

function labelOf({ reader, filed: { incident } }: View, action: Action): string {
  const { labels, assignFirst, takeOver } = words(reader.language).buttons;
  if (action === 'assign' && incident.assignee === null) return assignFirst;
  return action === 'take' && incident.offeredTo !== null ? takeOver : labels[action];
}

/** A button about no incident. */
export function freeButton(
  reader: Reader,
  action: Action,
  change: { readonly label?: string; readonly argument?: string; readonly style?: Button['style'] } = {},
): Button {
  return {
    label: change.label ?? words(reader.language).buttons.labels[action],
    press: writePress(action, 0, 0, change.argument ?? null),
    style: change.style ?? 'plain',
    confirm: null,
  };
}

/** One row of buttons, or nothing; the first of a kind stays, and no more than five. */
export function row(buttons: readonly Button[]): readonly Block[] {
  const first = buttons.filter(({ press }, index) => buttons.findIndex((other) => other.press === press) === index);
  return first.length === 0 ? [] : [{ kind: 'buttons', buttons: first.slice(0, MOST_BUTTONS) }];
}

const leading: readonly Action[] = ['take', 'answer', 'resume', 'close'];

/** The card's row of buttons. */
export function cardButtons(view: View): readonly Block[] {
  return row(
    cardActions(view.filed.incident, obstacles(view.filed.incident, view.filed.procedure))
      .filter((action) => action !== 'unmerge' || view.mergedOn !== true)
      .map((action, index) =>
        button(view, action, { style: index === 0 && leading.includes(action) ? 'primary' : 'plain' }),
      ),
  );
}

/** To hear of it directly, until the service is restored. */
export function followRow(view: View): readonly Block[] {
  const { incident } = view.filed;
  return canBeFollowed(incident) && isUnrestored(incident) ? row([button(view, 'follow')]) : [];
}
