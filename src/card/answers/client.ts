import { isUnrestored } from '../../incident/incident.ts';
import { button, row } from '../actions.ts';
import type { Card } from '../card.ts';
import { fact, factsBlock } from '../facts.ts';
import { answerButtons, askedBlocks } from '../gathering.ts';
import { line, time } from '../rich.ts';
import type { View } from '../view.ts';
import { glance, type Voice, voiceOf } from '../voice.ts';
import { answer, heading, small, textBlock } from './say.ts';

interface Reading {
  readonly own: boolean;
  readonly titled?: boolean;
  readonly done?: 'note' | 'confirm' | 'answerQuestions' | 'reportToo' | null;
}

/**
 * What a person with a client's sight reads of an incident: how it stands, the last words for clients, when the next
 * come. Nobody is named. `own` adds what its reporter may do; `done` says what they just did; without
 * `titled` it goes by its service's name.
 */
export function clientAnswer(view: View, { own, titled = true, done = null }: Reading = { own: false }): Card {
  const voice = voiceOf(view);
  const { w, reference, title, service, text, by, headed } = voice;
  const { incident } = view.filed;
  const { labels, noWordYet, willHear } = w.told.mine;
  const last = incident.lastClientUpdate;
  const summary = headed(w.told.reporter.headline(reference, titled ? glance(title) : service));
  return answer(view.reader, `${summary} · ${w.told.status[incident.status]}`, [
    heading(summary),
    ...(done === 'answerQuestions' ? [textBlock(w.gathering.changed.answered(reference))] : []),
    ...(done === 'note' ? [textBlock(w.changed.noted(reference))] : []),
    ...(done === 'reportToo' ? [textBlock(w.changed.reportedToo(reference))] : []),
    ...(done === 'confirm' ? [textBlock(w.ending.changed.confirmed(reference))] : []),
    ...factsBlock([
      fact(labels.state, w.told.status[incident.status]),
      fact(labels.service, service),
      fact(labels.reported, time(incident.reportedAt)),
      fact(labels.lastWord, last === null ? noWordYet : time(last.at)),
      ...(incident.promise === null ? [] : [fact(labels.nextWord, line(by(incident.promise.by)))]),
    ]),
    ...(last === null ? [] : [{ kind: 'quote', text: text(last.text) } as const]),
    ...(own && isUnrestored(incident) ? [small(willHear)] : []),
    ...(own && isUnrestored(incident) ? askedBlocks(voice, w.gathering.please) : []),
    ...(own ? ownButtons(voice) : []),
  ]);
}

function ownButtons(voice: Voice) {
  const { w, view } = voice;
  const { incident } = view.filed;
  // Of a merged one it is said where it goes on.
  const over = !isUnrestored(incident) && incident.status !== 'merged';
  const works = incident.status === 'restored' && incident.confirmation?.confirmed === null;
  const confirm = works ? [button(view, 'confirm', { style: 'primary' })] : [];
  const reopen = over ? [button(view, 'reopen', { label: w.buttons.stillBroken })] : [];
  const answers = over ? [] : answerButtons(voice);
  return row([...confirm, ...reopen, ...answers, button(view, 'note', { label: w.buttons.addSomething })]);
}
