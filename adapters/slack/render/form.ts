import type { KnownBlock, ModalView } from '@slack/web-api';
import type { Field, Form } from '../../../src/card/card.ts';
import type { Language } from '../../../src/language/language.ts';
import {
  BLOCK_ID,
  BLOCKS_PER_VIEW,
  INPUT_HINT,
  INPUT_LABEL,
  INPUT_VALUE,
  OPTION_TEXT,
  OPTION_VALUE,
  SECTION_TEXT,
  SELECT_OPTIONS,
  VIEW_BUTTON,
  VIEW_TITLE,
} from '../limits.ts';
import { words } from '../words.ts';
import { plainText, renderBlock } from './blocks.ts';
import type { Setting } from './spans.ts';
import { beginning } from './text.ts';

/** The one element of each field's block. */
export const VALUE = 'value';

/** A form as a modal. `remembered` comes back with the values: see receive/remembered.ts. */
export function renderForm(form: Form, remembered: string, now: Temporal.Instant): ModalView {
  const setting: Setting = { language: form.language, now };
  return {
    type: 'modal',
    callback_id: form.name,
    private_metadata: remembered,
    title: plainText(form.title, VIEW_TITLE),
    submit: plainText(form.submit, VIEW_BUTTON),
    close: plainText(form.cancel, VIEW_BUTTON),
    blocks: form.fields.flatMap((field) => renderField(field, setting)).slice(0, BLOCKS_PER_VIEW),
  };
}

/** A view that only says something. */
export function renderWord(title: string, text: string, language: Language, now: Temporal.Instant): ModalView {
  return {
    type: 'modal',
    title: plainText(title, VIEW_TITLE),
    close: plainText(words[language].close, VIEW_BUTTON),
    blocks: [...renderBlock({ kind: 'text', text: [{ kind: 'text', text }] }, SECTION_TEXT, { language, now })],
  };
}

function renderField(field: Field, setting: Setting): readonly KnownBlock[] {
  switch (field.kind) {
    case 'note':
      return renderBlock({ kind: 'text', text: field.text }, SECTION_TEXT, setting);
    case 'quote':
      return renderBlock({ kind: 'quote', text: field.text }, SECTION_TEXT, setting);
    case 'line':
    case 'lines':
      return [
        input(field, {
          type: 'plain_text_input',
          action_id: VALUE,
          multiline: field.kind === 'lines',
          max_length: INPUT_VALUE,
          ...(field.value !== '' && { initial_value: draft(field.value, words[setting.language].cut) }),
        }),
      ];
    case 'choice':
      return choice(field, setting);
    case 'person':
      return [input(field, { type: 'users_select', action_id: VALUE })];
  }
}

/** A text to go on writing: it comes back as it is, so nothing but its length is touched. */
function draft(text: string, sign: string): string {
  return text.length <= INPUT_VALUE ? text : beginning(text, INPUT_VALUE - sign.length) + sign;
}

type Input = Extract<KnownBlock, { type: 'input' }>;
type Labelled = Pick<Extract<Field, { kind: 'person' }>, 'name' | 'label' | 'hint' | 'required'>;

function input(field: Labelled, element: Input['element']): Input {
  return {
    type: 'input',
    block_id: field.name.slice(0, BLOCK_ID),
    label: plainText(field.label, INPUT_LABEL),
    optional: !field.required,
    element,
    ...(field.hint !== null && { hint: plainText(field.hint, INPUT_HINT) }),
  };
}

function choice(field: Extract<Field, { kind: 'choice' }>, setting: Setting): readonly KnownBlock[] {
  const possible = field.options.filter((option) => option.value !== '' && option.value.length <= OPTION_VALUE);
  const shown = possible.slice(0, SELECT_OPTIONS);
  const chosen = possible.find((option) => option.value === field.value);
  // What was chosen beforehand is always among the choices.
  if (chosen && !shown.includes(chosen)) shown[shown.length - 1] = chosen;
  const options = shown.map((option) => ({ text: plainText(option.label, OPTION_TEXT), value: option.value }));
  const initial = options.find((option) => option.value === chosen?.value);
  const missing = field.options.length - shown.length;
  const note = words[setting.language].choicesLeftOut(field.label, missing);
  return [
    ...(missing > 0 ? renderBlock({ kind: 'small', text: [{ kind: 'text', text: note }] }, SECTION_TEXT, setting) : []),
    // Slack takes no list without choices.
    ...(options.length > 0
      ? [
          input(field, {
            type: 'static_select',
            action_id: VALUE,
            options,
            ...(initial && { initial_option: initial }),
          }),
        ]
      : []),
  ];
}
