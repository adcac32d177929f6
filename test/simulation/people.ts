import type { Button, Card, Form } from '../../src/card/card.ts';
import type { Answer, Asked, Inbound } from '../../src/platform.ts';
import { isMemberOf, originOf, type Player, players, readerOf } from './cast.ts';
import type { Chatter } from './chatter.ts';
import { filledIn } from './filling.ts';
import type { Known } from './known.ts';
import type { Random } from './random.ts';
import type { Texts } from './texts.ts';
import { typedBy } from './typing.ts';

/** One thing that somebody asks for, as their platform hands it in. */
export interface Asking {
  readonly player: Player;
  readonly inbound: Inbound;
}

/** People who do what the desk shows them, and other things. */
export interface People {
  /** Somebody asks for something. */
  ask(): Asking;
  /** What a person was answered: its buttons may be pressed, its form filled in. */
  answered(asking: Asking, answer: Answer): void;
  /** What a conversation shows. */
  shown(platform: string, conversation: string, card: Card): void;
}

interface Seen {
  readonly press: string;
  readonly platform: string;
  readonly conversation: string;
  /** Null where everybody in the conversation sees it. */
  readonly player: Player | null;
}

interface Opened {
  readonly player: Player;
  readonly conversation: string;
  readonly form: Form;
}

const MOST_SEEN = 300;
const MOST_OPENED = 30;
const responders = players.filter(({ role }) => role === 'responder');
/** Buttons that seldom are there: they are pressed more often than others. */
const rare = ['answerHelp:', 'settleAction:', 'review:', 'recovery:', 'resume:', 'lead:', 'confirm:', 'waive:'];
/** With more open than that people see to an end. */
const ENOUGH_OPEN = 9;

export function people(parts: {
  readonly random: Random;
  readonly texts: Texts;
  readonly chatter: Chatter;
  readonly known: Known;
  /** The conversations of incidents' own in which this person is. */
  readonly ownOf: (player: Player) => readonly string[];
}): People {
  const { random, texts, known, ownOf } = parts;
  const seen: Seen[] = [];
  const opened: Opened[] = [];
  let requests = 0;

  function remember(card: Card, where: Omit<Seen, 'press'>): void {
    const buttons: Button[] = card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    for (const { press } of buttons) {
      if (seen.length < MOST_SEEN) seen.push({ press, ...where });
      // Old ones stay for a while: a stale button is pressed too.
      else seen[random.below(MOST_SEEN)] = { press, ...where };
    }
  }

  function asking(player: Player, conversation: string, asked: Asked): Asking {
    requests += 1;
    const { actor } = player;
    return { player, inbound: { id: `asked-${requests}`, actor, origin: originOf(conversation), asked } };
  }

  const directOf = ({ actor }: Player) => `direct-${actor.external}`;

  /** Where a person types: sometimes in the newest conversation of an incident's own. */
  function placeOf(player: Player): string {
    const own = ownOf(player).at(-1);
    return own !== undefined && random.chance(0.25) ? own : random.pick(player.places);
  }

  function types(): Asking {
    const player = random.pick(random.chance(0.4) ? responders : players);
    const conversation = random.chance(0.1) ? directOf(player) : placeOf(player);
    const busy = known.open().length >= ENOUGH_OPEN;
    const text = typedBy({ random, player, texts, known, busy });
    return asking(player, conversation, { kind: 'typed', text });
  }

  function presses(): Asking {
    const rarely = random.chance(0.15) ? seen.filter(({ press }) => rare.some((one) => press.startsWith(one))) : [];
    // Mostly one of the newest.
    const back = Math.min(seen.length - 1, Math.floor(random.next() ** 3 * seen.length));
    const { press, platform, conversation, player } =
      rarely.length > 0 ? random.pick(rarely) : (seen[seen.length - 1 - back] as Seen);
    // What few may see is worked on by few.
    if (press.startsWith('private:') && random.chance(0.8)) return types();
    const there = players.filter(
      (one) =>
        one.platform === platform &&
        (one.places.includes(conversation) ||
          ownOf(one).includes(conversation) ||
          isMemberOf(platform, conversation, one.actor.external)),
    );
    const presser =
      player ??
      readerOf(platform, conversation) ??
      random.pick(there.length > 0 ? there : players.filter((one) => one.platform === platform));
    return asking(presser, conversation, { kind: 'pressed', press });
  }

  function submits(): Asking {
    const index = random.below(opened.length);
    const { player, conversation, form } = opened[index] as Opened;
    if (random.chance(0.85)) opened.splice(index, 1);
    const values = filledIn(form, { player, random, texts, known });
    return asking(player, conversation, { kind: 'submitted', form: form.name, context: form.context, values });
  }

  /** Somebody points at a message: it becomes a report, or is kept in a timeline. */
  function points(): Asking {
    const player = random.pick(players);
    const conversation = random.chance(0.1) ? directOf(player) : random.pick(player.places);
    const to = known.open().length < ENOUGH_OPEN && random.chance(0.3) ? 'raise' : 'keep';
    return asking(player, conversation, {
      kind: 'pointed',
      to,
      message: parts.chatter.pointedAt(player, conversation),
    });
  }

  return {
    ask() {
      const does = random.weighted({
        types: 5,
        points: 0.7,
        presses: seen.length > 0 ? 5 : 0,
        submits: opened.length > 0 ? 4 + opened.length / 5 : 0,
      });
      switch (does) {
        case 'types':
          return types();
        case 'points':
          return points();
        case 'presses':
          return presses();
        case 'submits':
          return submits();
      }
    },
    answered({ player, inbound }, answer) {
      const conversation = inbound.origin.id;
      if (answer.kind === 'card') remember(answer.card, { platform: player.platform, conversation, player });
      if (answer.kind !== 'form') return;
      if (opened.length >= MOST_OPENED) opened.shift();
      opened.push({ player, conversation, form: answer.form });
    },
    shown(platform, conversation, card) {
      remember(card, { platform, conversation, player: null });
    },
  };
}
