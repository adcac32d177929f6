import { ButtonStyle, ComponentType as Type } from 'discord-api-types/v10';
import type { Form } from './errors.ts';
import * as limits from './limits.ts';
import { flattened } from './mentions.ts';
import type { Component } from './shapes.ts';

/** Components: Reference. The types that are allowed in each place. */
const SELECTS = [Type.StringSelect, Type.UserSelect, Type.RoleSelect, Type.MentionableSelect, Type.ChannelSelect];
const IN_ROW: readonly number[] = [Type.Button, ...SELECTS];
const IN_CONTAINER: readonly number[] = [
  Type.ActionRow,
  Type.TextDisplay,
  Type.Section,
  Type.MediaGallery,
  Type.Separator,
  Type.File,
];
const TOP: readonly number[] = [...IN_CONTAINER, Type.Container];

const checkType = (form: Form, { type }: Component, allowed: readonly number[], path: string): boolean => {
  const fits = allowed.includes(type);
  const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
  form.check(fits, `${path}.type`, 'UNION_TYPE_CHOICES', message);
  return fits;
};

const checkButton = (form: Form, button: Component, path: string): void => {
  const { style, label, emoji, url, custom_id } = button;
  const known = typeof style === 'number' && style >= ButtonStyle.Primary && style <= ButtonStyle.Link;
  form.check(known, `${path}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.');
  form.text(label, `${path}.label`, { max: limits.BUTTON_LABEL, optional: true });
  form.check(
    Boolean(label) || emoji !== undefined,
    path,
    'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
    'A button must have a label or an emoji',
  );
  if (style === ButtonStyle.Link) {
    form.text(url, `${path}.url`, { min: 1, max: limits.BUTTON_URL });
    form.check(
      custom_id === undefined,
      `${path}.custom_id`,
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A custom id and url cannot both be specified',
    );
  } else {
    form.text(custom_id, `${path}.custom_id`, { min: 1, max: limits.CUSTOM_ID });
    form.check(
      url === undefined,
      `${path}.url`,
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A custom id and url cannot both be specified',
    );
  }
};

/** Checks a select menu, in a message or in a modal. */
export const checkSelect = (form: Form, select: Component, path: string): void => {
  form.text(select.custom_id, `${path}.custom_id`, { min: 1, max: limits.CUSTOM_ID });
  form.text(select.placeholder, `${path}.placeholder`, { max: limits.SELECT_PLACEHOLDER, optional: true });
  const { min_values: least = 1, max_values: most = 1 } = select;
  form.check(
    least >= 0 && least <= limits.SELECT_OPTIONS,
    `${path}.min_values`,
    'NUMBER_TYPE_MAX',
    'int value should be between 0 and 25.',
  );
  form.check(
    most >= Math.max(1, least) && most <= limits.SELECT_OPTIONS,
    `${path}.max_values`,
    'NUMBER_TYPE_MAX',
    'int value should be between 1 and 25.',
  );
  if (select.type === Type.StringSelect) checkOptions(form, select, path);
};

const checkOptions = (form: Form, { options, max_values: most = 1 }: Component, path: string): void => {
  const list = form.list(options, `${path}.options`, limits.SELECT_OPTIONS, 1);
  for (const [index, { label, value, description }] of list.entries()) {
    form.text(label, `${path}.options.${index}.label`, { min: 1, max: limits.OPTION_TEXT });
    form.text(value, `${path}.options.${index}.value`, { min: 1, max: limits.OPTION_TEXT });
    form.text(description, `${path}.options.${index}.description`, { max: limits.OPTION_TEXT, optional: true });
    const first = list.findIndex((other) => other.value === value) === index;
    form.check(
      first,
      `${path}.options.${index}.value`,
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    );
  }
  const chosen = list.filter((option) => option.default === true).length;
  form.check(
    chosen <= most,
    `${path}.options`,
    'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    `The number of default values exceeds ${most}`,
  );
};

const checkRow = (form: Form, row: Component, path: string): void => {
  const items = form.list(row.components, `${path}.components`, limits.ROW_BUTTONS, 1);
  for (const [index, item] of items.entries()) {
    const place = `${path}.components.${index}`;
    if (!checkType(form, item, IN_ROW, place)) continue;
    if (item.type === Type.Button) checkButton(form, item, place);
    else {
      checkSelect(form, item, place);
      form.check(
        items.length === 1,
        path,
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
    }
  }
};

const checkSection = (form: Form, section: Component, path: string): void => {
  const texts = form.list(section.components, `${path}.components`, limits.SECTION_TEXTS, 1);
  for (const [index, text] of texts.entries()) {
    const place = `${path}.components.${index}`;
    if (checkType(form, text, [Type.TextDisplay], place)) checkPart(form, text, place);
  }
  const { accessory } = section;
  form.check(accessory !== undefined, `${path}.accessory`, 'BASE_TYPE_REQUIRED', 'This field is required');
  if (accessory === undefined) return;
  const fits = checkType(form, accessory, [Type.Button, Type.Thumbnail], `${path}.accessory`);
  if (fits && accessory.type === Type.Button) checkButton(form, accessory, `${path}.accessory`);
};

const checkPart = (form: Form, part: Component, path: string): void => {
  if (part.type === Type.ActionRow) checkRow(form, part, path);
  else if (part.type === Type.Section) checkSection(form, part, path);
  else if (part.type === Type.TextDisplay) {
    form.text(part.content, `${path}.content`, { min: 1, max: limits.TEXT_DISPLAYS });
  } else if (part.type === Type.Container) {
    const parts = form.list(part.components, `${path}.components`, limits.COMPONENTS, 1);
    for (const [index, inner] of parts.entries()) {
      const place = `${path}.components.${index}`;
      if (checkType(form, inner, IN_CONTAINER, place)) checkPart(form, inner, place);
    }
  }
};

/** Each custom_id once in a message or modal, and each id. */
export const checkUnique = (form: Form, components: readonly Component[]): void => {
  const all = flattened(components);
  const customIds = all.flatMap(({ custom_id }) => custom_id ?? []);
  const once = new Set(customIds).size === customIds.length;
  form.check(once, 'components', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  const ids = all.flatMap(({ id }) => id || []);
  form.check(
    new Set(ids).size === ids.length,
    'components',
    'COMPONENT_ID_DUPLICATED',
    'Component id cannot be duplicated',
  );
};

/** Components of a message without the flag: rows only. */
export const checkLegacyComponents = (form: Form, components: readonly Component[]): void => {
  const rows = form.list(components, 'components', limits.LEGACY_ROWS);
  for (const [index, row] of rows.entries()) {
    if (checkType(form, row, [Type.ActionRow], `components.${index}`)) checkRow(form, row, `components.${index}`);
  }
  checkUnique(form, rows);
};

/** Components of a message with the flag `1 << 15`. */
export const checkNewComponents = (form: Form, components: readonly Component[]): void => {
  const parts = form.list(components, 'components', limits.COMPONENTS);
  for (const [index, part] of parts.entries()) {
    if (checkType(form, part, TOP, `components.${index}`)) checkPart(form, part, `components.${index}`);
  }
  const all = flattened(parts);
  form.check(
    all.length <= limits.COMPONENTS,
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    'The total number of components exceeds 40',
  );
  const length = all.reduce((sum, one) => sum + (one.type === Type.TextDisplay ? (one.content?.length ?? 0) : 0), 0);
  form.check(
    length <= limits.TEXT_DISPLAYS,
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    'Total displayable text size exceeds the maximum of 4000',
  );
  checkUnique(form, parts);
};
