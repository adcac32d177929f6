import type { Incident } from '../../src/incident/incident.ts';
import { spellings, type Verb } from '../../src/language/verbs.ts';
import { personOf, players } from './cast.ts';
import type { Random } from './random.ts';
import { type About, sayings, type Typing } from './sayings.ts';

/** How often each is typed, where nothing is said of it here. */
const USUAL = 1;

/** What a person types after the command's name. */
export function typedBy(typing: Typing): string {
  const { random, known, busy } = typing;
  const count = known.incidents.size;
  if (count === 0 || (!busy && random.chance(0.14))) return random.chance(0.95) ? report(typing) : '';
  const ends = busy ? 4 : 1;
  const verb = random.weighted({
    ...(Object.fromEntries(Object.keys(sayings).map((one) => [one, USUAL])) as Record<keyof typeof sayings, number>),
    take: 5,
    assign: 2,
    update: 6,
    note: 2,
    priority: 2,
    category: 1.5,
    escalate: 2.5,
    answer: 2,
    restore: ends,
    close: ends,
    confirm: 1.5,
    cancel: busy ? 2 : 0.4,
    reopen: busy ? 0.2 : 1,
    redirect: busy ? 1 : 0.3,
    merge: busy ? 2.5 : 1.5,
    correct: 2.5,
    withdraw: 3.5,
    private: 0.4,
    role: 2,
    action: 2,
    hold: 1.5,
    resume: 1.5,
    list: 0.4,
    duty: 1.2,
    sweep: 0.5,
    me: 0.3,
    help: 0.2,
    bare: 0.5,
    nonsense: 0.4,
  });
  switch (verb) {
    case 'bare':
      return random.pick(['take', 'note something', 'update', 'close', 'assign me']);
    case 'nonsense':
      return random.pick(['tkae it', '?', 'INC-1', '\u200b', 'constructor', 'note INC-0 x', 'note INC-999999999 x']);
    case 'list':
      return `list ${random.pick(['', '2'])}`;
    case 'me':
      return random.pick(['me', 'me pl', 'me en Europe/Warsaw', 'me klingon']);
    case 'help':
    case 'sweep':
      return spelled(verb, random);
    case 'duty':
      return `${spelled(verb, random)} ${aboutDuty(typing)}`;
    default: {
      const { fits, words } = sayings[verb];
      const number = numberOf(fits, typing);
      const at = random.pick([`INC-${number}`, `inc${number}`, `#${number}`]);
      const about: About = { ...typing, number, incident: known.incidents.get(number) ?? null };
      return `${spelled(verb, random)} ${at} ${words(about)}`.trimEnd();
    }
  }
}

function spelled(verb: Verb, random: Random): string {
  const { en, pl } = spellings[verb];
  return random.chance(0.5) ? en[0] : random.pick([...en, ...pl]);
}

/** Mostly one that it can be asked of, and that this person knows of; else perhaps one that is over, or isn't there. */
function numberOf(fits: (incident: Incident) => boolean, { random, known, player }: Typing): number {
  const isTheirs = ({ members }: Incident) => members === null || members.includes(personOf(player));
  const fitting = [...known.incidents].filter(([, one]) => fits(one) && isTheirs(one)).map(([number]) => number);
  if (fitting.length > 0 && random.chance(0.85)) return random.pick(fitting);
  const count = known.incidents.size;
  return Math.max(1, count + (random.chance(0.1) ? 1 : 0) - Math.floor(random.next() ** 2 * 12));
}

/** A report: one's own, or somebody else's; sometimes of what isn't real. */
function report({ random, player, texts }: Typing): string {
  const said = texts.write(player, false);
  const verb = spelled('new', random);
  switch (random.weighted({ own: 8, drill: 0.7, past: 0.7, person: 1, name: 0.6 })) {
    case 'own':
      return `${verb} ${said}`;
    case 'drill':
      return `${verb} --${random.pick(['drill', 'ćwiczenie'])} ${said}`;
    case 'past':
      return `${verb} --${random.pick(['past', 'wstecz'])} ${said}`;
    case 'person':
      return `${verb} ${said} ${random.pick(['for', 'dla'])} ${mention(random)}`;
    case 'name':
      return `${verb} ${said}, ${random.pick(['reporter', 'zgłasza'])}: Jan Kowalski`;
  }
}

function aboutDuty({ random }: Typing): string {
  switch (random.weighted({ shown: 1, cover: 3, away: 1.5, back: 1 })) {
    case 'shown':
      return '';
    case 'cover': {
      const whom = random.chance(0.4) ? 'me' : mention(random);
      return `${random.pick(['cover', 'zastępstwo'])} ${random.pick(['', 'on-duty '])}${whom} ${random.pick(['until 23:45', '22:00 – 06:00', 'do 9.30'])}`;
    }
    case 'away':
      return random.pick(['away until 16:30', 'urlop do 9.30', 'away']);
    case 'back':
      return random.pick(['back', 'wracam']);
  }
}

const mention = (random: Random) => `<@${random.pick(players).actor.external}|x>`;
