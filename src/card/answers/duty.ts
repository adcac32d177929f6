import { words } from '../../language/words.ts';
import type { Rota, Turn } from '../../procedure/rota.ts';
import { freeButton, row } from '../actions.ts';
import type { Card, Rich } from '../card.ts';
import { fact, factsBlock } from '../facts.ts';
import { plain } from '../plain.ts';
import { joined, type Part, time } from '../rich.ts';
import type { Reader } from '../view.ts';
import { answer, heading, small, textBlock } from './say.ts';

interface NamedTurn extends Turn {
  readonly name: string;
  /** Until when that person is away now, if they are. */
  readonly awayUntil: Temporal.Instant | null;
}

interface Duty {
  readonly lines: readonly { readonly rota: Rota; readonly turns: readonly NamedTurn[] }[];
  readonly now: Temporal.Instant;
  /** What was done just now. */
  readonly said: Rich | null;
  /** Until when the reader is away. */
  readonly away: Temporal.Instant | null;
  readonly mayCover: boolean;
}

/** Who has duty now and next, for each rota. */
export function dutyAnswer(reader: Reader, { lines, now, said, away, mayCover }: Duty): Card {
  const { duty } = words(reader.language);
  const facts = lines.map(({ rota, turns }) => fact(rota.name[reader.language], turnsLine(reader, turns, now)));
  const buttons = [
    ...(mayCover && lines.length > 0 ? [freeButton(reader, 'cover')] : []),
    freeButton(reader, 'away'),
    ...(away === null ? [] : [freeButton(reader, 'present')]),
  ];
  return answer(reader, said === null ? duty.heading : plain(said, reader, now), [
    heading(duty.heading),
    ...(said === null ? [] : [textBlock(said)]),
    ...(lines.length === 0 ? [textBlock(duty.none)] : factsBlock(facts)),
    ...(away === null ? [] : [small(duty.youAreAway(time(away)))]),
    ...row(buttons),
  ]);
}

function turnsLine(reader: Reader, turns: readonly NamedTurn[], now: Temporal.Instant): Rich {
  const { duty } = words(reader.language);
  const person = ({ person: id, name, awayUntil }: NamedTurn): Part => {
    const span = { kind: 'person', id, name, mention: false } as const;
    return awayUntil === null ? span : duty.away(span, time(awayUntil));
  };
  const current = turns.find(({ from }) => Temporal.Instant.compare(from, now) <= 0);
  const next = turns.find((turn) => turn !== current);
  return joined(
    [
      current ? duty.until(person(current), time(current.to)) : duty.nobody,
      next ? duty.next(person(next), time(next.from)) : '',
    ],
    ' · ',
  );
}

export function coverSaid(
  { language }: Reader,
  cover: {
    readonly rota: Rota;
    readonly name: string;
    readonly from: Temporal.Instant;
    readonly to: Temporal.Instant;
  },
): Rich {
  const { rota, name, from, to } = cover;
  return words(language).duty.covered(rota.name[language], name, time(from), time(to));
}

export function awaySaid({ language }: Reader, from: Temporal.Instant, to: Temporal.Instant): Rich {
  return words(language).duty.awaySaved(time(from), time(to));
}

export function presentSaid({ language }: Reader): Rich {
  return words(language).duty.presentSaved;
}
