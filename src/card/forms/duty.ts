import { words } from '../../language/words.ts';
import type { Rota } from '../../procedure/rota.ts';
import type { Form } from '../card.ts';
import type { Reader } from '../view.ts';
import { choiceField, form, lineField, namedChoices } from './form.ts';

/** A list shows no more: the floor over the platforms. */
const MOST_ROTAS = 25;

/** Somebody has duty instead of whoever the rota says. */
export function coverForm(reader: Reader, rotas: readonly Rota[], chosen: string | null): Form {
  const { coverForm: w } = words(reader.language).duty;
  return form(reader, 'cover', '', w, [
    choiceField('rota', w.rota, namedChoices(reader, rotas.slice(0, MOST_ROTAS)), {
      required: true,
      ...(chosen === null ? {} : { value: chosen }),
    }),
    { kind: 'person', name: 'person', label: w.person, hint: w.personHint, required: false },
    lineField('from', w.from, { hint: w.fromHint }),
    lineField('to', w.to, { hint: w.toHint, required: true }),
  ]);
}

/** The reader can't be asked for anything for a while. */
export function awayForm(reader: Reader): Form {
  const { awayForm: w } = words(reader.language).duty;
  return form(reader, 'away', '', w, [
    lineField('from', w.from, { hint: w.fromHint }),
    lineField('to', w.to, { hint: w.toHint, required: true }),
  ]);
}
