import type { Block, Button, Card, Rich } from './card.ts';

/** How long a label of a button may be: the least of the platforms’ limits. */
const MOST_LABEL = 75;

type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;
type Fact = Of<'facts'>['facts'][number];

/**
 * The same message in both languages, one after the other. What is the same in both, such as a text that a person wrote, is
 * said once; facts stand beside each other, and each button is there once, with both its labels.
 */
export function bilingualCard(one: Card, other: Card): Card {
  const said = new Set(one.blocks.map(saying));
  const [facts, rows] = [blocksOf(other, 'facts'), blocksOf(other, 'buttons')];
  const more = other.blocks.filter(({ kind }) => kind !== 'buttons' && kind !== 'facts');
  const further = more.filter((block) => !said.has(saying(block)));
  return {
    ...one,
    summary: inBoth(one.summary, other.summary),
    blocks: [
      ...one.blocks.filter(({ kind }) => kind !== 'buttons' && kind !== 'facts'),
      ...(further.length === 0 ? [] : [{ kind: 'divider' } as const, ...further]),
      ...blocksOf(one, 'facts').map((block, index) => beside(block, facts[index])),
      ...blocksOf(one, 'buttons').map((block, index) => labelled(block, rows[index])),
    ],
  };
}

function blocksOf<Kind extends Block['kind']>({ blocks }: Card, kind: Kind): readonly Of<Kind>[] {
  return blocks.filter((block): block is Of<Kind> => block.kind === kind);
}

const saying = (part: Block | Rich) => JSON.stringify(part);

function beside(one: Of<'facts'>, other: Of<'facts'> | undefined): Block {
  return { kind: 'facts', facts: one.facts.map((fact, index) => factInBoth(fact, other?.facts[index] ?? fact)) };
}

function factInBoth(one: Fact, other: Fact): Fact {
  const isSame = saying(one.value) === saying(other.value);
  return {
    label: inBoth(one.label, other.label),
    value: isSame ? one.value : [...one.value, { kind: 'text', text: ' / ' }, ...other.value],
  };
}

function labelled(one: Of<'buttons'>, other: Of<'buttons'> | undefined): Block {
  return { kind: 'buttons', buttons: one.buttons.map((button) => buttonInBoth(button, other?.buttons ?? [])) };
}

function buttonInBoth(button: Button, others: readonly Button[]): Button {
  const same = others.find(({ press }) => press === button.press);
  const label = same ? inBoth(button.label, same.label) : button.label;
  return { ...button, label: label.length > MOST_LABEL ? button.label : label };
}

function inBoth(one: string, other: string): string {
  return one === other ? one : `${one} / ${other}`;
}
