import type { Procedure } from '../../procedure/procedure.ts';
import type { Form } from '../card.ts';
import type { Reader } from '../view.ts';
import { stub } from './form.ts';

export function raiseForm(reader: Reader, procedure: Procedure, given: { readonly title: string }): Form {
  return stub(reader, 'raise', '');
}
