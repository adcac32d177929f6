import { answerButtons, askedBlocks, lineWords, questionWords } from '../gathering.ts';
import type { Voice } from '../voice.ts';
import { lateness, nothing, type Of, type Piece, piece, quote } from './piece.ts';

/** An answer, for those who look for the cause. */
export function answered(voice: Voice, by: string | null, event: Of<'questionAnswered'>): readonly Piece[] {
  const { w, who, text } = voice;
  return piece([w.gathering.posts.answered(questionWords(voice, event.question), who(by))], quote(text(event.text)));
}

/** A line that was merely ticked off stands on the card. */
export function checked(voice: Voice, by: string | null, event: Of<'checked'>): readonly Piece[] {
  if (event.outcome === null) return nothing;
  const { w, who, text } = voice;
  const say = event.done ? w.gathering.posts.checked : w.gathering.posts.checkAgain;
  return piece([say(lineWords(voice, event.line), who(by))], quote(text(event.outcome)));
}

/** Whoever reported it is asked where they are, and reminded once. */
export function asked(voice: Voice, event: Asked): readonly Piece[] {
  const { please, stillOpen } = voice.w.gathering;
  return request(voice, event, event.type === 'questionsReminded' ? stillOpen : please);
}

/** Those who look for the cause are reminded where whoever reported it can't be. */
export function unasked(voice: Voice, event: Of<'questionsReminded'>): readonly Piece[] {
  return request(voice, event, voice.w.gathering.nobodyToAsk);
}

type Asked = Of<'questionsAsked'> | Of<'questionsReminded'>;

function request(voice: Voice, event: Asked, lead: string): readonly Piece[] {
  const [blocks, buttons] = [askedBlocks(voice, lead), answerButtons(voice)];
  if (blocks.length === 0) return nothing;
  return [
    {
      news: [{ kind: 'text', text: lead }],
      blocks: [...blocks, ...(event.type === 'questionsReminded' ? lateness(voice, event.timing) : [])],
      buttons,
    },
  ];
}
