import type { Form, FormName } from '../card.ts';
import type { Reader, View } from '../view.ts';

export function stub(reader: Reader, name: FormName, context = ''): Form {
  return { language: reader.language, name, context, title: name, submit: 'OK', cancel: 'Cancel', fields: [] };
}

/** `number:seq`, what most forms are about. */
export function contextOf(view: View): string {
  return `${view.filed.number}:${view.filed.incident.seq}`;
}
