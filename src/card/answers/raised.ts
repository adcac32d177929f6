import type { Conversation } from '../../incident/incident.ts';
import { button, row } from '../actions.ts';
import type { Card } from '../card.ts';
import { fact, factsBlock, priorityFact, serviceFact, toneOf } from '../facts.ts';
import { joined } from '../rich.ts';
import type { View } from '../view.ts';
import { voiceOf } from '../voice.ts';
import { answer, heading, small, textBlock } from './say.ts';

/** The answer to a report by staff: the reference, who was told, what happens next. */
export function raisedAnswer(
  view: View,
  told: readonly Conversation[],
  state: { readonly clientsReachable: boolean; readonly operationsKnown: boolean },
): Card {
  const voice = voiceOf(view);
  const { w, reference, title, group, by } = voice;
  const { incident, procedure } = view.filed;
  const say = w.answers.raised;
  const targets = procedure.priorities[incident.priority];
  const after = (seconds: number) => by(incident.reportedAt.add({ seconds }));
  const places = told.map((conversation) => [{ kind: 'place', conversation } as const]);
  const summary = say.heading(reference);
  return answer(
    view.reader,
    summary,
    [
      heading(summary),
      { kind: 'quote', text: title },
      ...factsBlock([
        serviceFact(voice),
        priorityFact(voice),
        fact(say.labels.goesTo, say.goesTo(group(incident.group), after(targets.respond))),
        fact(say.labels.told, places.length === 0 ? say.toldNobody : joined(places, ', ')),
        fact(
          say.labels.clients,
          state.clientsReachable ? say.clientsFirst(after(targets.firstUpdate)) : say.clientsUnreachable,
        ),
      ]),
      state.operationsKnown ? small(say.next) : textBlock(say.noOperations),
      ...row([button(view, 'show', { label: w.buttons.seeIt })]),
    ],
    toneOf(incident),
  );
}

/**
 * The same for a client or a guest: nobody is named, nothing is said of how it is handled. It is not `passedOn` while
 * there is nobody yet to pass it on to.
 */
export function raisedForClient(view: View, { passedOn }: { readonly passedOn: boolean } = { passedOn: true }): Card {
  const { w, reference, title } = voiceOf(view);
  const say = w.answers.raised;
  const summary = say.heading(reference);
  return answer(view.reader, summary, [
    heading(summary),
    { kind: 'quote', text: title },
    ...(passedOn ? [textBlock(say.forClient)] : []),
    textBlock(say.next),
    ...row([button(view, 'show', { label: w.buttons.seeIt }), button(view, 'note', { label: w.buttons.addSomething })]),
  ]);
}
