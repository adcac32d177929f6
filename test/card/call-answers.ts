import { toldAnswer } from '../../src/card/answers/told.ts';
import { callCard } from '../../src/card/call.ts';
import type { Card } from '../../src/card/card.ts';
import { undeliveredPost } from '../../src/card/undelivered.ts';
import type { View } from '../../src/card/view.ts';
import type { Language } from '../../src/language/language.ts';
import { at, readerIn, viewOf } from './scene.ts';
import { stories } from './stories.ts';

/** What is said to and about something that a step calls outside the desk. */
export function callAnswers(language: Language): readonly (readonly [string, Card, View])[] {
  const reader = readerIn(language);
  const view = viewOf(stories.paged, 16, language);
  const { filed } = view;
  const entry = stories.paged.entries.at(-1);
  if (entry?.event.type !== 'escalated') throw new Error('The story does not end with a call');
  const hidden = { ...view, filed: { ...filed, incident: { ...filed.incident, members: ['chat:jan'] } } };
  const place = { platform: 'caller', id: 'pager' };
  const lost = { reference: 'INC-42', kind: 'real', place, what: 'call', webhook: 'Pager', remedy: [] } as const;
  const row = {
    at: at(15),
    about: { type: 'call', seq: entry.seq },
    audience: 'responders',
    place,
    person: null,
  } as const;
  return [
    ['a call', callCard(view, entry, entry.event, 'https://chat.example/inc-42'), view],
    ['a call about a private incident', callCard(hidden, entry, entry.event, 'https://chat.example/inc-42'), hidden],
    ['told of a call', toldAnswer(view, stories.paged.entries, [{ ...row, state: 'sent' }]), view],
    ['undelivered call', undeliveredPost(reader, { ...lost, outcome: 'failed', reason: 'http_410' }), view],
    ['uncertain call', undeliveredPost(reader, { ...lost, outcome: 'uncertain', reason: 'timeout' }), view],
  ];
}
