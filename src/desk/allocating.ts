import { mayAsk } from '../incident/access.ts';
import { saysSomething } from '../incident/decide/decision.ts';
import type { Answer } from '../platform.ts';
import { type Asking, refusing } from './answers.ts';
import { change } from './changing.ts';
import { groupFirst } from './group-first.ts';
import { missing, open, seen } from './questions.ts';
import type { Request } from './request.ts';
import { notAllowed } from './who.ts';

/** A group and words for it, as typed: with both it is done, with less the form opens, with what was typed in it. */
export async function toGroup(asking: Asking, request: Extract<Request, { type: 'toGroup' }>): Promise<Answer> {
  const { who, parts } = asking;
  const filed = await seen(asking, request.number);
  if (!filed) return missing(asking, request.number);
  if (!mayAsk(who.standing, who.ids, request.ask, filed)) return refusing(asking, notAllowed(who), filed);
  const { group, rest } = groupFirst(filed.procedure, request.said);
  if (!saysSomething(rest) || (group === '' && request.ask === 'askHelp')) {
    return open(asking, request.ask, request.number, request.said);
  }
  const words = { id: parts.newId(), body: rest };
  return request.ask === 'askHelp'
    ? change(asking, request.number, { type: 'askHelp', group, what: words })
    : change(asking, request.number, { type: 'passOn', group: group === '' ? null : group, reason: words });
}
