import type { MessageChange, PointedMessage } from '../../src/platform.ts';
import { type Player, players } from './cast.ts';
import type { Random } from './random.ts';
import type { Texts } from './texts.ts';

/** What became of a message, and what is known of its being told to the desk. */
export interface Told {
  readonly platform: string;
  readonly change: MessageChange;
  /** What it says now, where the platform tells. */
  readonly text: string | null;
  /** When a desk was told first, in the order of all things; null until then. */
  begun: number | null;
  /** A desk said that it is noted. */
  done: boolean;
}

/** What people write to each other, apart from the desk, and point at. */
export interface Chatter {
  /** A message in a conversation, as this person sees it; mostly one that is there already. */
  pointedAt(player: Player, conversation: string): PointedMessage;
  /** Somebody edits or deletes a message that was pointed at; null where there is none. */
  changes(): Told | null;
  /** Everything that was ever edited or deleted. */
  readonly changed: readonly Told[];
}

interface Written {
  readonly platform: string;
  readonly conversation: string;
  readonly author: Player;
  message: PointedMessage;
  deleted: boolean;
}

/** Older ones are not pointed at any more. */
const MOST_RECENT = 12;

export function chatter(parts: {
  readonly random: Random;
  readonly texts: Texts;
  readonly now: () => Temporal.Instant;
}): Chatter {
  const { random, texts, now } = parts;
  const written: Written[] = [];
  const changed: Told[] = [];

  function writes(player: Player, conversation: string): Written {
    const { platform } = player;
    const there = players.filter((one) => one.platform === platform && one.places.includes(conversation));
    const author = there.length > 0 ? random.pick(there) : player;
    const id = `said-${written.length + 1}`;
    const link = random.chance(0.7) ? `https://${platform}.example/${id}` : null;
    const text = texts.write(author, false);
    const message = { id, author: random.chance(0.9) ? author.actor.name : null, text, at: now(), link };
    const one = { platform, conversation, author, message, deleted: false };
    written.push(one);
    return one;
  }

  return {
    changed,
    pointedAt(player, conversation) {
      const there = written
        .slice(-MOST_RECENT)
        .filter((one) => one.platform === player.platform && one.conversation === conversation && !one.deleted);
      const { message } = there.length > 0 && random.chance(0.6) ? random.pick(there) : writes(player, conversation);
      texts.read(message.text, player);
      return message;
    },
    changes() {
      const there = written.slice(-MOST_RECENT).filter(({ deleted }) => !deleted);
      if (there.length === 0) return null;
      const one = random.pick(there);
      one.deleted = random.chance(0.3);
      const said = one.deleted ? null : texts.write(one.author, false);
      if (said !== null) one.message = { ...one.message, text: said };
      // Some platforms don't tell what it says now.
      const text = said !== null && random.chance(0.9) ? said : null;
      const change: MessageChange = {
        id: `changed-${changed.length + 1}`,
        conversation: one.conversation,
        message: one.message.id,
        change: one.deleted ? 'deleted' : 'edited',
        text: text === null ? null : async () => text,
      };
      const told: Told = { platform: one.platform, change, text, begun: null, done: false };
      changed.push(told);
      return told;
    },
  };
}
