import { ComponentType as Type } from 'discord-api-types/v10';
import { checkSelect, checkUnique } from './component-rules.ts';
import { createForm, type Form } from './errors.ts';
import * as limits from './limits.ts';
import type { Component, ModalBody } from './shapes.ts';

const IN_LABEL: readonly number[] = [
  Type.TextInput,
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
];

const checkInput = (form: Form, input: Component, path: string, labelled: boolean): void => {
  form.text(input.custom_id, `${path}.custom_id`, { min: 1, max: limits.CUSTOM_ID });
  // Within a label (type 18) the input has no label of its own.
  if (labelled)
    form.check(
      input.label === undefined || input.label === null,
      `${path}.label`,
      'TEXT_INPUT_LABEL_NOT_ALLOWED',
      'A text input in a label has no label',
    );
  else form.text(input.label, `${path}.label`, { min: 1, max: limits.INPUT_LABEL });
  form.check(
    input.style === 1 || input.style === 2,
    `${path}.style`,
    'BASE_TYPE_CHOICES',
    'Value must be one of {1, 2}.',
  );
  form.text(input.value, `${path}.value`, { max: limits.INPUT_VALUE, optional: true });
  form.text(input.placeholder, `${path}.placeholder`, { max: limits.INPUT_PLACEHOLDER, optional: true });
  const { min_length: least = 0, max_length: most = limits.INPUT_VALUE } = input;
  form.check(
    least >= 0 && least <= limits.INPUT_VALUE,
    `${path}.min_length`,
    'NUMBER_TYPE_MAX',
    'int value should be between 0 and 4000.',
  );
  form.check(
    most >= Math.max(1, least) && most <= limits.INPUT_VALUE,
    `${path}.max_length`,
    'NUMBER_TYPE_MAX',
    'int value should be between 1 and 4000.',
  );
  const fits = !input.value || (input.value.length <= most && input.value.length >= least);
  form.check(fits, `${path}.value`, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
};

const checkLabel = (form: Form, label: Component, path: string): void => {
  form.text(label.label, `${path}.label`, { min: 1, max: limits.LABEL });
  form.text(label.description, `${path}.description`, { max: limits.LABEL_DESCRIPTION, optional: true });
  const { component } = label;
  const fits = component !== undefined && IN_LABEL.includes(component.type);
  form.check(
    fits,
    `${path}.component`,
    'UNION_TYPE_CHOICES',
    `Value of field "type" must be one of (${IN_LABEL.join(', ')}).`,
  );
  if (component === undefined || !fits) return;
  if (component.type === Type.TextInput) checkInput(form, component, `${path}.component`, true);
  else {
    checkSelect(form, component, `${path}.component`);
    // Components: Reference: "disabled" in a modal is an error, and a required select wants at least one value.
    form.check(
      component.disabled !== true,
      `${path}.component.disabled`,
      'MODAL_SELECT_DISABLED',
      'A select in a modal cannot be disabled',
    );
    const asks = component.required === false || component.min_values !== 0;
    form.check(
      asks,
      `${path}.component.required`,
      'REQUIRED_SELECT_MIN_VALUES',
      'A required select must have min_values of at least 1',
    );
  }
};

const checkPart = (form: Form, part: Component, path: string): void => {
  if (part.type === Type.Label) checkLabel(form, part, path);
  else if (part.type === Type.TextDisplay)
    form.text(part.content, `${path}.content`, { min: 1, max: limits.TEXT_DISPLAYS });
  else if (part.type === Type.ActionRow) {
    const [input, ...others] = form.list(part.components, `${path}.components`, 1, 1);
    const fits = input?.type === Type.TextInput && others.length === 0;
    form.check(fits, `${path}.components`, 'UNION_TYPE_CHOICES', 'A row in a modal holds one text input.');
    if (input !== undefined && fits) checkInput(form, input, `${path}.components.0`, false);
  } else form.check(false, `${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).');
};

/** Checks a modal as a response to an interaction; throws 50035. */
export const checkModal = (modal: ModalBody): void => {
  const form = createForm();
  form.text(modal.custom_id, 'data.custom_id', { min: 1, max: limits.CUSTOM_ID });
  form.text(modal.title, 'data.title', { min: 1, max: limits.MODAL_TITLE });
  const parts = form.list(modal.components, 'data.components', limits.MODAL_COMPONENTS, 1);
  for (const [index, part] of parts.entries()) checkPart(form, part, `data.components.${index}`);
  checkUnique(form, parts);
  form.done();
};
