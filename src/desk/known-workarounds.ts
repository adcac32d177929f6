import { workaroundsAnswer } from '../card/answers/workarounds.ts';
import { mayAsk } from '../incident/access.ts';
import type { Answer } from '../platform.ts';
import { type Asking, refusing } from './answers.ts';
import { look } from './look.ts';
import { missing, open, seen } from './questions.ts';
import { notAllowed } from './who.ts';
import { knownWorkarounds } from './worked-before.ts';

/** They are offered, and taken over in the form alone, where whoever does it reads and may change the text. */
export async function workarounds(asking: Asking, number: number, which: string | null): Promise<Answer> {
  const { parts, who } = asking;
  const filed = await seen(asking, number);
  if (!filed) return missing(asking, number);
  if (!mayAsk(who.standing, who.ids, 'workaround', filed)) return refusing(asking, notAllowed(who), filed);
  const known = await knownWorkarounds(parts, who, filed);
  const chosen = known.find(({ id }) => id === which);
  if (chosen) return open(asking, 'workaround', number, chosen.text);
  return { kind: 'card', card: workaroundsAnswer(await look(parts, filed, [], who.reader), known) };
}
