import type { Level } from '../../incident/terms.ts';
import { words } from '../../language/words.ts';
import type { Named } from '../../procedure/procedure.ts';
import type { Choice, Field, Form, FormName } from '../card.ts';
import { line, type Part } from '../rich.ts';
import type { Reader, View } from '../view.ts';

/** A hint is at most 100 characters: the floor over the platforms that show one. */
export const MOST_HINT = 99;

/** `number:seq`: what most forms are about. */
export function contextOf({ filed }: View): string {
  return `${filed.number}:${filed.incident.seq}`;
}

export function form(
  reader: Reader,
  name: FormName,
  context: string,
  labels: { readonly title: string; readonly submit: string; readonly cancel?: string },
  fields: readonly Field[],
): Form {
  const { title, submit, cancel = words(reader.language).forms.cancel } = labels;
  return { language: reader.language, name, context, title, submit, cancel, fields };
}

interface Given {
  readonly value?: string;
  readonly hint?: string;
  readonly required?: boolean;
}

/** One line of text. Not required unless said so. */
export function lineField(name: string, label: string, { value = '', hint, required = false }: Given = {}): Field {
  return { kind: 'line', name, label, value, hint: hint ?? null, required };
}

/** Several lines of text. */
export function linesField(name: string, label: string, { value = '', hint, required = false }: Given = {}): Field {
  return { kind: 'lines', name, label, value, hint: hint ?? null, required };
}

/** One of several; a value that is among no options counts as none. */
export function choiceField(
  name: string,
  label: string,
  options: readonly Choice[],
  { value, hint, required = false }: Given = {},
): Field {
  const chosen = options.some((option) => option.value === value) ? (value ?? null) : null;
  return { kind: 'choice', name, label, options, value: chosen, hint: hint ?? null, required };
}

export function note(...parts: readonly Part[]): Field {
  return { kind: 'note', text: line(...parts) };
}

export function quote(text: string): Field {
  return { kind: 'quote', text };
}

export function namedChoices({ language }: Reader, parts: readonly Named[]): readonly Choice[] {
  return parts.map(({ key, name }) => ({ value: key, label: name[language] }));
}

const levels: readonly Level[] = ['high', 'medium', 'low'];

/** The worst first, with a capital letter: these stand alone in a list. */
export function levelChoices({ language }: Reader, of: 'impact' | 'urgency'): readonly Choice[] {
  const names = words(language)[of];
  return levels.map((level) => ({ value: level, label: capital(names[level]) }));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
