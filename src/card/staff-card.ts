import { reference } from '../incident/filed.ts';
import { followRow } from './actions.ts';
import type { Card } from './card.ts';
import {
  clientsFact,
  type Fact,
  fact,
  factsBlock,
  headline,
  priorityFact,
  serviceFact,
  toneOf,
  workaroundFact,
} from './facts.ts';
import { labelOfMajor } from './major-names.ts';
import { joined, line, strong } from './rich.ts';
import type { View } from './view.ts';
import { glance, type Voice, voiceOf } from './voice.ts';

/** How it stands for staff who don't respond: state, impact, workaround and the next word; no working notes, and nobody is named. */
export function staffCard(view: View): Card {
  const voice = voiceOf(view);
  const { w, since, title, headed, reference: name } = voice;
  const { incident } = view.filed;
  const state = w.told.status[incident.status];
  const major = incident.major ? strong(labelOfMajor(voice)) : '';
  return {
    language: view.reader.language,
    tone: toneOf(incident),
    summary: `${headed(name)} ${incident.priority} ${glance(title, 120)} · ${state}`,
    blocks: [
      headline(voice),
      { kind: 'text', text: joined([major, strong(state), since(incident.since)], ' · ') },
      ...factsBlock(facts(voice)),
      ...followRow(view),
    ],
  };
}

function facts(voice: Voice): readonly Fact[] {
  const { w, by, view } = voice;
  const { incident } = view.filed;
  switch (incident.status) {
    case 'logged':
    case 'allocated':
    case 'inProgress':
    case 'onHold':
      return [
        serviceFact(voice),
        priorityFact(voice),
        ...workaroundFact(voice),
        clientsFact(voice),
        ...(incident.promise === null ? [] : [fact(w.told.mine.labels.nextWord, line(by(incident.promise.by)))]),
      ];
    case 'restored':
      return [serviceFact(voice), fact(w.card.labels.restored, w.restoredBy[incident.restoredBy])];
    case 'closed':
      return [serviceFact(voice), fact(w.card.labels.cause, voice.cause(incident.cause))];
    case 'cancelled':
      return [serviceFact(voice), fact(w.card.labels.why, w.cancelReason[incident.why])];
    case 'merged':
      return [serviceFact(voice), fact(w.card.labels.merged, reference(incident.into.number))];
  }
}
