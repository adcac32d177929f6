import type { Field } from '../../../src/card/card.ts';
import { type Html, html } from '../../../src/html.ts';
import type { Language } from '../../../src/language/language.ts';
import { people } from '../people.ts';
import { webWords } from '../words.ts';
import { renderRich } from './rich.ts';
import type { Scene } from './scene.ts';

type Input = Exclude<Field, { readonly kind: 'note' | 'quote' }>;

export function isInput(field: Field): field is Input {
  return field.kind !== 'note' && field.kind !== 'quote';
}

export const fieldId = (name: string): string => `field-${name}`;

export interface Entry {
  readonly language: Language;
  /** What was entered before the form was refused; null at first. */
  readonly entered: string | null;
  readonly fault: string | null;
  readonly focused: boolean;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function select(attributes: Html, options: readonly Option[], chosen: string | null, choose: string): Html {
  const known = options.some(({ value }) => value === chosen);
  return html`<select${attributes}>${!known && html`<option value="">${choose}</option>`}${options.map(
    ({ value, label }) => html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`,
  )}</select>`;
}

function control(field: Input, attributes: Html, { entered, language }: Entry): Html {
  const { choose } = webWords[language];
  switch (field.kind) {
    case 'line':
      return html`<input type="text" dir="auto" autocomplete="off" value="${entered ?? field.value}"${attributes}>`;
    case 'lines':
      // The first line end after the tag is not part of the text.
      return html`<textarea dir="auto" rows="4"${attributes}>
${entered ?? field.value}</textarea>`;
    case 'choice': {
      const options = field.required ? field.options : [{ value: '', label: '–' }, ...field.options];
      return select(attributes, options, entered ?? field.value ?? (field.required ? null : ''), choose);
    }
    case 'person': {
      const staff = people.filter(({ standing }) => standing === 'member');
      const options = staff.map(({ id, name }) => ({ value: id, label: name }));
      return select(
        attributes,
        field.required ? options : [{ value: '', label: '–' }, ...options],
        entered ?? (field.required ? null : ''),
        choose,
      );
    }
  }
}

function renderInput(field: Input, entry: Entry): Html {
  const id = fieldId(field.name);
  const described = [...(entry.fault === null ? [] : [`${id}-fault`]), ...(field.hint === null ? [] : [`${id}-hint`])];
  const attributes = html` id="${id}" name="${field.name}" aria-required="${String(field.required)}"${
    described.length > 0 && html` aria-describedby="${described.join(' ')}"`
  }${entry.fault !== null && html` aria-invalid="true"`}${entry.focused && html` autofocus`}`;
  return html`<div class="field${entry.fault !== null && ' faulty'}">
<label for="${id}"><bdi>${field.label}</bdi>${!field.required && html` <span class="optional">${webWords[entry.language].optional}</span>`}</label>
${field.hint !== null && html`<p class="hint" id="${id}-hint"><bdi>${field.hint}</bdi></p>`}
${entry.fault !== null && html`<p class="fault" id="${id}-fault"><bdi>${entry.fault}</bdi></p>`}
${control(field, attributes, entry)}
</div>`;
}

export function renderField(field: Field, entry: Entry, scene: Scene): Html {
  if (isInput(field)) return renderInput(field, entry);
  return field.kind === 'note'
    ? html`<p class="note">${renderRich(field.text, entry.language, scene)}</p>`
    : html`<blockquote dir="auto">${field.text}</blockquote>`;
}
