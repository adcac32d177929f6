import type { Block, Element, Option } from './shapes.ts';

/** An interactive element and the block that holds it. */
export interface Place {
  readonly block: Block;
  readonly element: Element;
}

const PASSIVE = new Set(['image', 'plain_text', 'mrkdwn']);

/** All interactive elements, in the order of reading. */
export const placesIn = (blocks: readonly Block[]): readonly Place[] =>
  blocks.flatMap((block) => {
    const elements =
      block.type === 'actions' ? (block.elements ?? []) : [block.accessory ?? [], block.element ?? []].flat();
    return elements.filter((element) => !PASSIVE.has(element.type)).map((element) => ({ block, element }));
  });

/** The names under which a person or a test may mean an element: what it says, then its ids. */
const namesOf = ({ block, element }: Place): readonly string[] => {
  const text = typeof element.text === 'string' ? element.text : element.text?.text;
  return [text, block.label?.text, element.placeholder?.text, element.action_id, block.block_id].filter(
    (name): name is string => name !== undefined,
  );
};

/** The one element that `name` means: its text, label, placeholder, action_id or block_id. Throws if not one. */
export const placeNamed = (blocks: readonly Block[], name: string, kinds: (type: string) => boolean): Place => {
  const places = placesIn(blocks).filter((place) => kinds(place.element.type));
  const fitting = places.filter((place) => namesOf(place).includes(name));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const visible = places.map((place) => namesOf(place)[0] ?? place.element.type);
  throw new Error(
    `${fitting.length === 0 ? 'nothing' : 'more than one thing'} is called "${name}"; there is: ${visible.join(', ') || 'nothing'}`,
  );
};

/** All options of a menu, groups undone. */
const optionsOf = (element: Element): readonly Option[] => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap((group) => group.options),
];

/** The option with this text or value; throws if the menu has none, since a person can't choose it. */
export const optionNamed = (element: Element, wanted: string): Option => {
  const options = optionsOf(element);
  const found =
    options.find((option) => option.text.text === wanted) ?? options.find((option) => option.value === wanted);
  if (found !== undefined) return found;
  throw new Error(`no option "${wanted}"; there is: ${options.map((option) => option.text.text).join(', ')}`);
};
