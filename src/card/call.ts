import type { Entry } from '../incident/event.ts';
import type { Card, Data } from './card.ts';
import { plain } from './plain.ts';
import { escalated } from './posts/escalated.ts';
import type { Of } from './posts/piece.ts';
import { line } from './rich.ts';
import type { View } from './view.ts';
import { glance, voiceOf } from './voice.ts';

/**
 * What the webhook of a step is called with: who should come to what, `link` to its card in chat where there is one, and
 * a text that can be shown or read out.
 * Of a private incident no more than its number and priority, since nobody knows who reads on the way.
 */
export function callCard(view: View, { at, by }: Entry, event: Of<'escalated'>, link: string | null): Card {
  const { reader, now, filed } = view;
  const { incident } = filed;
  const voice = voiceOf(view);
  const of = { webhook: event.webhook ?? '', incident: voice.reference, priority: incident.priority };
  const marks = { drill: incident.kind === 'drill', private: incident.members !== null };
  if (incident.members !== null) {
    const text = voice.headed(`${voice.reference} ${incident.priority}. ${voice.w.calls.private}`);
    return card(view, text, { type: ESCALATED, at, values: { ...of, ...marks, text } });
  }
  const title = glance(voice.title);
  const news = escalated(voice, by, event).map((one) => plain(one.news, reader, now));
  const head = `${voice.headed(voice.reference)} ${incident.priority} ${title}`;
  const text = [/[.!?…]$/.test(head) ? head : `${head}.`, ...news].join(' ');
  const person = event.person === undefined ? voice.target(event.to) : voice.person(event.person);
  const calls = { step: event.step + 1, calls: plain(line(person), reader, now) };
  return card(view, text, {
    type: ESCALATED,
    at,
    values: { ...of, title, service: voice.service, ...calls, ...marks, ...(link === null ? {} : { link }), text },
  });
}

const ESCALATED = 'incident.escalated';

function card({ reader }: View, text: string, data: Data): Card {
  return {
    language: reader.language,
    tone: 'serious',
    summary: text,
    blocks: [{ kind: 'text', text: line(text) }],
    data,
  };
}
