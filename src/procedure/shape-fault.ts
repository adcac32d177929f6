/** What a part of the file should be, in English: whoever says it in another language has a word for each. */
export const expectations = [
  'a key: lower-case letters (a to z), digits and dashes, from a letter on, at most 40',
  'a name of 1 to 60 letters on one line, without spaces around it',
  'a name, or one for each language (en, pl)',
  'a sentence of 1 to 150 letters on one line, without spaces around it',
  'a sentence, or one for each language (en, pl)',
  'a text of 1 to 100 letters on one line',
  'a text of 1 to 100 letters on one line, or one for each language (en, pl)',
  'a text of 1 to 300 letters on one line',
  'a text of 1 to 300 letters on one line, or one for each language (en, pl)',
  'a time of whole seconds, above 0 and at most 30 days',
  'a time with its unit, such as 90 s, 15 min, 4 h or 1 day',
  'a time with its unit, such as 5 days, or none',
  'a time zone, such as Europe/Warsaw or UTC',
  'a time of day, such as 08:00',
  'a time of day, such as 09:00',
  'a time of day, such as 16:00 or 24:00',
  'a day and a time, such as monday 08:00',
  'days, such as monday-friday or saturday, sunday',
  'a date, such as 2026-11-23',
  'a country, such as PL, or a part of one, such as DE-BY',
  'an address of an iCal calendar, such as https://example.org/duty.ics',
  'a whole number from 1 to 1000',
  'a number above 0 and at most 1, such as 0.5',
  'true or false',
  'true or false, or a name and a description for the status page',
  "a platform's name in lower-case letters",
  'a person as platform:person, such as chat:anna',
  'a user group or role as platform:id, such as chat:S123',
  'a conversation as platform:conversation, such as chat:payments',
  "the conversation's id on its platform",
  'what the platform mentions: the id of its user group or role',
  'an id for each platform',
  'a person for each name in the calendar',
  'impact and urgency for each severity',
  'a severity in small letters',
  'a request by name, such as close',
  'a list of lines, or one for each of P1, P2, P3 and P4',
  "group:key-of-a-group, owner (the service's), manager (of those who have it), operations, duty:key-of-a-rota or person:platform:person",
  'anybody, reporter, untaken-reporter, contact, author, staff, responders, holder, owner, manager, group:key-of-a-group or person:platform:person',
  'resolution, cause, confirmation, recovery, workaroundFollowUp or actions, or several with | between, of which one will do',
  'resolution, cause, category or reasons',
  'functional or hierarchical',
  'clock or support',
  'high, medium or low',
  'P1, P2, P3 or P4',
  'en or pl',
  'en, pl, or both in a list, the first one first',
] as const;
export type Expectation = (typeof expectations)[number];

/** A list or a mapping is said in general too; `what` is what English says of it. */
export type Expected =
  | { readonly kind: 'value'; readonly what: Expectation }
  | { readonly kind: 'list'; readonly what: string }
  | { readonly kind: 'mapping'; readonly what: string; readonly keys: readonly string[] };

/** What is there instead: a value as it is shown, or what sort of thing it is. */
export type Shown = { readonly value: string } | 'list' | 'mapping';

/** What is wrong with the shape of one part of the file, before anybody says it in words. */
export type ShapeFault =
  | { readonly kind: 'missing' | 'empty'; readonly expected: Expected }
  /** `quoted`: it would be what is expected if it were a text. */
  | { readonly kind: 'other'; readonly expected: Expected; readonly shown: Shown; readonly quoted: boolean }
  | { readonly kind: 'none'; readonly of: string }
  | { readonly kind: 'tooMany'; readonly most: number; readonly of: 'questions' | 'lines' }
  /** `near`: the one that is perhaps meant. */
  | { readonly kind: 'noTimeZone'; readonly zone: string; readonly near: string | null }
  | {
      readonly kind: 'noSetting';
      readonly key: string;
      readonly near: string | null;
      readonly known: readonly string[];
    };

/** Says a fault in one language. */
export type ShapeWords = (fault: ShapeFault) => string;

const MARK = '\u0000';

/** The schema's library takes its message as a text: this one is read again by `readFault`. */
export function writtenFault(fault: ShapeFault): string {
  return MARK + JSON.stringify(fault);
}

/** Null for a message that the library itself wrote. */
export function readFault(message: string): ShapeFault | null {
  return message.startsWith(MARK) ? (JSON.parse(message.slice(MARK.length)) as ShapeFault) : null;
}
