const made: unique symbol = Symbol('html');

/** Markup that came from a template here; data that looks like it (JSON from the shelf) is never taken for it. */
export interface Html {
  readonly [made]: string;
}

export type HtmlValue = Html | string | number | null | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
  if (typeof value === 'number') return String(value);
  if (made in value) return value[made];
  return value.map(written).join('');
}

/**
 * Escapes every value that isn't markup itself, so that a text is shown as it was written, whoever wrote it.
 * Holds between tags and within quoted attributes; nothing goes into a script, a style or an unquoted attribute.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { [made]: parts.map((part, index) => part + written(values[index] ?? null)).join('') };
}

/** The finished text. */
export function asText(markup: Html): string {
  return markup[made];
}
