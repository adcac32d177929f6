import type { Block, Card, Field, Form, Rich, Span } from '../../src/card/card.ts';
import { type Language, languages } from '../../src/language/language.ts';
import { asItIs, type Said } from '../card/scene.ts';
import type { Calling, Shown, Stand } from './platform-use.ts';

const LENGTH = 3000;
const END = '!end';

/** Markup of several kinds, calls to everybody and to people by id, marks that turn the direction of what follows. */
const hostile = ({ people, group }: Stand): string => {
  const ids = [...Object.values(people), ...(group === null ? [] : [group])];
  const called = ids.map((id) => `<@${id}> <@!${id}|x> <@&${id}> <!subteam^${id}> @${id}`).join(' ');
  return `<!channel> <!here|here> @everyone @here ${called} <b>bold</b> *stars* _lines_ \`code\` \`\`\` & &amp; \u202egnp.exe\u202c שלום 💥👩‍👩‍👧‍👦 <https://a.example|b> [c](https://d.example)`;
};

/** What people wrote, as long as the longest field takes, with everything in it that could do harm. */
export function longest(stand: Stand): Said {
  const mischief = hostile(stand);
  return (text) => {
    const begun = `${text} ${mischief} `;
    return `${begun}${'abcdefghi '.repeat(LENGTH).slice(0, LENGTH - begun.length - END.length)}${END}`;
  };
}

/** In which language, and what is made of the words that people wrote. */
export interface Way {
  readonly language: Language;
  readonly words: (stand: Stand) => Said;
}

export const ways = languages.flatMap((language) => [
  { length: 'as they are', language, words: () => asItIs },
  { length: 'at their longest', language, words: longest },
]);

type Plain = Readonly<Record<string, unknown>>;

/** People, groups and conversations of the stories as this platform has them. */
export function onPlatform<Given extends Card | Form>(given: Given, stand: Stand): Given {
  const { platform, people, group, operations } = stand;
  const own = ({ kind, ...rest }: Plain): Plain => {
    if (kind === 'person' && 'id' in rest) {
      const external = rest.id === 'chat:jan' ? people.member : people.another;
      return { kind, ...rest, id: `${platform.name}:${external}` };
    }
    if (kind === 'group') return { kind, ...rest, handles: group === null ? {} : { [platform.name]: group } };
    return kind === 'place' ? { kind, conversation: { platform: platform.name, id: operations } } : { kind, ...rest };
  };
  const mapped = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mapped);
    if (typeof value !== 'object' || value === null || value instanceof Temporal.Instant) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, mapped(inner)]);
    return 'kind' in value ? own(Object.fromEntries(entries)) : Object.fromEntries(entries);
  };
  return mapped(given) as Given;
}

export type Titled = readonly [title: string, card: Card];

/** Each once, as this platform has it; a card that says nothing is never sent. */
export function distinct(cards: readonly Titled[], stand: Stand): readonly Titled[] {
  const own = cards
    .filter(([, { blocks }]) => blocks.length > 0)
    .map(([title, card]): Titled => [title, onPlatform(card, stand)]);
  return [...new Map(own.map((one) => [JSON.stringify(one[1]), one])).values()];
}

/** As it is compared: without the signs that platforms make bold letters and quotes of, and without what can't be seen. */
export const read = (text: string): string => text.replace(/[\p{Cf}*`]/gu, '').replace(/\s+/g, ' ');

/** How much of a text must be read, however long it is. */
const OPENING = 14;

const opening = (text: string): string =>
  read(text.split('\n')[0] ?? '')
    .trimStart()
    .slice(0, OPENING)
    .trimEnd();

const said = (rich: Rich): string => {
  const [first] = rich;
  return first && 'text' in first ? opening(first.text) : '';
};

function spansIn(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return block.text;
    case 'facts':
      return block.facts.flatMap(({ value }) => value);
    case 'quote':
      return [{ kind: 'text', text: block.text }];
    case 'buttons':
    case 'divider':
      return [];
  }
}

/** With what each text of a block begins. */
function openingsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'small':
      return [said(block.text)];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [opening(label), said(value)]);
    case 'quote':
      return [opening(block.text)];
    case 'buttons':
    case 'divider':
      return [];
  }
}

/** How many of the longest texts end in it: what is cut has lost its end. */
const ends = (text: string): number => text.split(END).length - 1;

/** Whom a card calls, as the platform names them. */
const calledIn = (spans: readonly Span[], stand: Stand): readonly string[] => {
  const reaches = (span: Calling): boolean =>
    span.kind === 'everyone' || (span.mention && (span.kind === 'person' || stand.group !== null));
  return spans
    .filter((span) => span.kind === 'person' || span.kind === 'group' || span.kind === 'everyone')
    .filter(reaches)
    .map((span) => stand.calls(span));
};

/** What is wrong with how a card is shown. */
export function faultsOf(card: Card, shown: Shown | undefined, stand: Stand): readonly string[] {
  if (shown === undefined) return ['is not there'];
  const text = read(shown.text);
  const spans = card.blocks.flatMap(spansIn);
  const whole = spans.map((span) => ('text' in span ? span.text : 'name' in span ? span.name : ''));
  const isCut = ends(text) < whole.reduce((count, one) => count + ends(one), 0);
  const labels = card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const called = calledIn(spans, stand);
  return [
    ...card.blocks
      .flatMap(openingsIn)
      .filter((words) => !text.includes(words))
      .map((words) => `does not say "${words}"`),
    ...(isCut && !stand.cut?.test(text) ? ['is cut without a sign'] : []),
    ...shown.calls.filter((one) => !called.includes(one)).map((one) => `calls ${one}`),
    ...(isCut ? [] : called.filter((one) => !shown.calls.includes(one)).map((one) => `does not call ${one}`)),
    ...(shown.buttons.length === labels.length ? [] : [`has ${shown.buttons.length} buttons of ${labels.length}`]),
    ...labels
      .filter(({ label }, index) => !read(shown.buttons[index] ?? '').startsWith(opening(label)))
      .map(({ label }) => `has no button "${label}"`),
  ];
}

function wordsIn(field: Field): readonly string[] {
  switch (field.kind) {
    case 'note':
      return [said(field.text)];
    case 'quote':
      return [opening(field.text)];
    case 'choice':
      return [field.label, ...field.options.map(({ label }) => label)].map(opening);
    case 'line':
    case 'lines':
      return [field.label, field.value].map(opening);
    case 'person':
      return [opening(field.label)];
  }
}

/** What a person must read in a form and doesn't: every field, every choice, and with what its texts begin. */
export function missingIn(form: Form, shown: string): readonly string[] {
  const text = read(shown);
  return [opening(form.title), ...form.fields.flatMap(wordsIn)].filter((words) => !text.includes(words));
}
