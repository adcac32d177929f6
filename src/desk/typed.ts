import type { FormName } from '../card/card.ts';
import type { Ask } from '../incident/command.ts';
import { saysSomething } from '../incident/decide/decision.ts';
import { findCancelReason, findRestoredBy } from '../language/keywords.ts';
import { findVerb, type Verb } from '../language/verbs.ts';
import { type Reading, type Request, written } from './request.ts';
import {
  assignee,
  readCorrect,
  readEscalate,
  readHeld,
  readMerge,
  readPriority,
  readUpdate,
  readWorkaround,
} from './typed-asks.ts';
import { readAction, readFound } from './typed-cause.ts';
import { readDuty } from './typed-duty.ts';
import { readCheck, readQuestions } from './typed-gathering.ts';
import { readMajor, readRole } from './typed-major.ts';
import { readFollowed, readMe } from './typed-me.ts';
import { readOnBehalf } from './typed-on-behalf.ts';
import { readKind, readReference, splitWord, unmarked } from './typed-parts.ts';
import { readReporter, setService } from './typed-registering.ts';

/** How many incidents a page of the list shows. */
export const PAGE = 10;

/** Reads the words after the command's name, in either language. */
export function readTyped(text: string, reading: Reading): Request {
  const [word, rest] = splitWord(text.trim());
  if (word === '') return { type: 'open', form: 'raise', number: 0, text: '' };
  const verb = findVerb(word);
  if (!verb) return { type: 'unknownVerb', given: word, said: rest === '' ? '' : unmarked(text.trim()) };
  switch (verb) {
    case 'new':
      return readNew(rest, reading);
    case 'list':
      return { type: 'list', offset: (Math.max(1, Number.parseInt(rest, 10) || 1) - 1) * PAGE };
    case 'sweep':
      return { type: 'sweep' };
    case 'help':
      return { type: 'help' };
    case 'me':
      return readMe(rest);
    case 'duty':
      return readDuty(rest, reading);
    case 'follow':
    case 'unfollow':
      return readFollowed(verb, unmarked(rest));
    case 'assign':
    case 'action':
    case 'role':
    case 'reporter':
      return aboutOne(verb, rest, reading);
    default:
      return aboutOne(verb, unmarked(rest), reading);
  }
}

function readNew(said: string, reading: Reading): Request {
  const { kind, text } = readKind(said);
  const { sentence, of: onBehalfOf } = readOnBehalf(text, reading);
  const title = written(reading, unmarked(sentence));
  if (!title) {
    return kind === 'real' ? { type: 'open', form: 'raise', number: 0, text: '' } : { type: 'openReport', kind };
  }
  return {
    type: 'raise',
    report: {
      kind,
      title,
      description: null,
      service: null,
      category: null,
      impact: null,
      urgency: null,
      beganAt: null,
      onBehalfOf,
      pointed: null,
    },
  };
}

type About = Exclude<Verb, 'new' | 'list' | 'duty' | 'follow' | 'unfollow' | 'sweep' | 'help' | 'me'>;

function aboutOne(verb: About, rest: string, reading: Reading): Request {
  const found = readReference(rest) ?? (reading.own === undefined ? null : { number: reading.own, text: rest.trim() });
  if (!found) return { type: 'which', verb, said: unmarked(rest) };
  const { number, text } = found;
  const ask = (asked: Ask): Request => ({ type: 'ask', number, ask: asked });
  const open = (form: FormName, said = text): Request => ({ type: 'open', form, number, text: said });
  switch (verb) {
    case 'show':
    case 'told':
    case 'catchup':
      return { type: verb, number };
    case 'take':
      return ask({ type: 'take' });
    case 'answer':
      return ask({ type: 'answerEscalation' });
    case 'back':
      return ask({ type: 'passBack', reason: written(reading, text) });
    case 'passon':
      return { type: 'toGroup', ask: 'passOn', number, said: text };
    case 'askhelp':
      return { type: 'toGroup', ask: 'askHelp', number, said: text };
    case 'escalate':
      return ask(readEscalate(text, reading));
    case 'reopen':
      return ask({ type: 'reopen', reason: written(reading, text) });
    case 'note': {
      const note = written(reading, text);
      return note ? ask({ type: 'note', text: note }) : open('note');
    }
    case 'questions':
      return readQuestions(number, text, reading);
    case 'check':
      return readCheck(number, text, reading);
    case 'finding':
      return readFound('finding', number, text, reading);
    case 'suspect':
      return readFound('suspected', number, text, reading);
    case 'ruledout':
      return readFound('ruledOut', number, text, reading);
    case 'action':
      return readAction(number, text, reading);
    case 'assign':
      return text === '' ? open('assign') : ask({ type: 'assign', to: assignee(text, reading) });
    case 'update':
      return readUpdate(number, text, reading);
    case 'priority':
      return readPriority(number, text);
    case 'category':
      return text === '' ? open('categorise') : ask({ type: 'categorise', category: text });
    case 'service':
      return text === '' ? open('service') : ask(setService(text));
    case 'reporter':
      return readReporter(number, text, reading);
    case 'workaround':
      return readWorkaround(number, text, reading);
    case 'hold':
      return readHeld(number, text, reading);
    case 'private':
      return ask({ type: 'makePrivate' });
    case 'resume':
      return ask({ type: 'resume' });
    case 'redirect': {
      const where = written(reading, text);
      return where ? ask({ type: 'cancel', why: 'redirected', text: where }) : open('redirect');
    }
    case 'restore': {
      const [word, said] = splitWord(text);
      const how = findRestoredBy(word);
      const done = written(reading, how ? said : text);
      return how ? ask({ type: 'restore', how, text: done, forClients: null }) : open('restore');
    }
    case 'close':
      return open('close');
    case 'complete':
      return open('complete');
    case 'confirm':
      return ask({ type: 'confirm' });
    case 'recovery':
      return open('recovery');
    case 'waive':
      return open('waive');
    case 'review': {
      const came = written(reading, text);
      return came ? ask({ type: 'review', text: came }) : open('review');
    }
    case 'major':
      return readMajor(number, text, reading);
    case 'standdown': {
      const reason = written(reading, text);
      return reason ? ask({ type: 'standDown', reason }) : open('standDown');
    }
    case 'role':
      return readRole(number, text, reading);
    case 'merge':
      return readMerge(number, text);
    case 'unmerge':
      return { type: 'join', number, ask: { type: 'unmerge' } };
    // What can't be undone is asked once: the form opens, with what was typed in it.
    case 'withdraw':
      return open('withdraw');
    case 'correct':
      return readCorrect(number, text, reading);
    case 'cancel': {
      const [word, said] = splitWord(text);
      const why = findCancelReason(word);
      if (why === 'redirected' && !saysSomething(said)) return open('redirect', '');
      return why ? ask({ type: 'cancel', why, text: written(reading, said) }) : open('cancel');
    }
  }
}
