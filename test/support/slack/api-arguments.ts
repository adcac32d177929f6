import type { ApiArguments } from './shapes.ts';

/** Fields that clients send as JSON inside a form. */
const JSON_FIELDS = new Set(['blocks', 'attachments', 'metadata', 'view']);

/** Reads a call's arguments from a form or a JSON body, as the Web API accepts both. */
export const readArguments = (body: string, contentType: string, query: URLSearchParams): ApiArguments => {
  const given = contentType.includes('application/json')
    ? jsonObject(body)
    : Object.fromEntries(new URLSearchParams(body));
  const all = { ...Object.fromEntries(query), ...given };
  return Object.fromEntries(
    Object.entries(all).map(([key, value]) => [key, JSON_FIELDS.has(key) ? unwrapped(value) : value]),
  );
};

const jsonObject = (body: string): Record<string, unknown> => {
  const value = unwrapped(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

const unwrapped = (value: unknown): unknown => {
  if (typeof value !== 'string' || value === '') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** A text argument, empty where it is missing. */
export const textOf = (args: ApiArguments, key: string): string => {
  const value = args[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** A flag, however it is spelt. */
export const flagOf = (args: ApiArguments, key: string): boolean =>
  ['true', '1'].includes(String(args[key] ?? '').toLowerCase());

/** One page of a list, as Slack's cursors cut it. */
export const pageOf = <T>(
  items: readonly T[],
  args: ApiArguments,
  usual: number,
): { readonly page: readonly T[]; readonly next: string } => {
  const limit = Math.min(Number(textOf(args, 'limit')) || usual, 1000);
  const cursor = Buffer.from(textOf(args, 'cursor'), 'base64').toString();
  const start = Number(cursor.replace('next:', '')) || 0;
  const more = start + limit < items.length;
  return {
    page: items.slice(start, start + limit),
    next: more ? Buffer.from(`next:${start + limit}`).toString('base64') : '',
  };
};
