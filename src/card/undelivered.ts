import type { Conversation } from '../incident/incident.ts';
import { sayAnswer } from './answers/say.ts';
import type { Card, Rich } from './card.ts';
import type { Reader } from './view.ts';

export function undeliveredPost(
  reader: Reader,
  _params: {
    readonly reference: string | null;
    readonly place: Conversation;
    readonly outcome: 'failed' | 'uncertain';
    readonly reason: string;
    readonly remedy: Rich;
    readonly what: 'card' | 'post';
  },
): Card {
  return sayAnswer(reader, 'not written yet');
}
