import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Field, Form } from '../../../src/card/card.ts';
import { revive } from '../../../src/card/revive.ts';
import type { Shelf } from '../../../src/desk/shelf.ts';
import type { Patience } from '../client.ts';
import { reasonOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { within } from '../look-up/cache.ts';
import type { UnderWay } from './under-way.ts';

/**
 * Forms that were shown, so that they can be opened once more with what was written: Discord closes a window when it is
 * submitted and gives back the values alone. Also on the shelf, where another process finds them for a day.
 */
export interface KeptForms {
  /** Gives the name that it goes by, 8 characters. Doesn't wait for the shelf, since windows open within 3 s or never. */
  keep(kept: Kept): string;
  /** Null for one that is gone, or that can't be had in time. Never throws. */
  find(name: string): Promise<Kept | null>;
}

export interface Kept {
  readonly form: Form;
  /** Of a form that needs two windows, in the second: the whole, and what was written into the first. */
  readonly before: { readonly whole: Form; readonly values: Values } | null;
}

type Values = Readonly<Record<string, string>>;

/** In this process. */
const MOST = 1000;

const COLLECTION = 'forms';
const HOURS = 24;

/** The shelf holds 64 times 64 forms, each in the place that its name begins with: a newer one there takes it over. */
const placeOf = (name: string): string => name.slice(0, 2);

const stored = z.object({
  name: z.string(),
  at: z.string().transform((text) => Temporal.Instant.from(text)),
  // Nobody but this adapter writes them.
  kept: z.unknown().transform((body) => revive(body) as Kept),
});

interface KeepingTools {
  /** Null keeps them in this process alone. */
  readonly shelf: Shelf | null;
  readonly now: () => Temporal.Instant;
  readonly log: Log;
  readonly waits: Patience;
  readonly underWay: UnderWay;
}

export function createKeptForms({ shelf, now, log, waits, underWay }: KeepingTools): KeptForms {
  const forms = new Map<string, Kept>();

  const put = async (name: string, kept: Kept): Promise<void> => {
    const at = now();
    try {
      await shelf?.put(COLLECTION, placeOf(name), { name, at: at.toString(), kept }, at);
    } catch (fault) {
      log.warn({ reason: reasonOf(fault) }, 'A form is kept in this process alone');
    }
  };

  const onShelf = async (name: string): Promise<Kept | null> => {
    const read = stored.safeParse(await shelf?.get(COLLECTION, placeOf(name)));
    if (!read.success || read.data.name !== name) return null;
    return now().since(read.data.at).total('hours') < HOURS ? read.data.kept : null;
  };

  return {
    keep: (kept) => {
      const name = randomBytes(6).toString('base64url');
      forms.set(name, kept);
      const oldest = forms.keys().next();
      if (forms.size > MOST && !oldest.done) forms.delete(oldest.value);
      void underWay.add(put(name, kept));
      return name;
    },
    find: async (name) =>
      forms.get(name) ??
      within<Kept | null>(waits.formMs, onShelf(name), (fault) => {
        log.warn({ reason: reasonOf(fault) }, 'A form could not be looked up');
        return null;
      }),
  };
}

/** The form with what was written in the place of what stood there. */
export function refilled(form: Form, values: Values): Form {
  return { ...form, fields: form.fields.map((field) => withValue(field, values)) };
}

/** What stands in the fields of a form, by field. */
export function standingIn({ fields }: Form): Values {
  return Object.fromEntries(
    fields.flatMap((field) => (field.kind === 'choice' ? [[field.name, field.value ?? ''] as const] : [])),
  );
}

function withValue(field: Field, values: Values): Field {
  switch (field.kind) {
    case 'line':
    case 'lines': {
      const value = values[field.name];
      return value === undefined ? field : { ...field, value };
    }
    case 'choice': {
      const value = values[field.name];
      return value === undefined ? field : { ...field, value: value === '' ? null : value };
    }
    case 'person':
    case 'note':
    case 'quote':
      return field;
  }
}
