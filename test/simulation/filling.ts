import type { Field, Form } from '../../src/card/card.ts';
import { type Player, players } from './cast.ts';
import type { Known } from './known.ts';
import type { Random } from './random.ts';
import type { Texts } from './texts.ts';

export interface Filling {
  readonly player: Player;
  readonly random: Random;
  readonly texts: Texts;
  readonly known: Known;
}

/** Fills a form in as a person might: mostly well, sometimes not. */
export function filledIn(form: Form, { player, random, texts, known }: Filling): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field of form.fields) {
    if (field.kind === 'choice') values[field.name] = chosen(field, random);
    if (field.kind === 'person') values[field.name] = random.chance(0.5) ? random.pick(players).actor.external : '';
  }
  for (const field of form.fields) {
    if (field.kind !== 'line' && field.kind !== 'lines') continue;
    const forClients = field.name === 'clients' || values.audience === 'clients' || isForClients(form, values, known);
    const skipped = !field.required && random.chance(0.3);
    values[field.name] = skipped ? '' : (special(field, random, known) ?? texts.write(player, forClients));
  }
  return values;
}

/**
 * Where an incident is redirected to is told to whoever reported it, and what is changed in a preview to clients; what
 * is corrected is read where it was before.
 */
function isForClients({ name, context }: Form, values: Readonly<Record<string, string>>, known: Known): boolean {
  if (name === 'redirect' || name === 'preview') return true;
  return name === 'correct' && known.isForClients(Number.parseInt(context, 10), Number(values.entry));
}

function chosen({ options, value, required }: Field & { kind: 'choice' }, random: Random): string {
  if (value !== null && random.chance(0.3)) return value;
  if (random.chance(required ? 0.03 : 0.3) || options.length === 0) return '';
  return random.pick(options).value;
}

/** What isn't free text, or stands there already; null for a text of the person's own. */
function special({ name, value }: Field & { kind: 'line' | 'lines' }, random: Random, known: Known): string | null {
  if (name === 'began') return random.pick(['', '', '06:15', '2026-01-04 10:00', 'early']);
  if (['nextAt', 'untilAt', 'dueAt', 'from'].includes(name))
    return random.pick(['', '', '', '', '23:45', '9.30', '2030-01-01 10:00', 'later']);
  if (name === 'to') return random.pick(['23:45', '9.30', '16:00', 'later']);
  if (name === 'forName') return random.pick(['', '', '', 'Zofia Lis']);
  if (name === 'at') return random.pick(['', '', '06:15', '2026-01-04 10:00', 'early']);
  if (name === 'number') return random.pick(['', '', '', ...known.open().map((number) => `INC-${number}`), 'INC-0']);
  if (name === 'timeZone') return random.pick(['Europe/Warsaw', 'America/New_York', 'Nowhere/Land']);
  return value !== '' && random.chance(0.5) ? value : null;
}
