import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Field, Form } from '../../src/card/card.ts';
import { languages } from '../../src/language/language.ts';
import { formsIn } from '../card/forms.ts';
import { asItIs } from '../card/scene.ts';
import type { Open, Stand } from './platform-use.ts';
import { longest, missingIn, onPlatform, read, type Way, ways } from './platform-words.ts';

type Input = Exclude<Field, { kind: 'note' | 'quote' }>;
const isInput = (field: Field): field is Input => field.kind !== 'note' && field.kind !== 'quote';

/** What a form holds when nobody has touched it. */
function beforehand(field: Input): string {
  switch (field.kind) {
    case 'line':
    case 'lines':
    case 'choice':
      return field.value ?? '';
    case 'person':
      return '';
  }
}

/** Every form opens with everything in it, and what is handed in is what was filled in. */
export function platformForms(open: Open): void {
  let stand: Stand;
  beforeAll(async () => {
    stand = await open();
  });
  afterAll(() => stand.stop());

  const filledIn = (field: Input): string => {
    switch (field.kind) {
      case 'line':
        return longest(stand)(`In ${field.name}`);
      case 'lines':
        return longest(stand)(`In ${field.name}\nand more`);
      case 'choice':
        return field.options.at(-1)?.value ?? '';
      case 'person':
        return stand.people.another;
    }
  };
  const valuesOf = (form: Form, value: (field: Input) => string) =>
    Object.fromEntries(form.fields.filter(isInput).map((field) => [field.name, value(field)]));
  const formsOf = ({ language, words }: Way) =>
    formsIn(language, words(stand)).map(([title, form]) => [title, onPlatform(form, stand)] as const);

  it.each(ways)(
    '$length in $language every form shows all its fields and gives back what is filled in',
    async (way) => {
      for (const [title, form] of formsOf(way)) {
        stand.answer(({ asked }) => (asked.kind === 'submitted' ? { kind: 'done' } : { kind: 'form', form }));
        const values = valuesOf(form, filledIn);
        const { shown } = await stand.fillsIn(form, values);
        expect(missingIn(form, shown), title).toEqual([]);
        const { name, context } = form;
        expect(stand.asked.at(-1)?.asked, title).toEqual({ kind: 'submitted', form: name, context, values });
      }
    },
  );

  it.each(languages)('what was in a form beforehand in %s is given back untouched', async (language) => {
    for (const [title, form] of formsOf({ language, words: () => asItIs })) {
      stand.answer(({ asked }) => (asked.kind === 'submitted' ? { kind: 'done' } : { kind: 'form', form }));
      const isEmpty = (field: Field): field is Input => isInput(field) && field.required && beforehand(field) === '';
      const needed = Object.fromEntries(form.fields.filter(isEmpty).map((field) => [field.name, filledIn(field)]));
      await stand.fillsIn(form, needed);
      const asked = stand.asked.at(-1)?.asked;
      const given = asked?.kind === 'submitted' ? asked.values : {};
      // A field left empty is '' or absent.
      const values = { ...valuesOf(form, () => ''), ...given };
      expect(values, title).toEqual({ ...valuesOf(form, beforehand), ...needed });
    }
  });

  it.each(languages)('what is wrong with a form in %s is said by field', async (language) => {
    for (const [title, form] of formsOf({ language, words: () => asItIs })) {
      const faults = valuesOf(form, ({ name }) => `It is wrong with ${name}.`);
      if (Object.keys(faults).length === 0) continue;
      stand.answer(({ asked }) => (asked.kind === 'submitted' ? { kind: 'invalid', faults } : { kind: 'form', form }));
      const { afterwards } = await stand.fillsIn(form, valuesOf(form, filledIn));
      for (const { name, label } of form.fields.filter(isInput)) {
        expect(read(afterwards), title).toContain(read(`${label} ${faults[name]}`));
      }
    }
  });
}
