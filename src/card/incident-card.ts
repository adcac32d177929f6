import { reference } from '../incident/filed.ts';
import { cardButtons } from './actions.ts';
import { alarmFact } from './alarm.ts';
import type { Block, Card } from './card.ts';
import { actionsFact, causeFacts } from './cause.ts';
import { departuresFact, endingFacts, reviewFact } from './ending-facts.ts';
import {
  clientsFact,
  type Fact,
  fact,
  factsBlock,
  headline,
  helpFact,
  holderFact,
  holdFact,
  knownFact,
  nextFact,
  originFacts,
  priorityFact,
  privateFact,
  reportedFact,
  serviceFact,
  statusLine,
  toneOf,
  workaroundFact,
} from './facts.ts';
import { diagnosisFact, unansweredFact } from './gathering.ts';
import { majorFacts } from './major.ts';
import { joined, time } from './rich.ts';
import type { View } from './view.ts';
import { glance, type Voice, voiceOf } from './voice.ts';

/** The responders' card: how bad, what, who has it, what happens next and when. */
export function incidentCard(view: View): Card {
  const voice = voiceOf(view);
  return {
    language: view.reader.language,
    tone: toneOf(view.filed.incident),
    summary: cardSummary(voice),
    blocks: [...cardBody(voice), ...cardButtons(view)],
  };
}

/** Headline, state and facts, without buttons. */
export function cardBody(voice: Voice): readonly Block[] {
  return [
    headline(voice),
    { kind: 'text', text: statusLine(voice) },
    ...factsBlock([...privateFact(voice), ...facts(voice)]),
  ];
}

/** INC-42 P2 Cards are refused: in progress, Jan. */
export function cardSummary({ view, w, reference: name, title, person, headed }: Voice): string {
  const { priority, status, assignee } = view.filed.incident;
  const holder = assignee === null ? null : person(assignee);
  const lead = holder?.kind === 'person' ? holder.name : status === 'allocated' ? w.card.nobodyHasIt : '';
  const parts = [`${headed(name)} ${priority} ${glance(title, 120)}`, w.status[status], lead];
  return parts.filter((part) => part !== '').join(' · ');
}

function facts(voice: Voice): readonly Fact[] {
  const { view, w, text, cause, person } = voice;
  const { incident } = view.filed;
  const { labels } = w.card;
  const holder = incident.status === 'restored' ? labels.holder : labels.handled;
  const lead = incident.assignee === null ? [] : [fact(holder, person(incident.assignee))];
  switch (incident.status) {
    case 'logged':
    case 'allocated':
    case 'inProgress':
    case 'onHold':
      return [
        serviceFact(voice),
        priorityFact(voice),
        reportedFact(voice),
        holderFact(voice),
        ...helpFact(voice),
        ...majorFacts(voice),
        ...holdFact(voice),
        knownFact(voice),
        ...unansweredFact(voice),
        ...diagnosisFact(voice),
        ...causeFacts(voice),
        ...workaroundFact(voice),
        ...alarmFact(voice),
        ...originFacts(voice),
        clientsFact(voice),
        ...departuresFact(voice),
        ...nextFact(voice),
      ];
    case 'restored': {
      const how = w.restoredBy[incident.restoredBy];
      const done = incident.restoration === null ? '' : glance(text(incident.restoration));
      return [
        serviceFact(voice),
        // Of what was recorded afterwards the card is the first that anybody sees.
        ...(incident.kind === 'past' ? [reportedFact(voice)] : []),
        ...lead,
        ...originFacts(voice),
        fact(labels.restored, joined([how, done], ' · ')),
        ...alarmFact(voice),
        ...actionsFact(voice),
        ...endingFacts(voice),
        ...departuresFact(voice),
        ...nextFact(voice),
      ];
    }
    case 'closed':
      return [
        serviceFact(voice),
        ...lead,
        fact(labels.restored, time(incident.restoredAt)),
        ...(incident.resolution === null ? [] : [fact(labels.resolution, glance(text(incident.resolution)))]),
        fact(labels.cause, cause(incident.cause)),
        ...actionsFact(voice),
        ...departuresFact(voice),
        ...reviewFact(voice),
      ];
    case 'cancelled':
      return [serviceFact(voice), fact(labels.why, w.cancelReason[incident.why]), ...departuresFact(voice)];
    case 'merged':
      return [serviceFact(voice), fact(labels.merged, reference(incident.into.number))];
  }
}
