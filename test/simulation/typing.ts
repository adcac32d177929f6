import { spellings, verbs } from '../../src/language/verbs.ts';
import { type Player, players } from './cast.ts';
import type { Random } from './random.ts';
import type { Texts } from './texts.ts';

/** What people know of the incidents that there are. */
export interface Known {
  /** How many there are. */
  incidents(): number;
  /** The numbers of those that are open. */
  open(): readonly number[];
  /** The numbers of those that go on in another. */
  merged(): readonly number[];
  /** The numbers of the entries in which something was written. */
  written(number: number): readonly number[];
  /** Whether clients read what was written in an entry. */
  isForClients(number: number, entry: number): boolean;
}

export interface Typing {
  readonly random: Random;
  readonly player: Player;
  readonly texts: Texts;
  readonly known: Known;
  /** Enough is open: nothing new is raised, and what is there is seen to its end. */
  readonly busy: boolean;
}

const levels = ['high', 'medium', 'low', 'wysoki', 'h', 'm', 'niska'] as const;

/** Verbs for which there is nothing of their own here; whatever the desk learns is tried at once. */
const others = (own: readonly string[]) => verbs.filter((verb) => !own.includes(verb));

/** What a person types after the command's name. */
export function typedBy({ random, player, texts, known, busy }: Typing): string {
  const [incidents, open] = [known.incidents(), known.open()];
  const internal = () => texts.write(player, false);
  const perhaps = () => (random.chance(0.5) ? internal() : '');
  if (incidents === 0 || (!busy && random.chance(0.14))) return random.chance(0.9) ? `new ${internal()}` : '';
  // Mostly one that is open; sometimes one that is over, or that isn't there.
  const newest = Math.max(1, incidents + (random.chance(0.1) ? 1 : 0) - Math.floor(random.next() ** 2 * 12));
  const someone = (numbers: readonly number[], other: number) =>
    numbers.length > 0 && random.chance(0.75) ? random.pick(numbers) : other;
  const number = someone(open, newest);
  const at = random.pick([`INC-${number}`, `inc${number}`, `#${number}`]);
  const ends = busy ? 4 : 1;
  const weights = {
    take: 5,
    assign: 2,
    back: 1.5,
    update: 3,
    clients: 4,
    note: 4,
    priority: 2,
    escalate: 2.5,
    answer: 2.5,
    restore: ends,
    close: ends,
    cancel: busy ? 2 : 0.4,
    reopen: busy ? 0.2 : 1,
    redirect: busy ? 1 : 0.3,
    merge: busy ? 2.5 : 1.5,
    unmerge: 1,
    correct: 2.5,
    withdraw: 3.5,
    show: 1,
    list: 0.5,
    me: 0.3,
    help: 0.2,
    bare: 0.5,
    nonsense: 0.4,
  };
  const other = others(['new', ...Object.keys(weights)]);
  const verb = random.weighted({ ...weights, other: other.length });
  switch (verb) {
    case 'take':
      return `${random.pick(['take', 'przyjmij', 'ack'])} ${at}`;
    case 'assign': {
      const whom = random.pick([
        'me',
        `<@${random.pick(players).actor.external}|x>`,
        'on-call',
        'Payments L2',
        'nobody',
      ]);
      return `assign ${at} ${whom}`;
    }
    case 'back':
      return `back ${at} ${perhaps()}`;
    case 'update':
      return `update ${at} ${internal()}`;
    case 'clients':
      return `${random.pick(['update', 'komunikat'])} ${at} clients ${texts.write(player, true)}`;
    case 'note':
      return `note ${at} ${internal()}`;
    case 'priority':
      return `priority ${at} ${random.pick(levels)} ${random.pick(levels)}`;
    case 'escalate':
      return `eskaluj ${at} ${perhaps()}`;
    case 'answer':
      return `answer ${at}`;
    case 'restore':
      return `restore ${at} ${random.pick(['fix', 'workaround', 'itself', 'naprawa', ''])} ${perhaps()}`;
    case 'close':
      return `close ${at}`;
    case 'cancel':
      return `cancel ${at} ${random.pick(['mistake', 'not-an-incident', ''])} ${perhaps()}`;
    case 'reopen':
      return `reopen ${at} ${perhaps()}`;
    case 'redirect':
      // Where to is told to whoever reported it.
      return `redirect ${at} ${texts.write(player, true)}`;
    case 'merge':
      return `${random.pick(['merge', 'scal', 'połącz'])} ${at} ${random.pick(['into ', 'z ', ''])}INC-${someone(open, newest)}`;
    case 'unmerge':
      return `${random.pick(['unmerge', 'rozdziel'])} INC-${someone(known.merged(), number)}`;
    case 'correct': {
      const entry = entryOf(number, { random, known });
      const when = random.pick(['', '', '06:15 ', '2026-01-04 10:00 ']);
      const text = random.chance(0.8) ? texts.write(player, known.isForClients(number, entry)) : '';
      return `correct ${at} ${entry} ${when}${text}`;
    }
    case 'withdraw':
      return `${random.pick(['withdraw', 'wycofaj'])} ${at} ${entryOf(number, { random, known })}`;
    case 'other': {
      const spelled = Object.values(spellings[random.pick(other)]).flat();
      return `${random.pick(spelled)} ${at} ${perhaps()}`;
    }
    case 'show':
      return `show ${at}`;
    case 'list':
      return `list ${random.pick(['', '2'])}`;
    case 'me':
      return random.pick(['me', 'me pl', 'me en Europe/Warsaw', 'me klingon']);
    case 'help':
      return 'help';
    case 'bare':
      return random.pick(['take', 'note something', 'update', 'close', 'assign me']);
    case 'nonsense':
      return random.pick(['tkae it', '?', 'INC-1', '\u200b', 'constructor', 'note INC-0 x', 'note INC-999999999 x']);
  }
}

/** Mostly one in which something was written, often just now; else perhaps one that isn't there. */
function entryOf(number: number, { random, known }: Pick<Typing, 'random' | 'known'>): number {
  const written = known.written(number);
  if (written.length === 0 || random.chance(0.15)) return random.between(0, 12);
  return random.chance(0.5) ? (written.at(-1) ?? 0) : random.pick(written);
}
