import { notSavedAnswer, savedAnswer, unsureAnswer } from '../card/answers/unknown.ts';
import type { Card } from '../card/card.ts';
import { reference } from '../incident/filed.ts';
import type { Answer, Inbound, Platform } from '../platform.ts';
import { beside } from './answers.ts';
import { OutcomeUnknown, StoreUnavailable } from './faults.ts';
import type { Reached } from './in-time.ts';
import type { Parts } from './parts.ts';
import { readerOf } from './who.ts';

/** Whatever went wrong, the person hears that nothing was saved, and keeps what was typed into a form. */
export function notSaved(parts: Parts, platform: Platform, inbound: Inbound, fault: unknown): Answer {
  const details = { fault, platform: platform.name, asked: inbound.asked.kind };
  if (fault instanceof StoreUnavailable)
    parts.log.warn(details, 'A request was not saved: the database is out of reach');
  else parts.log.error(details, 'A request failed');
  const reader = readerOf(parts, platform, inbound, null);
  return fault instanceof OutcomeUnknown
    ? { kind: 'card', card: unsureAnswer(reader) }
    : keptInForm(inbound, notSavedAnswer(reader));
}

/** The person waited long enough: what is known by now is said. */
export function tooLate(parts: Parts, platform: Platform, inbound: Inbound, reached: Reached): Answer {
  parts.log.warn(
    { platform: platform.name, asked: inbound.asked.kind, reached: reached.type },
    'A request took too long',
  );
  const reader = readerOf(parts, platform, inbound, null);
  switch (reached.type) {
    case 'unwritten':
      return keptInForm(inbound, notSavedAnswer(reader));
    case 'writing':
      return { kind: 'card', card: unsureAnswer(reader) };
    case 'written':
      return { kind: 'card', card: savedAnswer(reader, reference(reached.number)) };
  }
}

/** A form stays open with what was typed into it. */
function keptInForm(inbound: Inbound, card: Card): Answer {
  return beside(inbound, null, card) ?? { kind: 'card', card };
}
