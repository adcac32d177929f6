import { mayAsk } from '../incident/access.ts';
import type { Ask, Joining } from '../incident/command.ts';
import type { Refusal } from '../incident/refusal.ts';
import type { Answer } from '../platform.ts';
import { type Asking, present, refusing, shown } from './answers.ts';
import { byName, toWhom } from './by-name.ts';
import { ask } from './change.ts';
import { firstAnswer, wordsIn } from './commit.ts';
import { join } from './joining.ts';
import { forgetPointed, pointedAt } from './pointed.ts';
import { missing, seen } from './questions.ts';
import { notAllowed } from './who.ts';

/** What a person asks of an incident, done and answered. */
export async function change(asking: Asking, number: number, asked: Ask): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const named = await byName(asking, number, asked);
  if (named === null) return notToThem(asking, number, asked, { code: 'unknownPerson', given: toWhom(asked) });
  if ('refusal' in named) return notToThem(asking, number, asked, named.refusal);
  const result = await ask(parts, who, { platform: platform.name, id: inbound.id }, number, named.ask);
  return shown(asking, result, wordsIn(named.ask));
}

/** As `change`, for what concerns two incidents. */
export async function joining(asking: Asking, number: number, asked: Joining): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  return shown(asking, await join(parts, who, { platform: platform.name, id: inbound.id }, number, asked));
}

/** The message that was pointed at goes into the timeline. */
export async function keep(asking: Asking, number: number, key: string): Promise<Answer> {
  const { parts, who, inbound, platform } = asking;
  const captured = await pointedAt(parts, key);
  const request = { platform: platform.name, id: inbound.id };
  if (captured === null) {
    const first = await firstAnswer(parts, request);
    return first ? present(asking, first) : refusing(asking, { code: 'pointedGone' }, null);
  }
  const result = await ask(parts, who, request, number, { type: 'capture', ...captured });
  if (result.type === 'changed') await forgetPointed(parts, key);
  return shown(asking, result);
}

/** Says why it can't be given to that person, to those who may give it: what else they may not is said first. */
async function notToThem(asking: Asking, number: number, asked: Ask, why: Refusal): Promise<Answer> {
  const { who } = asking;
  const filed = await seen(asking, number);
  if (!filed) return missing(asking, number);
  if (!mayAsk(who.standing, who.ids, asked.type, filed)) {
    return refusing(asking, notAllowed(who), filed);
  }
  return refusing(asking, why, filed, 'person');
}
