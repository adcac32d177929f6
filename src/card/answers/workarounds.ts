import { button, row } from '../actions.ts';
import type { Block, Card } from '../card.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { answer, heading, small, textBlock } from './say.ts';

/** What helped before. `id` names it in a press; `from`: the closed incident, null where the procedure says it. */
export interface KnownWorkaround {
  readonly id: string;
  readonly text: string;
  readonly when: string | null;
  readonly from: string | null;
}

/** Each with where it is from, and a button that opens the form with its text; at most five. */
export function workaroundsAnswer(view: View, known: readonly KnownWorkaround[]): Card {
  const { w, reference } = voiceOf(view);
  const say = w.cause.known;
  const summary = known.length === 0 ? say.none(reference) : say.heading(reference);
  const each = known.flatMap(({ text, when, from }, at): readonly Block[] => [
    small(`${at + 1}. `, from === null ? say.byProcedure : say.from(from), when === null ? '' : ` · ${when}`),
    { kind: 'quote', text },
  ]);
  const use = known.map(({ id }, at) => button(view, 'useWorkaround', { label: say.use(at + 1), argument: id }));
  return answer(
    view.reader,
    summary,
    known.length === 0 ? [textBlock(summary)] : [heading(summary), ...each, ...row(use)],
  );
}
