import type { Incident } from '../../incident/incident.ts';
import type { Conversation } from '../../incident/terms.ts';
import { button, row } from '../actions.ts';
import type { Card } from '../card.ts';
import { fact, factsBlock, priorityFact, reportedFact, serviceFact, toneOf } from '../facts.ts';
import { answerButtons, askedBlocks } from '../gathering.ts';
import { joined } from '../rich.ts';
import type { View } from '../view.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { answer, heading, small, textBlock } from './say.ts';

/** The answer to a report by staff: the reference, who was told, what happens next. */
export function raisedAnswer(
  view: View,
  told: readonly Conversation[],
  state: { readonly clientsReachable: boolean; readonly operationsKnown: boolean },
): Card {
  const voice = voiceOf(view);
  const { w, reference, title, group, by, headed } = voice;
  const { incident, procedure } = view.filed;
  const say = w.answers.raised;
  const targets = procedure.priorities[incident.priority];
  const after = (seconds: number) => by(incident.reportedAt.add({ seconds }));
  const places = told.map((conversation) => [{ kind: 'place', conversation } as const]);
  const summary = headed(say.heading(reference));
  if (incident.kind === 'past') return recordedAnswer(voice, summary);
  return answer(
    view.reader,
    summary,
    [
      heading(summary),
      { kind: 'quote', text: title },
      ...factsBlock([
        serviceFact(voice),
        priorityFact(voice),
        ...(incident.onBehalf === null ? [] : [reportedFact(voice)]),
        fact(say.labels.goesTo, say.goesTo(group(incident.group), after(targets.respond))),
        fact(say.labels.told, places.length === 0 ? say.toldNobody : joined(places, ', ')),
        fact(
          say.labels.clients,
          incident.kind === 'drill'
            ? say.clientsDrill
            : state.clientsReachable
              ? say.clientsFirst(after(targets.firstUpdate))
              : say.clientsUnreachable,
        ),
      ]),
      ...(isAskedElsewhere(incident) ? [] : askedBlocks(voice, w.gathering.please)),
      state.operationsKnown ? small(say.next) : textBlock(say.noOperations),
      ...row([
        ...(isAskedElsewhere(incident) ? [] : answerButtons(voice)),
        button(view, 'show', { label: w.buttons.seeIt }),
      ]),
    ],
    toneOf(incident),
  );
}

/** Whoever it was written down for is asked where they are. */
function isAskedElsewhere({ onBehalf }: Incident): boolean {
  return onBehalf !== null && onBehalf.name === null;
}

/** What was over when it was recorded: nobody was called, so that there is nobody to name. */
function recordedAnswer(voice: Voice, summary: string): Card {
  const { w, view, title } = voice;
  return answer(view.reader, summary, [
    heading(summary),
    { kind: 'quote', text: title },
    ...factsBlock([serviceFact(voice), priorityFact(voice), reportedFact(voice)]),
    textBlock(w.answers.raised.past),
    ...row([button(view, 'close', { style: 'primary' }), button(view, 'show', { label: w.buttons.seeIt })]),
  ]);
}

/**
 * The same for a client or a guest: nobody is named, nothing is said of how it is handled. It is not `passedOn` while
 * there is nobody yet to pass it on to.
 */
export function raisedForClient(view: View, { passedOn }: { readonly passedOn: boolean } = { passedOn: true }): Card {
  const voice = voiceOf(view);
  const { w, reference, title } = voice;
  const say = w.answers.raised;
  const summary = say.heading(reference);
  return answer(view.reader, summary, [
    heading(summary),
    { kind: 'quote', text: title },
    ...(passedOn ? [textBlock(say.forClient)] : []),
    ...askedBlocks(voice, w.gathering.please),
    textBlock(say.next),
    ...row([
      ...answerButtons(voice),
      button(view, 'show', { label: w.buttons.seeIt }),
      button(view, 'note', { label: w.buttons.addSomething }),
    ]),
  ]);
}
