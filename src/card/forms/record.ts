import { type Entry, textsIn } from '../../incident/event.ts';
import { standing } from '../../incident/incident.ts';
import { entryWords } from '../answers/timeline.ts';
import type { Choice, Form } from '../card.ts';
import { plain } from '../plain.ts';
import { line, time } from '../rich.ts';
import type { View } from '../view.ts';
import { glance, type Voice, voiceOf } from '../voice.ts';
import { choiceField, contextOf, form, lineField, linesField, note } from './form.ts';

/** A choice's label is at most 75 characters, and a list has at most 25: the floor over the platforms that show forms. */
const MOST_LABEL = 75;
const MOST_ENTRIES = 25;

/** What was typed before the form opened: an entry's number, and what follows it. */
interface Given {
  readonly entry: string;
  readonly rest: string;
  /** Whoever sees no more of the incident is shown what they wrote themselves, as they wrote it, and nobody's name. */
  readonly own?: boolean;
}

/** Which entry was wrong, and what is right. `entries` are those that the reader may correct. */
export function correctForm(view: View, entries: readonly Entry[], given: Given): Form {
  const voice = voiceOf(view);
  const { title, submit, what, entry, text, textHint, at, atHint } = voice.w.forms.correct;
  return form(view.reader, 'correct', contextOf(view), { title, submit }, [
    note(what),
    choiceField('entry', entry, choices(voice, entries, given), { value: given.entry, required: true }),
    linesField('text', text, { value: given.rest, hint: textHint }),
    lineField('at', at, { hint: atHint }),
  ]);
}

/** Which text must not be read any more. What can't be undone is asked for here, and nowhere else. */
export function withdrawForm(view: View, entries: readonly Entry[], given: Given): Form {
  const voice = voiceOf(view);
  const { title, submit, what, entry } = voice.w.forms.withdraw;
  const { reason } = voice.w.forms;
  const { incident, texts } = view.filed;
  const written = entries.filter(({ event }) =>
    textsIn(event).some((text) => texts.get(standing(incident, text)) != null),
  );
  return form(view.reader, 'withdraw', contextOf(view), { title, submit }, [
    note(what),
    choiceField('entry', entry, choices(voice, written, given), { value: given.entry, required: true }),
    linesField('reason', reason, { value: given.rest }),
  ]);
}

/** The newest ones, the newest first: what is wrong was mostly written just now. */
function choices(voice: Voice, entries: readonly Entry[], { own = false }: Given): readonly Choice[] {
  const { reader, now, filed } = voice.view;
  const ownWords = ({ event }: Entry) =>
    textsIn(event)
      .slice(0, 1)
      .map((text) => filed.texts.get(text) ?? voice.w.withdrawn)
      .join();
  return entries
    .slice(-MOST_ENTRIES)
    .toReversed()
    .map((entry) => {
      const words = plain(line(time(entry.at), ' · ', own ? ownWords(entry) : entryWords(voice, entry)), reader, now);
      return { value: String(entry.seq), label: glance(`${entry.seq}. ${words}`, MOST_LABEL - 1) };
    });
}
