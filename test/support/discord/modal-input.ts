import { ComponentType as Type } from 'discord-api-types/v10';
import { INPUT_VALUE } from './limits.ts';
import { flattened } from './mentions.ts';
import { PEOPLE, type PersonName } from './seed.ts';
import type { Component, ModalBody, SelectOption } from './shapes.ts';

/** What is entered in a form's field: a text, or an option's label or value; several in a list. */
export type Entry = string | readonly string[];

const listOf = (entry: Entry): readonly string[] => (typeof entry === 'string' ? [entry].filter(Boolean) : entry);

/** The options that a person picks by label or value; throws where the menu doesn't let them. */
export const chosenValues = (select: Component, entry: Entry): readonly string[] => {
  const { min_values: least = 1, max_values: most = 1 } = select;
  const values = listOf(entry).map((wanted) => valueIn(select, wanted));
  const optional = select.required === false && values.length === 0;
  if (!optional && (values.length < least || values.length > most)) {
    throw new Error(`${values.length} chosen, but between ${least} and ${most} are wanted`);
  }
  return values;
};

const valueIn = (select: Component, wanted: string): string => {
  if (select.type !== Type.StringSelect) {
    return Object.hasOwn(PEOPLE, wanted) ? PEOPLE[wanted as PersonName].id : wanted;
  }
  const options = select.options ?? [];
  const found: SelectOption | undefined =
    options.find(({ label }) => label === wanted) ?? options.find(({ value }) => value === wanted);
  if (found !== undefined) return found.value;
  throw new Error(`no option "${wanted}"; there is: ${options.map(({ label }) => label).join(', ')}`);
};

/** The text of an input, as Discord's client lets a person type it. */
const typedText = (input: Component, label: string, entry: Entry): string => {
  if (typeof entry !== 'string') throw new Error(`"${label}" takes a text`);
  const { min_length: least = 0, max_length: most = INPUT_VALUE, required = true } = input;
  if (entry === '' && required) throw new Error(`"${label}" has to be filled in`);
  if (entry.length > most) throw new Error(`${entry.length} characters, but at most ${most} fit in "${label}"`);
  if (entry !== '' && entry.length < least) throw new Error(`"${label}" wants at least ${least} characters`);
  if (input.style === 1 && entry.includes('\n')) throw new Error(`"${label}" has one line`);
  return entry;
};

const startOf = (field: Component): Entry => {
  if (field.type === Type.TextInput) return field.value ?? '';
  const chosen = (field.options ?? []).filter((option) => option.default === true).map(({ value }) => value);
  return [...chosen, ...(field.default_values ?? []).map(({ id }) => id)];
};

/** The fields of a form with the labels by which people know them. */
const fieldsOf = (modal: ModalBody) =>
  modal.components.flatMap((part) => {
    const field = part.type === Type.ActionRow ? part.components?.[0] : part.component;
    return field === undefined ? [] : [{ field, label: part.label ?? field.label ?? '' }];
  });

/** What a submission says of a form, filled in by label or custom_id; throws where the client wouldn't submit. */
export const filledIn = (modal: ModalBody, entries: Readonly<Record<string, Entry>>): readonly object[] => {
  const fields = fieldsOf(modal);
  const stray = Object.keys(entries).find(
    (key) => !fields.some(({ field, label }) => key === label || key === field.custom_id),
  );
  if (stray !== undefined) {
    throw new Error(
      `no field "${stray}"; there is: ${fields.map(({ label, field }) => label || field.custom_id).join(', ')}`,
    );
  }
  const entered = (field: Component, label: string): object => {
    const entry = entries[field.custom_id ?? ''] ?? entries[label] ?? startOf(field);
    const common = { type: field.type, id: field.id ?? 0, custom_id: field.custom_id };
    if (field.type === Type.TextInput) return { ...common, value: typedText(field, label, entry) };
    if (listOf(entry).length === 0 && field.required !== false) throw new Error(`"${label}" has to be filled in`);
    return { ...common, values: chosenValues(field, entry) };
  };
  return modal.components.map((part, index) => {
    const common = { type: part.type, id: part.id ?? index + 1 };
    if (part.type === Type.ActionRow) {
      return { ...common, components: (part.components ?? []).map((field) => entered(field, field.label ?? '')) };
    }
    return part.component === undefined ? common : { ...common, component: entered(part.component, part.label ?? '') };
  });
};

/** A button or menu of a message by label, placeholder or custom_id; throws if there is none or it is disabled. */
export const usable = (components: readonly Component[], wanted: string, isButton: boolean): Component => {
  const all = flattened(components).filter(
    ({ type, custom_id }) => custom_id !== undefined && (type === Type.Button) === isButton,
  );
  const named = ({ label, placeholder, emoji }: Component) => label ?? placeholder ?? emoji?.name ?? '';
  const found = all.find((one) => named(one) === wanted) ?? all.find(({ custom_id }) => custom_id === wanted);
  if (found === undefined) throw new Error(`nothing is called "${wanted}"; there is: ${all.map(named).join(', ')}`);
  if (found.disabled === true) throw new Error(`"${wanted}" is disabled`);
  return found;
};
