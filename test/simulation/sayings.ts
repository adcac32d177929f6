import {
  diagnosisOf,
  openSuspicions,
  questionsOf,
  unanswered,
  unsettledActions,
} from '../../src/incident/gathering.ts';
import { type Incident, isOpen, isUnrestored } from '../../src/incident/incident.ts';
import type { Verb } from '../../src/language/verbs.ts';
import { simulatedProcedure } from './agreed.ts';
import { type Player, players } from './cast.ts';
import type { Known } from './known.ts';
import type { Random } from './random.ts';
import type { Texts } from './texts.ts';

export interface Typing {
  readonly random: Random;
  readonly player: Player;
  readonly texts: Texts;
  readonly known: Known;
  /** Enough is open: nothing new is raised, and what is there is seen to its end. */
  readonly busy: boolean;
}

/** What is typed about one incident; null for one that isn't there. */
export interface About extends Typing {
  readonly number: number;
  readonly incident: Incident | null;
}

/** How a verb is typed that is about an incident. */
interface Saying {
  /** Of which incidents it can be asked. */
  readonly fits: (incident: Incident) => boolean;
  /** What follows the incident. */
  readonly words: (about: About) => string;
}

const procedure = simulatedProcedure();

const is =
  (...statuses: readonly Incident['status'][]) =>
  ({ status }: Incident) =>
    statuses.includes(status);
const any = () => true;
const nothing = () => '';
const internal = ({ texts, player }: About) => texts.write(player, false);
const forClients = ({ texts, player }: About) => texts.write(player, true);
const perhaps = (about: About) => (about.random.chance(0.5) ? internal(about) : '');
const one =
  (...words: readonly string[]) =>
  ({ random }: About) =>
    random.pick(words);
const mention = ({ random }: About) => `<@${random.pick(players).actor.external}|x>`;
const levels = one('high', 'medium', 'low', 'wysoki', 'h', 'm', 'niska');
const group = one('Payments L2', 'website-l2', 'on-call', 'security', 'Płatności – druga linia', 'nobody');

/** The number of an entry of the incident's, mostly one that fits. */
function marked({ random, incident }: About, entries: (incident: Incident) => readonly { readonly entry: number }[]) {
  const fitting = incident === null ? [] : entries(incident);
  return `#${fitting.length > 0 && random.chance(0.9) ? random.pick(fitting).entry : random.between(0, 12)}`;
}

/** Mostly one in which something was written, often just now; else perhaps one that isn't there. */
function entryOf({ random, known, number }: About): number {
  const written = known.written(number);
  if (written.length === 0 || random.chance(0.15)) return random.between(0, 12);
  return random.chance(0.5) ? (written.at(-1) ?? 0) : random.pick(written);
}

const hasSuspicions = (incident: Incident) => openSuspicions(incident).length > 0;
const settles = (incident: Incident) => (hasSuspicions(incident) ? any() : isUnrestored(incident));
const found = (about: About) =>
  about.incident && hasSuspicions(about.incident) && about.random.chance(0.7)
    ? `${marked(about, openSuspicions)} ${perhaps(about)}`
    : internal(about);

/** Every verb that names an incident. One that is missing is a type error. */
export const sayings: Readonly<Record<Exclude<Verb, 'new' | 'list' | 'duty' | 'sweep' | 'me' | 'help'>, Saying>> = {
  take: { fits: isUnrestored, words: nothing },
  assign: {
    fits: isUnrestored,
    words: (about) => (about.random.chance(0.4) ? mention(about) : about.random.chance(0.3) ? 'me' : group(about)),
  },
  back: { fits: is('inProgress', 'onHold'), words: perhaps },
  passon: { fits: isUnrestored, words: (about) => `${group(about)} ${internal(about)}` },
  askhelp: { fits: isUnrestored, words: (about) => `${group(about)} ${internal(about)}` },
  update: {
    fits: isOpen,
    words: (about) =>
      about.random.chance(0.55)
        ? `${about.random.pick(['clients', 'klienci'])}: ${forClients(about)}`
        : internal(about),
  },
  note: { fits: any, words: internal },
  questions: {
    fits: (incident) => unanswered(incident, procedure).length > 0,
    words: (about) => {
      const count = about.incident === null ? 0 : questionsOf(about.incident, procedure).length;
      return about.random.chance(0.8) ? `${about.random.between(1, Math.max(1, count))} ${internal(about)}` : '';
    },
  },
  check: {
    fits: (incident) => isUnrestored(incident) && diagnosisOf(incident, procedure).length > 0,
    words: (about) => `${about.random.between(1, 3)} ${about.random.chance(0.2) ? 'undo ' : ''}${perhaps(about)}`,
  },
  finding: { fits: settles, words: found },
  suspect: { fits: isUnrestored, words: internal },
  ruledout: { fits: settles, words: found },
  action: {
    fits: (incident) => isOpen(incident) || unsettledActions(incident).length > 0,
    words: (about) => {
      const unsettled = about.incident === null ? [] : unsettledActions(about.incident);
      if (unsettled.length > 0 && about.random.chance(0.6))
        return `${marked(about, unsettledActions)} ${one('done', 'drop', 'followup', 'wykonano')(about)} ${perhaps(about)}`;
      return `${about.random.chance(0.5) ? `${mention(about)} ` : ''}${one('', '23:45 ', '9.30 ')(about)}${internal(about)}`;
    },
  },
  priority: { fits: isOpen, words: (about) => `${levels(about)} ${levels(about)}` },
  category: {
    fits: (incident) => isOpen(incident) || incident.category === null,
    words: one('slow', 'not-working', 'nie działa', 'access', 'wrong-data', 'security', 'none', 'nonsense'),
  },
  service: { fits: isUnrestored, words: one('payments', 'płatności', 'website', 'other', 'nonsense') },
  reporter: {
    fits: isUnrestored,
    words: (about) => (about.random.chance(0.7) ? mention(about) : one('me', 'Zofia Lis')(about)),
  },
  workaround: {
    fits: isUnrestored,
    words: (about) =>
      about.random.chance(0.2) ? 'known' : about.random.chance(0.4) ? `clients: ${forClients(about)}` : internal(about),
  },
  hold: {
    fits: ({ status, priority }) => status === 'inProgress' && priority !== 'P1',
    words: (about) => `${one('until 23:45', 'do 9.30', '18:00')(about)} ${internal(about)}`,
  },
  resume: { fits: is('onHold'), words: nothing },
  escalate: {
    fits: isUnrestored,
    words: (about) => `${one('', '', '#1 ', '#2 ', '#3 ', '#9 ')(about)}${perhaps(about)}`,
  },
  answer: {
    fits: (incident) => isUnrestored(incident) && (incident.escalation?.pending === true || incident.helps.length > 0),
    words: nothing,
  },
  restore: {
    fits: isUnrestored,
    words: (about) => `${one('fix', 'workaround', 'itself', 'naprawa', '')(about)} ${perhaps(about)}`,
  },
  close: { fits: is('restored'), words: nothing },
  reopen: { fits: is('restored', 'closed', 'cancelled'), words: perhaps },
  confirm: { fits: is('restored'), words: nothing },
  recovery: { fits: is('restored'), words: nothing },
  waive: { fits: is('restored'), words: nothing },
  review: {
    fits: ({ review }) => review?.held === false,
    words: (about) => (about.random.chance(0.8) ? internal(about) : ''),
  },
  cancel: { fits: isUnrestored, words: (about) => `${one('mistake', 'not-an-incident', '')(about)} ${perhaps(about)}` },
  // Where to is told to whoever reported it.
  redirect: { fits: isUnrestored, words: forClients },
  merge: {
    fits: isOpen,
    words: (about) => {
      const { random, known } = about;
      return `${random.pick(['into ', 'z ', ''])}INC-${known.open().length > 0 ? random.pick(known.open()) : 1}`;
    },
  },
  unmerge: { fits: is('merged'), words: nothing },
  correct: {
    fits: any,
    words: (about) => {
      const { random, texts, player, known, number } = about;
      const entry = entryOf(about);
      const text = random.chance(0.8) ? texts.write(player, known.isForClients(number, entry)) : '';
      return `${entry} ${random.pick(['', '', '06:15 ', '2026-01-04 10:00 '])}${text}`;
    },
  },
  withdraw: { fits: any, words: (about) => String(entryOf(about)) },
  private: { fits: ({ members }) => members === null, words: nothing },
  major: { fits: isUnrestored, words: (about) => (about.random.chance(0.8) ? internal(about) : '') },
  role: {
    fits: (incident) => isUnrestored(incident) && incident.major !== null,
    words: (about) => {
      const role = one('manager', 'scribe', 'komunikacja', 'nonsense')(about);
      return about.random.chance(0.5) ? `${role} ${mention(about)} ${perhaps(about)}` : `${role} me`;
    },
  },
  standdown: { fits: (incident) => isUnrestored(incident) && incident.major !== null, words: perhaps },
  complete: { fits: is('closed'), words: nothing },
  show: { fits: any, words: nothing },
  told: { fits: any, words: nothing },
  catchup: { fits: any, words: nothing },
  follow: { fits: any, words: nothing },
  unfollow: { fits: any, words: nothing },
};
