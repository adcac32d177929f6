import { unansweredHelp } from '../../incident/state/allocating.ts';
import { button } from '../actions.ts';
import type { Button } from '../card.ts';
import type { Voice } from '../voice.ts';
import { lateness, type Of, type Piece, piece, quote, small } from './piece.ts';

const take = ({ view }: Voice) => [button(view, 'take', { style: 'primary' })];

export function passedOn(voice: Voice, by: string | null, event: Of<'passedOn'>): readonly Piece[] {
  const { w, who, group, text } = voice;
  const to = group(event.group, true);
  return piece(
    [w.allocating.posts.passedOn(to, group(event.fromGroup), who(by))],
    quote(text(event.reason)),
    take(voice),
  );
}

export function helpAsked(voice: Voice, by: string | null, event: Of<'helpAsked'>): readonly Piece[] {
  const { w, who, group, text, holder } = voice;
  const { posts } = w.allocating;
  return piece(
    [posts.helpAsked(group(event.group, true), who(by))],
    [...quote(text(event.what)), small(posts.helpHolder(holder()))],
    answer(voice, event.group),
  );
}

/** Once more, with what was asked: whoever reads it now need not look for it. */
export function helpCalled(voice: Voice, event: Of<'helpCalled'>): readonly Piece[] {
  const { w, view, group, text, since } = voice;
  const { posts } = w.allocating;
  const help = view.filed.incident.helps.find((one) => one.group === event.group);
  const asked = since(help?.askedAt ?? event.timing.dueAt);
  const news =
    event.to === 'group'
      ? posts.helpCalled(group(event.group, true), asked)
      : posts.helpToOperations(group(event.group), asked);
  const what = help ? quote(text(help.what)) : [];
  return piece([news], [...what, ...lateness(voice, event.timing)], answer(voice, event.group));
}

export function helpAnswered(voice: Voice, by: string | null, event: Of<'helpAnswered'>): readonly Piece[] {
  const { w, who, group } = voice;
  return piece([w.allocating.posts.helpAnswered(who(by), group(event.group))]);
}

export function lapsed(voice: Voice, event: Of<'lapsed'>): readonly Piece[] {
  const { w, view, group, person } = voice;
  const news = w.allocating.posts.lapsed(group(view.filed.incident.group, true), person(event.from, true));
  return piece([news], lateness(voice, event.timing), take(voice));
}

/** Rendered when it is sent: by then somebody may help already. */
function answer({ view }: Voice, group: string): readonly Button[] {
  const { incident } = view.filed;
  const waits = incident.helps.some((help) => help.group === group && help.answeredBy === null);
  return waits && unansweredHelp(incident) ? [button(view, 'answerHelp', { argument: group, style: 'primary' })] : [];
}
