import type { FormName } from '../card/card.ts';
import { readPress } from '../card/press.ts';
import type { Request } from './request.ts';
import { setService } from './typed-registering.ts';

/** Reads what a button carried. What this version doesn't know is answered kindly, never guessed at. */
export function readPressed(text: string): Request {
  const press = readPress(text);
  if (!press) return { type: 'unknownPress' };
  const { action, incident: number, argument } = press;
  const open = (form: FormName): Request => ({ type: 'open', form, number, text: argument ?? '' });
  switch (action) {
    case 'take':
      return { type: 'ask', number, ask: { type: 'take' } };
    case 'answer':
      return { type: 'ask', number, ask: { type: 'answerEscalation' } };
    case 'answerHelp':
      return { type: 'ask', number, ask: { type: 'answerHelp', group: argument } };
    case 'confirm':
      return { type: 'ask', number, ask: { type: 'confirm' } };
    case 'lead':
      return { type: 'ask', number, ask: { type: 'lead' } };
    case 'unmerge':
      return { type: 'join', number, ask: { type: 'unmerge' } };
    case 'same': {
      const into = Number.parseInt(argument ?? '', 10);
      return into > 0 ? { type: 'join', number, ask: { type: 'merge', into } } : { type: 'unknownPress' };
    }
    case 'private':
      return { type: 'ask', number, ask: { type: 'makePrivate' } };
    case 'resume':
      return { type: 'ask', number, ask: { type: 'resume' } };
    case 'send':
      return argument === null ? { type: 'unknownPress' } : { type: 'send', number, draft: argument };
    case 'show':
    case 'more':
    case 'told':
      return { type: action, number };
    case 'follow':
    case 'unfollow':
      return { type: action, what: argument === null ? (number === 0 ? null : { number }) : { service: argument } };
    case 'cover':
    case 'away':
      return open(action);
    case 'present':
      return { type: 'present' };
    case 'workarounds':
    case 'useWorkaround':
      return { type: 'workarounds', number, which: argument };
    case 'list':
      return { type: 'list', offset: Number.parseInt(argument ?? '0', 10) || 0 };
    case 'new':
      return open('raise');
    case 'help':
      return { type: 'help' };
    case 'confirmOperations':
      return { type: 'confirmOperations' };
    case 'back':
      return open('passBack');
    case 'priority':
      return open('prioritise');
    case 'category':
      return argument === null
        ? open('categorise')
        : { type: 'ask', number, ask: { type: 'categorise', category: argument } };
    case 'service':
      return argument === null ? open('service') : { type: 'ask', number, ask: setService(argument) };
    case 'reporter':
    case 'update':
    case 'restore':
    case 'escalate':
    case 'assign':
    case 'passOn':
    case 'askHelp':
    case 'note':
    case 'questions':
    case 'check':
    case 'find':
    case 'action':
    case 'settleAction':
    case 'hold':
    case 'workaround':
    case 'redirect':
    case 'merge':
    case 'correct':
    case 'withdraw':
    case 'close':
    case 'complete':
    case 'reopen':
    case 'recovery':
    case 'waive':
    case 'review':
    case 'cancel':
    case 'major':
    case 'role':
    case 'standDown':
      return open(action);
  }
}
