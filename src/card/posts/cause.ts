import { openActions } from '../../incident/gathering.ts';
import { button } from '../actions.ts';
import type { Button } from '../card.ts';
import { time } from '../rich.ts';
import { glance, type Voice } from '../voice.ts';
import { lateness, nothing, type Of, type Piece, piece, quote } from './piece.ts';

/** What is quoted in a line is shortened; the record has it whole. */
const MOST_TEXT = 120;

/** A note, with what it says about the cause. */
export function noted(voice: Voice, by: string | null, { text, kind }: Of<'noted'>): readonly Piece[] {
  const { w, who } = voice;
  const lead = kind === undefined ? w.posts.noted(who(by)) : w.cause.posts[kind](who(by));
  return piece([lead], quote(voice.text(text)));
}

export function settled(voice: Voice, by: string | null, event: Of<'suspicionSettled'>): readonly Piece[] {
  const { w, view, who, text } = voice;
  const say = event.as === 'confirmed' ? w.cause.posts.confirmed : w.cause.posts.disproved;
  const found = view.filed.incident.gathered.suspicions.find(({ entry }) => entry === event.entry);
  const what = found ? glance(text(found.text), MOST_TEXT) : String(event.entry);
  return piece([say(what, who(by))], event.reason === null ? [] : quote(text(event.reason)));
}

function actionOf({ view }: Voice, entry: number) {
  return view.filed.incident.gathered.actions.find((one) => one.entry === entry);
}

/** Only while it is still to be done. */
function settle({ view }: Voice, action: number): readonly Button[] {
  const open = openActions(view.filed.incident).some(({ entry }) => entry === action);
  return open ? [button(view, 'settleAction', { argument: String(action), style: 'primary' })] : [];
}

/** Whoever is to do it is called; what they took on themselves is on the card. */
export function actionAdded(voice: Voice, by: string | null, event: Of<'actionAdded'>): readonly Piece[] {
  if (event.owner === by) return nothing;
  const { w, who, person, text } = voice;
  const { actions } = voice.view.filed.incident.gathered;
  const added = actions.find((one) => one.text === event.text);
  return piece(
    [w.cause.posts.action(person(event.owner, true), who(by), voice.by(event.dueAt))],
    quote(text(event.text)),
    added ? settle(voice, added.entry) : [],
  );
}

export function actionSettled(
  voice: Voice,
  by: string | null,
  event: Of<'actionDone'> | Of<'actionDropped'> | Of<'actionFollowsUp'>,
): readonly Piece[] {
  const { w, who, text } = voice;
  const said = event.type === 'actionDropped' ? event.reason : event.text;
  const say = w.cause.posts[event.type];
  const found = actionOf(voice, event.action);
  const what = found ? glance(text(found.text), MOST_TEXT) : String(event.action);
  return piece([say(what, who(by))], said === null ? [] : quote(text(said)));
}

/** Once its owner, then once whoever has the incident. */
export function actionReminded(voice: Voice, event: Of<'actionReminded'>): readonly Piece[] {
  const { w, person, holder, text } = voice;
  const found = actionOf(voice, event.action);
  if (!found) return nothing;
  const since = time(found.dueAt);
  const lead =
    event.to === 'owner'
      ? w.cause.posts.actionOverdue(person(found.owner, true), since)
      : w.cause.posts.actionUndone(holder(true), person(found.owner), since);
  return piece([lead], [...quote(text(found.text)), ...lateness(voice, event.timing)], settle(voice, event.action));
}
