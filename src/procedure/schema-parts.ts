import { z } from 'zod';
import { DURATION_PATTERN, LONGEST_DURATION, parseDuration } from './duration.ts';
import { nearest } from './names.ts';
import { show } from './raw.ts';
import { type Expectation, type Expected, type Shown, writtenFault } from './shape-fault.ts';

type Say = (issue: { readonly input?: unknown }) => string;

/** Every fault of a part says the same: what is expected, and what is there instead. */
export function saying(what: Expectation): { readonly error: Say } {
  return { error: sayingSo({ kind: 'value', what }) };
}

function sayingSo(expected: Expected, isQuoted: (input: unknown) => boolean = () => false): Say {
  return ({ input }) => {
    if (input === undefined) return writtenFault({ kind: 'missing', expected });
    if (input === null) return writtenFault({ kind: 'empty', expected });
    return writtenFault({ kind: 'other', expected, shown: shown(input), quoted: isQuoted(input) });
  };
}

function shown(input: unknown): Shown {
  if (Array.isArray(input)) return 'list';
  return typeof input === 'object' ? 'mapping' : { value: show(input) };
}

/**
 * A mapping that holds these keys and no others. Its message about unknown keys is only the known ones,
 * with spaces between: whoever reads the issues makes a fault of each unknown key.
 */
export function mapping<Shape extends z.ZodRawShape>(what: string, shape: Shape) {
  const say = sayingSo({ kind: 'mapping', what, keys: Object.keys(shape) });
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : say(issue)),
  });
}

export function listOf<Item extends z.ZodType>(what: string, item: Item) {
  return z.array(item, { error: sayingSo({ kind: 'list', what }) });
}

export function filledListOf<Item extends z.ZodType>(what: string, item: Item) {
  return listOf(what, item).min(1, { error: writtenFault({ kind: 'none', of: what }) });
}

/** A text; YAML reads some as something else, such as an id of digits as a number, and that loses digits. */
export function matching(pattern: RegExp, what: Expectation) {
  const error = sayingSo({ kind: 'value', what }, (input) => typeof input === 'number' || typeof input === 'boolean');
  return z.string({ error }).regex(pattern, { error, abort: true });
}

export const key = matching(
  /^[a-z][a-z0-9-]{0,39}$/,
  'a key: lower-case letters (a to z), digits and dashes, from a letter on, at most 40',
);

const WORD = 'a name of 1 to 60 letters on one line, without spaces around it';

/** 60 fit every menu and button that shows a name. The pattern means the same to editors that don't know `\p`. */
export const word = matching(/^(?=.{1,60}$)\S(?:.*\S)?$/, WORD).refine((text) => !/\p{Cc}/u.test(text), saying(WORD));

const bothNames = mapping('a name, or one for each language (en, pl)', { en: word, pl: word });

/** A text is the name in both languages. */
export const name = z
  .union([word, bothNames], saying('a name, or one for each language (en, pl)'))
  .transform((given) => (typeof given === 'string' ? { en: given, pl: given } : given));

const TIME = 'a time with its unit, such as 90 s, 15 min, 4 h or 1 day';
const BOUNDS = saying('a time of whole seconds, above 0 and at most 30 days');

/** Text in the file, whole seconds once read. */
export const duration = z
  .string(saying(TIME))
  .regex(DURATION_PATTERN, { ...saying(TIME), abort: true })
  .refine((text) => {
    const seconds = parseDuration(text);
    return seconds !== null && seconds > 0 && seconds <= LONGEST_DURATION;
  }, BOUNDS)
  .transform((text) => parseDuration(text) ?? 0);

export const platform = matching(/^[a-z][a-z0-9-]*$/, "a platform's name in lower-case letters");

/** `chat:anna`: a person's id, as the core has it. */
export const person = matching(/^[a-z][a-z0-9-]*:\S+$/, 'a person as platform:person, such as chat:anna');

export const groupOfPlatform = matching(
  /^[a-z][a-z0-9-]*:\S+$/,
  'a user group or role as platform:id, such as chat:S123',
);

const CONVERSATION = 'a conversation as platform:conversation, such as chat:payments';

export const conversation = z
  .union(
    [
      matching(/^[a-z][a-z0-9-]*:\S+$/, CONVERSATION),
      mapping(CONVERSATION, { platform, conversation: matching(/^\S+$/, "the conversation's id on its platform") }),
    ],
    saying(CONVERSATION),
  )
  .transform((given) => {
    if (typeof given !== 'string') return { platform: given.platform, id: given.conversation };
    const colon = given.indexOf(':');
    return { platform: given.slice(0, colon), id: given.slice(colon + 1) };
  });

const KEY = '[a-z][a-z0-9-]*';

/** Where an escalation step leads. */
export const target = matching(
  new RegExp(`^(?:group:${KEY}|owner|manager|operations|duty:${KEY}|person:${KEY}:\\S+)$`),
  "group:key-of-a-group, owner (the service's), manager (of those who have it), operations, duty:key-of-a-rota or person:platform:person",
);

function isTimeZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function timeZoneFault(zone: unknown): string {
  const near = typeof zone === 'string' ? nearest(zone, Intl.supportedValuesOf('timeZone')) : null;
  return writtenFault({ kind: 'noTimeZone', zone: JSON.stringify(zone), near });
}

export const timeZone = z
  .string(saying('a time zone, such as Europe/Warsaw or UTC'))
  .refine(isTimeZone, { error: ({ input }) => timeZoneFault(input) });
