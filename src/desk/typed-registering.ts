import type { Ask } from '../incident/command.ts';
import { findPart } from '../language/keywords.ts';
import type { NamedReporter, Reading, Request } from './request.ts';
import { namedReporter } from './typed-on-behalf.ts';

/** As it was named; what it means, and who listens there, is looked up before it is decided. */
export function setService(named: string): Ask {
  return { type: 'setService', service: named, clientsListen: false };
}

/** As they were named; who that is, is looked up before it is decided. */
export function setReporter(named: NamedReporter): Ask {
  return { type: 'setReporter', to: 'person' in named ? { ...named, is: 'staff' } : named };
}

/** `@anna`, `me`, or a name; with nobody the form opens. */
export function readReporter(number: number, text: string, reading: Reading): Request {
  const named = findPart(text.trim()) === 'myself' ? { person: 'me' } : namedReporter(text, reading);
  return named
    ? { type: 'ask', number, ask: setReporter(named) }
    : { type: 'open', form: 'reporter', number, text: '' };
}
