import { randomUUID } from 'node:crypto';
import type { Card } from '../../src/card/card.ts';
import type { Parcel } from '../../src/platform.ts';

export function parcel(conversation: string, card: Card, more: Partial<Parcel> = {}): Parcel {
  return {
    delivery: randomUUID(),
    conversation,
    card,
    edit: null,
    under: null,
    now: Temporal.Now.instant(),
    ...more,
  };
}

export function textCard(text: string): Card {
  return {
    language: 'en',
    tone: 'normal',
    summary: text,
    blocks: [{ kind: 'text', text: [{ kind: 'text', text }] }],
  };
}
