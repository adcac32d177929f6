import { z } from 'zod';
import type { Form } from '../../../src/card/card.ts';
import type { Shelf } from '../../../src/desk/shelf.ts';
import { document, plain, storedForm, storedInstant } from './stored.ts';

export type Texts = Readonly<Record<string, string>>;

/** A form that one person has open. */
export interface OpenForm {
  /** The id of the request that opened it. */
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly form: Form;
  /** What was entered when it was last refused, by field; empty before. */
  readonly entered: Texts;
  readonly faults: Texts;
}

const texts = z.record(z.string(), z.string());
const stored = z.object({ at: storedInstant, form: storedForm, entered: texts, faults: texts });
const collection = (person: string) => `web.forms.${person}`;

export interface Forms {
  /** A form that was opened before by the same request stays as it is. */
  open(person: string, form: OpenForm): Promise<void>;
  refuse(person: string, form: OpenForm, entered: Texts, faults: Texts, now: Temporal.Instant): Promise<void>;
  find(person: string, id: string): Promise<OpenForm | null>;
}

export function formsOn(shelf: Shelf): Forms {
  return {
    async open(person, { id, ...body }) {
      await shelf.add(collection(person), id, plain(body), body.at);
    },
    async refuse(person, { id, at, form }, entered, faults, now) {
      await shelf.put(collection(person), id, plain({ at, form, entered, faults }), now);
    },
    async find(person, id) {
      const found = document(stored, await shelf.get(collection(person), id));
      return found && { id, ...found };
    },
  };
}
