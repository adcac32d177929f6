import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Block, Card, Field, Form } from '../../../src/card/card.ts';
import {
  ALL_TEXTS,
  INPUT_PLACEHOLDER,
  INPUT_VALUE,
  LABEL_DESCRIPTION,
  LABEL_TEXT,
  MODAL_COMPONENTS,
  MODAL_TITLE,
  OPTION_TEXT,
  SELECT_OPTIONS,
} from '../limits.ts';
import { words } from '../words.ts';
import { renderBlock } from './blocks.ts';
import { joined } from './card.ts';
import type { Setting } from './spans.ts';
import { beginning, plain } from './text.ts';

export type Input = Exclude<Field, { kind: 'note' | 'quote' }>;
type Said = Extract<Field, { kind: 'note' | 'quote' }>;

export function isInput(field: Field): field is Input {
  return field.kind !== 'note' && field.kind !== 'quote';
}

/** Whether a window is needed: a form without fields is shown as a message with its button. */
export function hasInputs(form: Form): boolean {
  return form.fields.some(isInput);
}

/** So many buttons stand in one row. */
const MOST_BUTTONS = 5;

/** The choice that is all that a form asks, where each of its options can be a button; else null. */
export function onlyChoice({ fields }: Form): ChoiceField | null {
  const [only, ...others] = fields.filter(isInput);
  const fits = only?.kind === 'choice' && only.required && others.length === 0 && only.options.length <= MOST_BUTTONS;
  return fits ? only : null;
}

/** The field with which a person asks for the fields that don't fit. */
export const MORE = 'more-fields';

/**
 * A form as a modal. Five parts are all that Discord takes. Where there are more, the last fields that needn't be filled
 * in come in a further window for whoever wants them; `isFirst` is false in that one.
 */
export function renderModal(
  { form, isFirst }: { readonly form: Form; readonly isFirst: boolean },
  customId: string,
  now: Temporal.Instant,
): APIModalInteractionResponseCallbackData {
  const setting: Setting = { language: form.language, now };
  const { shown, left } = pages(form.fields, isFirst);
  return {
    custom_id: customId,
    title: plain(form.title, MODAL_TITLE),
    components: [
      ...shown.map((part) => ('said' in part ? renderSaid(part.said, setting) : renderInput(part.input, setting))),
      ...(left.length > 0 ? [moreField(left, setting)] : []),
    ],
  };
}

/** The names of the fields for which the first window has no room. */
export function fieldsLeft(form: Form): readonly string[] {
  return pages(form.fields, true).left.map(({ name }) => name);
}

type FormPart = { readonly said: readonly Said[] } | { readonly input: Input };

interface Pages {
  readonly shown: readonly FormPart[];
  readonly left: readonly Input[];
}

function pages(fields: readonly Field[], isFirst: boolean): Pages {
  const parts = grouped(fields);
  if (parts.length <= MODAL_COMPONENTS) return { shown: parts, left: [] };
  const said = fields.filter((field) => !isInput(field));
  const inputs = fields.filter(isInput);
  // One place for all texts together, and one for the question about the rest.
  const room = MODAL_COMPONENTS - (said.length > 0 ? 1 : 0) - (isFirst ? 1 : 0);
  const byWeight = [...inputs.filter(({ required }) => required), ...inputs.filter(({ required }) => !required)];
  const first = new Set(byWeight.slice(0, room));
  return {
    shown: grouped([...said, ...inputs.filter((input) => first.has(input))]),
    left: isFirst ? inputs.filter((input) => !first.has(input)) : [],
  };
}

/** Whether the rest is asked for; unless somebody does so, the form is sent as it is. */
function moreField(left: readonly Input[], { language }: Setting): APILabelComponent {
  const { more, moreNow, moreFirst } = words[language];
  return {
    type: ComponentType.Label,
    label: plain(more, LABEL_TEXT),
    description: plain(left.map(({ label }) => label).join(', '), LABEL_DESCRIPTION),
    component: {
      type: ComponentType.StringSelect,
      custom_id: MORE,
      required: true,
      options: [
        { value: 'no', label: moreNow, default: true },
        { value: 'yes', label: moreFirst },
      ],
    },
  };
}

/** Texts that follow one another are one part. */
function grouped(fields: readonly Field[]): readonly FormPart[] {
  const parts: FormPart[] = [];
  for (const field of fields) {
    const last = parts.at(-1);
    if (isInput(field)) parts.push({ input: field });
    else if (last && 'said' in last) parts[parts.length - 1] = { said: [...last.said, field] };
    else parts.push({ said: [field] });
  }
  return parts;
}

/** The texts of a form as blocks, to be read in a window or in a message. */
function saidBlocks(said: readonly Field[]): readonly Block[] {
  return said.flatMap((field): readonly Block[] => {
    if (field.kind === 'note') return [{ kind: 'text', text: field.text }];
    return field.kind === 'quote' ? [{ kind: 'quote', text: field.text }] : [];
  });
}

function renderSaid(said: readonly Said[], setting: Setting): APIModalInteractionResponseCallbackComponent {
  const most = Math.floor(ALL_TEXTS / said.length) - 2;
  const [text] = joined(saidBlocks(said).flatMap((block) => renderBlock(block, most, setting)));
  return { type: ComponentType.TextDisplay, content: text?.type === ComponentType.TextDisplay ? text.content : '–' };
}

function renderInput(field: Input, setting: Setting): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: plain(field.label, LABEL_TEXT),
    ...(field.hint !== null && { description: plain(field.hint, LABEL_DESCRIPTION) }),
    component: component(field, setting),
  };
}

function component(field: Input, setting: Setting): APILabelComponent['component'] {
  const common = { custom_id: field.name, required: field.required };
  switch (field.kind) {
    case 'line':
    case 'lines':
      return {
        ...common,
        type: ComponentType.TextInput,
        style: field.kind === 'lines' ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: INPUT_VALUE,
        ...(field.value !== '' && { value: draft(field.value, words[setting.language].cut) }),
      };
    case 'choice':
      return isTyped(field) ? typedChoice(field, setting) : listedChoice(field);
    case 'person':
      return { ...common, type: ComponentType.UserSelect, min_values: field.required ? 1 : 0, max_values: 1 };
  }
}

/** A text to go on writing: it comes back as it is, so nothing but its length is touched. */
function draft(text: string, sign: string): string {
  return text.length <= INPUT_VALUE ? text : beginning(text, INPUT_VALUE - sign.length) + sign;
}

export type ChoiceField = Extract<Field, { kind: 'choice' }>;

/** Whether a choice doesn't fit into a list of Discord's: then its name is typed. */
export function isTyped({ options }: ChoiceField): boolean {
  const fits = options.every(({ value }) => value !== '' && value.length <= OPTION_TEXT);
  return options.length === 0 || options.length > SELECT_OPTIONS || !fits;
}

function listedChoice(field: ChoiceField): APILabelComponent['component'] {
  return {
    type: ComponentType.StringSelect,
    custom_id: field.name,
    required: field.required,
    min_values: field.required ? 1 : 0,
    max_values: 1,
    options: field.options.map(({ value, label }) => ({
      value,
      label: plain(label, OPTION_TEXT),
      ...(value === field.value && { default: true }),
    })),
  };
}

function typedChoice(field: ChoiceField, { language }: Setting): APILabelComponent['component'] {
  const chosen = field.options.find(({ value }) => value === field.value);
  return {
    type: ComponentType.TextInput,
    custom_id: field.name,
    required: field.required,
    style: TextInputStyle.Short,
    max_length: INPUT_VALUE,
    placeholder: plain(words[language].typeChoice, INPUT_PLACEHOLDER),
    ...(chosen && { value: draft(chosen.label, words[language].cut) }),
  };
}

/** A form without fields as a message; its button is `press`. */
export function formCard(form: Form, buttons: Block): Card {
  return {
    language: form.language,
    tone: 'normal',
    summary: form.title,
    blocks: [{ kind: 'headline', text: [{ kind: 'text', text: form.title }] }, ...saidBlocks(form.fields), buttons],
  };
}
