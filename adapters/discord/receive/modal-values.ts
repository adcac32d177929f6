import { type APIModalSubmission, ComponentType, type ModalSubmitComponent } from 'discord.js';
import type { Form } from '../../../src/card/card.ts';
import { fold } from '../../../src/procedure/names.ts';
import { isInput, isTyped } from '../render/form.ts';
import type { Kept } from './kept-forms.ts';

/** What a window's fields hold, by field; an empty field is ''. */
export function valuesOf({ components }: APIModalSubmission, form: Form | null): Readonly<Record<string, string>> {
  const fields = components.flatMap((part) => {
    if (part.type === ComponentType.Label) return [part.component];
    return part.type === ComponentType.ActionRow ? part.components : [];
  });
  return Object.fromEntries(fields.map((field) => [field.custom_id, chosen(field.custom_id, entered(field), form)]));
}

function entered(field: ModalSubmitComponent): string {
  if ('values' in field) return field.values[0] ?? '';
  return typeof field.value === 'string' ? field.value : '';
}

/** A choice that had to be typed is found by its name; what isn't one is left for the desk to refuse. */
function chosen(name: string, value: string, form: Form | null): string {
  const field = form?.fields.find((one) => isInput(one) && one.name === name);
  if (field?.kind !== 'choice' || !isTyped(field)) return value;
  const wanted = fold(value);
  const found = field.options.find((one) => fold(one.label) === wanted || one.value === value.trim());
  return found?.value ?? value;
}

/** The person's own words among a window's values. */
export function textsOf({ components }: APIModalSubmission): readonly string[] {
  return components.flatMap((part) =>
    part.type === ComponentType.Label && part.component.type === ComponentType.TextInput ? [part.component.value] : [],
  );
}

/** Those that were written into the first of two windows. */
export function textsBefore(kept: Kept | null): readonly string[] {
  if (kept === null || kept.before === null) return [];
  const { whole, values } = kept.before;
  return whole.fields.flatMap((field) => {
    const isText = field.kind === 'line' || field.kind === 'lines';
    return isText ? [values[field.name] ?? ''] : [];
  });
}
