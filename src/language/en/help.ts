import type { Rich } from '../../card/card.ts';
import { type Part, rich } from '../../card/rich.ts';
import type { Verb } from '../verbs.ts';

/** `arguments` follow the verb; `does` says in a few words what it is for. */
interface Usage {
  readonly arguments: string;
  readonly does: string;
}

const usages: Readonly<Record<Verb, Usage>> = {
  new: { arguments: 'card payments are refused', does: 'reports an incident: one sentence is enough' },
  list: { arguments: '', does: 'shows what is open, the worst first' },
  show: { arguments: 'INC-42', does: 'shows one incident with its timeline' },
  take: { arguments: 'INC-42', does: 'takes it: you have it from then on' },
  assign: {
    arguments: 'INC-42',
    does: 'gives it to a person or a group',
  },
  passon: {
    arguments: 'INC-42 Website L2 it is their certificate',
    does: 'refuses it and passes it on to another group, with the reason',
  },
  askhelp: {
    arguments: 'INC-42 Website L2 who changed the certificate?',
    does: 'asks another group for help; it stays where it is',
  },
  back: { arguments: 'INC-42', does: 'passes it back to its group' },
  update: { arguments: 'INC-42', does: 'writes an update for responders, or for clients' },
  note: { arguments: 'INC-42', does: 'adds a note to the record' },
  questions: { arguments: 'INC-42', does: 'answers what is asked about it' },
  check: { arguments: 'INC-42 2 nothing in the log', does: 'ticks off a line of the diagnosis' },
  finding: { arguments: 'INC-42 the gateway times out', does: 'writes down what was found' },
  suspect: { arguments: 'INC-42 the new firmware', does: 'writes down what may be the cause' },
  ruledout: { arguments: 'INC-42 #7 no change there', does: 'rules out what entry 7 suspects, or anything else' },
  action: {
    arguments: 'INC-42 @jan 16:30 ask the acquirer',
    does: 'says who is to do what by when; “#9 done” ticks it off',
  },
  priority: { arguments: 'INC-42 high medium', does: 'sets impact and urgency' },
  service: { arguments: 'INC-42 payments', does: 'sets what is affected' },
  reporter: {
    arguments: 'INC-42 @anna',
    does: 'says who reports it, by name too, where somebody else wrote it down',
  },
  category: { arguments: 'INC-42 slow', does: 'sets what it is about' },
  workaround: {
    arguments: 'INC-42 pay by transfer',
    does: 'writes what to do meanwhile; with “clients”, for them too',
  },
  hold: { arguments: 'INC-42 until 16:30 waiting for the supplier', does: 'waits until then, and says for what' },
  resume: { arguments: 'INC-42', does: 'goes on with what was on hold' },
  merge: { arguments: 'INC-43 INC-42', does: 'makes INC-43 a part of INC-42, which goes on for both' },
  unmerge: { arguments: 'INC-43', does: 'separates it again' },
  correct: {
    arguments: 'INC-42 7 13:50',
    does: 'corrects the text or the time of an entry of the timeline, by its number',
  },
  withdraw: { arguments: 'INC-42 7', does: 'removes a text that must not be read, from every message too' },
  redirect: {
    arguments: 'INC-42 passed on to purchasing',
    does: 'passes on what is no incident and tells whoever reported it',
  },
  private: { arguments: 'INC-42', does: 'keeps it from all but those who work on it' },
  major: { arguments: 'INC-42 all payments are refused', does: 'declares it a major incident: somebody leads it' },
  role: { arguments: 'INC-42 manager @jan', does: 'gives or takes a role in a major incident' },
  standdown: { arguments: 'INC-42 one shop only', does: 'says that it is no major incident any more, and why' },
  told: { arguments: 'INC-42', does: 'shows who was told what, when and where' },
  catchup: { arguments: 'INC-42', does: 'shows what happened since you last looked' },
  follow: {
    arguments: 'payments',
    does: 'tells you directly how a service or one incident goes on; alone, what you follow',
  },
  unfollow: { arguments: 'payments', does: 'tells you no more of it' },
  escalate: { arguments: 'INC-42', does: 'calls in the next in line' },
  answer: { arguments: 'INC-42', does: "answers an escalation: I'm on it" },
  restore: { arguments: 'INC-42', does: 'says that the service works again, and how' },
  close: { arguments: 'INC-42', does: 'closes it, with resolution and cause' },
  complete: { arguments: 'INC-42', does: 'adds what the record of an ended incident lacks' },
  confirm: { arguments: 'INC-42', does: 'says that it works again, after the restore' },
  recovery: { arguments: 'INC-42', does: 'ticks off the recovery checklist' },
  waive: { arguments: 'INC-42', does: 'lets it be closed without a line of the gate, and says why' },
  review: { arguments: 'INC-42 what we learnt', does: 'writes down what came of the review' },
  reopen: { arguments: 'INC-42', does: 'opens it again when it still does not work' },
  cancel: { arguments: 'INC-42', does: 'cancels what was no incident' },
  duty: { arguments: '', does: 'shows who is on duty now and next; with “cover” or “away” it changes that' },
  sweep: { arguments: '', does: 'shows what was left undone: not closed, reviews and actions overdue, thin records' },
  me: { arguments: 'pl Europe/Warsaw', does: 'sets your language and time zone' },
  help: { arguments: '', does: 'shows this' },
};

export const help = {
  heading: 'Incident Desk',
  intro: {
    responder: 'Something does not work? Report it in one sentence. Everything on a card can also be typed.',
    staff: 'Something does not work? Report it in one sentence. You hear when it is taken on, restored and closed.',
    client: 'Something does not work? Report it in one sentence. You hear when it is taken on, restored and closed.',
  },
  usages,
  /** What follows `new`. */
  flags: { drill: '--drill', past: '--past' },
  kinds: (drill: Part, past: Part): Rich =>
    rich`For practice, told to no client: ${drill}. To record what is over: ${past}.`,
  otherLanguage: 'The same commands work in Polish, with or without diacritics: zgłoś, lista, przyjmij.',
};
