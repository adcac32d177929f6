import type { Entry } from '../../incident/event.ts';
import { counted, number } from '../../language/format.ts';
import { words } from '../../language/words.ts';
import { answer, heading, small } from '../answers/say.ts';
import type { Block, Card } from '../card.ts';
import type { Following } from '../follower-post.ts';
import { entriesPost } from '../posts.ts';
import type { Reader, View } from '../view.ts';

/** More incidents than these are no glance. */
const MOST = 8;

interface Part {
  readonly view: View;
  readonly entries: readonly Entry[];
  readonly as: Following;
}

/** What somebody follows and was not told in their quiet hours, in one message. */
export function missedPost(reader: Reader, parts: readonly Part[]): Card {
  const { following } = words(reader.language);
  const shown = parts.slice(0, MOST);
  const further = parts.length - shown.length;
  const summary =
    parts.length === 0
      ? following.missedNothing
      : following.missed(counted(reader.language, parts.length, following.incidents));
  return answer(reader, summary, [
    heading(summary),
    ...shown.flatMap((part, index) => [...(index === 0 ? [] : [DIVIDER]), ...blocksOf(part)]),
    ...(further > 0 ? [small(following.further(number(reader.language, further)))] : []),
  ]);
}

const DIVIDER: Block = { kind: 'divider' };

/** As the posts would have been, without a headline and buttons of their own. */
function blocksOf({ view, entries, as }: Part): readonly Block[] {
  return entriesPost(view, entries, as.readsAs).blocks.flatMap((block): Block[] => {
    if (block.kind === 'buttons') return [];
    if (block.kind !== 'headline') return [block];
    return [
      { kind: 'text', text: block.text.map((span) => (span.kind === 'text' ? { ...span, kind: 'strong' } : span)) },
    ];
  });
}
