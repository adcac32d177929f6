import type { Timing } from '../../incident/event.ts';
import type { TextId } from '../../incident/terms.ts';
import { recoveryOf } from '../../procedure/lookup.ts';
import type { Rich } from '../card.ts';
import type { Of } from '../posts/piece.ts';
import { line, type Part } from '../rich.ts';
import type { Voice } from '../voice.ts';

/** What happened between the restore and the end, in a few words. */
export function endingWords(
  voice: Voice,
  event: Of<
    | 'confirmationAsked'
    | 'confirmed'
    | 'recovered'
    | 'followUpNamed'
    | 'waived'
    | 'departed'
    | 'departuresExplained'
    | 'completed'
    | 'reviewAsked'
    | 'reviewed'
  >,
  said: (id: TextId) => Part,
  late: (timing: Timing | null) => Part,
): Rich {
  const { w, person, by } = voice;
  const { timeline: say, gate, departures } = w.ending;
  switch (event.type) {
    case 'confirmationAsked':
      return line(say.confirmationAsked(person(event.of), by(event.until)));
    case 'confirmed':
      return line(say.confirmed[event.how], late(event.timing));
    case 'recovered':
      return line(say.recovered(recoveryText(voice, event.line)));
    case 'followUpNamed':
      return line(say.followUp, said(event.text));
    case 'waived':
      return line(say.waived(gate[event.line]), said(event.reason));
    case 'departed':
      return line(say.departed(departures[event.kind]));
    case 'departuresExplained':
      return line(say.explained, said(event.reason));
    case 'completed':
      return line(
        event.cause === null ? say.completed : say.completedCause(voice.cause(event.cause)),
        event.resolution === null ? '' : said(event.resolution),
      );
    case 'reviewAsked':
      return line(say.reviewAsked(person(event.of), by(event.dueAt)));
    case 'reviewed':
      return line(say.reviewed, said(event.text));
  }
}

/** A line of the checklist as it reads; a category that changed may have taken it along. */
function recoveryText({ view }: Voice, key: string): string {
  const { incident, procedure } = view.filed;
  return recoveryOf(procedure, incident).find((one) => one.key === key)?.text[view.reader.language] ?? key;
}
