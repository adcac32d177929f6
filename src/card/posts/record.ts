import { reference } from '../../incident/filed.ts';
import { isOpen, isUnrestored } from '../../incident/incident.ts';
import { button } from '../actions.ts';
import type { Block, Rich } from '../card.ts';
import { line, time } from '../rich.ts';
import type { Voice } from '../voice.ts';
import { type Of, type Piece, piece, quote, small } from './piece.ts';

/** Whose message it is, of when, and where it can be seen. */
export function capturedWords({ w }: Voice, { from }: Of<'captured'>): Rich {
  const { author, at, link } = from;
  const say = w.timeline;
  const there = link === null ? [] : [' · ', { kind: 'link', text: say.link, url: link } as const];
  return line(say.captured(author), say.sent(time(at)), ...there);
}

/** Whoever may reopen it reads that somebody has the trouble still. */
export function alsoReported(voice: Voice, by: string | null, event: Of<'alsoReported'>): readonly Piece[] {
  const { w, view, who, holder, text } = voice;
  const { incident } = view.filed;
  const over = !isUnrestored(incident);
  const words = event.text === null ? [] : quote(text(event.text));
  const say = over ? w.posts.stillReported : w.posts.alsoReported;
  return piece([say(holder(over), who(by))], words, over ? [button(view, 'reopen', { style: 'primary' })] : []);
}

/** What is right now. */
export function correction({ w, text }: Voice, { text: right, happenedAt }: Of<'corrected'>): readonly Block[] {
  return [
    ...(happenedAt === null ? [] : [small(w.timeline.happened(time(happenedAt)))]),
    ...(right === null ? [] : quote(text(right))),
  ];
}

export function absorbed(voice: Voice, by: string | null, event: Of<'absorbed'>): readonly Piece[] {
  const { w, view, who, person } = voice;
  const [first] = event.followers;
  const from = first ? [small(w.posts.absorbedFrom(person(first.person)))] : [];
  const open = isOpen(view.filed.incident);
  return piece(
    [w.posts.absorbed(reference(event.incident.number), who(by))],
    from,
    open ? [button(view, 'show', { label: w.buttons.seeIt })] : [],
  );
}
